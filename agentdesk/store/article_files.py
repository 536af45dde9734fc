"""Articles from Markdown files: those that come with AgentDesk, and the agent's own, which win by id."""

import logging
from collections.abc import Iterable
from pathlib import Path

from agentdesk.domain.article import Article
from agentdesk.domain.errors import FileUnreadable
from agentdesk.services.article_exchange import articles_in

_log = logging.getLogger(__name__)
_Stamps = tuple[tuple[str, int], ...]


class ArticleFiles:
    """Reads `*.md` of several directories, the later ones winning; a directory is read again only when it changed."""

    def __init__(self, directories: Iterable[Path]) -> None:
        self._directories = tuple(directories)
        self._read: dict[Path, tuple[_Stamps, tuple[Article, ...]]] = {}

    def __call__(self) -> tuple[Article, ...]:
        """All articles, each id once."""
        return tuple({one.id: one for place in self._directories for one in self._of(place)}.values())

    def _of(self, directory: Path) -> tuple[Article, ...]:
        """A directory that cannot be read keeps its last good content; the file at fault is named in the log."""
        try:
            files = sorted(directory.glob("*.md"))
            stamps = tuple((one.name, one.stat().st_mtime_ns) for one in files)
            known, articles = self._read.get(directory, ((), ()))
            if known != stamps:
                articles = articles_in({one.name: one.read_bytes() for one in files}).articles
        except (OSError, FileUnreadable) as error:
            _log.warning("The articles in %s cannot be read: %s", directory.name, error)
            return self._read.get(directory, ((), ()))[1]
        self._read[directory] = (stamps, articles)
        return articles
