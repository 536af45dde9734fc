"""Steps from one numbered form of settings.toml to the next.

Step n takes the table of version n and gives that of version n + 1; it runs before anything is checked.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from agentdesk.domain.errors import SettingsError
from agentdesk.domain.settings import SETTINGS_VERSION

Table = dict[str, Any]
Step = Callable[[Table], Table]


def _bare_security(table: Table) -> Table:
    """Version 0, before accounts had an id of their own: their address becomes it."""
    accounts = [
        {"id": str(a.get("email", "")).lower(), **a} for a in table.get("accounts", []) if isinstance(a, dict)
    ]
    return {**table, "accounts": accounts} if accounts else table


STEPS: Sequence[Step] = (_bare_security,)
"""STEPS[n] leads from version n to n + 1; there are as many as there have been versions."""


def upgraded(
    table: Mapping[str, Any], steps: Sequence[Step] = STEPS, newest: int = SETTINGS_VERSION
) -> Table:
    """`table` in the newest form. Raises SettingsError for a version later than this one."""
    version = table.get("version", 0 if table else newest)
    if not isinstance(version, int) or isinstance(version, bool) or not 0 <= version <= newest:
        raise SettingsError(
            "version", version, f"whole numbers up to {newest}; a later AgentDesk wrote this file"
        )
    result = dict(table)
    for step in steps[version:newest]:
        result = step(result)
    return {**result, "version": newest}
