"""The stage's public function."""

from dataclasses import replace

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Reading, Routine
from repcast.read.choosing import chosen
from repcast.read.decode import decode
from repcast.read.formats import format_named, name_of
from repcast.read.frontmatter import without_head
from repcast.read.limits import bounded, shortened
from repcast.read.quote import Source, harmless
from repcast.read.script_format import is_script, parse


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
