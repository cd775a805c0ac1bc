"""The public functions of this stage: from the bytes of a source to its routine and diagnostics."""

from collections.abc import Iterator
from dataclasses import replace

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Reading, Routine
from repcast.model.text import cleaned, harmless, harmless_line
from repcast.read.choosing import picked
from repcast.read.decode import decode
from repcast.read.document import Document
from repcast.read.formats import format_name, format_named
from repcast.read.formats.front_matter import with_front_matter, without_front_matter
from repcast.read.formats.record.broken_off import as_errors, told_of_break
from repcast.read.formats.surroundings.filled_blanks import filled_in, without_value_brackets
from repcast.read.formats.surroundings.letters import without_correspondence
from repcast.read.formats.surroundings.running_heads import without_running_heads
from repcast.read.formats.surroundings.site_lines import without_site_lines
from repcast.read.formats.surroundings.time_stamps import without_time_stamps
from repcast.read.limits import bounded, shortened
from repcast.read.quote import Source
from repcast.read.script_format import is_script, parse
from repcast.read.structured import STRUCTURED, structured_name, structured_named


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
    from repcast.read.formats.record import documents

    body, faults = shortened(whole, "record")
    faults = (*faults, *told_of_break(body))
    text = harmless(body.text)
    for document in documents(body):
        yield _finished(_safely(body, document), text, (*decoded.faults, *faults))


def _safely(source: Source, document: Document) -> Reading:
    """Return what is understood of one record of many: a fault of the reader itself costs that record alone."""
    try:
        return _of_document(source, document)
    except Exception as fault:  # noqa: BLE001 - whatever it is, the other records are still to be read
        first = next(document.walk(), None)
        place, title = (first.quote.place(), first.text) if first else (Place(source.name, 1), "")
        message = f"the reader failed on this record ({fault!r}), which is a fault of repcast; please report it"
        return Reading(source.name, "", Routine(title, ()), (Diagnostic("error", "reader-failed", message, place),))


def _understood(source: Source, pick: str) -> Reading:
    kind = _format_of(source)
    whole, faults = shortened(source, kind)
    if kind == "script":
        reading = _picked(parse(whole), pick)
    elif kind in STRUCTURED:
        routine, told = structured_named(kind).routine(whole)
        reading = _picked(Reading(source.name, whole.text, routine, told), pick)
    else:
        faults = (*faults, *(told_of_break(whole) if kind == "record" else ()))
        body, front = without_front_matter(whole) if kind in _WRITTEN else (whole, "")
        if kind in _WRITTEN:
            body = without_value_brackets(filled_in(body) if kind == "text" else body)
            body = without_running_heads(without_correspondence(body))
            body = without_site_lines(without_time_stamps(body, is_plain=kind == "text"))
        document = format_named(kind).document(body, pick)
        if front:
            document = with_front_matter(document, whole, front)
        reading = _of_document(whole, document, "" if kind == "record" else pick)
        if kind == "record" and len(reading.routine.exercises) > 1:  # of several records it is picked before
            reading = _picked(reading, pick)
        if not reading.routine.exercises:
            faults, reading = as_errors(faults, reading)
    return Reading(source.name, whole.text, reading.routine, (*faults, *reading.diagnostics))


_WRITTEN = ("text", "markdown", "light_markup")
"""The formats of which all is text: what stands around it has no markup of its own."""


def _format_of(source: Source) -> str:
    if is_script(source.text):
        return "script"
    return structured_name(source) or format_name(without_front_matter(source)[0])


def _of_document(source: Source, document: Document, pick: str = "") -> Reading:
    from repcast.read.understand import understand

    return understand(source, bounded(source, document), pick)


def _finished(reading: Reading, text: str, faults: tuple[Diagnostic, ...]) -> Reading:
    """Return the reading with a text that can be shown, the faults of its file first, and all its words clean."""
    diagnostics = tuple(replace(one, message=harmless_line(one.message)) for one in (*faults, *reading.diagnostics))
    return Reading(reading.source, text, cleaned(reading.routine), diagnostics)


def _has_error(faults: tuple[Diagnostic, ...]) -> bool:
    return any(one.severity == "error" for one in faults)


def _picked(reading: Reading, pick: str) -> Reading:
    """Return a reading with only the workout or the exercise that `pick` names."""
    if not pick.strip() or not reading.routine.exercises:
        return reading
    routine = picked(reading.routine, pick, Place(reading.source, 1))
    if isinstance(routine, Diagnostic):
        return replace(reading, diagnostics=(routine, *reading.diagnostics))
    return replace(reading, routine=routine)
