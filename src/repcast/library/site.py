"""The site of a library: an index with search and filters, a page with a player for each session, and the feed.

Everything is static. Every text goes through Jinja2's autoescape, no page has a script or a style of its own in it, and
each page's content policy allows those of the site alone.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from repcast.export.player_page import ASSETS, ICON, SCRIPTS, STYLE
from repcast.export.target import explained, opened
from repcast.library.keys import digest
from repcast.library.manifest import Entry, Manifest
from repcast.library.output import made_folder
from repcast.library.session_files import PLAYER
from repcast.model.errors import RepcastError
from repcast.model.times import clock

HERE = Path(__file__).parent
STATIC = HERE / "static"
DEFAULT_TITLE = "Workouts"
LENGTHS = ((5, "up to 5 minutes"), (15, "up to 15 minutes"), (30, "up to 30 minutes"), (0, "any length"))
AUDIO = frozenset((".mp3", ".m4a", ".m4b", ".opus", ".ogg", ".flac", ".wav"))


@dataclass(frozen=True, slots=True)
class Site:
    """What a site says of itself.

    `url` is the address at which it will stand, which a podcast feed cannot do without: no feed is written where it is
    "". `language` is a code such as "en". `cover` is the path of a picture for the feed, by default a drawn one.
    """

    title: str = DEFAULT_TITLE
    url: str = ""
    description: str = ""
    author: str = ""
    email: str = ""
    language: str = "en"
    cover: str = ""

    def __post_init__(self) -> None:
        """Check the address."""
        if self.url and not self.url.startswith(("https://", "http://")):
            hint = "give it whole, such as https://example.org/workouts/"
            raise RepcastError(f"{self.url} is no address of a site", hint)

    def address(self, path: str) -> str:
        """Return the address of a file of the site, by its path."""
        return f"{self.url.rstrip('/')}/{quote(path)}"

    def write(self, manifest: Manifest, order: Iterable[str]) -> None:
        """Write the index, the pages that have changed, and the feed.

        Raises:
            RepcastError: a file cannot be written.
        """
        sessions = list(_sessions(manifest, order))
        for path in sorted(STATIC.iterdir()):
            _write(manifest.folder, f"static/{path.name}", path.read_bytes())
        for name in (STYLE, ICON, *SCRIPTS):
            _write(manifest.folder, f"{PLAYER}/{name}", (ASSETS / name).read_bytes())
        pages = _Pages(self)
        for session in sessions:
            pages.write(manifest, session)
        _write(manifest.folder, "index.html", pages.index(sessions))
        _write(manifest.folder, "index.json", _index_json(sessions))
        if self.url:
            from repcast.library.feed import cover, feed

            _write(manifest.folder, "cover.png", cover(self, sessions))
            _write(manifest.folder, "feed.xml", feed(self, sessions))
            return
        for name in ("feed.xml", "cover.png"):  # of a run that had an address: a feed must not name what is gone
            with explained(name):
                (manifest.folder / name).unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Listed:
    """A session as the index and the feed list it: its entry, its number from 1, and the paths of its files."""

    entry: Entry
    number: int
    audio: str
    page: str

    @property
    def title(self) -> str:
        """The title."""
        return str(self.entry.facts["title"])

    @property
    def duration_ms(self) -> int:
        """The length of the track."""
        return int(self.entry.facts["duration_ms"])

    @property
    def cover(self) -> str:
        """The path of the cover."""
        return f"covers/{self.entry.name}.png"

    @property
    def player(self) -> str:
        """The path of the player."""
        return f"play/{self.entry.name}.html"

    @property
    def chapters(self) -> str:
        """The path of the chapters."""
        return f"chapters/{self.entry.name}.json"

    def facts(self) -> dict[str, Any]:
        """Return what the index is searched for, as values for JSON."""
        facts = self.entry.facts
        names = ("title", "dose", "language", "exercises", "equipment", "muscles")
        minutes = -(-self.duration_ms // 60_000)
        return {**{name: facts.get(name, "") for name in names}, "minutes": minutes, "page": self.page}


def _sessions(manifest: Manifest, order: Iterable[str]) -> Iterator[Listed]:
    """Yield every session that has its files: those of this run in their order, then those of earlier ones."""
    known = dict.fromkeys([*order, *manifest.entries])
    entries = [manifest.entries[one] for one in known if one in manifest.entries]
    number = 0
    for entry in entries:
        audio = next((path for path in entry.files if Path(path).suffix in AUDIO), "")
        if audio:
            number += 1
            yield Listed(entry, number, audio, f"sessions/{entry.name}.html")


class _Pages:
    """Renders pages; one is written only where what it is made from has changed."""

    def __init__(self, site: Site) -> None:
        self._site = site
        loader = FileSystemLoader(HERE / "templates")
        self._templates = Environment(
            loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        self._templates.filters["clock"] = clock
        self._templates.filters["url"] = quote
        self._made_by = digest([path.read_bytes() for path in sorted((HERE / "templates").iterdir())])

    def write(self, manifest: Manifest, session: Listed) -> None:
        """Write the page of a session."""
        entry = session.entry
        key = digest((self._made_by, self._site, entry.key, entry.name))
        if entry.page == key and session.page in entry.files and manifest.is_whole(entry):
            return
        data = self._page(manifest.folder, session)
        _write(manifest.folder, session.page, data)
        files = {**entry.files, session.page: len(data)}
        manifest.put(replace(entry, files=files, page=key))

    def _page(self, folder: Path, session: Listed) -> bytes:
        facts = json.loads((folder / "sessions" / f"{session.entry.name}.json").read_text("utf-8"))
        page = self._templates.get_template("session.html")
        timeline = list(_timeline(facts))
        text = page.render(
            site=self._site, session=session, facts=facts, timeline=timeline, top="../", page_title=session.title
        )
        return text.encode()

    def index(self, sessions: list[Listed]) -> bytes:
        """Return the index page."""
        filters = {
            name: sorted({value for one in sessions for value in one.facts()[name]})
            for name in ("equipment", "muscles")
        }
        languages = sorted({str(one.facts()["language"]) for one in sessions})
        page = self._templates.get_template("index.html")
        facts = {"sessions": sessions, "filters": filters, "languages": languages, "lengths": LENGTHS}
        return page.render(site=self._site, top="", page_title=self._site.title, **facts).encode()


def _timeline(facts: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the sections that last, each with the words that are said in it as they were written."""
    for number, section in enumerate(facts["sections"]):
        if section["end_ms"] > section["start_ms"]:
            said = [cue for cue in facts["cues"] if cue["section"] == number and cue.get("text")]
            cues = [{**cue, "words": cue.get("written", cue["text"])} for cue in said]
            yield {**section, "cues": cues, "title": section["title"] or section["kind"]}


def _index_json(sessions: Iterable[Listed]) -> bytes:
    return (json.dumps([one.facts() for one in sessions], ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _write(folder: Path, path: str, data: bytes) -> None:
    """Write a file of the site, unless it is there already."""
    target = folder / path
    made_folder(target.parent)
    if target.is_file() and target.stat().st_size == len(data) and target.read_bytes() == data:
        return
    with opened(target) as file:
        file.write(data)
