"""The header names that judging kind and urgency needs; only these are kept with a message."""

JUDGED = frozenset(
    "list-id list-unsubscribe list-unsubscribe-post list-post list-help precedence auto-submitted x-auto-response-suppress return-path "
    "x-spam-flag x-spam-status x-spam x-spam-level x-spam-score x-rspamd-action x-microsoft-antispam x-forefront-antispam-report x-ms-exchange-organization-scl "
    "content-type content-disposition content-class x-mailer user-agent feedback-id sender resent-from delivered-to x-original-to "
    "envelope-to x-envelope-to apparently-to to cc x-autoreply x-autorespond x-autoresponder x-auto-reply x-failed-recipients "
    "x-loop x-cron-env x-campaign x-campaign-id x-campaignid x-mc-user x-mailgun-sid x-mailgun-tag x-sg-eid x-sg-id x-ses-outgoing "
    "x-csa-complaints x-report-abuse x-mailin-campaign x-mailin-client x-sib-id x-hs-cid x-pm-message-id x-mj-campaign x-mandrill-user "
    "x-github-reason x-github-sender x-github-recipient x-gitlab-project x-discourse-post-id x-discourse-topic-id x-discourse-category "
    "x-phpbb-origin x-mailing-list mailing-list x-mailman-version x-beenthere x-google-group-id list-subscribe list-archive "
    "x-nagios x-zabbix x-uptimerobot x-pagerduty x-priority importance priority x-msmail-priority reply-to in-reply-to "
    "disposition-notification-to authentication-results dkim-signature x-notifications x-entity-ref-id "
    "x-stripe-eid x-pp-email-transmission-id x-shopify-order x-voicemail x-ringcentral x-twilio x-asterisk content-language "
    "thread-topic x-drupal-site x-wp-version x-php-originating-script x-launchpad-message-rationale x-bugzilla-reason x-jira-fingerprint "
    "x-ms-exchange-generated-message-source x-ms-exchange-inbox-rules-loop x-ms-exchange-parent-message-id x-facebook x-linkedin-id "
    "x-accounttype x-google-appengine-app-id x-report-type x-monitoring".split()
)
