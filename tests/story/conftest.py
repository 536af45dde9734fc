"""What the stories share besides the servers of tests.lab.fixtures: a mailbox and a workstation for each module."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lab.desktop import Desktop
from tests.lab.dovecot import Dovecot
from tests.lab.fixtures import PASSWORD, SUPPORT, Lab
from tests.lab.postfix import Postfix
from tests.lab.workstation import Workstation

__all__ = ["PASSWORD", "SUPPORT", "Lab"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.story)


@pytest.fixture(scope="module")
def mailbox(request: pytest.FixtureRequest, dovecot: Dovecot) -> str:
    """The address of a support mailbox that only this module's stories use."""
    name = request.path.stem.removeprefix("test_").replace("_", "-")
    address = f"{name}@hosting.test"
    dovecot.add_user(address, PASSWORD)
    return address


@pytest.fixture(scope="module")
def station(mailbox: str, desktop: Desktop, dovecot: Dovecot, postfix: Postfix, lab: Lab) -> Workstation:
    """A workstation on that mailbox, its account added."""
    workstation = Workstation(lab.directory / f"profile-of-{mailbox}", desktop, lab.certificates)
    workstation.add_account(mailbox, PASSWORD, dovecot, postfix)
    return workstation
