"""One run of a library into one folder: what has changed is made, what is there stays."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from repcast.library.front import Outcome, RunKeywords
from repcast.library.keys import digest
from repcast.library.manifest import Entry, Manifest
from repcast.library.output import Output
from repcast.library.production import Outlet, Production
from repcast.library.steps import read_source, source_digest
from repcast.library.values import Contents, Crash, Item, Job, Problem, Progress, Settings
from repcast.library.workers import Call, ThisProcess, Workers, work_off
from repcast.model.errors import RepcastError
from repcast.session.source import contents
from repcast.speak import measured_speed
from repcast.speak.requests import cores
from repcast.storage.folders import shipped

if TYPE_CHECKING:
    from repcast.library.site import Site


class Run:
    """One run of a library into one folder."""

    def __init__(self, jobs: Sequence[Job], settings: Settings, manifest: Manifest, run: RunKeywords) -> None:
        self._jobs = jobs
        self._settings = settings
        self._manifest = manifest
        self._wanted = run
        self._report = run.get("report") or (lambda _progress: None)
        self._failed: list[Problem] = []
        self._identities: dict[int, tuple[str, ...]] = {}
        """The sessions of each job, by its number."""
        self._digests: dict[int, str] = {}
        self._items: dict[int, tuple[Item, ...]] = {}

    def outcome(self, workers: Workers, site: "Site | None") -> Outcome:
        """Read, make and write everything; return what was done."""
        self._read(workers)
        output = Output(self._manifest, replace_files=self._wanted.get("replace", True))
        items = self._changed()
        names = output.name(self._all_items())
        share = self._share_of(workers) if self._wanted.get("report") else lambda _voice: None
        outlet = Outlet(output.put, output.fail, self._report, share=share)
        production = Production(items, names, self._settings, outlet)
        production.run(workers)
        self._failed += output.failed
        order = [one for number in range(len(self._jobs)) for one in self._identities.get(number, ())]
        removed = output.prune(order, self._unread()) if self._wanted.get("prune") else 0
        output.forget_failed(order, self._unread())
        if site:
            self._report(Progress("writing the site", len(order), len(order)))
            site.write(self._manifest, order)
        self._manifest.write(order, self._sources())
        made = len(items) - len(output.failed)
        remarks: dict[str, int] = {}
        for one in order:
            for code, count in self._facts(one).get("remarks", {}).items():
                remarks[code] = remarks.get(code, 0) + count
        kept = sum(map(self._is_done, order)) - made
        return Outcome(made, kept, removed, tuple(self._failed), **production.facts(), remarks=remarks)

    def _share_of(self, workers: Workers) -> Callable[[str], float | None]:
        """Return a function for how long the workers need for a second of a voice's speech."""

        def share(voice: str) -> float | None:
            at_once = workers.count if self._wanted.get("cluster") else min(workers.count, cores())
            speed = measured_speed(voice)
            return speed.share * cores() / at_once if speed else None

        return share

    def _unread(self) -> frozenset[str]:
        """Return the sources that are there and could not be read: what was made of them stays."""
        return frozenset(one.source for one in self._failed)

    def _facts(self, identity: str) -> Mapping[str, Any]:
        entry = self._manifest.entries.get(identity)
        return entry.facts if entry else {}

    def _read(self, workers: Workers) -> None:
        """Read every source that is not known to be unchanged."""
        numbers = iter(range(len(self._jobs)))

        def following() -> Call | None:
            for number in numbers:
                if call := self._reading(number):
                    return call
            return None

        def done(call: Call, outcome: Any) -> None:
            self._take(call.tag, outcome)
            self._report(Progress("reading", len(self._identities), len(self._jobs)))

        work_off(workers, following, done)

    def _reading(self, number: int) -> Call | None:
        """Return the call that reads a source; None where that need not be, or cannot."""
        job = self._jobs[number]
        try:
            name, data = contents(job.source)
        except RepcastError as fault:
            self._take(number, fault)
            return None
        self._digests[number] = source_digest(job, data, self._settings)
        known = self._manifest.sources.get(self._digests[number])
        if known and not self._wanted.get("anew") and all(map(self._is_done, known)):
            self._identities[number] = known
            return None
        return Call(read_source, (job, name, data, _dated(job.source), self._settings), number)

    def _take(self, number: int, outcome: Contents | RepcastError | Crash) -> None:
        job = self._jobs[number]
        if isinstance(outcome, Contents):
            self._items[number] = outcome.items
            made = [one.identity for one in outcome.items]
            self._identities[number] = (*made, *(one.identity for one in outcome.problems))
            for problem in outcome.problems:
                self._fail(problem)
            return
        message = outcome.message if isinstance(outcome, Crash) else str(outcome)
        where = job.place or job.source
        message = message if message.startswith(job.source) else f"{where}: {message}"
        self._identities[number] = ()
        self._fail(Problem(where, message, digest(job)))

    def _fail(self, problem: Problem) -> None:
        """Note what cannot be read, in the manifest too; files of an earlier making stay."""
        self._failed.append(problem)
        before = self._manifest.entries.get(problem.identity)
        entry = before or Entry(problem.identity, "", "", problem.source)
        self._manifest.put(dataclasses.replace(entry, fault=problem.message))

    def _is_done(self, identity: str) -> bool:
        entry = self._manifest.entries.get(identity)
        return bool(entry and not entry.fault and self._manifest.is_whole(entry))

    def _all_items(self) -> list[Item]:
        return [item for number in sorted(self._items) for item in self._items[number]]

    def _changed(self) -> list[Item]:
        """Return the sessions that have to be made."""
        anew = self._wanted.get("anew", False)
        return [
            item
            for item in self._all_items()
            if anew or not self._is_done(item.identity) or self._manifest.entries[item.identity].key != item.key
        ]

    def _sources(self) -> dict[str, tuple[str, ...]]:
        """Return what is known of each source for the next run: nothing of one that has a fault."""
        return {
            made_from: self._identities[number]
            for number, made_from in self._digests.items()
            if self._identities[number] and all(map(self._is_done, self._identities[number]))
        }


def _dated(source: str) -> str:
    """Return when a source was last changed, in ISO 8601 and UTC, to the second."""
    path = Path(source)
    if not path.is_file():
        path = shipped("scripts") / f"{source}.md"
    try:
        changed_s = int(path.stat().st_mtime)
    except OSError:
        changed_s = 0
    return datetime.fromtimestamp(changed_s, UTC).isoformat()


def workers_of(run: RunKeywords) -> Workers:
    """Return who does the work."""
    from repcast.library.processes import Processes, check_workers

    if cluster := run.get("cluster", ""):
        from repcast.library.cluster import cluster_at

        return cluster_at(cluster)
    count = run.get("workers")
    check_workers(count or 0)
    if count == 0:
        return ThisProcess()
    return Processes(count or cores())
