"""Doses as the tables of phrases write them: `2-3`, `30-` for an open end, `-` for nothing."""

import csv
from pathlib import Path

from repcast.model.routine import Amount, Dose
from repcast.read import dose, read
from repcast.read.quote import Quote, Source

OURS = Path(__file__).parent / "read" / "dose_phrases.tsv"
FIELDS = ("sets", "reps", "hold_s", "work_s", "rest_s", "tempo_s", "sides")


def rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table of phrases."""
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def understood(text: str) -> Dose:
    source = Source.of("phrase", text)
    return dose.settle(dose.find(Quote.of(source, (0, len(text))))).dose


PLACES = {
    "line": "Leg raise\n\n{}\n\n- Lie on your back.\n- Lift your leg slowly.\n- Lower your leg.\n",
    "heading": "# Leg raise\n\n## {}\n\n- Lie on your back.\n- Lift your leg slowly.\n- Lower your leg.\n",
    "item": "Leg raise\n\n- Lie on your back.\n- Lift your leg slowly.\n- Lower your leg.\n- {}\n",
    "end": "Leg raise\n\n- Lie on your back.\n- Lift your leg slowly.\n- Lower your leg.\n\n{}\n",
}
"""Where on a page a dose may stand by itself."""


def on_a_page(text: str, place: str) -> tuple[Dose, ...]:
    """The doses of the exercises of a page that holds the phrase at `place`; one where it is read rightly."""
    reading = read("page.txt", PLACES[place].format(text).encode())
    return tuple(one.dose for one in reading.routine.exercises)


def written(dose: Dose) -> dict[str, str]:
    amounts = {name: _amount(getattr(dose, name)) for name in FIELDS[:5]}
    tempo = "-".join(f"{seconds:g}" for seconds in dose.tempo_s.seconds) if dose.tempo_s else "-"
    return amounts | {"tempo_s": tempo, "sides": dose.sides.way if dose.sides else "-"}


def _amount(amount: Amount | None) -> str:
    if amount is None:
        return "-"
    low, high = ("" if end is None else f"{end:g}" for end in (amount.low, amount.high))
    return low if low == high else f"{low}-{high}"
