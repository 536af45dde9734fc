"""`agentdesk canned`: the canned responses, and files of them from and for other desks."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from agentdesk.cli.opening import desk
from agentdesk.cli.output import JsonValue, complain, iso, print_json, print_table, say
from agentdesk.domain.canned import CannedId, CannedResponse
from agentdesk.domain.errors import FileUnreadable, UsageError
from agentdesk.domain.outcomes import Outcome, Share

app = typer.Typer(help="Canned responses.", no_args_is_help=True, rich_markup_mode=None)

_Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
_Canned = Annotated[str, typer.Argument(help="Its id, as `agentdesk canned list` shows it.")]
_FORMATS = ("json", "yaml")


@app.command("list")
def list_canned(
    everything: Annotated[
        bool, typer.Option("--all", help="Drafts, retired ones and fragments too.")
    ] = False,
    json: _Json = False,
) -> None:
    """List the canned responses."""
    with desk() as services:
        found = services.canned.everything() if everything else services.canned.offered()
        today = services.clock.now().date()
    if json:
        print_json([_facts(one) for one in found])
        return
    rows = [
        (one.id, one.title, one.kind.value, " ".join(one.bodies), one.state_on(today).value) for one in found
    ]
    nothing = "There are no canned responses: `agentdesk canned import FILE`."
    print_table(("Id", "Title", "Kind", "Languages", "State"), rows, nothing)


@app.command("show")
def show(canned: _Canned, json: _Json = False) -> None:
    """Show a canned response: its texts and its versions."""
    with desk() as services:
        one = services.canned.one(CannedId(canned))
        versions = services.canned_book.versions(one.id)
    if json:
        saved: list[JsonValue] = [
            {"event": v.event, "at": iso(v.at), "agent": v.agent, "version": v.entry.version}
            for v in versions
        ]
        print_json({**_facts(one), "versions": saved})
        return
    say(f"{one.title} ({one.kind}, {one.state})")
    for language, body in one.bodies.items():
        say(f"\n-- {language}\n{body}")
    say()
    for version in versions:
        say(f"{version.entry.version}  {iso(version.at) or 'as it came'}  {version.agent or ''}")


@app.command("stats")
def stats(json: _Json = False) -> None:
    """How each canned response ended: uses, originality, what customers did within a week."""
    with desk() as services:
        outcomes = services.outcomes.all()
        titles = {one.id: one.title for one in services.canned.everything()}
    used = sorted(outcomes.items(), key=lambda one: (-one[1].uses, one[0]))
    if json:
        print_json([_outcome_facts(canned, titles.get(canned, ""), outcome) for canned, outcome in used])
        return
    rows = [(canned, *_outcome_words(one)) for canned, one in used]
    nothing = "No canned response has been sent yet."
    print_table(("Id", "Uses", "Own words", "Reopened", "Asked again", "One touch"), rows, nothing)


@app.command("export")
def export(
    file: Annotated[str, typer.Argument(help="Where to write; - for the terminal.")],
    form: Annotated[
        str, typer.Option("--format", help="json or yaml; by the file's name where not given.")
    ] = "",
) -> None:
    """Write all canned responses, with their files, for another desk."""
    chosen = form or ("yaml" if file.endswith((".yaml", ".yml")) else "json")
    if chosen not in _FORMATS:
        raise UsageError(f"There is no format “{chosen}”.", f"Formats: {', '.join(_FORMATS)}.")
    with desk() as services:
        everything = services.canned.everything()
        text = services.canned_book.export(everything, yaml=chosen == "yaml")
    if file == "-":
        sys.stdout.write(text)
        return
    _write(Path(file), text)
    say(f"Wrote {len(everything)} canned responses to {file}.")


@app.command("import")
def import_file(
    file: Annotated[str, typer.Argument(help="JSON, YAML, CSV or XML; - for standard input.")],
    system: Annotated[
        str,
        typer.Option(
            "--from",
            help="agentdesk, zammad, freescout, osticket, chatwoot, whmcs or quicktext; found where not given.",
        ),
    ] = "",
    language: Annotated[
        str, typer.Option("--language", help="Of texts that do not show theirs: en, pl, pt and so on.")
    ] = "en",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would come, and keep nothing.")
    ] = False,
) -> None:
    """Take canned responses from a file: all of them, or none where one cannot be used.

    An export of AgentDesk, a plain list of {id, title, language, body}, or what another helpdesk wrote.
    """
    from agentdesk.services.canned_import import read

    imported = read(_content(file), system, language)
    for canned, why in imported.untranslated:
        complain(f"{canned}: not taken over: {why}")
    if dry_run:
        say(f"{len(imported.entries)} canned responses would be imported.")
        return
    with desk() as services:
        services.canned_book.import_all(imported)
    say(f"Imported {len(imported.entries)} canned responses.")


def _outcome_facts(canned: CannedId, title: str, outcome: Outcome) -> dict[str, JsonValue]:
    return {
        "id": canned,
        "title": title,
        "uses": outcome.uses,
        "originality": outcome.originality,
        "reopened": _share_facts(outcome.reopened),
        "followed_up": _share_facts(outcome.followed_up),
        "one_touch": _share_facts(outcome.one_touch),
    }


def _outcome_words(one: Outcome) -> tuple[str, ...]:
    shares = map(_shared, (one.reopened, one.followed_up, one.one_touch))
    return str(one.uses), _per_cent(one.originality), *shares


def _share_facts(share: Share | None) -> dict[str, JsonValue] | None:
    if share is None:
        return None
    return {
        "share": round(share.share, 4),
        "low": round(share.low, 4),
        "high": round(share.high, 4),
        "of": share.of,
    }


def _per_cent(number: int | None) -> str:
    return "" if number is None else f"{number} %"


def _shared(share: Share | None) -> str:
    if share is None:
        return "too few"
    return f"{share.share * 100:.0f} % ({share.low * 100:.0f}-{share.high * 100:.0f})"


def _facts(one: CannedResponse) -> dict[str, JsonValue]:
    return {
        "id": one.id,
        "title": one.title,
        "kind": one.kind.value,
        "state": one.state.value,
        "scope": one.scope.value,
        "folder": one.folder,
        "fragment": one.fragment,
        "keywords": list(one.keywords),
        "version": one.version,
        "review_on": one.review_on.isoformat() if one.review_on else None,
        "bodies": dict(one.bodies),
    }


def _content(file: str) -> bytes:
    from agentdesk.services.canned_exchange import LARGEST

    if file == "-":
        return sys.stdin.buffer.read(LARGEST + 1)
    try:
        with Path(file).open("rb") as opened:
            return opened.read(LARGEST + 1)
    except OSError as error:
        raise FileUnreadable(f"{file} cannot be read: {error.strerror}.", "Check its name.") from error


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}.", "Choose another place.") from error
