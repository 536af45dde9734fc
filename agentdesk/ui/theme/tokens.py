"""The colours and distances that everything is drawn with, as plain values.

Every pair in `TEXT_PAIRS` holds WCAG 2.2 AA (4.5:1), in high contrast AAA (7:1), every pair in
`SHAPE_PAIRS` 3:1; a test computes them.
"""

from dataclasses import dataclass

GRID = 4
"""All distances are multiples of this many pixels."""
RADIUS = 6


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme. Colours are `#rrggbb`."""

    name: str
    dark: bool
    base: str
    """Behind rail and status bar."""
    surface: str
    """Behind list, thread and editor."""
    raised: str
    """Headers, quoted text, chips."""
    hover: str
    border: str
    """Lines between areas; decoration only."""
    outline: str
    """Edges of things one can type into or press."""
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    """Selected rows; carries `text` and `muted`."""
    urgent: str
    urgent_soft: str
    note: str
    note_soft: str
    good: str
    good_soft: str


LIGHT = Tokens(
    name="light",
    dark=False,
    base="#eef1f1",
    surface="#ffffff",
    raised="#f4f6f6",
    hover="#e5eaea",
    border="#d9dfdf",
    outline="#838e91",
    text="#1a2124",
    muted="#556065",
    accent="#17656d",
    on_accent="#ffffff",
    accent_soft="#d8ebec",
    urgent="#a82018",
    urgent_soft="#fbe6e3",
    note="#704a00",
    note_soft="#fff4d8",
    good="#1d6539",
    good_soft="#dff2e5",
)
DARK = Tokens(
    name="dark",
    dark=True,
    base="#14191b",
    surface="#1a2022",
    raised="#22292c",
    hover="#283134",
    border="#30393d",
    outline="#748186",
    text="#e3e8e9",
    muted="#a0acb0",
    accent="#63c3cc",
    on_accent="#062a2e",
    accent_soft="#204247",
    urgent="#ffa198",
    urgent_soft="#45201d",
    note="#f0cd85",
    note_soft="#3a3019",
    good="#86d6a3",
    good_soft="#1c3a28",
)

HIGH_LIGHT = Tokens(
    name="high contrast light",
    dark=False,
    base="#ffffff",
    surface="#ffffff",
    raised="#fcfcfc",
    hover="#e8e8e8",
    border="#000000",
    outline="#3c3c3c",
    text="#000000",
    muted="#1e1e1e",
    accent="#00484f",
    on_accent="#ffffff",
    accent_soft="#cfeef1",
    urgent="#8a0f08",
    urgent_soft="#ffe3df",
    note="#523500",
    note_soft="#fff0c4",
    good="#0b4a24",
    good_soft="#d6f3df",
)
HIGH_DARK = Tokens(
    name="high contrast dark",
    dark=True,
    base="#000000",
    surface="#000000",
    raised="#0a0a0a",
    hover="#262626",
    border="#ffffff",
    outline="#c8c8c8",
    text="#ffffff",
    muted="#e6e6e6",
    accent="#7fe9f3",
    on_accent="#000000",
    accent_soft="#003a40",
    urgent="#ffb8b0",
    urgent_soft="#4a0d08",
    note="#ffdf8e",
    note_soft="#3a2c00",
    good="#9df0b8",
    good_soft="#003d1a",
)
THEMES = (LIGHT, DARK, HIGH_LIGHT, HIGH_DARK)
"""Told apart by `raised`, which no two of them share."""

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    ("text", "base"),
    ("text", "surface"),
    ("text", "raised"),
    ("text", "hover"),
    ("text", "accent_soft"),
    ("text", "note_soft"),
    ("text", "urgent_soft"),
    ("muted", "base"),
    ("muted", "surface"),
    ("muted", "raised"),
    ("muted", "hover"),
    ("muted", "accent_soft"),
    ("accent", "surface"),
    ("accent", "base"),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("urgent", "surface"),
    ("urgent", "accent_soft"),
    ("urgent", "urgent_soft"),
    ("note", "note_soft"),
    ("note", "surface"),
    ("good", "good_soft"),
    ("good", "surface"),
)
SHAPE_PAIRS: tuple[tuple[str, str], ...] = (
    ("outline", "surface"),
    ("outline", "raised"),
    ("accent", "base"),
    ("accent", "raised"),
)
