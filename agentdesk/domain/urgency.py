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
from agentdesk.domain.passage import Passage, unsifted
from agentdesk.domain.plain_letters import plain
from agentdesk.domain.subject import strip_prefixes
from agentdesk.domain.swift_pattern import Span, SwiftPatterns
from agentdesk.domain.urgency_telling import Sentence, Told
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
_SENTENCE = 1200
"""How much of a sentence is read."""
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
    subject = Passage(plain(message.subject))
    calm = kind_words.MILD.holds(subject) or kind_words.ALL_CLEAR.holds(subject)
    loud = _LOUD.search(subject.text) and not _OVER.search(subject.text)
    if (calm and not loud) or not kind_words.TROUBLE.holds(subject):
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
    for sentence in told.sentences:
        for one in _in_sentence(told, sentence):
            if told.counts(one.at, sentence):
                found.setdefault(one.name, one)
    return list(found.values())


def _told_at_length(told: Told, language: str) -> list[_Found]:
    """Trouble that no single phrase tells, weighed by what stands around it."""

    def stands(sentence: Sentence, code: str) -> bool:
        match = faults.FAULT[code].search(sentence) or faults.UNWELL[code].search(sentence)
        if match is None or words.NOT_LIVE.holds(sentence) or not told.counts(sentence.begin, sentence):
            return False
        past = _over(words.DOWN, sentence) or words.LONG_AGO.holds(sentence)
        return not (past or _supposed(sentence, match) or _hearsay(sentence))

    if told.calm or faults.FINE.holds(told.letters):
        return []
    pressing = weighed(told.letters, told.own_sentences, language, stands)
    return [] if pressing is None else [_finding("something we run fails", told, pressing)]


def _relapse(message: Message) -> list[_Found]:
    """An answer or a forwarded mail that only says `the same again`: what it answers tells of what."""
    if len(message.new_text) > _RELAPSE or not (message.quote or message.in_reply_to):
        return []
    told = Told(message.new_text)
    again = mishaps.RELAPSE.search(told.letters)
    if again is None or told.solved or words.CALM.holds(told.letters):
        return []
    older = unsifted(plain(f"{message.subject}\n{message.quote[:_TEXT]}"))
    if not mishaps.TOLD_BEFORE.holds(older):
        return []
    return [_Found("what was down is down again", again[0], _shortened(message.new_text))]


def _in_sentence(told: Told, sentence: Sentence) -> Iterator[_Found]:
    letters = sentence if len(sentence.text) <= _SENTENCE else sentence.part(0, _SENTENCE)
    candidates = _SIGNS.candidates(letters)
    if not candidates and not words.WEAKER.may_match(letters):
        return
    if words.NOT_LIVE.holds(letters):
        return
    known: set[str] = set()
    for at in candidates:
        trouble, sign = _SIGNED[at]
        if trouble.name in known:
            continue
        match = sign.search(letters)
        if match and _stands(trouble, letters, match, told):
            known.add(trouble.name)
            yield _finding(trouble.name, told, sentence, match)
    weaker = words.WEAKER.search(letters)
    if weaker and (told.presses or words.FELT.holds(told.letters)) and not _supposed(letters, weaker):
        yield _finding("a service is about to stop", told, sentence, weaker)


def _finding(name: str, told: Told, sentence: Sentence, match: Span = (0, 0)) -> _Found:
    return _Found(name, sentence.begin + match[0], _shortened(told.text[sentence.begin : sentence.end]))


def _hearsay(sentence: Passage) -> bool:
    """Whether it is told of others."""
    if words.HEARSAY.holds(sentence):
        return True
    return words.TOLD_BY.holds(sentence) and not words.OWN.holds(sentence)


def _stands(trouble: words.Trouble, sentence: Passage, match: Span, told: Told) -> bool:
    if _supposed(sentence, match) or _hearsay(sentence):
        return False
    if _over(trouble, sentence.part(_contrast(sentence.text, match[0]))):
        return False
    if trouble is words.MONEY and words.OWN_PAYMENT.holds(sentence):
        return False
    if _negated(sentence, match, before=" "):
        return False
    if trouble is words.DOWN and words.PART.holds(sentence.part(*match)):
        return False
    if trouble is words.BREAK_IN and _negated(sentence, match):
        return False
    return not trouble.needs_scale or (_has_scale(sentence, told) and not words.ONE_SENDER.holds(sentence))


def _negated(sentence: Passage, match: Span, before: str = "") -> bool:
    """Whether the words before the match deny it."""
    if not match[0] or not words.NEGATED.may_match(sentence):
        return False
    return words.NEGATED.holds(Passage(sentence.text[: match[0]] + before, sentence.lacks))


def _has_scale(sentence: Passage, told: Told) -> bool:
    """Whether it is sudden or hits many, said in the sentence or near it."""
    if told.presses:
        return True
    letters = told.letters
    at = letters.text.find(sentence.text)
    around = letters.part(max(0, at - _NEARBY), at + len(sentence.text) + _NEARBY)
    return words.SCALE.holds(around)


def _over(trouble: words.Trouble, told: Passage) -> bool:
    """Whether it is told as long past. What was lost or broken into yesterday still is."""
    lasting = trouble is words.LOSS or trouble is words.BREAK_IN
    return (words.LONG_AGO if lasting else words.PAST).holds(told) and not words.STILL.holds(told)


def _contrast(sentence: str, before: int) -> int:
    """Where the part of the sentence begins that is set against what came before (`it was fine yesterday, but ...`)."""
    turns = [turn.start() for turn in _TURN.finditer(sentence, 0, before)]
    return turns[-1] if turns else 0


def _supposed(sentence: Passage, match: Span) -> bool:
    """Whether the clause that the match stands in only supposes, asks how, or plans."""
    if not words.SUPPOSED.may_match(sentence):
        return False
    breaks = [gap.end() for gap in _CLAUSE_END.finditer(sentence.text, 0, match[0])]
    after = _CLAUSE_END.search(sentence.text, match[1])
    clause = sentence.part(breaks[-1] if breaks else 0, after.start() if after else None)
    return words.SUPPOSED.holds(clause)


def _bare_thanks(message: Message) -> bool:
    if len(message.new_text) > _BARE_THANKS:
        return False
    letters = Passage(plain(message.new_text))
    return words.THANKS.holds(letters) and not words.ASKING.holds(letters)


def _address_reason(message: Message) -> str:
    people = (*message.to, *message.cc)
    urgent = next((person.email for person in people if person.email.lower().startswith("urgent")), "")
    return f"written to {urgent}" if urgent else "written to an urgent address"


def _shortened(text: str) -> str:
    line = " ".join(text.split()).strip(" .")
    return line if len(line) <= _QUOTED_LENGTH else line[: _QUOTED_LENGTH - 1].rstrip() + "…"
