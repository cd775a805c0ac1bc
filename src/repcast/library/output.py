"""Puts the files of sessions into the folder, and notes them in the manifest."""

import errno
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from repcast import __version__
from repcast.export.target import opened
from repcast.library.manifest import Entry, Manifest
from repcast.library.names import names_of
from repcast.library.values import Item, Made, Problem
from repcast.model.errors import RepcastError

FATAL = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO))
"""What stands against every further file too."""


class Output:
    """The folder of a library: what is made goes there whole, or not at all.

    `replace_files` allows a file to take the place of one that is not in the manifest.
    """

    def __init__(self, manifest: Manifest, *, replace_files: bool = True) -> None:
        self._manifest = manifest
        self._replace = replace_files
        self._names: dict[str, str] = {}
        self.failed: list[Problem] = []

    def name(self, items: Iterable[Item]) -> dict[str, str]:
        """Return what the files of each session are called, without ending."""
        self._names = names_of(items, {one.identity: one.name for one in self._manifest.entries.values()})
        return self._names

    def put(self, item: Item, made: Made) -> None:
        """Write the files of a session, remove those of an earlier making that it has no more, and note it.

        Raises:
            RepcastError: the disk is full or broken; what is wrong with these files alone makes the session fail.
        """
        before = self._manifest.entries.get(item.identity)
        own = before.files if before else {}
        try:
            for path, data in made.files:
                self._write(path, data, replace_file=self._replace or path in own)
        except (RepcastError, OSError) as fault:
            cause = fault.__cause__ if isinstance(fault, RepcastError) else fault
            if isinstance(cause, OSError) and cause.errno in FATAL:
                raise
            self.fail(item, Problem(item.source, f"{item.source}: {fault}", item.identity))
            return
        files = {path: len(data) for path, data in made.files}
        self._remove(own.keys() - files.keys())
        entry = self._entry(item)
        self._manifest.put(replace(entry, key=item.key, files=files, facts=made.facts))

    def fail(self, item: Item, problem: Problem) -> None:
        """Note that a session could not be made; files of an earlier making stay."""
        self.failed.append(problem)
        before = self._manifest.entries.get(item.identity)
        entry = before or replace(self._entry(item), facts={"title": item.title})
        self._manifest.put(replace(entry, fault=problem.message))

    def prune(self, kept: Iterable[str], unread: frozenset[str]) -> int:
        """Remove the files and the entries of all other sessions, but for those of sources that could not be read.

        Returns:
            How many sessions were removed.
        """
        entries = self._manifest.entries
        gone = [one for one in entries.keys() - set(kept) if entries[one].source not in unread]
        removed = 0
        for identity in gone:
            files = entries.pop(identity).files
            self._remove(files)
            removed += bool(files)
        return removed

    def forget_failed(self, kept: Iterable[str], unread: frozenset[str]) -> None:
        """Drop the entries of what failed in an earlier run, has no files, and is not in this run any more."""
        entries = self._manifest.entries
        for identity in entries.keys() - set(kept):
            if not entries[identity].files and entries[identity].source not in unread:
                del entries[identity]

    def _entry(self, item: Item) -> Entry:
        name = self._names[item.identity]
        return Entry(item.identity, "", name, item.source, {}, {}, dict(item.inputs), item.dated, __version__)

    def _write(self, path: str, data: bytes, *, replace_file: bool) -> None:
        target = self._manifest.folder / path
        if target.parent != self._manifest.folder:
            made_folder(target.parent)
        with opened(target, replace=replace_file) as file:
            file.write(data)

    def _remove(self, paths: Iterable[str]) -> None:
        for path in paths:
            with suppress(OSError):
                (self._manifest.folder / path).unlink()


def made_folder(folder: Path) -> None:
    """Make a folder where it is not there.

    Raises:
        RepcastError: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise RepcastError(f"{folder} cannot be made a folder: {fault.strerror}", "choose another folder") from fault
