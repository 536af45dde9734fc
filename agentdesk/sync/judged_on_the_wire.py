"""What a process that judges mail sends back: one blob for a batch, without the mails, which the other side has."""

from collections.abc import Sequence
from datetime import UTC, datetime
from threading import Event

import msgspec

from agentdesk.domain.message import Direction, Kind, Message, RawMail, Urgency
from agentdesk.resources import resource
from agentdesk.services.judging import Judged, Judging, judge_mails
from agentdesk.services.ports import PreparedMail

_Told = tuple[Message, Direction, Kind, str, Urgency, datetime, bool, PreparedMail | None]
"""A Judged without the mail it came from."""
_NOBODY = Judging(frozenset(), frozenset(), frozenset(), outgoing_folder=False, live_from=None)
_ANY_TIME = datetime.fromtimestamp(0, UTC)
_ANY_MAIL = RawMail(1, b"Subject: Hello\n\nHow are you?\n", _ANY_TIME)
_PIECE = 700
"""Characters: as much as people write."""
_PIECES = 30
"""From all over the texts. More teach little, and cost the window, which is being loaded on the core beside."""
_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(list[_Told])


def judged_blob(judging: Judging, mails: Sequence[RawMail]) -> bytes:
    """The mails judged, as they go over."""
    told: list[_Told] = [
        (j.message, j.direction, j.kind, j.language, j.urgency, j.at, j.live, j.prepared)
        for j in judge_mails(judging, mails)
    ]
    return _encoder.encode(told)


def judged_from(mails: Sequence[RawMail], blob: bytes) -> list[Judged]:
    """The same where it arrives, put together with `mails`."""
    return [Judged(mail, *one) for mail, one in zip(mails, _decoder.decode(blob), strict=True)]


def make_ready() -> None:
    """Judge a first mail, for then the rules get ready, which takes longer than judging a hundred."""
    judge_mails(_NOBODY, [_ANY_MAIL])


def rehearse(enough: Event) -> None:
    """Judge our own canned responses as if they were mail, until there is `enough`: rules are compiled when words first
    call for them, and their automata grow with what they read, so that the first real mails would take three times
    as long.
    """
    texts = "".join(path.read_text("utf-8") for path in sorted(resource("canned").glob("*.toml")))
    for start in range(0, len(texts), max(_PIECE, len(texts) // _PIECES)):
        if enough.is_set():
            return
        judge_mails(_NOBODY, [_mail(texts[start : start + _PIECE])])


def _mail(text: str) -> RawMail:
    head = "Subject: Hello\nContent-Type: text/plain; charset=utf-8\n\n"
    return RawMail(1, f"{head}{text}".encode(), _ANY_TIME)
