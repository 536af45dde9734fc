"""What the mail channel found wrong with a mail, its links and its files, in the window's language.

The channel says it in English, and what it says about a mail is kept so in the cache. Each sentence is one of a short
list, with names of the mail's own in it; a sentence that is not known here (of a later version) stays English.
"""

import re
from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
_GAP = re.compile(r"\{(\w+)\}")


def problem_note(sentence: str) -> str:
    """What the parser had to guess or give up on."""
    return _said(sentence, problems())


def link_note(sentence: str) -> str:
    """Why a link is not what it seems; empty for nothing."""
    return _said(sentence, links())


def file_note(sentence: str) -> str:
    """Why a file may do harm; empty for nothing."""
    return _said(sentence, files())


def _said(sentence: str, known: Mapping[str, str]) -> str:
    for english, translated in known.items():
        if found := _pattern(english).fullmatch(sentence):
            return _filled(translated, found.groupdict())
    return sentence


def _filled(translated: str, names: Mapping[str, str]) -> str:
    """A name that is itself a word of the channel's is translated too."""
    return _GAP.sub(lambda gap: contents().get(names[gap[1]], names[gap[1]]), translated)


@cache
def _pattern(english: str) -> re.Pattern[str]:
    """Matches what the sentence becomes once its gaps are filled."""
    pieces = _GAP.split(english)
    between = [f"(?P<{piece}>.+)" if place % 2 else re.escape(piece) for place, piece in enumerate(pieces)]
    return re.compile("".join(between), re.DOTALL)


def problems() -> dict[str, str]:
    """Each sentence about a mail, in English and in the window's language."""
    return {
        "Its parts are nested far deeper than any mail needs, so its source is shown.": translate(
            "warnings", "Its parts are nested far deeper than any mail needs, so its source is shown."
        ),
        "It is larger than 100 MB, so only the beginning of its source is shown.": translate(
            "warnings", "It is larger than 100 MB, so only the beginning of its source is shown."
        ),
        "It could not be read, so its source is shown.": translate(
            "warnings", "It could not be read, so its source is shown."
        ),
        "Its structure is broken; what could be read is shown.": translate(
            "warnings", "Its structure is broken; what could be read is shown."
        ),
        "Its character set was missing or wrong and had to be guessed.": translate(
            "warnings", "Its character set was missing or wrong and had to be guessed."
        ),
        "Its text is very long; only the beginning is shown.": translate(
            "warnings", "Its text is very long; only the beginning is shown."
        ),
        "It has {count} From headers; the first one is shown.": translate(
            "warnings", "It has {count} From headers; the first one is shown."
        ),
        "Several senders are named; the first one is shown.": translate(
            "warnings", "Several senders are named; the first one is shown."
        ),
        "The sender's name held invisible or direction-changing characters; they were removed.": translate(
            "warnings",
            "The sender's name held invisible or direction-changing characters; they were removed.",
        ),
    }


def links() -> dict[str, str]:
    """Each sentence about a link."""
    return {
        "The text says {shown}, but the link goes to {host}.": translate(
            "warnings", "The text says {shown}, but the link goes to {host}."
        ),
        "The part before the @ is bait: the link goes to {host}.": translate(
            "warnings", "The part before the @ is bait: the link goes to {host}."
        ),
        "The name {host} uses foreign letters that can look like others.": translate(
            "warnings", "The name {host} uses foreign letters that can look like others."
        ),
        "The link goes to a bare number ({host}), not to a name.": translate(
            "warnings", "The link goes to a bare number ({host}), not to a name."
        ),
    }


def files() -> dict[str, str]:
    """Each sentence about a file."""
    return {
        "This file looks like a .{before} but is a program (.{extension}). Do not open it.": translate(
            "warnings", "This file looks like a .{before} but is a program (.{extension}). Do not open it."
        ),
        "This file is a program or script (.{extension}): it could do anything once opened.": translate(
            "warnings", "This file is a program or script (.{extension}): it could do anything once opened."
        ),
        "This document (.{extension}) can carry macros that run when it is opened.": translate(
            "warnings", "This document (.{extension}) can carry macros that run when it is opened."
        ),
        "This is a web page or drawing that can carry scripts: save it and look at its text first.": translate(
            "warnings",
            "This is a web page or drawing that can carry scripts: save it and look at its text first.",
        ),
        "The content is {what}, whatever the name says. Do not open it.": translate(
            "warnings", "The content is {what}, whatever the name says. Do not open it."
        ),
        "The content is a web page, not a .{extension} file. Do not open it.": translate(
            "warnings", "The content is a web page, not a .{extension} file. Do not open it."
        ),
    }


def contents() -> dict[str, str]:
    """What a file may turn out to be."""
    return {
        "a Windows program": translate("warnings", "a Windows program"),
        "a Linux program": translate("warnings", "a Linux program"),
        "a macOS program": translate("warnings", "a macOS program"),
        "a script": translate("warnings", "a script"),
        "a Windows shortcut": translate("warnings", "a Windows shortcut"),
    }
