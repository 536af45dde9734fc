"""The directory, the children and the certificates that the servers of one run share, ended together."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.lab.certificates import Certificates, make_certificates
from tests.lab.children import Children


@contextmanager
def temporary_lab() -> Iterator[tuple[Path, Children, Certificates]]:
    """A directory other users may enter (servers change user), children, certificates, gone later."""
    directory = Path(tempfile.mkdtemp(prefix="agentdesk-lab-"))
    directory.chmod(0o755)
    children = Children(directory)
    try:
        yield directory, children, make_certificates(directory / "certificates")
    finally:
        children.stop_all()
        shutil.rmtree(directory, ignore_errors=True)
