"""Reads Message-ID, In-Reply-To and References: ids without brackets, bounded in number and length."""

import re

MAX_IDS = 200
MAX_LENGTH = 500
_BRACKETED = re.compile(r"<([^<>]{1,2000})>")
_BARE = re.compile(r"[^\s<>,;\"]+@[^\s<>,;\"]+")
_NOT_IN_IDS = re.compile(r"[\s\x00-\x1f\x7f]")


def read_ids(value: str) -> tuple[str, ...]:
    """All ids in their order, each once; of very many, the first and the last ones (RFC 5322 section 3.6.4)."""
    if not value:
        return ()
    raw = _BRACKETED.findall(value) or _BARE.findall(value)
    ids = list(dict.fromkeys(filter(None, map(_clean, raw))))
    if len(ids) > MAX_IDS:
        ids = [ids[0], *ids[1 - MAX_IDS :]]
    return tuple(ids)


def first_id(value: str) -> str:
    """The id of a Message-ID header, or the empty string;
    anything that is no blank counts where brackets are missing.
    """
    ids = read_ids(value)
    return ids[0] if ids else _clean(value.strip().strip("<>"))


def _clean(raw: str) -> str:
    text = raw if raw.isprintable() and " " not in raw else _NOT_IN_IDS.sub("", raw)
    return text if len(text) <= MAX_LENGTH else ""
