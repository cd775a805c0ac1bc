"""Writes the golden timelines anew; read the difference before you commit it.

python tests/golden/renew.py
"""

from pathlib import Path

from repcast.model.choices import Choices
from repcast.report.timeline import overview, run_of_cues
from repcast.session import Session, understood
from repcast.speak import speak

HERE = Path(__file__).parent
CASES = {
    "reps": Choices(),
    "each-side": Choices(),
    "alternate": Choices(),
    "hold": Choices(),
    "intervals": Choices(),
    "breathing": Choices(),
    "circuit": Choices(),
    "every-minute": Choices(),
    "amrap": Choices(),
    "reps-quiet": Choices(talk="quiet"),
    "reps-chatty": Choices(talk="chatty"),
    "reps-fast": Choices(tempo_s=(0.5, 0, 0.5), reps=8, sets=1),
    "each-side-short": Choices(rest_s=3, switch_s=3, sets=2),
    "circuit-superset": Choices(rest_s=0),
    "warmup": Choices(warmup_s=30, cooldown_s=20, sets=1),
}
"""A case is a script of the same name, or of the part before its hyphen's last word, with some choices."""


def source_of(case: str) -> Path:
    """The script of a case."""
    names = (case, case.rpartition("-")[0], "reps")
    return next(path for name in names if (path := HERE / f"{name}.md").exists())


def golden(case: str) -> str:
    """The timeline of a case as text, spoken by the tones voice: 300 ms a word."""
    with speak("tones", cache=None) as speaker:
        made = Session(understood(str(source_of(case))), CASES[case], speaker)
        track = made.timeline()
    remarks = [f"{one.severity}: {one.message} [{one.code}]" for one in track.diagnostics]
    return "\n".join([*overview(made.session, track), "", *run_of_cues(track.sections), *remarks, ""])


if __name__ == "__main__":
    for name in CASES:
        (HERE / f"{name}.txt").write_text(golden(name), encoding="utf-8")
