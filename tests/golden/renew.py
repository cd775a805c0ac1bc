"""Writes the golden timelines anew; read the difference before you commit it.

python tests/golden/renew.py
"""

from pathlib import Path
from typing import Any

import repcast
from repcast.report.timeline import overview, run_of_cues

HERE = Path(__file__).parent
CASES: dict[str, dict[str, Any]] = {
    "reps": {},
    "each-side": {},
    "alternate": {},
    "hold": {},
    "intervals": {},
    "breathing": {},
    "circuit": {},
    "every-minute": {},
    "amrap": {},
    "reps-quiet": {"talk": "quiet"},
    "reps-chatty": {"talk": "chatty"},
    "reps-fast": {"tempo": (0.5, 0, 0.5), "reps": 8, "sets": 1},
    "each-side-short": {"rest": 3, "switch": 3, "sets": 2},
    "circuit-superset": {"rest": 0},
    "warmup": {"warmup": 30, "cooldown": 20, "sets": 1},
}
"""A case is a script of the same name, or of the part before its hyphen's last word, with some choices."""


def source_of(case: str) -> Path:
    """The script of a case."""
    names = (case, case.rpartition("-")[0], "reps")
    return next(path for name in names if (path := HERE / f"{name}.md").exists())


def golden(case: str) -> str:
    """The timeline of a case as text, spoken by the tones voice: 300 ms a word."""
    with repcast.Voice("tones", cache=False) as voice:
        session = repcast.compile(source_of(case), voice=voice, **CASES[case])
        track = session.timeline
    remarks = [f"{one.severity}: {one.message} [{one.code}]" for one in track.diagnostics]
    return "\n".join([*overview(session.plan, track), "", *run_of_cues(track.sections), *remarks, ""])


if __name__ == "__main__":
    for name in CASES:
        (HERE / f"{name}.txt").write_text(golden(name), encoding="utf-8")
