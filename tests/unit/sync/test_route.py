"""Another network is noticed by our own address, without a packet."""

import socket
from collections.abc import Iterator
from contextlib import closing

import pytest

from agentdesk.sync import route


@pytest.fixture
def connection() -> Iterator[socket.socket]:
    with (
        socket.create_server(("127.0.0.1", 0)) as listener,
        socket.create_connection(listener.getsockname()) as connected,
        closing(listener.accept()[0]),
    ):
        yield connected


def test_the_same_network_is_the_same(connection: socket.socket) -> None:
    assert route.local_address(connection.getpeername()) == "127.0.0.1"
    assert not route.moved(connection)


def test_another_address_of_ours_means_another_network(
    connection: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(route, "local_address", lambda peer: "192.0.2.7")
    assert route.moved(connection)


def test_without_any_network_the_old_one_may_come_back(
    connection: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(route, "local_address", lambda peer: "")
    assert not route.moved(connection)


def test_the_ways_out_are_ours_or_none() -> None:
    assert len(route.ways_out()) == 2
    assert not {"192.0.2.1", "2001:db8::1"} & set(route.ways_out())


def test_no_way_there_and_a_connection_that_has_ended() -> None:
    assert route.local_address(("not an address", 1)) == ""
    ended = socket.socket()
    ended.close()
    assert not route.moved(ended)
