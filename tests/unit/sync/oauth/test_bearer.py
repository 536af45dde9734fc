"""An access token said to a server as RFC 7628 and Google's XOAUTH2 have it, and the answer to a refusal."""

import base64

import pytest

from agentdesk.domain.errors import AuthNotOffered
from agentdesk.domain.settings import Security, ServerAddress
from agentdesk.sync.oauth.bearer import begin_bearer
from agentdesk.sync.oauth.browser import challenge_of

SERVER = ServerAddress("server.example.com", 143, Security.STARTTLS)
TOKEN = "vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg=="


def test_the_example_of_rfc_7628() -> None:
    exchange = begin_bearer(["PLAIN", "XOAUTH2", "oauthbearer"], SERVER, "user@example.com", TOKEN)
    assert exchange.mechanism == "OAUTHBEARER"
    assert exchange.answer(b"") == (
        b"n,a=user@example.com,\x01host=server.example.com\x01port=143\x01auth=Bearer "
        + TOKEN.encode()
        + b"\x01\x01"
    )
    assert exchange.answer(b'{"status":"invalid_token","scope":"mail"}') == b"\x01"
    assert exchange.status == "invalid_token"


def test_xoauth2_is_answered_with_nothing_where_it_is_refused() -> None:
    exchange = begin_bearer(["XOAUTH2"], SERVER, "user@example.com", TOKEN)
    assert base64.b64decode(exchange.answer_line(b"")) == (
        b"user=user@example.com\x01auth=Bearer " + TOKEN.encode() + b"\x01\x01"
    )
    assert exchange.answer_line(base64.b64encode(b'{"status":"401","schemes":"bearer"}')) == ""
    assert exchange.status == "401"


@pytest.mark.parametrize(
    "challenge", [b"", b"no json", b"[]", b'{"status": 3}', b"[" * 100_000, b'{"status": "a\\nb"}']
)
def test_a_challenge_that_makes_no_sense_is_answered_all_the_same(challenge: bytes) -> None:
    exchange = begin_bearer(["XOAUTH2"], SERVER, "user", TOKEN)
    exchange.answer(b"")
    assert exchange.answer(challenge) == b""
    assert exchange.status == ""


def test_a_comma_in_the_user_name_does_not_end_it() -> None:
    exchange = begin_bearer(["OAUTHBEARER"], SERVER, "a,b=c", TOKEN)
    assert exchange.answer(b"").startswith(b"n,a=a=2Cb=3Dc,\x01")


def test_a_server_that_takes_passwords_only_is_told_of() -> None:
    with pytest.raises(AuthNotOffered, match="passwords"):
        begin_bearer(["PLAIN", "LOGIN"], SERVER, "user", TOKEN)


def test_the_example_of_rfc_7636() -> None:
    assert challenge_of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk") == (
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
    )
