"""Fetches over an open connection the mails that somebody waits for (see on_demand)."""

from contextlib import suppress

from agentdesk.domain.errors import NotFound
from agentdesk.domain.ids import AccountId
from agentdesk.services.ports import Location
from agentdesk.sync.connection import Connection
from agentdesk.sync.fetching import Fetcher
from agentdesk.sync.imap_errors import REFUSALS
from agentdesk.sync.on_demand import GivenUp, OnDemand, Wanted, unreachable


def serve(on_demand: OnDemand, account: AccountId, connection: Connection) -> bool:
    """Fetch all that is wanted of `account`; whether anything was: then another folder may be open now.

    Raises ServerError where the connection is lost, Stopped.
    """
    served = False
    while wanted := on_demand.take(account):
        served = True
        try:
            _fetch(wanted, connection)
        except REFUSALS as error:
            wanted.fail(error)
        except BaseException:
            wanted.fail(unreachable())
            raise
    return served


def _fetch(wanted: Wanted, connection: Connection) -> None:
    if wanted.given_up:
        return
    place = wanted.place
    state = connection.examine(place.folder)
    if state.uidvalidity != place.uidvalidity:
        wanted.fail(_missing(place))
        return
    with suppress(GivenUp):
        source = Fetcher(connection).in_pieces(place.uid, wanted.came)
        if source is None:
            wanted.fail(_missing(place))
        else:
            wanted.give(source)


def _missing(place: Location) -> NotFound:
    return NotFound(
        f"The mail is no longer in the folder {place.folder}.", "It may have been moved; sync once more."
    )
