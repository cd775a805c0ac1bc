"""The stage's public function."""

import re
from dataclasses import replace

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Reading, Routine
from repcast.read.choosing import chosen
from repcast.read.formats import format_named, name_of
from repcast.read.limits import bounded, shortened
from repcast.read.load import decode
from repcast.read.quote import Source, harmless
from repcast.read.script_format import is_script, parse

_HEAD = re.compile(
    r"\ufeff*(?P<fence>\+\+\+|---)[ \t]*\n"
    r"(?P<head>(?:(?!(?P=fence)).*\n){1,200}?)(?P=fence)[ \t]*(?:\n|$)"
)
_TITLE = re.compile(r"^title[ \t]*[=:][ \t]*(?P<title>[^\n]*)$", re.MULTILINE)
_KEYED = re.compile(r"^(?:title|date|draft|layout|slug|tags|categories|author|description)[ \t]*[=:]", re.MULTILINE)


def without_head(source: Source) -> Source:
    """The same source with the head blanked, its title left as a heading; every character keeps its place."""
    found = _HEAD.match(source.text)
    if not found or not _KEYED.search(found["head"]):
        return source
    blank = list(re.sub(r"[^\n]", " ", found[0]))
    title = _TITLE.search(found["head"])
    if title and title["title"].strip("\"'"):
        start = found.start("head") + title.start("title")
        words = re.sub(r"[\"']", " ", title["title"][:1]) + title["title"][1:].rstrip("\"'")
        blank[found.start("head") + title.start()] = "#"
        blank[start : start + len(words)] = words
    return replace(source, text="".join(blank) + source.text[found.end() :])


def read(source: str, data: bytes, *, pick: str = "") -> Reading:
    """Understand a page, a record or a script.

    `source` is the name that messages point to, `data` its bytes, `pick` the name of one exercise of several. Every
    fault of the content is a diagnostic of the reading; nothing is raised for it. The reading's text is the source
    with control characters replaced, each in its place, so that it can be shown on a terminal.
    """
    decoded = decode(source, data)
    if decoded.faults and decoded.faults[0].severity == "error":
        return Reading(source, "", Routine("", ()), decoded.faults)
    reading = _read(Source.of(source, decoded.text), pick)
    return Reading(source, harmless(reading.text), reading.routine, (*decoded.faults, *reading.diagnostics))


def _read(source: Source, pick: str) -> Reading:
    if is_script(source.text):
        whole, faults = shortened(source, "script")
        reading = _picked(parse(whole), pick)
    else:
        from repcast.read.understand import understand

        kind = name_of(without_head(source))
        whole, faults = shortened(source, kind)
        body = without_head(whole) if kind in ("text", "markdown") else whole
        page = bounded(body, format_named(kind).page(body, pick))
        reading = understand(body, page, "" if kind == "record" else pick)
    return Reading(source.name, whole.text, reading.routine, (*faults, *reading.diagnostics))


def _picked(reading: Reading, pick: str) -> Reading:
    """Keep the one exercise of a script that `pick` names."""
    exercises = reading.routine.exercises
    if not pick.strip() or not exercises:
        return reading
    found = chosen([one.title for one in exercises], pick, Place(reading.source, 1))
    if isinstance(found, Diagnostic):
        return replace(reading, diagnostics=(found, *reading.diagnostics))
    return replace(reading, routine=replace(reading.routine, exercises=(exercises[found],)))
