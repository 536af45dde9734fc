"""`agentdesk demo`: the real workstation on a mailbox of its own, served from within the process."""

import os
import sys
import tempfile
from pathlib import Path

from agentdesk.bootstrap import OpenDesk, open_desk
from agentdesk.cli.launchers import DemoTour, Launchers
from agentdesk.cli.output import say
from agentdesk.demo.endpoints import DemoEndpoints
from agentdesk.demo.history import past_events
from agentdesk.demo.life import DemoOptions
from agentdesk.demo.sample import VIPS, load_sample
from agentdesk.demo.servers import DemoServers
from agentdesk.services.accounts import account_from


def demonstrate(launchers: Launchers, scripted: bool, screenshots: Path, urgent_after: float) -> int:
    """Start the demo servers and the window on them; everything is gone afterwards."""
    alone = scripted or not _has_display()
    if not _has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if alone:
        say("No hands needed: walking through the demo by itself.")
    mailbox = load_sample()
    servers = DemoServers(mailbox, DemoOptions(urgent_after=urgent_after))
    with tempfile.TemporaryDirectory(prefix="agentdesk-demo-") as directory:
        endpoints = servers.start()
        try:
            with open_desk(Path(directory)) as desk:
                add_demo_account(desk, endpoints)
                desk.record.append(past_events(mailbox, desk.desk.clock.now()))
                return launchers.demo(DemoTour(desk, servers, screenshots if alone else None))
        finally:
            servers.stop()


def add_demo_account(desk: OpenDesk, endpoints: DemoEndpoints) -> None:
    """An account on the embedded servers; its password stays in memory."""
    account = account_from(
        email=endpoints.address,
        imap=f"{endpoints.imap_host}:{endpoints.imap_port}",
        smtp=f"{endpoints.smtp_host}:{endpoints.smtp_port}",
        imap_security="none",
        smtp_security="none",
        user=endpoints.user,
        name="Brightwave Support",
        aliases=endpoints.aliases,
        folders=("INBOX",),
    )
    desk.desk.accounts.add(account, None)
    desk.desk.accounts.give_password(account, endpoints.password)
    for vip in VIPS:
        desk.desk.contacts.set_vip(vip, vip=True)


def _has_display() -> bool:
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
