"""What an originality is called: always in words, never by colour alone."""

from PySide6.QtCore import QCoreApplication

from agentdesk.domain.originality import Band, band_of

translate = QCoreApplication.translate


def band_name(percent: int) -> str:
    """The band of so many per cent of own words."""
    names = {
        Band.VERBATIM: translate("originality", "canned as it is"),
        Band.LIGHTLY_EDITED: translate("originality", "canned, lightly edited"),
        Band.ADAPTED: translate("originality", "canned, adapted"),
        Band.CUSTOM: translate("originality", "custom"),
    }
    return names[band_of(percent / 100)]


def own_share(percent: int) -> str:
    """The figure behind it, in a sentence."""
    return translate("originality", "%1 % of this answer is found in no canned response.").replace(
        "%1", str(percent)
    )
