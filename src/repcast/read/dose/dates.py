"""The figures of days: "March 10, 2013", "4-2-25", "2019"."""

from collections.abc import Sequence

from repcast.read.dose.terms import Term, near

_EARLIEST_YEAR, _LATEST_YEAR = 1900, 2100


def date(row: Sequence[Term], at: int, text: str) -> int:
    """Read "March 10, 2013", "5 May", "2019"."""
    here, following = row[at], near(row, at + 1)
    if (_is_month(here, text) and is_bare(following)) or (is_bare(here) and _is_month(following, text)):
        end = at + 2
    elif _is_dated_year(row, at) and not near(row, at + 1).has("BY") and not near(row, at - 1).has("BY"):
        return at + 1
    else:
        return at
    comma = end + 1 if near(row, end).text == "," else end
    return comma + 1 if _is_year(near(row, comma)) else end


def short_date(row: Sequence[Term], at: int, _text: str) -> int:
    """Read "4-2-25": day, month and a year of two figures, no ladder of reps, which has even steps."""
    first, second, year = row[at], near(row, at + 2), near(row, at + 4)
    marks = {near(row, at + 1).text, near(row, at + 3).text}
    chained = marks not in ({"-"}, {"/"}, {"."}) or near(row, at + 5).text in marks
    if chained or not (is_bare(first) and is_bare(second)):
        return at
    figures = [term.low or 0.0 for term in (first, second, year)]
    even = figures[1] - figures[0] == figures[2] - figures[1]
    dated = max(figures[:2]) <= 31 and min(figures[:2]) <= 12 and 15 <= figures[2] <= 40 and is_bare(year)
    rises = figures[1] > figures[0] or figures[2] > figures[1]
    return at + 5 if dated and not even and rises else at


def _is_year(term: Term) -> bool:
    figures = len(term.text) == 4 and term.text.isdigit()
    return figures and term.is_quantity and _EARLIEST_YEAR <= (term.low or 0) <= _LATEST_YEAR


def _is_dated_year(row: Sequence[Term], at: int) -> bool:
    """Whether the four figures are a year and are not called a tempo, which 2010 may be."""
    return _is_year(row[at]) and not any(
        term.has("TEMPO") for term in (*row[max(0, at - 4) : at], *row[at + 1 : at + 3])
    )


def _is_month(term: Term, text: str) -> bool:
    return term.has("MONTH") and text[term.start : term.start + 1].isupper()


def is_bare(term: Term) -> bool:
    """Whether a term is a number without a unit."""
    return term.is_quantity and not term.unit
