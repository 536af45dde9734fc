"""The autoconfig file as domains serve it, and as nobody should."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.settings import Security
from agentdesk.sync.discovery.autoconfig import PLACES, domains_of_exchangers
from agentdesk.sync.discovery.autoconfig_file import Unreadable, servers_in
from agentdesk.sync.discovery.candidate import Kind, mailbox_of

MAILBOX = mailbox_of("help@hoster.example")
USUAL = """<?xml version="1.0" encoding="UTF-8"?>
<clientConfig version="1.1">
  <emailProvider id="hoster.example">
    <domain>hoster.example</domain>
    <incomingServer type="pop3">
      <hostname>pop.hoster.example</hostname><port>995</port><socketType>SSL</socketType>
    </incomingServer>
    <incomingServer type="imap">
      <hostname>imap.%EMAILDOMAIN%</hostname><port>993</port><socketType>SSL</socketType>
      <username>%EMAILLOCALPART%</username><authentication>password-cleartext</authentication>
    </incomingServer>
    <incomingServer type="imap">
      <hostname>plain.hoster.example</hostname><port>143</port><socketType>plain</socketType>
      <username>%EMAILADDRESS%</username>
    </incomingServer>
    <outgoingServer type="smtp">
      <hostname>smtp.hoster.example</hostname><port>587</port><socketType>STARTTLS</socketType>
      <username>%EMAILADDRESS%</username>
    </outgoingServer>
  </emailProvider>
  <webMail><loginPage url="https://hoster.example/"/></webMail>
</clientConfig>
"""


def test_the_encrypted_servers_are_read_with_their_user_names() -> None:
    imap, smtp = servers_in(USUAL.encode(), MAILBOX, vouched=True)
    assert (imap.kind, str(imap.address), imap.address.security, imap.user) == (
        Kind.IMAP, "imap.hoster.example:993", Security.TLS, "help",
    )  # fmt: skip
    assert (smtp.kind, str(smtp.address), smtp.address.security, smtp.user) == (
        Kind.SMTP, "smtp.hoster.example:587", Security.STARTTLS, "help@hoster.example",
    )  # fmt: skip


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html><p>not found",
        b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><clientConfig/>',
        b'<!DOCTYPE a [<!ENTITY b "b"><!ENTITY c "&b;&b;&b;">]><clientConfig>&c;</clientConfig>',
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x><x/>'.encode("utf-16"),
        b'<?xml version="1.0" encoding="no-such"?><x/>',
        b"<a>" * 20 + b"</a>" * 20,
        b"<a>" + b"<b/>" * 2000 + b"</a>",
        b"<a>" + b" " * 70_000 + b"</a>",
    ],
    ids=["empty", "html", "external", "laughs", "utf-16 doctype", "no encoding", "deep", "many", "long"],
)
def test_what_asks_for_trouble_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable):
        servers_in(content, MAILBOX, vouched=True)


@pytest.mark.parametrize("wrong", ["evil host", "a/b", "", "ż.example", "a@b", "x\r\nQUIT"])
def test_a_host_that_is_none_is_left_out(wrong: str) -> None:
    text = USUAL.replace("imap.%EMAILDOMAIN%", wrong)
    assert [one.kind for one in servers_in(text.encode(), MAILBOX, vouched=True)] == [Kind.SMTP]


@pytest.mark.parametrize("port", ["0", "65536", "-1", "９９３", "993x", "", "9" * 5000])
def test_a_port_that_is_none_is_left_out(port: str) -> None:
    text = USUAL.replace("<port>993</port>", f"<port>{port}</port>")
    assert [one.kind for one in servers_in(text.encode(), MAILBOX, vouched=True)] == [Kind.SMTP]


@given(st.binary(max_size=400), st.integers(0, len(USUAL)))
def test_nothing_but_unreadable_comes_out_of_garbage(garbage: bytes, at: int) -> None:
    content = USUAL.encode()
    try:
        servers_in(content[:at] + garbage + content[at + len(garbage) :], MAILBOX, vouched=True)
    except Unreadable:
        return


def test_only_the_domain_itself_is_asked_and_only_under_tls() -> None:
    assert [place.format(domain="a.example", email="x%40a.example") for place in PLACES] == [
        "https://autoconfig.a.example/mail/config-v1.1.xml?emailaddress=x%40a.example",
        "https://a.example/.well-known/autoconfig/mail/config-v1.1.xml",
    ]


def test_the_domain_of_a_mail_exchanger_is_asked_too() -> None:
    assert domains_of_exchangers(["mx1.mail.provider.example"], MAILBOX) == (
        "mail.provider.example", "provider.example",
    )  # fmt: skip
    assert domains_of_exchangers(["mx.provider.co.uk"], MAILBOX) == ("provider.co.uk",)
    assert domains_of_exchangers(["mx.hoster.example", "aspmx.l.google.com"], MAILBOX) == ()


def test_an_international_domain_is_asked_for_in_its_ascii_form() -> None:
    assert mailbox_of("ola@żółw.example").domain == "xn--w-uga1v8h.example"
