"""Short lines between longer ones of their form, which are no headings: "Kicks - raise one leg"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from repcast.read.document import Entry

_FORMS = (re.compile(r"[^-–—:.]{2,40} [-–—] \S"), re.compile(r"[^-–—:.]{2,40}: \S"))


def with_led_lines(entries: Sequence[Entry]) -> list[Entry]:
    """Return the leaves of a page, a heading that is told on after its mark as both paragraphs beside it are as one."""
    found = list(entries)
    for at in range(1, len(found) - 1):
        before, entry, after = (one.node for one in found[at - 1 : at + 2])
        between = entry.kind == "heading" and before.kind == after.kind == "paragraph" and not entry.label
        if between and any(all(form.match(one.text) for one in (before, entry, after)) for form in _FORMS):
            found[at] = replace(found[at], node=replace(entry, kind="paragraph"))
    return found
