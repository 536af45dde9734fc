"""Writes raw mails for tests: headers as keyword arguments, CRLF as on the wire."""

import quopri


def raw(body: str | bytes = "Hello", *, headers: str = "", **fields: str) -> bytes:
    """A mail with usual headers; `fields` replace or add (`_` for `-`), `headers` are lines put first as they are."""
    usual = {
        "From": "Jan <jan@customer.example>",
        "To": "support@host.example",
        "Subject": "Hi",
        "Message-ID": "<1@c.example>",
    }
    usual |= {name.replace("_", "-"): value for name, value in fields.items()}
    head = headers + "".join(f"{name}: {value}\n" for name, value in usual.items() if value)
    data = body if isinstance(body, bytes) else body.encode()
    return (
        head.encode("utf-8", "surrogateescape").replace(b"\n", b"\r\n")
        + b"\r\n"
        + data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    )


def quoted_printable(text: str) -> bytes:
    """The text as quoted-printable UTF-8."""
    return quopri.encodestring(text.encode())


def multipart(*parts: str, kind: str = "mixed") -> bytes:
    """A mail of several parts, each given with its own headers."""
    body = "".join(f"--b1\n{part}\n" for part in parts) + "--b1--\n"
    return raw(body, Content_Type=f'multipart/{kind}; boundary="b1"')
