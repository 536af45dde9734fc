"""Names under which strangers' files are shown, saved and warned of."""

import pytest

from agentdesk.channels.mail import attachment_warning, safe_file_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("raport.pdf", "raport.pdf"),
        ("../../.bashrc", "bashrc"),
        ("C:\\Windows\\x.txt", "x.txt"),
        ("/etc/passwd", "passwd"),
        ("CON", "_CON"),
        ("lpt1.txt", "_lpt1.txt"),
        ("-rf", "rf"),
        ("a\x00b\r\n.pdf", "ab.pdf"),
        ("\u202egpj.exe", "gpj.exe"),
        ("invoice.exe . .", "invoice.exe"),
        ('a<b>:"|?*.txt', "a_b______.txt"),
        ("...", "attachment.bin"),
        ("", "attachment.bin"),
        ("zażółć gęślą.docx", "zażółć gęślą.docx"),
    ],
)
def test_names_are_safe_to_write(name: str, safe: str) -> None:
    assert safe_file_name(name) == safe


def test_a_missing_name_follows_the_type() -> None:
    assert safe_file_name("", "message/rfc822") == "attachment.eml"
    assert safe_file_name("", 'text/html"><script>') == "attachment.bin"


def test_long_names_keep_their_true_extension() -> None:
    name = safe_file_name("ż" * 300 + ".pdf.exe")
    assert len(name.encode()) <= 120
    assert name.endswith(".exe")


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("invoice.pdf.exe", b"", "looks like a .pdf but is a program (.exe)"),
        ("setup.msi", b"", "program"),
        ("\u202efdp.exe", b"", ".exe"),
        ("x.exe . ", b"", ".exe"),
        ("budget.xlsm", b"", "macros"),
        ("page.html", b"", "web page"),
        ("drawing.svg", b"", "web page"),
        ("start.desktop", b"", "program"),
        ("mail.eml", b"", "web page"),
        ("photo.jpg", b"MZ\x90", "Windows program"),
        ("notes.pdf", b"\n <html><script>", "web page, not a .pdf"),
        ("data.csv", b"\x7fELF", "Linux program"),
    ],
)
def test_dangerous_files_are_warned_of(name: str, content: bytes, word: str) -> None:
    assert word in attachment_warning(name, "text/plain", content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", b"%PDF-1.7"),
        ("b.png", b"\x89PNG"),
        ("c.txt", b"<html>"),
        ("e.zip", b"PK\x03\x04"),
        ("f", b""),
    ],
)
def test_ordinary_files_are_not(name: str, content: bytes) -> None:
    assert attachment_warning(name, "application/octet-stream", content) == ""
