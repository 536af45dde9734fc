"""Templates say what is wrong with them, and where; filled in, they give nothing away and take nothing in."""

import pytest

from agentdesk.domain.template_fault import TemplateFault
from agentdesk.services.templates import LARGEST, fill, flaw_in

FRAGMENTS = {"hours": "We answer {{ hours.text }}.", "one": '{% render "two" %}', "two": '{% render "one" %}'}


@pytest.mark.parametrize(
    ("source", "fault", "about", "place"),
    [
        ("Hello\n  {{ contact.nmae }}", TemplateFault.UNKNOWN_NAME, "contact.nmae", (2, 6)),
        ("{{ contact }}", TemplateFault.UNKNOWN_NAME, "contact", (1, 4)),
        ("{{ ask }} {{ contact.name }}", TemplateFault.UNKNOWN_NAME, "ask", (1, 4)),
        ("{% assign x = 1 %}{{ x }}{{ y }}", TemplateFault.UNKNOWN_NAME, "y", (1, 29)),
        ("{{ 'a' | append: agent.zip }}", TemplateFault.UNKNOWN_NAME, "agent.zip", (1, 18)),
        ("{{ contact.name | shout }}", TemplateFault.UNKNOWN_FILTER, "shout", (1, 19)),
        ('Bye {% render "none" %}', TemplateFault.NO_FRAGMENT, "none", (1, 16)),
        ('{% render "one" %}', TemplateFault.RING, "one → two → one", (1, 12)),
        ("{% include 'a' %}", TemplateFault.SYNTAX, "unexpected tag 'include'", (1, 4)),
        ("a\n{{ contact..name }}", TemplateFault.SYNTAX, "expected end of expression, found '..'", (2, 11)),
        (
            "{% if contact.name %}x",
            TemplateFault.SYNTAX,
            "expected tag endif, found end of expression",
            (1, 23),
        ),
        ("{% for i in (1..100000000) %}x{% endfor %}", TemplateFault.TOO_LARGE, "", (0, 0)),
        ("x" * (LARGEST + 1), TemplateFault.TOO_LARGE, "", (0, 0)),
    ],
)
def test_a_mistake_is_told_with_its_place(
    source: str, fault: TemplateFault, about: str, place: tuple[int, int]
) -> None:
    flaw = flaw_in(source, FRAGMENTS)
    assert flaw is not None
    assert (flaw.fault, flaw.about, (flaw.line, flaw.column)) == (fault, about, place)
    assert str(flaw)


@pytest.mark.parametrize(
    "source",
    [
        "Hello {{ contact.first_name | capitalize }}, {{ ask.when_fixed }} {{ cursor }}",
        "{% if company.phone %}Call {{ company.phone }}.{% else %}Write back.{% endif %}",
        '{% render "hours" %} {{ alternative }}',
        "{% raw %}{{ not a name }}{% endraw %}",
        "Plain text with { braces } and 100 % of nothing.",
    ],
)
def test_a_sound_template_has_no_flaw(source: str) -> None:
    assert flaw_in(source, FRAGMENTS) is None


def test_what_doubles_without_end_is_stopped() -> None:
    source = (
        "{% assign x = 'aaaaaaaaaaaaaaaaaaaaaaaaa' %}"
        + "{% assign x = x | append: x %}" * 60
        + "{{ x | size }}"
    )
    flaw = flaw_in(source, {})
    assert flaw is not None
    assert flaw.fault is TemplateFault.TOO_LARGE


def test_what_is_known_is_filled_in_and_the_rest_stays_open() -> None:
    source = "Hello {{ contact.name }},\n\n{{ cursor }}Fixed {{ ask.when }}. {{ company.phone }}"
    filled = fill(source, {"contact.name": "Anna"}, {}, {"when": "at noon"})
    assert filled.text == "Hello Anna,\n\nFixed at noon. {{ company.phone }}"
    assert filled.cursor == len("Hello Anna,\n\n")
    assert (filled.asks, filled.values) == (("when",), ("Anna", "at noon"))


def test_what_has_no_value_counts_as_no() -> None:
    source = "{% if company.phone %}Call us.\n{% endif %}\n\nWrite back."
    assert fill(source, {}, {}, {}).text == "Write back."
    assert fill(source, {"company.phone": "1"}, {}, {}).text == "Call us.\n\nWrite back."


def test_a_fragment_sees_what_the_template_sees() -> None:
    assert fill('{% render "hours" %}', {"hours.text": "9-17"}, FRAGMENTS, {}).text == "We answer 9-17."


@pytest.mark.parametrize("name", ["{{ agent.email }}", "{% if 1 %}", "{{", "\ue000", "{% raw %}"])
def test_a_name_that_looks_like_a_template_is_a_name(name: str) -> None:
    filled = fill(
        "Hello {{ contact.name }}{{ cursor }}!", {"contact.name": name, "agent.email": "secret"}, {}, {}
    )
    assert "secret" not in filled.text
    assert "{{" not in filled.text.replace("{{ contact.name }}", "")
    assert filled.text[filled.cursor or 0] == "!"


def test_what_cannot_be_read_comes_back_as_it_stands() -> None:
    assert fill("Hello {{ contact.nmae }}", {}, {}, {}).text == "Hello {{ contact.nmae }}"
