"""Doses as the tables of phrases write them: `2-3`, `30-` for an open end, `-` for nothing."""

import csv
from pathlib import Path

from repcast.model.routine import Amount, Dose, SetDose
from repcast.read import dose, read
from repcast.read.quote import Quote, Source

OURS = Path(__file__).parent / "read" / "dose_phrases.tsv"
FIELDS = ("sets", "reps", "hold_s", "work_s", "rest_s", "tempo_s", "sides")


def rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table of phrases."""
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


MORE = ("rep_rest_s", "every_s", "next_rest_s", "round_rest_s", "cap_s")


def understood(text: str) -> Dose:
    return settled(text).dose


def settled(text: str) -> dose.Settled:
    source = Source.of("phrase", text)
    return dose.settle(dose.find(Quote.of(source, (0, len(text)))))


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


def more_written(text: str) -> str:
    """Return what a phrase states beyond `FIELDS`, as the column `more` writes it: `load=60 kg; open`."""
    read = settled(text)
    parts = [f"by_set={'/'.join(_of_set(one) for one in read.dose.by_set)}"] if read.dose.by_set else []
    amounts = {name: read.amount(name) for name in MORE} | {"distance_m": read.dose.distance_m}
    parts += [f"{name}={amount.low:.6g}" for name, amount in amounts.items() if amount and amount.low is not None]
    parts += [f"load={read.dose.load.text}"] if read.dose.load else []
    parts += [name for name, so in (("open", read.dose.open), ("for_time", read.states("for_time"))) if so]
    return "; ".join(sorted(parts)) or "-"


def _of_set(one: SetDose) -> str:
    amount = one.reps or one.hold_s or one.work_s or one.rest_s
    return _amount(amount)


def sorted_more(column: str) -> str:
    """Return the column with its parts in the order of `more_written`."""
    return "; ".join(sorted(part.strip() for part in column.split(";")))
