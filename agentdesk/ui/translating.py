"""Loads the window's language: our own texts, and Qt's for its dialogs."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from agentdesk.resources import resource

FOLDER = "translations"


def translate_into(language: str, app: QCoreApplication) -> QLocale:
    """Show the window in `language` (ISO 639-1, or with a country, such as `pt_BR`); empty follows the desktop.

    What is not translated stays English; English has a file too, for its plurals.
    """
    locale = QLocale(language) if language else QLocale.system()
    QLocale.setDefault(locale)
    _install(QLocale(QLocale.Language.English), app)
    if locale.language() is not QLocale.Language.English:
        _install(locale, app)
        _install_qt(locale, app)
    return locale


def speaks_english() -> bool:
    """Whether the window shows its texts as the code has them."""
    return QCoreApplication.translate("commands", "Undo") == "Undo"


def is_translated(language: str) -> bool:
    """Whether there are any texts in `language`; English needs none."""
    translator = QTranslator()
    found = translator.load(QLocale(language), "agentdesk", "_", str(resource(FOLDER)))
    return QLocale(language).language() is QLocale.Language.English or (found and not translator.isEmpty())


def _install(locale: QLocale, app: QCoreApplication) -> None:
    translator = QTranslator(app)
    if translator.load(locale, "agentdesk", "_", str(resource(FOLDER))):
        app.installTranslator(translator)


def _install_qt(locale: QLocale, app: QCoreApplication) -> None:
    translator = QTranslator(app)
    if translator.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
