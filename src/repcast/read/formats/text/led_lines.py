"""Lines between others of their form, which are no headings and no points of a list: "Kicks - raise one leg"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from repcast.read.document import Entry

_FORMS = tuple(
    re.compile(form)
    for form in (
        r"[^-–—:.]{2,40} [-–—] \S",
        r"[^-–—:.]{2,40}: \S",
        r"[^-–—:.\d|]{2,40}[ .|]{1,40}\d{1,3} ?[x×a-z][^.:]{0,20}$",
    )
)
"""A name before a dash, one before a colon, and one with figures after it: "Dips 2x12"."""


def with_led_lines(entries: Sequence[Entry]) -> list[Entry]:
    """Return the leaves of a page, a heading or a bullet as a paragraph where both lines beside it are of its form."""
    found = list(entries)
    for at in range(1, len(found) - 1):
        before, entry, after = (one.node for one in found[at - 1 : at + 2])
        odd = entry.kind in ("heading", "item") and not entry.label[:1].isalnum()
        if (
            odd
            and before.kind == after.kind == "paragraph"
            and any(all(form.match(one.text) for one in (before, entry, after)) for form in _FORMS)
        ):
            found[at] = Entry(replace(entry, kind="paragraph", label=""), found[at - 1].depth, found[at - 1].group)
    return found
