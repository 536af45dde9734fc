"""Keeps large attachments for as long as the settings say, and fetches older ones when somebody wants them.

kept ──(older than attachment_months, and on the server)──▶ on the server alone ──(wanted, online)──▶ kept
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from agentdesk.channels.mail import parse
from agentdesk.domain.errors import FolderMissing, NotFound, NotKept
from agentdesk.domain.ids import AccountId, MessageKey
from agentdesk.domain.settings import Settings
from agentdesk.services.ports import Cache, Location, MailFetcher, Told

_MONTH = timedelta(days=31)


class AttachmentKeeping:
    """Gets back what was let go of."""

    def __init__(self, cache: Cache, fetcher: MailFetcher) -> None:
        self._cache = cache
        self._fetcher = fetcher

    def fetch(self, key: MessageKey, told: Told) -> None:
        """Get the mail off the server, so that all of it is here again; takes as long as that takes.

        `told` is called with bytes that came and all bytes, and may raise to stop. Raises NotKept where the server is
        not reached now, NotFound where it has the mail no longer, ServerError, StoreError.
        """
        for place in self._cache.locations(key):
            if not place.gone and self._fetched(key, place, told):
                return
        raise NotFound("The server has this mail no longer.", "Ask the sender for its attachments again.")

    def _fetched(self, key: MessageKey, place: Location, told: Told) -> bool:
        """Whether the mail lies there."""
        try:
            source = self._fetcher.fetch(place, told)
        except NotKept:
            raise
        except (NotFound, FolderMissing):
            return False
        if parse(source).key != key:
            return False
        with self._cache.writing() as tx:
            tx.put_source(key, source)
        return True


def let_go_of_old(
    cache: Cache, settings: Settings, now: datetime, accounts: Iterable[AccountId], *, wait: bool = False
) -> None:
    """Drop what `settings` no longer keep at `now`: beside everything else, or at once, to `wait`.

    Only what lies on the server for `accounts`, whose folders were just looked at.
    """
    if settings.attachment_months:
        cache.let_go(now - settings.attachment_months * _MONTH, accounts, wait=wait)
