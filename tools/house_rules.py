"""Checks what ruff, mypy and import-linter cannot see: words and names that have no place in this project."""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MAIL_TEXTS = ("agentdesk/demo/", "resources/", "tests/")  # customers write about their own servers' paths


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern that must not appear in the files whose path matches `where`, and why."""

    why: str
    pattern: re.Pattern[str]
    where: re.Pattern[str]
    except_in: tuple[str, ...] = ()

    def covers(self, path: str) -> bool:
        return bool(self.where.search(path)) and not path.startswith(self.except_in)


RULES = (
    Rule(
        "unfinished work is an issue, not a comment",
        re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b(?=\s*[:(\s])"),
        re.compile(r"\.(?:py|sh|toml|md|spec)$|Makefile$|^\.ci/"),
        except_in=("agentdesk/demo/",),
    ),
    Rule(
        "an absolute path of one machine",
        re.compile(r"(?<![\w.~}$])/(?:home|root|work|tmp|opt)/\w"),
        re.compile(r"\.(?:py|sh|toml|md|spec|lock|txt)$|Makefile$|^\.ci/"),
        except_in=MAIL_TEXTS,
    ),
    Rule(
        "a lock file names no place to download from",
        re.compile(r"://|--index|--find"),
        re.compile(r"\.lock$"),
    ),
    Rule(
        "an error is mapped or shown, never swallowed",
        re.compile(r"except(?: (?:Base)?Exception)?:\s*\n\s+pass\b"),
        re.compile(r"^agentdesk/.*\.py$"),
    ),
    Rule(
        "a test runs or does not exist; only a story may need what a machine lacks, and then fails in CI",
        re.compile(r"mark\.skip\b|\bpytest\.skip\("),
        re.compile(r"^tests/.*\.py$"),
        except_in=("tests/story/", "tests/lab/fixtures.py"),
    ),
)


def tracked() -> list[str]:
    """The files git knows or would add, as paths from the root."""
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(listing, cwd=ROOT, check=True, capture_output=True, text=True)
    return [path for path in done.stdout.splitlines() if (ROOT / path).is_file()]


def broken(path: str) -> Iterator[str]:
    rules = [rule for rule in RULES if rule.covers(path)]
    try:
        text = (ROOT / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return
    for rule in rules:
        for match in rule.pattern.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            yield f"{path}:{line}: {rule.why}: {match.group().strip()}"


def main() -> int:
    here = Path(__file__).relative_to(ROOT).as_posix()
    complaints = [complaint for path in tracked() if path != here for complaint in broken(path)]
    print(*complaints or ["House rules kept."], sep="\n")
    return bool(complaints)


if __name__ == "__main__":
    sys.exit(main())
