"""One of several exercises by its name: one rule for records, pages and scripts."""

from collections.abc import Sequence
from difflib import get_close_matches

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.read.quote import clean

MOST_EXERCISES = 20
"""More exercises than this are a database, not a routine: one has to be picked."""

_SHOWN = 5


def chosen(names: Sequence[str], wanted: str, place: Place, ids: Sequence[str] = ()) -> int | Diagnostic:
    """The index of the exercise that `wanted` names: by its whole name (or id), else by a part that only it has."""
    folded = wanted.strip().lower()
    keys = [{name.lower()} for name in names]
    for key, one in zip(keys, ids, strict=False):
        key.add(one.lower())
    exact = [index for index, key in enumerate(keys) if folded in key]
    part = [index for index, name in enumerate(names) if folded in name.lower()]
    if exact or len(part) == 1:
        return (exact or part)[0]
    if part:
        some = _listed([names[index] for index in part])
        message = f"{len(part)} exercises have “{clean(wanted)}” in their names: {some}; give one whole name"
        return Diagnostic("error", "many-records", message, place)
    near = get_close_matches(wanted, names, 1, 0.5)
    hint = f"did you mean “{near[0]}”?" if near else f"there is {_listed(names)}"
    return Diagnostic("error", "no-such-record", f"no exercise here is called “{clean(wanted)}”; {hint}", place)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"“{name}”" for name in names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
