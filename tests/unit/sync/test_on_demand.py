"""A mail that somebody waits for comes over the open line, or it is told why not; the line is in order afterwards."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from agentdesk.domain.errors import Cancelled, NotFound, NotKept, ProtocolError, ServerError
from agentdesk.domain.ids import AccountId, MessageKey
from agentdesk.domain.settings import Account, Settings
from agentdesk.domain.sync_status import SyncPhase, SyncStatus
from agentdesk.services.change_hub import LocalChangeHub
from agentdesk.services.ports import Location
from agentdesk.store.opening import open_record
from agentdesk.sync import fetching
from agentdesk.sync.connection import Connection
from agentdesk.sync.engine import SyncEngine
from agentdesk.sync.on_demand import OnDemand
from agentdesk.sync.serving import serve
from tests.unit.sync.memory_desk import MemoryDesk, Passwords, SystemClock
from tests.unit.sync.odd_server import OddServer, connected, serving

ACCOUNT = AccountId("support@host.example")
SIZES = (1, 999, 1000, 1001, 2500, 4000)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[OddServer]:
    """Its mails have SIZES bytes, and a piece 1,000."""
    monkeypatch.setattr(fetching, "PIECE", 1000)
    made = OddServer()
    for size in SIZES:
        made.inbox.add(bytes(65 + n % 26 for n in range(size)))
    with serving(made):
        yield made


def place(uid: int, server: OddServer, folder: str = "INBOX") -> Location:
    return Location(ACCOUNT, folder, server.inbox.uidvalidity, uid, MessageKey("k"))


@contextmanager
def served(on_demand: OnDemand, connection: Connection) -> Iterator[list[BaseException]]:
    """Whatever is wanted of ACCOUNT is fetched over `connection`, on another thread; gives how that ended."""
    ended: list[BaseException] = []

    def work() -> None:
        try:
            while not over.is_set():
                called.wait(0.05)
                serve(on_demand, ACCOUNT, connection)
        except ServerError as error:
            ended.append(error)

    over, called = threading.Event(), threading.Event()
    on_demand.attach(lambda _account: called.set() or True)
    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield ended
    finally:
        over.set()
        thread.join()


def unheard(_done: int, _all: int) -> None:
    """Nobody watches."""


def test_mails_of_any_size_come_whole(server: OddServer) -> None:
    on_demand = OnDemand()
    with connected(server) as connection, served(on_demand, connection):
        for uid, size in enumerate(SIZES, 1):
            assert on_demand.fetch(place(uid, server), unheard) == server.inbox.mails[uid]
            assert len(server.inbox.mails[uid]) == size


def test_what_the_server_will_not_give_is_told_and_the_line_goes_on(server: OddServer) -> None:
    on_demand = OnDemand()
    elsewhere = Location(ACCOUNT, "INBOX", server.inbox.uidvalidity + 1, 1, MessageKey("k"))
    with connected(server) as connection, served(on_demand, connection) as ended:
        for wanted in (place(99, server), elsewhere):
            with pytest.raises(NotFound, match="no longer in the folder INBOX"):
                on_demand.fetch(wanted, unheard)
        server.refuse = {5}
        with pytest.raises(ServerError):
            on_demand.fetch(place(5, server), unheard)
        server.too_much = 1
        with pytest.raises(ProtocolError, match="more than was asked for"):
            on_demand.fetch(place(6, server), unheard)
        server.too_much = 0
        assert on_demand.fetch(place(6, server), unheard) == server.inbox.mails[6]
    assert ended == []


def test_a_line_that_is_lost_meanwhile_is_told(server: OddServer) -> None:
    on_demand = OnDemand()
    server.cut_after_mails = 2
    with (
        connected(server) as connection,
        served(on_demand, connection) as ended,
        pytest.raises(NotKept, match="not connected"),
    ):
        on_demand.fetch(place(6, server), unheard)
    assert len(ended) == 1, "so that the account connects anew"


def test_whoever_gives_up_is_not_waited_for(server: OddServer) -> None:
    on_demand = OnDemand()
    on_demand.attach(lambda _account: True)

    def stop(_done: int, _all: int) -> None:
        raise Cancelled("It was stopped.")

    with pytest.raises(Cancelled):
        on_demand.fetch(place(6, server), stop)
    with connected(server) as connection:
        assert serve(on_demand, ACCOUNT, connection)
        assert connection.selected == "", "nothing was fetched"
        assert not serve(on_demand, ACCOUNT, connection)


class Forgetful(MemoryDesk):
    """Remembers for whom attachments were to be let go of."""

    def let_go(self, before: datetime, accounts: tuple[AccountId, ...], *, wait: bool = False) -> None:
        self.resets.append(" ".join(sorted(accounts)))


def test_attachments_go_only_where_it_was_just_seen_that_the_server_has_them(
    tmp_path: Path, server: OddServer
) -> None:
    desk, record = Forgetful(), open_record(tmp_path / "record.db")
    account: Account = server.account()
    settings = Settings(accounts=(account,), attachment_months=2)
    engine = SyncEngine(
        lambda: settings, Passwords(), desk, desk, record, LocalChangeHub(), SystemClock()  # type: ignore[arg-type]
    )  # fmt: skip
    for name, phase in (("a", SyncPhase.STARTING), ("a", SyncPhase.ONLINE), ("a", SyncPhase.ONLINE),
                        ("b", SyncPhase.ONLINE), ("a", SyncPhase.OFFLINE), ("c", SyncPhase.ONLINE)):  # fmt: skip
        engine._heard(SyncStatus(AccountId(name), phase))
    assert desk.resets == ["a", "a b", "b c"]
    record.close()
