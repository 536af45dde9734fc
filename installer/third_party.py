"""Names every Python distribution that an installer carries, with its version and stated licence."""

import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution, version
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


def required(name: str, seen: set[str]) -> Iterator[Distribution]:
    """Every distribution that `name` needs on this platform, each once, dependencies of dependencies too."""
    for line in distribution(name).requires or []:
        requirement = Requirement(line)
        key = canonicalize_name(requirement.name)
        if key in seen or (requirement.marker and not requirement.marker.evaluate({"extra": ""})):
            continue
        seen.add(key)
        try:
            yield distribution(key)
        except PackageNotFoundError:
            continue
        yield from required(key, seen)


def licence(found: Distribution) -> str:
    """The SPDX expression, else the short licence field, else the classifiers."""
    meta = found.metadata
    classified = [
        c.rpartition(" :: ")[2] for c in meta.get_all("Classifier") or [] if c.startswith("License ::")
    ]
    field = meta.get("License") or ""
    stated = meta.get("License-Expression") or (field if 0 < len(field) < 80 else "") or ", ".join(classified)
    return stated or "see its licence file"


def licence_files(found: Distribution) -> list[Path]:
    return [
        Path(str(found.locate_file(file)))
        for file in found.files or []
        if ".dist-info" in str(file) and file.stem.upper().startswith(("LICEN", "COPYING", "NOTICE"))
    ]


def listing() -> str:
    """One paragraph for each distribution, then the licence texts they ship."""
    found = sorted(required("agentdesk", set()), key=lambda each: each.metadata["Name"].lower())
    lines = [f"AgentDesk {version('agentdesk')} carries Python {sys.version.split()[0]} (PSF-2.0) and:", ""]
    lines += [f"{each.metadata['Name']} {each.version}: {licence(each)}" for each in found]
    for each in found:
        for path in licence_files(each):
            if path.is_file():
                lines += [
                    "",
                    f"== {each.metadata['Name']}: {path.name}",
                    "",
                    path.read_text("utf-8", "replace"),
                ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(listing(), encoding="utf-8")
