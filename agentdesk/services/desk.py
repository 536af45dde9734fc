"""Everything an agent can do, in one value: what bootstrap hands to the window and to the commands."""

from dataclasses import dataclass

from agentdesk.services.accounts import Accounts
from agentdesk.services.alerting import Alerting
from agentdesk.services.article_book import ArticleBook
from agentdesk.services.attachment_keeping import AttachmentKeeping
from agentdesk.services.canned import CannedLibrary
from agentdesk.services.canned_book import CannedBook
from agentdesk.services.checking import Checking
from agentdesk.services.contacts import Contacts
from agentdesk.services.exporting import Exporting
from agentdesk.services.gaps import Gaps
from agentdesk.services.hours import Hours
from agentdesk.services.inbox import Inbox
from agentdesk.services.knowledge import Knowledge
from agentdesk.services.marking import Marking
from agentdesk.services.originality import OriginalityGauge
from agentdesk.services.outbox_book import OutboxBook
from agentdesk.services.outcomes import Outcomes
from agentdesk.services.ports import ChangeHub, Clock, RemoteImages, SettingsFile
from agentdesk.services.repeated import Repeated
from agentdesk.services.replying import Replying
from agentdesk.services.service_levels import ServiceLevels
from agentdesk.services.suggesting import Suggesting
from agentdesk.services.verbs import TicketVerbs


@dataclass(frozen=True, slots=True)
class Desk:
    """The services."""

    settings: SettingsFile
    clock: Clock
    changes: ChangeHub
    inbox: Inbox
    tickets: TicketVerbs
    replying: Replying
    outbox: OutboxBook
    alerting: Alerting
    marking: Marking
    accounts: Accounts
    contacts: Contacts
    canned: CannedLibrary
    canned_book: CannedBook
    knowledge: Knowledge
    article_book: ArticleBook
    gaps: Gaps
    hours: Hours
    service_levels: ServiceLevels
    repeated: Repeated
    checking: Checking
    suggesting: Suggesting
    outcomes: Outcomes
    originality: OriginalityGauge
    exporting: Exporting
    remote_images: RemoteImages
    attachments: AttachmentKeeping
