"""Which profile a command, or the window, is for."""

import os
from pathlib import Path

PROFILE_VARIABLE = "AGENTDESK_PROFILE"


def profile() -> Path:
    """The directory of all data and settings: --profile, else AGENTDESK_PROFILE, else the user's own."""
    chosen = os.environ.get(PROFILE_VARIABLE)
    if chosen:
        return Path(chosen).expanduser().absolute()
    import platformdirs

    return Path(platformdirs.user_data_dir("agentdesk", False))
