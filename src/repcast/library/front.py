"""A library: many sources and what is made of them, as files in a folder or as a site."""

import dataclasses
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from repcast.library.sources import find_jobs
from repcast.library.values import Problem, Progress, Settings
from repcast.model.choices import Choices, parse_choices, refuse_unknown
from repcast.model.routine import Reading
from repcast.session.source import check
from repcast.storage.configuration import Configuration

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
        RepcastError: a folder holds no page, or a catalogue cannot be read.

    Examples:
        >>> library = Library(["plank", "calf-stretch"], voice="tones", sets=1)
        >>> [reading.routine.title for reading in library.check()]
        ['Forearm plank', 'Calf stretch at the wall']
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
        parse_choices(self._choices)

    def check(self) -> Iterator[Reading]:
        """Yield a reading for everything in every source, as `repcast.check` does for one, with the choices it has."""
        for job in self.jobs:
            chosen = Choices(**parse_choices({**self._choices, **dict(job.choices)}))
            for reading in check(job.source, pick=job.pick, choices=chosen):
                yield _with_row(reading, job.place)

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
            VoiceError: there is no such voice.
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
        from repcast.library.manifest import Manifest, locked
        from repcast.library.output import made_folder
        from repcast.library.run import Run, workers_of
        from repcast.speak import find_voices

        configured = self._configuration.choices if self._configuration else {}
        find_voices(Choices(**{**configured, **parse_choices(self._choices)}).voice)
        made_folder(folder)
        with locked(folder):
            manifest = Manifest(folder)
            with closing(manifest), closing(workers_of(run)) as workers:
                return Run(self.jobs, settings, manifest, run).outcome(workers, site)


def _with_row(reading: Reading, place: str) -> Reading:
    """Return a reading that names the row of a catalogue which asks for it, where its source cannot be read."""
    if not place or [one.code for one in reading.diagnostics] != ["unreadable"]:
        return reading
    (fault,) = reading.diagnostics
    told = dataclasses.replace(fault, message=f"{fault.message} (asked for in {place})")
    return dataclasses.replace(reading, diagnostics=(told,))


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
