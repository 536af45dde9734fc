"""What placeholders stand for that is the same in every ticket and for every reader: the company and its hours."""

from agentdesk.domain.settings import Company
from agentdesk.services.templates import NAMES


def company_facts(company: Company, language: str) -> dict[str, str]:
    """Values by dotted name, as `company.website`, in `language` (ISO 639-1); empty where the settings have none."""
    return {f"company.{one}": str(getattr(company, one)) for one in NAMES["company"]} | {
        "hours.text": company.hours_in(language)
    }
