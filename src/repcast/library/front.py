"""A library: many sources and what is made of them, as files in a folder or as a site."""

import dataclasses
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from repcast.library.keys import digest
from repcast.library.manifest import Entry, Manifest, locked
from repcast.library.output import Output, made_folder
from repcast.library.production import Outlet, Production
from repcast.library.sources import find_jobs
from repcast.library.steps import read_source, source_digest
from repcast.library.values import Contents, Crash, Item, Job, Problem, Progress, Settings
from repcast.library.workers import Call, ThisProcess, Workers, work_off
from repcast.model.choices import Choices, parse_choices, refuse_unknown
from repcast.model.errors import RepcastError
from repcast.model.routine import Reading
from repcast.session.source import check, contents
from repcast.speak import find_voices, measured_speed
from repcast.speak.voice_speed import cores
from repcast.storage.configuration import Configuration
from repcast.storage.folders import shipped

if TYPE_CHECKING:
    from repcast.library.site import Site


class RunKeywords(TypedDict, total=False):
    """How a library is made.

    `workers` is the number of processes, by default one a core; 0 does the work in this one. `cluster` is the address
    of a Dask scheduler, such as "tcp://10.0.0.5:8786", or "local:4" for one of four workers here. `store` is where
    clips are kept: a folder, or an address that fsspec opens, which all workers have to reach; by default the user's
    cache folder. `prune` removes what was made of sources that are gone, `anew` makes everything again; with `replace`
    False no file takes the place of one that is not the library's own. `report` is called with the `Progress`.
    """

    workers: int
    cluster: str
    store: str
    prune: bool
    anew: bool
    replace: bool
    report: Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did: how many sessions were made, kept as they were and removed, and what failed.

    `speech_s` is how much speech was made, `engine_s` how long engines were busy with it, both in seconds.
    """

    made: int = 0
    kept: int = 0
    removed: int = 0
    failed: tuple[Problem, ...] = ()
    speech_s: float = 0.0
    engine_s: float = 0.0
    remarks: Mapping[str, int] = field(default_factory=dict)


class Library:
    """Many sources, and the choices that hold for all their sessions.

    Args:
        sources: paths of files, of folders and of catalogues (a table in CSV, TSV or JSON lines, with the columns
            source, pick, title and any choice); names of shipped scripts; "-" for standard input.
        patterns: what the files of a folder may be called, such as "*.md"; one that begins with "!" leaves files out.
        each: make a session of every workout and every record of a source.
        pick: the workout or exercise to take of every source.
        configuration: what the user configured; by default nothing.
        **choices: the choices by the names of the flags, as `compile` takes them; `voice` is a name.

    Raises:
        ChoiceError: there is no such choice, or a value is out of its limits.
        VoiceError: there is no such voice.
        RepcastError: a folder holds no page, or a catalogue cannot be read.

    Examples:
        >>> library = Library(["plank", "calf-stretch"], voice="tones", sets=1)
        >>> [reading.routine.title for reading in library.check()]
        ['Forearm plank', 'Standing calf stretch']
    """

    def __init__(
        self,
        sources: Iterable[str | os.PathLike[str]],
        *,
        patterns: Sequence[str] = (),
        each: bool = False,
        pick: str = "",
        configuration: Configuration | None = None,
        **choices: Any,
    ) -> None:
        self.jobs = find_jobs((os.fspath(one) for one in sources), patterns=patterns, each=each, pick=pick)
        self._configuration = configuration
        self._choices = {name: value for name, value in choices.items() if value is not None}
        configured = dict(configuration.choices) if configuration else {}
        find_voices(Choices(**{**configured, **parse_choices(self._choices)}).voice)

    def check(self) -> Iterator[Reading]:
        """Yield a reading for everything in every source, as `repcast.check` does for one."""
        for job in self.jobs:
            yield from check(job.source, pick=job.pick)

    def export(
        self,
        folder: str | os.PathLike[str],
        *,
        format: str = "mp3",  # noqa: A002 - the name of the flag
        beside: Iterable[str] = (),
        options: Mapping[str, Any] | None = None,
        **run: Unpack[RunKeywords],
    ) -> Outcome:
        """Write every session to a file of its own, and the manifest beside them; make only what has changed.

        Args:
            folder: where the files go; it is made where it is not there.
            format: the ending of the files.
            beside: what to write beside each; see `Session.export`.
            options: settings of the files; see `ExportKeywords`.
            **run: how it is done; see `RunKeywords`.

        Returns:
            What was done. A session that failed stops none of the others.

        Raises:
            ChoiceError: there is no setting of that name.
            RepcastError: another run writes into the folder, the disk is full, or the store or the cluster is away.
        """
        settings = Settings(
            ending=format.lower().removeprefix("."),
            beside=tuple(beside),
            options=tuple(sorted((options or {}).items())),
        )
        return self._run(Path(folder), settings, run, None)

    def publish(
        self, folder: str | os.PathLike[str], *, site: "Site | None" = None, **run: Unpack[RunKeywords]
    ) -> Outcome:
        """Write every session, an index, a page for each, and a podcast feed: a static site for any web host.

        Args:
            folder: where the site goes; it is made where it is not there.
            site: its title, its address and the like; see `Site`.
            **run: how it is done; see `RunKeywords`.

        Raises:
            RepcastError: what `export` raises.
        """
        from repcast.library.site import Site as DefaultSite

        site = site or DefaultSite()
        settings = Settings(for_site=True, options=(("artist", site.author),) if site.author else ())
        return self._run(Path(folder), settings, run, site)

    def _run(self, folder: Path, settings: Settings, run: RunKeywords, site: "Site | None") -> Outcome:
        refuse_unknown(run, RunKeywords.__annotations__, "a setting of a run")
        settings = dataclasses.replace(
            settings,
            choices=tuple(sorted(self._choices.items())),
            configuration=self._configuration,
            store=run.get("store", ""),
        )
        made_folder(folder)
        with locked(folder):
            manifest = Manifest(folder)
            with closing(manifest), closing(_workers(run)) as workers:
                return _Run(self.jobs, settings, manifest, run).outcome(workers, site)


class _Run:
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
        share = _share_of(workers.count) if self._wanted.get("report") else lambda _voice: None
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
        return Outcome(
            made, len(order) - len(items), removed, tuple(self._failed), **production.facts(), remarks=remarks
        )

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


def _workers(run: RunKeywords) -> Workers:
    """Return who does the work."""
    from repcast.library.processes import Processes, check_workers

    if cluster := run.get("cluster", ""):
        from repcast.library.cluster import Cluster

        return Cluster(cluster)
    count = run.get("workers")
    check_workers(count or 0)
    if count == 0:
        return ThisProcess()
    return Processes(count or cores())


def _share_of(workers: int) -> Callable[[str], float | None]:
    """Return a function for how long the workers need for a second of a voice's speech."""

    def share(voice: str) -> float | None:
        speed = measured_speed(voice)
        return speed.share * cores() / max(1, workers) if speed else None

    return share


def publish(
    sources: Iterable[str | os.PathLike[str]],
    folder: str | os.PathLike[str],
    *,
    site: "Site | None" = None,
    **choices: Any,
) -> Outcome:
    """Publish sources as a static site with a podcast feed; see `Library.publish`.

    `choices` are those of `Library`, and the settings of the run.
    """
    run = {name: choices.pop(name) for name in tuple(choices) if name in RunKeywords.__annotations__}
    return Library(sources, each=True, **choices).publish(folder, site=site, **run)
