"""Subjects without what mail programs put in front of them."""

import pytest

from agentdesk.domain.subject import plain_subject, strip_prefixes


@pytest.mark.parametrize(
    ("subject", "bare"),
    [
        ("Re: Fwd: Odp: PD: RES: ENC: AW: WG: SV: TR: Site", "Site"),
        ("Re[2]: RE(3): Site: re:", "Site: re:"),
        ("re:Site", "Site"),
        ("Review: our shop", "Review: our shop"),
        ("Re:", ""),
        ("Report: x", "Report: x"),
    ],
)
def test_prefixes(subject: str, bare: str) -> None:
    assert strip_prefixes(subject) == bare


def test_many_prefixes_take_no_time() -> None:
    assert strip_prefixes("Re: " * 5000 + "x") == "x"


@pytest.mark.parametrize(
    ("subject", "plain"),
    [
        ("Re: [EXT] Fwd: Old\n page", "Old page"),
        ("[#7K3M9QX2AB] Odp: Faktura [#12]", "Faktura [#12]"),
        ("Automatyczna odpowiedź: Urlop", "Urlop"),
        ("RE[2]: AW^3: Site", "Site"),
        ("Re:", "Re:"),
        ("", ""),
    ],
)
def test_a_conversation_keeps_one_name(subject: str, plain: str) -> None:
    assert plain_subject(subject) == plain
