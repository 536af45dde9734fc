"""Signs in with the browser, keeps access tokens fresh, and logs in with them (OAuth 2.0, XOAUTH2, OAUTHBEARER)."""
