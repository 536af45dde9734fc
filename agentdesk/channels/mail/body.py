"""Chooses what of a MIME tree is the text of the mail, what its HTML, and what is attached."""

from dataclasses import dataclass

from agentdesk.channels.mail.alternatives import plainly_alike, words_alike
from agentdesk.channels.mail.charsets import decoded
from agentdesk.channels.mail.flowed import unwrapped
from agentdesk.channels.mail.html_text import MAX_TEXT, html_to_text
from agentdesk.channels.mail.part import Part

_OTHER_VIEWS = frozenset(
    {"text/x-amp-html", "text/watch-html", "text/enriched", "text/richtext", "application/rtf"}
)
"""Alternatives that say the same again in a form nobody here shows."""
MAX_DECODED = 8 * 1024 * 1024
"""Bytes of a text that are looked at."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the mail as plain text, as HTML, or as both alike."""

    plain: tuple[Part, ...] = ()
    html: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Chosen:
    """The passages in their order, and everything else."""

    passages: tuple[Passage, ...]
    attached: tuple[Part, ...]

    @property
    def has_html(self) -> bool:
        return any(passage.html for passage in self.passages)


@dataclass(frozen=True, slots=True)
class BodyText:
    """The text of a mail, and whether a charset had to be guessed."""

    text: str
    guessed: bool = False
    cut: bool = False
    plain: str | None = None
    """What its text/plain says where that is not what its HTML says; None where they tell alike."""


def choose(part: Part) -> Chosen:
    """Sort the leaves of a tree (RFC 2046 section 5.1) into text and attachments."""
    passages, attached = _sorted(part, first=True)
    return Chosen(tuple(passages), tuple(attached))


def _sorted(part: Part, *, first: bool) -> tuple[list[Passage], list[Part]]:
    if not part.is_container:
        passage = _passage(part, first=first)
        return ([passage], []) if passage else ([], [part])
    passages: list[Passage] = []
    attached: list[Part] = []
    alternative = part.content_type == "multipart/alternative"
    for child in part.children:
        more, others = _sorted(child, first=alternative or (first and not passages))
        passages += more
        attached += others
    if alternative:
        return _one(passages), [
            other for other in attached if other.content_type not in _OTHER_VIEWS or other.name
        ]
    return passages, attached


def _passage(part: Part, *, first: bool) -> Passage | None:
    if part.disposition == "attachment" or (part.name and not first):
        return None
    if part.content_type == "text/html":
        return Passage(html=(part,))
    return Passage(plain=(part,)) if part.content_type == "text/plain" else None


def _one(passages: list[Passage]) -> list[Passage]:
    """Alternatives say the same, so they are one passage."""
    plain = tuple(p for passage in passages for p in passage.plain)
    html = tuple(p for passage in passages for p in passage.html)
    return [Passage(plain, html)] if plain or html else []


def body_text(passages: tuple[Passage, ...]) -> BodyText:
    """The passages as one plain text.

    HTML is used where a passage has no text worth the name, or one that says something else, for HTML is what is shown.
    """
    texts: list[BodyText] = []
    size = 0
    for passage in passages:
        if size <= MAX_TEXT:
            texts.append(_text_of(passage))
            size += len(texts[-1].text.strip())
    text = _joined([t.text for t in texts])
    differs = any(t.plain is not None for t in texts)
    plain = _joined([t.text if t.plain is None else t.plain for t in texts])[:MAX_TEXT] if differs else None
    return BodyText(text[:MAX_TEXT], any(t.guessed for t in texts), len(text) > MAX_TEXT, plain)


def _joined(texts: list[str]) -> str:
    return "\n\n".join(text.strip("\n") for text in texts if text.strip())


def _text_of(passage: Passage) -> BodyText:
    plain = [plain_of(part) for part in passage.plain]
    text = "\n".join([piece for piece, _ in plain])
    guessed = any(guess for _, guess in plain)
    if not passage.html:
        return BodyText(text, guessed)
    worth_reading = _worth_reading(text)
    if worth_reading and len(passage.html) == 1 and plainly_alike(text, passage.html[0]):
        return BodyText(text, guessed)
    pages = [page_of(part) for part in passage.html]
    from_html = "\n\n".join(html_to_text(page) for page, _ in pages)
    if not from_html.strip() or (text.strip() and words_alike(text, from_html)):
        return BodyText(text, guessed)
    return BodyText(from_html, any(guess for _, guess in pages), plain=text if worth_reading else None)


def _worth_reading(text: str) -> bool:
    """False for nothing, and for the stand-in `your mail program cannot show HTML`."""
    words = text.strip()
    if len(words) > 300:
        return True
    return bool(words) and not ("html" in words.lower() and len(words) < 200)


def plain_of(part: Part) -> tuple[str, bool]:
    """A text/plain leaf as text (lines end in LF), soft breaks undone, and whether its charset was guessed."""
    text, guessed = _characters(part)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if part.parameters.get("format", "").lower() == "flowed":
        text = unwrapped(text, delete_space=part.parameters.get("delsp", "").lower() == "yes")
    return text, guessed


def page_of(part: Part) -> tuple[str, bool]:
    """A text/html leaf as a string, and whether its charset was guessed."""
    return _characters(part)


def _characters(part: Part) -> tuple[str, bool]:
    """Of very large parts the beginning, cut between two characters of UTF-8."""
    data = part.load()
    if len(data) > MAX_DECODED:
        end = next(
            at
            for at in range(MAX_DECODED, MAX_DECODED - 4, -1)
            if data[at] & 0xC0 != 0x80 or at == MAX_DECODED - 3
        )
        data = data[:end]
    return decoded(data, part.parameters.get("charset", ""))
