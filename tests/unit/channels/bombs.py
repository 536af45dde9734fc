"""Mail built to exhaust parsers, by name; `python -m tests.unit.channels.bombs NAME` reads one and says what it cost.

Read means what a first sync does with it: parsed, judged, made ready for the cache; and its HTML made safe to show.

In a process of its own, because what a mail takes of memory can only be seen from a fresh one.
"""

from __future__ import annotations

import base64
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from agentdesk.channels.mail import html_of, sanitize
from agentdesk.domain.message import Message, RawMail
from agentdesk.services.judging import Judging, judge_mails
from agentdesk.store.preparing import MailPacking
from tests.unit.channels.raw import multipart, raw

JUDGING = Judging(frozenset({"support@host.example"}), frozenset(), frozenset(), False, None, MailPacking())
_ROOT = Path(__file__).parents[3]
_ZIP = "Content-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: base64\n\n"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one mail took beyond its source, and what became of it."""

    seconds: float
    megabytes: int
    sender: str
    text: str
    problems: list[str]
    attachments: int


def nested(depth: int) -> bytes:
    opening = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth))
    head, _, body = opening.partition("\n\n")
    return raw("", headers=f"{head}\n") + body.encode() + b"Content-Type: text/plain\n\nhello\n"


def base64_lines(size: int) -> str:
    """About `size` bytes of content, the same 57 kB again and again."""
    piece = base64.encodebytes(random.Random(1).randbytes(57_000)).decode()
    return piece * (size // 57_000)


def numbered_words(first: int) -> str:
    """10 MB of different words."""
    return "\n".join(f"w{n}@x [{n}" for n in range(first, 700_000))


def parts(count: int, each: str) -> bytes:
    return raw(f"--b\n{each}\n" * count + "--b--\n", Content_Type="multipart/mixed; boundary=b")


MAIL_WITHIN = "Content-Type: message/rfc822\n\n"
FILLING = "some words in a line of text\n"

BOMBS: Mapping[str, Callable[[], bytes]] = {
    "multipart 1,000 deep": lambda: nested(1000),
    "multipart 5,000 deep": lambda: nested(5000),
    "multipart 57 deep around 80 MB": lambda: nested(57) + FILLING.encode() * 2_700_000,
    "multipart 57 deep without boundaries, 80 MB": lambda: raw(
        "".join(f"--b{n}\nContent-Type: multipart/mixed\n\n" for n in range(57)) + FILLING * 2_700_000, Content_Type="multipart/mixed"
    ),
    "mails 1,000 deep": lambda: raw(MAIL_WITHIN * 1000, Content_Type="message/rfc822"),
    "mails 40,000 deep": lambda: raw(MAIL_WITHIN * 40_000, Content_Type="message/rfc822"),
    "mails 50 deep around 80 MB": lambda: raw(MAIL_WITHIN * 50 + FILLING * 2_700_000, Content_Type="message/rfc822"),
    "200,000 empty parts": lambda: parts(200_000, "\n"),
    "200,000 attachments": lambda: parts(200_000, "Content-Type: application/x; name=a\n\nx"),
    "10 million header lines in a part": lambda: multipart("\nhi", "X-A: b\n" * 10_000_000 + "\nx"),
    "10 million folds in a part": lambda: multipart("\nhi", "X-A: b" + "\n c" * 10_000_000 + "\n\nx"),
    "10 million parameters in a part": lambda: multipart("\nhi", "Content-Type: a/b" + ";c=d" * 10_000_000 + "\n\nx"),
    "2 million header lines": lambda: raw(headers="X-A: b\n" * 2_000_000),
    "5,000 nested comments in From": lambda: raw(From="(" * 5000 + "x" + ")" * 5000 + " jan@customer.example"),
    "20,000 addresses in From": lambda: raw(From="jan@customer.example, " + ", ".join(f"u{n}@x.example" for n in range(20_000))),
    "16,000 open quotes in From": lambda: raw(From="jan@customer.example, " + '"\\' * 16_000),
    "1 MB of encoded words in Subject": lambda: raw(Subject=" ".join(["=?utf-8?b?xYLDs2TFug==?="] * 42_000)),
    "a Subject of 5 MB": lambda: raw(Subject="x" * 5_000_000),
    "a Subject of 1.7 million lines": lambda: raw(Subject="x\n " * 1_700_000),
    "50,000 ids in References": lambda: raw(References="\n ".join(f"<{n}@x>" for n in range(50_000))),
    "20,000 parameters": lambda: raw(Content_Type="text/plain" + "".join(f"; p{n}=v" for n in range(20_000))),
    "6,500 open quotes in Content-Type": lambda: raw(Content_Type="text/plain" + ';a="\\' * 6_500),
    "40 MB of base64": lambda: multipart("\nhi", _ZIP + base64_lines(30_000_000)),
    "100 MB of base64": lambda: multipart("\nhi", _ZIP + base64_lines(74_000_000)),
    "100 MB of broken base64": lambda: multipart("\nhi", f"{_ZIP}*{base64_lines(74_000_000)}"),
    "100 MB of text": lambda: raw(FILLING * 3_400_000, Content_Type="text/plain; charset=utf-8"),
    "1,000 texts of 100 kB": lambda: parts(1000, "\n" + FILLING * 3_400),
    "90 MB of HTML": lambda: raw(f"<p>{FILLING}</p>" * 2_500_000, Content_Type="text/html; charset=utf-8"),
    "150 MB": lambda: raw("x" * 150_000_000),
    "40 MB of uuencode": lambda: raw("begin 644 a.bin\n" + ("M" + "A" * 60 + "\n") * 600_000 + "`\nend\n"),
    "300,000 uuencoded files": lambda: raw("begin 644 a\n%:&5L;&\\\n`\nend\n" * 300_000),
    "50 MB of NUL": lambda: raw(b"\0" * 50_000_000),
    "every second character a NUL": lambda: raw("ż\0" * 5_000_000),
    "20 MB of text and HTML that differ": lambda: multipart(
        "\n" + numbered_words(0), f"Content-Type: text/html\n\n<p>{numbered_words(1)}", kind="alternative"
    ),
    "16 MB of text in 20 MB of HTML that hides": lambda: multipart(
        "\n" + FILLING * 550_000, f"Content-Type: text/html\n\n<p hidden>x</p>{f'<i>{FILLING}</i>' * 550_000}", kind="alternative"
    ),
    "2 million opening brackets in HTML": lambda: raw("<" * 2_000_000, Content_Type="text/html"),
}  # fmt: skip


def cost_of(name: str) -> Cost:
    """Read the bomb of that name in a new process."""
    command = [sys.executable, "-m", "tests.unit.channels.bombs", name]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return Cost(**json.loads(done.stdout))


def _memory(field: str) -> int:
    """VmRSS or VmHWM of this process, in kB (proc(5))."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{field}:"))


def _read(source: bytes) -> Message:
    (judged,) = judge_mails(JUDGING, [RawMail(1, source, datetime(2026, 3, 2, tzinfo=UTC))])
    page = html_of(source)
    if page is not None:
        sanitize(page)
    return judged.message


def _measure(name: str) -> dict[str, object]:
    source = BOMBS[name]()
    _read(raw("<p>a mail that loads what every mail needs", Content_Type="text/html"))
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the peak begins anew
    before, began = _memory("VmRSS"), time.process_time()
    mail = _read(source)
    seconds = time.process_time() - began
    return {
        "seconds": seconds,
        "megabytes": (_memory("VmHWM") - before) // 1024,
        "sender": mail.from_.email,
        "text": mail.text[:200],
        "problems": list(mail.problems),
        "attachments": len(mail.attachments),
    }


if __name__ == "__main__":
    json.dump(_measure(sys.argv[1]), sys.stdout)
