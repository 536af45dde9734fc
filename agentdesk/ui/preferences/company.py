"""The page of the company: what customers may be told of it, for canned responses."""

from dataclasses import replace

from agentdesk.domain.settings import Company
from agentdesk.ui.account.field import Field
from agentdesk.ui.preferences.by_language import ByLanguage
from agentdesk.ui.preferences.page import Page


class CompanyPage(Page):
    """A field for each fact; all may be empty."""

    def __init__(self) -> None:
        super().__init__()
        self._fields = {key: Field(label, hint=hint) for key, label, hint in self._rows()}
        self._hours = ByLanguage(self.tr("Support hours"), self.tr("Language of the support hours"), "", 1)
        for key, label, _ in self._rows():
            self.add(label, self._fields[key])
        self.add(self.tr("Support hours"), self._hours)

    def show_company(self, company: Company) -> None:
        """Fill the fields in."""
        for key, field in self._fields.items():
            field.show_text(str(getattr(company, key)))
        self._hours.show_texts(company.hours)

    def company(self, before: Company) -> Company:
        """`before` with what is filled in here."""
        facts = {key: field.text().strip() for key, field in self._fields.items()}
        return replace(before, **facts, hours=self._hours.texts())

    def _rows(self) -> tuple[tuple[str, str, str], ...]:
        """Key of the settings, label, and an example."""
        return (
            ("name", self.tr("Company"), "Example Hosting"),
            ("website", self.tr("Website"), "https://host.example"),
            ("status_page", self.tr("Status page"), "https://status.host.example"),
            ("webmail", self.tr("Webmail"), "https://webmail.host.example"),
            ("control_panel", self.tr("Control panel"), "https://panel.host.example"),
            ("knowledge", self.tr("Help pages"), "https://help.host.example"),
            ("phone", self.tr("Phone"), "+48 22 555 01 01"),
            ("imap_host", self.tr("Server for incoming mail"), "imap.host.example"),
            ("smtp_host", self.tr("Server for outgoing mail"), "smtp.host.example"),
        )
