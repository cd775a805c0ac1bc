"""The public functions of this stage: from the bytes of a source to its routine and diagnostics."""

import re
from collections.abc import Iterator
from dataclasses import replace

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Reading, Routine
from repcast.model.text import cleaned, harmless, harmless_line
from repcast.read.choosing import index_of, only_exercise
from repcast.read.decode import decode
from repcast.read.formats import format_name, format_named
from repcast.read.limits import bounded, shortened
from repcast.read.page import Page
from repcast.read.quote import Source
from repcast.read.script_format import is_script, parse

_FRONT_MATTER = re.compile(
    r"\ufeff*(?P<fence>\+\+\+|---)[ \t]*\n"
    r"(?P<lines>(?:(?!(?P=fence)).*\n){1,200}?)(?P=fence)[ \t]*(?:\n|$)"
)
_TITLE = re.compile(r"^title[ \t]*[=:][ \t]*(?P<title>[^\n]*)$", re.MULTILINE)
_KEY = re.compile(r"^(?:title|date|draft|layout|slug|tags|categories|author|description)[ \t]*[=:]", re.MULTILINE)


def read(source: str, data: bytes, *, pick: str = "") -> Reading:
    """Return what is understood of a page, a record or a script.

    `source` is the name that messages point to, `data` its bytes, `pick` the name of one exercise of several. Every
    fault of the content is a diagnostic of the reading; nothing is raised for it. No text of the routine has hidden
    characters; the reading's text shows each as a sign in its place, so that a terminal can print it.
    """
    name = harmless_line(source)
    decoded = decode(name, data)
    if _has_error(decoded.faults):
        return Reading(name, "", Routine("", ()), decoded.faults)
    reading = _understood(Source.of(name, decoded.text), pick)
    return _finished(reading, harmless(reading.text), decoded.faults)


def read_all(source: str, data: bytes) -> Iterator[Reading]:
    """Yield a reading for each record of a file of JSON records; for any other source the one that `read` returns.

    Each reading of a record has the text of the whole file, in which its places lie. A file that cannot be read, or
    that holds one record or none, is one reading as well.

    Examples:
        >>> data = b'[{"name": "Squat", "reps": 10}, {"name": "Lunge", "reps": 8}]'
        >>> [reading.routine.title for reading in read_all("legs.json", data)]
        ['Squat', 'Lunge']
    """
    name = harmless_line(source)
    decoded = decode(name, data)
    whole = Source.of(name, decoded.text)
    if _has_error(decoded.faults) or _format_of(whole) != "record":
        yield read(source, data)
        return
    from repcast.read.formats.record import pages

    body, faults = shortened(whole, "record")
    text = harmless(body.text)
    for page in pages(body):
        yield _finished(_of_page(body, page), text, (*decoded.faults, *faults))


def without_front_matter(source: Source) -> Source:
    """Return the source with its front matter blanked and its title left as a heading; every character keeps its place.

    Front matter is the head that site generators put before a page, between lines of `+++` or `---`.
    """
    head = _FRONT_MATTER.match(source.text)
    if not head or not _KEY.search(head["lines"]):
        return source
    blank = list(re.sub(r"[^\n]", " ", head[0]))
    title = _TITLE.search(head["lines"])
    words = title["title"].rstrip().rstrip("\"'") if title else ""
    if title and words.strip("\"'"):
        start = head.start("lines") + title.start("title")
        blank[head.start("lines") + title.start()] = "#"
        blank[start : start + len(words)] = words
        blank[start] = " " if words[0] in "\"'" else words[0]
    return replace(source, text="".join(blank) + source.text[head.end() :])


def _understood(source: Source, pick: str) -> Reading:
    kind = _format_of(source)
    whole, faults = shortened(source, kind)
    if kind == "script":
        reading = _picked(parse(whole), pick)
    else:
        body = without_front_matter(whole) if kind in ("text", "markdown") else whole
        page = format_named(kind).page(body, pick)
        reading = _of_page(body, page, "" if kind == "record" else pick)
    return Reading(source.name, whole.text, reading.routine, (*faults, *reading.diagnostics))


def _format_of(source: Source) -> str:
    return "script" if is_script(source.text) else format_name(without_front_matter(source))


def _of_page(source: Source, page: Page, pick: str = "") -> Reading:
    from repcast.read.understand import understand

    return understand(source, bounded(source, page), pick)


def _finished(reading: Reading, text: str, faults: tuple[Diagnostic, ...]) -> Reading:
    """Return the reading with a text that can be shown, the faults of its file first, and all its words clean."""
    diagnostics = tuple(replace(one, message=harmless_line(one.message)) for one in (*faults, *reading.diagnostics))
    return Reading(reading.source, text, cleaned(reading.routine), diagnostics)


def _has_error(faults: tuple[Diagnostic, ...]) -> bool:
    return any(one.severity == "error" for one in faults)


def _picked(reading: Reading, pick: str) -> Reading:
    """Return a script's reading with only the exercise that `pick` names."""
    exercises = reading.routine.exercises
    if not pick.strip() or not exercises:
        return reading
    index = index_of([one.title for one in exercises], pick, Place(reading.source, 1))
    if isinstance(index, Diagnostic):
        return replace(reading, diagnostics=(index, *reading.diagnostics))
    return replace(reading, routine=only_exercise(reading.routine, index))
