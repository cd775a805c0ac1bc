"""Writes the golden timelines anew; read the difference before you commit it.

python tests/golden/renew.py
"""

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

import repcast
from golden.shapes import SHAPES
from repcast.model.choices import Choices
from repcast.model.plan import Plan
from repcast.model.profile import Profile
from repcast.model.timeline import Timeline
from repcast.plan import plan
from repcast.report.timeline import overview, run_of_cues
from repcast.session.renderer import Renderer

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
    **{shape: {} for shape in SHAPES},
    **{f"{shape}-live": {} for shape in ("open-ended", "for-time")},
}
"""A case is a script of the same name, or of the part before its hyphen's last word, with some choices; or a routine of
`shapes.py`, as it is written to a file, or as it is played live."""


def source_of(case: str) -> Path:
    """The script of a case."""
    names = (case, case.rpartition("-")[0], "reps")
    return next(path for name in names if (path := HERE / f"{name}.md").exists())


def golden(case: str) -> str:
    """The timeline of a case as text, spoken by the tones voice: 300 ms a word."""
    made, track = shape(case) if case.removesuffix("-live") in SHAPES else script(case)
    remarks = [f"{one.severity}: {one.message} [{one.code}]" for one in track.diagnostics]
    return "\n".join([*overview(made, track), "", *run_of_cues(track.sections), *remarks, ""])


def script(case: str) -> tuple[Plan, Timeline]:
    with repcast.Voice("tones", cache=False) as voice:
        session = repcast.compile(source_of(case), voice=voice, **CASES[case])
        return session.plan, session.timeline


def shape(case: str) -> tuple[Plan, Timeline]:
    choices = Choices()
    made = plan(SHAPES[case.removesuffix("-live")], choices)
    with repcast.Voice("tones", cache=False) as voice:
        renderer = Renderer(made, choices, voice.speaker, profile=Profile(can_answer=case.endswith("-live")))
        return made, Timeline(made.title, tuple(renderer.sections()))


if __name__ == "__main__":
    for name in CASES:
        (HERE / f"{name}.txt").write_text(golden(name), encoding="utf-8")
