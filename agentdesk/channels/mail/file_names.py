"""Names of attached files: as people read them, safe to write, and with a warning where they deceive."""

import re
import unicodedata

from agentdesk.channels.mail.charsets import one_line

_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f<>:\"/\\|?*]")
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?\Z", re.IGNORECASE
)
_PATH = re.compile(r"(?:[A-Za-z]:)?[/\\]|\.\.?[/\\]")
_MAX = 120
_EXTENSION = re.compile(r"\.([A-Za-z0-9]{1,10})\Z")
_RUNS = frozenset(
    "exe com scr pif bat cmd msi msp mst vbs vbe js jse ws wsf wsh hta cpl jar ps1 psm1 reg lnk url scf inf "
    "desktop appimage run "
    "sh bash command app dmg pkg deb rpm apk iso img vhd vhdx xll gadget application msc chm hlp "
    "settingcontent-ms library-ms py pyw "
    "pl rb php phar".split()
)
_MACROS = frozenset("docm dotm xlsm xltm xlam pptm potm ppam ppsm sldm one".split())
_PAGES = frozenset("html htm xhtml shtml mht mhtml svg xml xsl eml".split())
_HARMLESS_LOOKING = frozenset(
    "pdf doc docx xls xlsx ppt pptx txt csv jpg jpeg png gif odt ods zip mp3 mp4 rtf".split()
)
_SIGNATURES: tuple[tuple[bytes, str, frozenset[str]], ...] = (
    (b"MZ", "a Windows program", frozenset({"exe", "dll", "com", "scr", "sys", "msi"})),
    (b"\x7fELF", "a Linux program", frozenset({"so", "bin", "run", "o"})),
    (b"\xcf\xfa\xed\xfe", "a macOS program", frozenset({"dylib"})),
    (b"#!", "a script", frozenset({"sh", "py", "pl", "rb", "php", "txt", "bash", "cgi"})),
    (b"\x4c\x00\x00\x00\x01\x14\x02\x00", "a Windows shortcut", frozenset({"lnk"})),
)
_HTML = re.compile(
    rb"\s*(?:<!--.{0,500}?-->\s*)?(?:<!doctype html|<html|<head|<body|<script|<svg)",
    re.IGNORECASE | re.DOTALL,
)
_MARKUP_NAMES = _PAGES | {"txt", "php", "log", "tpl", "js", "css", "md"}


def display_name(name: str) -> str:
    """One line, direction overrides gone, no folder, at most 255 characters; empty stays empty."""
    line = one_line(unicodedata.normalize("NFC", name))
    base = _last_step(line) if _PATH.match(line) else line
    return base[:255].strip() if len(base) <= 255 else _shortened(base, 255)


def safe_file_name(name: str, content_type: str = "") -> str:
    """A name to save under in a folder the user chose:
    no path, nothing reserved, never empty, no leading `-` or dot.
    """
    base = _FORBIDDEN.sub("_", _last_step(name))
    base = base.strip(" .").lstrip("-~ .")
    if not base.strip("_ "):
        base = "attachment" + _usual_extension(content_type)
    if _RESERVED.match(base):
        base = "_" + base
    return _shortened(base, _MAX)


def _last_step(name: str) -> str:
    return one_line(unicodedata.normalize("NFC", name)).replace("\\", "/").rpartition("/")[2]


def _shortened(name: str, limit: int) -> str:
    """At most `limit` bytes of UTF-8, the true extension kept."""
    found = _EXTENSION.search(name)
    extension = found[0] if found else ""
    stem = name[: len(name) - len(extension)]
    room = limit - len(extension)
    return stem.encode()[:room].decode("utf-8", "ignore").rstrip(" .") + extension


def _usual_extension(content_type: str) -> str:
    import mimetypes

    known = {"message/rfc822": ".eml", "text/plain": ".txt", "text/calendar": ".ics", "image/jpeg": ".jpg"}
    kind = content_type.split(";", maxsplit=1)[0].strip().lower()
    return known.get(kind) or mimetypes.guess_extension(kind) or ".bin"


def extension_of(name: str) -> str:
    """The extension that decides, lower case without dot: after trailing dots and spaces are gone."""
    found = _EXTENSION.search(one_line(name).rstrip(" ."))
    return found[1].lower() if found else ""


def attachment_warning(name: str, content_type: str, content: bytes = b"") -> str:
    """A sentence where opening this file may do harm or its name hides what it is; else the empty string."""
    extension = extension_of(name)
    before = extension_of(one_line(name).rstrip(" .")[: -len(extension) - 1]) if extension else ""
    if extension in _RUNS:
        if before in _HARMLESS_LOOKING:
            return f"This file looks like a .{before} but is a program (.{extension}). Do not open it."
        return f"This file is a program or script (.{extension}): it could do anything once opened."
    if extension in _MACROS:
        return f"This document (.{extension}) can carry macros that run when it is opened."
    disguised = _disguised(extension, content[:1024])
    if disguised:
        return disguised
    if extension in _PAGES or content_type in ("text/html", "image/svg+xml"):
        return "This is a web page or drawing that can carry scripts: save it and look at its text first."
    return ""


def _disguised(extension: str, head: bytes) -> str:
    for signature, what, usual in _SIGNATURES:
        if head.startswith(signature) and extension not in usual:
            return f"The content is {what}, whatever the name says. Do not open it."
    if extension and extension not in _MARKUP_NAMES and _HTML.match(head):
        return f"The content is a web page, not a .{extension} file. Do not open it."
    return ""
