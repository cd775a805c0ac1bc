"""How much is said, where, what is left out, and how long placing it takes.

    python benchmarks/coaching.py [RECORDS]

50 records, evenly spread, are coached beside the scripts that ship. RECORDS is a JSON file of free-exercise-db;
`tests/pages` has a part of it.
"""

import json
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from repcast.coach import coach
from repcast.model.choices import Choices, Talk, settle
from repcast.model.routine import Amount, Block, Dose, Exercise, Phase, Reading, Routine, Sided, Step, Tip, Workout
from repcast.model.timeline import Section, Timeline
from repcast.plan import plan
from repcast.read import read
from repcast.schedule import schedule
from repcast.session import Request, Session
from repcast.session.source import understood
from repcast.session.voice import Voice
from repcast.storage.folders import shipped

DATABASE = Path(__file__).parents[1] / "tests" / "pages" / "free-exercise-db.json"
RECORDS = 50
RUNS = 7


class WordLengths:
    """A voice of known lengths: 300 ms a word."""

    def words(self, text: str, pace: float = 1.0, _delivery: str = "") -> int:
        """Return the length of a phrase."""
        return round(300 * (1 + text.count(" ")) / pace)

    def fit(self, text: str, room_ms: int, _delivery: str = "") -> float | None:
        """Return the pace at which a phrase fits."""
        return next((pace for pace in (1.0, 1.1, 1.15) if self.words(text, pace) <= room_ms), None)

    def sound(self, _name: str) -> int:
        """Return the length of a sound."""
        return 200


@dataclass(frozen=True)
class Figures:
    """What is printed of one session."""

    name: str
    minutes: float
    work_speech: float
    rest_speech: float
    silence_s: float
    dropped: int
    unsaid: int


def figures(name: str, track: Timeline) -> Figures:
    """Measure one timeline."""
    codes = [one.code for one in track.diagnostics]
    return Figures(
        name,
        track.duration_ms / 60_000,
        share(track, "set"),
        share(track, "rest", "switch"),
        max((silence_ms(section) for section in track.sections if section.kind == "set"), default=0) / 1000,
        codes.count("no-room"),
        codes.count("tip-not-spoken"),
    )


def share(track: Timeline, *kinds: str) -> float:
    """The share of the time of some sections that is speech."""
    sections = [section for section in track.sections if section.kind in kinds]
    whole = sum(section.end_ms - section.start_ms for section in sections)
    said = sum(cue.end_ms - cue.at_ms for section in sections for cue in section.cues if cue.text)
    return said / whole if whole else 0.0


def silence_ms(section: Section) -> int:
    """The longest time in a section without a word or a sound."""
    moments = [(cue.at_ms, cue.end_ms) for cue in section.cues]
    starts = [*(start for start, _ in moments), section.end_ms]
    ends = [section.start_ms, *(end for _, end in moments)]
    return max(start - end for start, end in zip(starts, ends, strict=True))


JUDGED = ("band-lying-hip-internal-rotation", "plank", "living-room-circuit", "box-breathing", "back-care")
JUDGED_RECORDS = 10
UNBROKEN_MS = 1000
"""Speech with shorter silences in it is one talk."""
TALKS: tuple[Talk, ...] = ("quiet", "normal", "chatty")


@dataclass(frozen=True)
class Judged:
    """How a session is told at one level; times in seconds."""

    talk_s: float
    rest_silence_s: float
    work_silence_s: float
    speech: float
    repeats: int
    to_go_s: float
    is_safe: bool


def judged(reading: Reading, talk: Talk) -> Judged:
    """Coach one session at one level with the voice of known lengths, and measure it."""
    choices = Choices(talk=talk, **{name: value for name, value in reading.routine.choices if name != "talk"})
    made = plan(reading.routine, choices)
    track = Timeline(made.title, tuple(schedule(coach(made, choices), WordLengths())))
    spoken = [cue for cue in track.cues if cue.text]
    stock = Counter(cue.text for cue in spoken if cue.kind in {"say", "halfway", "last", "finish"})
    first = next(section for section in track.sections if section.kind == "set")
    safety = [tip.text for tip in made.exercises[first.exercise].exercise.tips if tip.kind == "safety"]
    before = " ".join(cue.text for cue in spoken if cue.at_ms < first.start_ms)
    return Judged(
        max((talk_ms(one) for one in track.sections if one.kind not in {"opening", "setup"}), default=0) / 1000,
        max((silence_ms(one) for one in track.sections if one.kind == "rest"), default=0) / 1000,
        max((silence_ms(one) for one in track.sections if one.kind == "set"), default=0) / 1000,
        sum(cue.end_ms - cue.at_ms for cue in spoken) / track.duration_ms,
        max(stock.values(), default=0),
        first.start_ms / 1000,
        all(text.rstrip(".") in before for text in safety),
    )


def talk_ms(section: Section) -> int:
    """The longest talk in a section without a second of silence; a rest that explains an exercise is a set-up."""
    longest, begun, ended = 0, 0, -UNBROKEN_MS
    explains = any(cue.kind == "step" for cue in section.cues)
    for cue in (cue for cue in section.cues if cue.text and not explains):
        begun = cue.at_ms if cue.at_ms - ended >= UNBROKEN_MS else begun
        ended = cue.end_ms
        longest = max(longest, ended - begun)
    return longest


def judge(dataset: Path) -> None:
    """Print the table of docs/coaching.md: the sessions that are heard most, and ten records, at each level."""
    records = json.loads(dataset.read_text(encoding="utf-8"))
    step = max(1, len(records) // JUDGED_RECORDS)
    texts = [(record["name"], json.dumps(record).encode()) for record in records[::step][:JUDGED_RECORDS]]
    sources = [understood(str(path))[0] for path in sorted(shipped("scripts").glob("*.md")) if path.stem in JUDGED]
    sources += [one for name, text in texts if (one := read(f"{name}.json", text)).routine.exercises]
    print("| session | level | talk | silence in rest | in work | speech | said most often | to go | safety first |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for reading in sources:
        for talk in TALKS:
            told = judged(reading, talk)
            silences = f"{told.rest_silence_s:.0f} s | {told.work_silence_s:.0f} s"
            figures = f"{told.talk_s:.0f} s | {silences} | {told.speech:.0%} | {told.repeats} | {told.to_go_s:.0f} s"
            title = reading.routine.title or reading.source
            print(f"| {title} | {talk} | {figures} | {'yes' if told.is_safe else 'no'} |")


def readings(dataset: Path) -> Iterator[Reading]:
    """The scripts that ship, and records of the data set."""
    for path in sorted(shipped("scripts").glob("*.md")):
        yield understood(str(path))[0]
    records = json.loads(dataset.read_text(encoding="utf-8"))
    for record in records[:: max(1, len(records) // RECORDS)][:RECORDS]:
        yield read(f"{record['name']}.json", json.dumps(record).encode())


def hour(times: int) -> Routine:
    """A routine of about an hour and 2,000 cues, `times` over."""
    phases = tuple(Phase(kind, f"{kind} with it") for kind in ("out", "hold", "back"))
    dose = Dose(sets=Amount(3, 3), reps=Amount(12, 12), rest_s=Amount(45, 45), sides=Sided("each"))
    steps = (Step("Lie down on your back.", "setup"), Step("Turn your knees in, and back."))
    tips = tuple(Tip(f"This is tip number {number} of this exercise.") for number in range(6))
    exercises = tuple(Exercise(f"Exercise {number}", dose, steps, tips, phases) for number in range(6 * times))
    return Routine("An hour", (Workout("", (Block(exercises),)),))


def scheduling() -> None:
    """Print how long a long routine takes to schedule, and how that grows."""
    print("\nscheduling, clip lengths at hand (median of", RUNS, "runs)")
    first = 0.0
    for times in (1, 2, 4):
        made = plan(hour(times), Choices(talk="chatty"))
        seconds = []
        for _ in range(RUNS):
            begun = time.process_time()
            track = Timeline("", tuple(schedule(coach(made, Choices(talk="chatty")), WordLengths())))
            seconds.append(time.process_time() - begun)
        middle = statistics.median(seconds)
        first = first or middle
        cues = sum(1 for _ in track.cues)
        print(
            f"{track.duration_ms / 60_000:6.0f} min {cues:6} cues {middle * 1000:7.1f} ms, {middle / first:4.2f} times"
        )


def main() -> None:
    """Print all figures."""
    dataset = Path(sys.argv[1]) if len(sys.argv) > 1 else DATABASE
    with Voice("tones", cache=False) as voice:
        rows = [
            figures(one.routine.title, Session(Request(None), one, settle({}), voice, owns_voice=False).timeline)
            for one in readings(dataset)
            if one.routine.exercises
        ]
    print(f"{'session':<40} {'min':>5} {'work':>5} {'rest':>5} {'silence':>8} {'dropped':>7} {'unsaid':>6}")
    for row in rows:
        shares = f"{row.work_speech:5.0%} {row.rest_speech:5.0%}"
        print(f"{row.name[:40]:<40} {row.minutes:5.1f} {shares} {row.silence_s:7.1f}s {row.dropped:7} {row.unsaid:6}")
    medians = (statistics.median(getattr(row, name) for row in rows) for name in ("work_speech", "rest_speech"))
    print("median share of speech in work and in rest:", *(f"{value:.0%}" for value in medians))
    print("longest silence in work:", max(row.silence_s for row in rows), "s")
    scheduling()
    print()
    judge(dataset)


if __name__ == "__main__":
    main()
