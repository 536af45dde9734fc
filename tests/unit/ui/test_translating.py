"""The window's language: plurals in English, and everything gathered for the translators."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from agentdesk.resources import resource
from agentdesk.ui.counted import Counted
from agentdesk.ui.translating import FOLDER, translate_into


@pytest.fixture
def english(qapp: QApplication) -> Iterator[QApplication]:
    before = set(qapp.findChildren(QTranslator))
    translate_into("en", qapp)
    yield qapp
    for translator in set(qapp.findChildren(QTranslator)) - before:
        QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(QLocale.c())


@pytest.mark.usefixtures("english")
def test_one_is_not_many() -> None:
    counted = Counted()
    assert (counted.hours(1), counted.hours(2)) == ("1 hour", "2 hours")
    assert (counted.undecided(1), counted.undecided(3)) == (
        "Outbox: 1 needs a decision",
        "Outbox: 3 need a decision",
    )


def test_every_english_plural_is_filled_in() -> None:
    text = (resource(FOLDER) / "agentdesk_en.ts").read_text(encoding="utf-8")
    assert "unfinished" not in text
    assert not re.search(r"<numerusform>[^<]*\(s\)", text)


@pytest.mark.parametrize("language", ["pl", "pt_BR"])
def test_the_translators_find_the_texts(language: str) -> None:
    text = (resource(FOLDER) / f"agentdesk_{language}.ts").read_text(encoding="utf-8")
    for wanted in ("Needs reply", "Reply to all", "The queue is clear", "%n hour(s)", "Undo (Z)"):
        assert f"<source>{wanted}</source>" in text


def test_each_source_has_its_compiled_file() -> None:
    files = {path.name for path in Path(resource(FOLDER)).iterdir()}
    assert {name.replace(".ts", ".qm") for name in files if name.endswith(".ts")} <= files
