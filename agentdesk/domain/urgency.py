"""Judges whether a mail presses, and says why. Words count only in what the sender wrote this time.

who (VIP) or where (an urgent address)  ->  urgent, unless it is a bare thank-you
a person's words, clause by clause      ->  urgent, unless denied, past, solved, supposed or told of others
a monitor's trouble                     ->  urgent, unless it is mild or the all-clear
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agentdesk.domain import kind_words
from agentdesk.domain import urgency_fault_words as faults
from agentdesk.domain import urgency_mishap_words as mishaps
from agentdesk.domain import urgency_words as words
from agentdesk.domain.message import Kind, Message, Urgency
from agentdesk.domain.plain_letters import plain
from agentdesk.domain.subject import strip_prefixes
from agentdesk.domain.swift_pattern import SwiftPatterns
from agentdesk.domain.urgency_telling import Told
from agentdesk.domain.urgency_weighing import weighed

_TEXT = 8000
_CLAUSE_END = re.compile(r"[,;:()]\s|\s-\s|\s(?:but|and now|ale|lecz|mas|porem)\s")
_TURN = re.compile(
    r"\b(?:but|however|yet|and (?:now|today)|ale|lecz|natomiast|a (?:dzis|teraz)\w*|mas|porem|contudo|"
    r"e (?:hoje|agora))\b"
)
_LOUD = re.compile(r"\b(?:down|problem|critical|firing)\b")
_OVER = re.compile(r"recover|resolved|\bok\b|\bup\b")
_PERSONAL = frozenset({Kind.CUSTOMER, Kind.VOICEMAIL, Kind.FORUM})
_QUOTED_LENGTH = 90
_BARE_THANKS = 220
_RELAPSE = 300
_NEARBY = 160
"""How far around a sentence about mail its scale may be told, in characters."""
_SIGNED = tuple((trouble, sign) for trouble in words.TROUBLES for sign in trouble.signs)
_SIGNS = SwiftPatterns(sign for _, sign in _SIGNED)


@dataclass(frozen=True, slots=True)
class _Found:
    """Trouble in words: its name, where it stands and how it was put."""

    name: str
    at: int
    quote: str


def judge(message: Message, *, kind: Kind, language: str, vip: bool, urgent_address: bool) -> Urgency:
    """The urgency of an incoming mail of `kind`. `vip`: its contact is one;
    `urgent_address`: it was written to such an address.
    """
    if kind is Kind.MONITORING:
        reasons = _monitored(message, urgent_address=urgent_address)
    elif kind in _PERSONAL or (kind is Kind.CALENDAR and vip):
        reasons = _personal(message, kind, language, vip=vip, urgent_address=urgent_address)
    else:
        reasons = []
    return Urgency(bool(reasons), tuple(reasons))


def _monitored(message: Message, *, urgent_address: bool) -> list[str]:
    subject = plain(message.subject)
    calm = kind_words.MILD.search(subject) or kind_words.ALL_CLEAR.search(subject)
    loud = _LOUD.search(subject) and not _OVER.search(subject)
    if (calm and not loud) or not kind_words.TROUBLE.search(subject):
        return []
    reasons = [f"a monitor reports trouble: {_shortened(message.subject)}"]
    return [*reasons, _address_reason(message)] if urgent_address else reasons


def _personal(message: Message, kind: Kind, language: str, *, vip: bool, urgent_address: bool) -> list[str]:
    if kind is Kind.FORUM:
        found = _trouble(Told(message.new_text[:_TEXT]))
    else:
        told = _told(message)
        found = _trouble(told) or _told_at_length(told, language) or _relapse(message)
    reasons = [f"{one.name}: “{one.quote}”" for one in found]
    if _bare_thanks(message):
        return reasons
    if urgent_address:
        reasons.insert(0, _address_reason(message))
    if vip:
        reasons.insert(0, "VIP contact")
    return reasons


def _told(message: Message) -> Told:
    """The new text, under the subject where that is this mail's own and not an older one's."""
    subject = strip_prefixes(message.subject)
    own = subject == message.subject.strip() and not message.in_reply_to
    title = f"{subject}.\n\n" if own else ""
    return Told(title + message.new_text[:_TEXT], len(title))


def _trouble(told: Told) -> list[_Found]:
    """One finding for each class of trouble that stands."""
    found: dict[str, _Found] = {}
    for begin, end in told.sentences:
        for one in _in_sentence(told, begin, end):
            if told.counts(one.at, begin, end):
                found.setdefault(one.name, one)
    return list(found.values())


def _told_at_length(told: Told, language: str) -> list[_Found]:
    """Trouble that no single phrase tells, weighed by what stands around it."""

    def stands(span: tuple[int, int], code: str) -> bool:
        sentence = told.letters[span[0] : span[1]]
        match = faults.FAULT[code].search(sentence) or faults.UNWELL[code].search(sentence)
        if match is None or words.NOT_LIVE.search(sentence) or not told.counts(span[0], *span):
            return False
        past = _over(words.DOWN, sentence) or words.LONG_AGO.search(sentence)
        return not (past or _supposed(sentence, match) or _hearsay(sentence))

    if told.calm or faults.FINE.search(told.letters):
        return []
    span = weighed(told.letters, told.own_sentences, language, stands)
    if span is None:
        return []
    return [_Found("something we run fails", span[0], _shortened(told.text[span[0] : span[1]]))]


def _relapse(message: Message) -> list[_Found]:
    """An answer or a forwarded mail that only says `the same again`: what it answers tells of what."""
    if len(message.new_text) > _RELAPSE or not (message.quote or message.in_reply_to):
        return []
    told = Told(message.new_text)
    again = mishaps.RELAPSE.search(told.letters)
    if again is None or told.solved or words.CALM.search(told.letters):
        return []
    older = plain(f"{message.subject}\n{message.quote[:_TEXT]}")
    if not mishaps.TOLD_BEFORE.search(older):
        return []
    return [_Found("what was down is down again", again.start(), _shortened(message.new_text))]


def _in_sentence(told: Told, begin: int, end: int) -> Iterator[_Found]:
    sentence = told.letters[begin:end][:1200]
    candidates = _SIGNS.candidates(sentence)
    if not candidates and not words.WEAKER.may_match(sentence):
        return
    if words.NOT_LIVE.search(sentence):
        return
    known: set[str] = set()
    for at in candidates:
        trouble, sign = _SIGNED[at]
        if trouble.name in known:
            continue
        match = sign.search(sentence)
        if match and _stands(trouble, sentence, match, told.letters):
            known.add(trouble.name)
            yield _Found(trouble.name, begin + match.start(), _shortened(told.text[begin:end]))
    weaker = words.WEAKER.search(sentence)
    if (
        weaker
        and (words.PRESSING.search(told.letters) or words.FELT.search(told.letters))
        and not _supposed(sentence, weaker)
    ):
        yield _Found("a service is about to stop", begin + weaker.start(), _shortened(told.text[begin:end]))


def _hearsay(sentence: str) -> bool:
    """Whether it is told of others."""
    if words.HEARSAY.search(sentence):
        return True
    return words.TOLD_BY.search(sentence) is not None and words.OWN.search(sentence) is None


def _stands(trouble: words.Trouble, sentence: str, match: re.Match[str], letters: str) -> bool:
    if _supposed(sentence, match) or _hearsay(sentence):
        return False
    told = sentence[_contrast(sentence, match.start()) :]
    if _over(trouble, told):
        return False
    if trouble is words.MONEY and words.OWN_PAYMENT.search(sentence):
        return False
    if words.NEGATED.search(sentence[: match.start()] + " " if match.start() else ""):
        return False
    if trouble is words.DOWN and words.PART.search(match[0]):
        return False
    if trouble is words.BREAK_IN and words.NEGATED.search(sentence[: match.start()]):
        return False
    if trouble.needs_scale:
        at = letters.find(sentence)
        around = f"{letters[max(0, at - _NEARBY) : at + len(sentence) + _NEARBY]} {_pressing_nearby(letters)}"
        return words.SCALE.search(around) is not None and words.ONE_SENDER.search(sentence) is None
    return True


def _over(trouble: words.Trouble, told: str) -> bool:
    """Whether it is told as long past. What was lost or broken into yesterday still is."""
    if words.STILL.search(told):
        return False
    lasting = trouble is words.LOSS or trouble is words.BREAK_IN
    return (words.LONG_AGO if lasting else words.PAST).search(told) is not None


def _contrast(sentence: str, before: int) -> int:
    """Where the part of the sentence begins that is set against what came before (`it was fine yesterday, but ...`)."""
    turns = [turn.start() for turn in _TURN.finditer(sentence, 0, before)]
    return turns[-1] if turns else 0


def _pressing_nearby(letters: str) -> str:
    return "suddenly" if words.PRESSING.search(letters) else ""


def _supposed(sentence: str, match: re.Match[str]) -> bool:
    """Whether the clause that the match stands in only supposes, asks how, or plans."""
    breaks = [gap.end() for gap in _CLAUSE_END.finditer(sentence, 0, match.start())]
    begin = breaks[-1] if breaks else 0
    after = _CLAUSE_END.search(sentence, match.end())
    return words.SUPPOSED.search(sentence[begin : after.start() if after else len(sentence)]) is not None


def _bare_thanks(message: Message) -> bool:
    letters = plain(message.new_text)
    return (
        len(letters) <= _BARE_THANKS
        and words.THANKS.search(letters) is not None
        and words.ASKING.search(letters) is None
    )


def _address_reason(message: Message) -> str:
    people = (*message.to, *message.cc)
    urgent = next((person.email for person in people if person.email.lower().startswith("urgent")), "")
    return f"written to {urgent}" if urgent else "written to an urgent address"


def _shortened(text: str) -> str:
    line = " ".join(text.split()).strip(" .")
    return line if len(line) <= _QUOTED_LENGTH else line[: _QUOTED_LENGTH - 1].rstrip() + "…"
