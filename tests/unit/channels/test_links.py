"""Where links lead, and what of a mailto link counts."""

import pytest

from agentdesk.channels.mail import clean_href, link_warning, read_mailto, true_host


@pytest.mark.parametrize(
    ("href", "host"),
    [
        ("https://bank.example@evil.example/", "evil.example"),
        ("https://bank.example%40evil.example@evil.example/", "evil.example"),
        ("https:\\\\evil.example\\x", "evil.example"),
        ("HTTPS://EVIL.example:8443/x", "evil.example"),
        ("https://xn--80ak6aa92e.com", "xn--80ak6aa92e.com"),
        ("https://аррӏе.com", "xn--80ak6aa92e.com"),
        ("https://bank.example\u3002evil.example/", "bank.example.evil.example"),
        ("mailto:a@x.pl?subject=y", "x.pl"),
        ("http://[::1]/x", "::1"),
        ("http://[", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_true_host(href: str, host: str) -> None:
    assert true_host(href) in (host, host.replace("\u3002", "."))


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("https://bank.example", "https://evil.example/"),
        ("www.bank.example/login", "https://bank.example.evil.example/"),
        ("bank.example", "https://bankexample.evil"),
        ("help@bank.example", "mailto:help@evil.example"),
        ("click", "https://bank.example@evil.example/"),
        ("click", "https://аррӏе.com/"),
        ("click", "http://192.0.2.7/login"),
        ("click", "http://3221225991/login"),
    ],
)
def test_deceiving_links_are_told(text: str, href: str) -> None:
    assert true_host(href) in link_warning(text, href)


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("https://www.shop.example/x", "https://shop.example/x"),
        ("shop.example", "https://mail.shop.example/x"),
        ("click here", "https://shop.example"),
        ("faktura.pdf", "https://files.example/1"),
        ("a@x.pl", "mailto:a@x.pl"),
        ("Version 2.0", "https://shop.example"),
    ],
)
def test_honest_links_are_left_alone(text: str, href: str) -> None:
    assert link_warning(text, href) == ""


def test_hrefs_are_cleaned() -> None:
    assert clean_href(" https://x.example/a\tb\n ") == "https://x.example/ab"
    assert clean_href("mailto:") == ""
    assert clean_href("https:///x") == "https://x"


def test_a_mailto_link_fills_in_only_what_it_may() -> None:
    link = read_mailto(
        "mailto:x@y.pl?attach=/etc/passwd&bcc=evil@z.pl&subject=Hi%0D%0ABcc:%20v@v&body=Hello%0Athere&in-reply-to=1"
    )
    assert link.to == ("x@y.pl",)
    assert link.bcc == ("evil@z.pl",)
    assert link.subject == "Hi Bcc: v@v"
    assert link.body == "Hello\nthere"
