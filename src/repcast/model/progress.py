"""How far a session went: the value between live play and the log."""

from dataclasses import dataclass
from typing import Literal

Ending = Literal["", "finished", "stopped", "interrupted", "terminated"]
"""How a session ended: at its end, by the listener, by Ctrl-C, by a signal or a closed terminal; "" while it plays."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What was done up to `at_ms`, which lies in part number `part` of the plan, at its rep `rep` (0: at its start).

    `sets` and `reps` are those done to their end. `tempo_pct` is the length of a rep at the end, in percent of the
    planned one; `rest_s` the seconds added to every rest. `section` is the kind of the section that was under way;
    `exercise`, by its title, `set_number` (from 1) and `side` are those that it belonged to or led to: they name the
    place in a session that has been planned anew as well. `tips` are those that were heard, as written.
    """

    ending: Ending = ""
    at_ms: int = 0
    part: int = 0
    sets: int = 0
    reps: int = 0
    pauses: int = 0
    paused_s: float = 0.0
    tempo_pct: int = 100
    rest_s: int = 0
    rep: int = 0
    section: str = ""
    exercise: str = ""
    set_number: int = 0
    side: str = ""
    tips: tuple[str, ...] = ()
