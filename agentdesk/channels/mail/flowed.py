"""Lines that flow (RFC 3676): soft line breaks are undone when reading and made when writing."""

_WIDTH = 76


def unwrapped(text: str, *, delete_space: bool = False) -> str:
    """Paragraphs of a format=flowed text on one line each; quote depth and the signature line are kept."""
    paragraphs: list[list[str]] = []
    open_depth = -1
    for line in text.split("\n"):
        depth, content = _quote(line)
        soft = content.endswith(" ") and content != "-- "
        shown = content[:-1] if soft and delete_space else content
        if open_depth == depth and content != "-- ":
            paragraphs[-1].append(shown)
        else:
            paragraphs.append([">" * depth + " " if depth else "", shown])
        open_depth = depth if soft else -1
    lines = ("".join(pieces) for pieces in paragraphs)
    return "\n".join(line if line == "-- " else line.rstrip() for line in lines)


def _quote(line: str) -> tuple[int, str]:
    depth = len(line) - len(line.lstrip(">"))
    content = line[depth:]
    return depth, content.removeprefix(" ")


def wrapped(text: str) -> str:
    """The text in flowed lines of at most 76 characters where words allow it, stuffed where a line could be misread."""
    return "\n".join(
        piece for line in text.split("\n") for piece in _flow(line.rstrip() if line != "-- " else line)
    )


def _flow(line: str) -> list[str]:
    if line == "-- ":
        return [line]
    depth, content = _written_quote(line)
    mark = ">" * depth + " " if depth else ""
    pieces = _pieces(content, _WIDTH - len(mark))
    return [mark + (piece if depth else _stuffed(piece)) for piece in pieces]


def _written_quote(line: str) -> tuple[int, str]:
    """Depth of `> > text` as people and quoting write it."""
    depth, rest = 0, line
    while rest.startswith(">"):
        depth, rest = depth + 1, rest[1:].removeprefix(" ")
    return depth, rest


def _stuffed(piece: str) -> str:
    return " " + piece if piece.startswith((" ", ">", "From ")) else piece


def _pieces(content: str, width: int) -> list[str]:
    """Broken after spaces; a word longer than the line stays whole. All but the last end in a space."""
    pieces: list[str] = []
    while len(content) > width:
        at = content.rfind(" ", 1, width)
        if at <= 0:
            at = content.find(" ", width)
        if at <= 0 or not content[at:].strip():
            break
        pieces.append(content[: at + 1])
        content = content[at + 1 :]
    return [*pieces, content]
