"""Finds the files that travel with the application (icons, sounds, sample texts), however it is installed.

A checkout keeps them in ``resources/`` beside the package; a wheel and the PyInstaller one-dir build carry
the same tree inside the package as ``agentdesk/_resources``. Nothing else may know that difference.
"""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def resources_root() -> Path:
    """The directory that holds every resource. Raises FileNotFoundError when the installation lacks it."""
    for place in (_PACKAGE / "_resources", _PACKAGE.parent / "resources"):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"AgentDesk's resources are missing beside {_PACKAGE}. Install AgentDesk again.")


def resource(name: str) -> Path:
    """The path of one resource, named from the root with forward slashes: ``icons/agentdesk.svg``.

    Raises FileNotFoundError when there is none, ValueError when the name would leave the resources.
    """
    root = resources_root()
    path = (root / name).resolve()
    if not path.is_relative_to(root):
        raise ValueError(f"{name!r} is not a resource name: it leaves the resources directory.")
    if not path.exists():
        raise FileNotFoundError(f"AgentDesk has no resource {name!r} in {root}. Install AgentDesk again.")
    return path
