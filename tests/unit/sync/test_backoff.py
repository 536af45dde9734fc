"""Every class of error has a pace of its own."""

from __future__ import annotations

import pytest

from agentdesk.domain.errors import (
    AuthNotOffered,
    CertificateRefused,
    ConnectionRefused,
    CredentialsRefused,
    DiskFull,
    KeyringLocked,
    NameNotFound,
    NetworkDown,
    PasswordMissing,
    ProtocolError,
    QuotaExceeded,
    SettingsError,
    Throttled,
    TooManyConnections,
)
from agentdesk.sync.backoff import Backoff, needs_person


def waits(error: Exception, count: int) -> list[float | None]:
    backoff = Backoff(jitter=lambda: 0.0)
    return [backoff.after(error) for _ in range(count)]  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", [NetworkDown, ConnectionRefused, NameNotFound])
def test_the_network_is_tried_again_soon_and_then_every_minute(kind) -> None:
    assert waits(kind("h", "x"), 9) == [1, 2, 4, 8, 16, 32, 60, 60, 60]


@pytest.mark.parametrize(
    "error",
    [
        CredentialsRefused("h", "x"),
        AuthNotOffered("h", "x"),
        KeyringLocked("x"),
        PasswordMissing("x"),
        SettingsError("k", 1, "2"),
    ],
)
def test_what_only_a_person_can_mend_never_loops(error) -> None:
    assert waits(error, 3) == [None, None, None]
    assert needs_person(error)


def test_a_bad_certificate_needs_a_person_but_may_go_away() -> None:
    assert waits(CertificateRefused("h", "x"), 2) == [300, 300]
    assert needs_person(CertificateRefused("h", "x"))


@pytest.mark.parametrize(
    ("error", "first", "most"),
    [
        (Throttled("h", "x"), 60, 900),
        (QuotaExceeded("h", "x"), 60, 900),
        (TooManyConnections("h", "x"), 15, 300),
        (ProtocolError("h", "x"), 5, 300),
        (DiskFull("x"), 5, 300),
    ],
)
def test_others_have_their_own_pace(error, first: float, most: float) -> None:
    told = waits(error, 12)
    assert (told[0], told[-1]) == (first, most)
    assert not needs_person(error)


def test_a_server_that_names_a_wait_gets_it_and_a_shorter_one_shortens_nothing() -> None:
    assert waits(Throttled("h", "x", wait=299.6), 2) == [299.6, 299.6]
    assert waits(Throttled("h", "x", wait=5), 2) == [60, 120]
    assert Backoff(jitter=lambda: 1.0).after(Throttled("h", "x", wait=400)) == 500


def test_another_class_of_error_begins_anew_and_so_does_success() -> None:
    backoff = Backoff(jitter=lambda: 0.0)
    network = NetworkDown("h", "x")
    assert [backoff.after(network), backoff.after(network)] == [1, 2]
    assert backoff.after(Throttled("h", "x")) == 60
    assert backoff.after(network) == 1
    backoff.reset()
    assert backoff.after(network) == 1


def test_workstations_do_not_come_back_in_step() -> None:
    assert Backoff(jitter=lambda: 1.0).after(NetworkDown("h", "x")) == 0.75
