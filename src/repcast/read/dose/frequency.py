"""How often a day or a week: read, so that it is not taken for sets or reps, and no part of the dose."""

from repcast.read.dose.found import Found
from repcast.read.dose.row import Row
from repcast.read.words import words

_JOINTS = words("a per each every / in the throughout during over times through")


def frequency(row: Row, at: int) -> Found | None:
    """Read "two to three times a day" and "3x/week"; they state nothing."""
    if not row[at].is_quantity or row[at].unit not in ("time", "", "void"):
        return None
    end = at + 2 if row.near(at + 1).has("BY") else at + 1
    if row.near(end).has("DAILY"):
        return [], end + 1
    while row.near(end).text in _JOINTS:
        end += 1
        if row.near(end).has("PERIOD"):
            return [], end + 1
    return None
