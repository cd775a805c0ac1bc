"""A page as the studio shows it: what was understood, what is chosen, and the session that it makes."""

import io
import threading
import weakref
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import repcast
from repcast import ChoiceError, Choices, Correction, Reading, RepcastError, Session, Voice, report

MOST_CUES = 20_000
"""The longest session, in cues, whose timeline is drawn; a day of squats has fewer."""

UNNAMED = "Workout"
"""The name of a page that was pasted: what a session of several exercises without a title of its own is called."""

MOST_VOICES = 4
"""How many voices are kept open for drafts, each of one name and speed; a natural one takes some hundred megabytes.

Those of tracks that can be played come on top: at most `tracks.MOST_VOICES`."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What is in the making: a page or script, the name of its source, what to pick of it, and the choices by name."""

    text: str
    source: str = ""
    pick: str = ""
    choices: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> "Draft":
        """Return a draft of values that came as JSON.

        Raises:
            RepcastError: one is of another type.
        """
        kinds = {"text": str, "source": str, "pick": str, "choices": dict}
        for name, kind in kinds.items():
            if not isinstance(values.get(name, kind()), kind):
                raise RepcastError(f"{name!r} is not {kind.__name__}", "send a page as the studio does")
        given = {name: values[name] for name in kinds if name in values}
        unknown = {name.replace("_", "-") for name in given.get("choices", ())} - {row.name for row in repcast.CHOICES}
        if unknown:
            raise RepcastError(f"there is no choice {min(unknown)!r}", "send a page as the studio does")
        return cls(**{"text": "", **given})

    def reading(self) -> Reading:
        """Read the page; what is wrong with it is in the diagnostics."""
        return repcast.read(self._file(), pick=self.pick)

    def _file(self) -> io.BytesIO:
        file = io.BytesIO(self.text.encode("utf-8", "surrogatepass"))
        file.name = Path(self.source).name or UNNAMED
        return file


class Drafts:
    """Compiles drafts; the voices that were used last are kept open for all of them. For any thread."""

    def __init__(self, music: "Mapping[str, Path] | None" = None) -> None:
        self._voices: dict[tuple[str, float], Voice] = {}
        self._ends: list[weakref.finalize[[], Voice]] = []
        self._lock = threading.Lock()
        self._music = music if music is not None else {}
        self._configured = repcast.configuration()

    def session(self, draft: Draft, reading: Reading | None = None) -> Session:
        """Compile a draft; the session's owner closes it.

        Raises:
            RepcastError: the page, a choice or the voice is at fault.
        """
        reading = reading or draft.reading()
        chosen = {name.replace("-", "_"): value for name, value in draft.choices.items() if value not in ("", None)}
        if "music" in chosen:
            chosen["music"] = self._music_file(str(chosen["music"]))
        voice = self._voice(chosen, dict(reading.routine.choices))
        return repcast.compile(reading, configuration=self._configured, voice=voice, **chosen)

    def values(self, draft: Draft) -> dict[str, Any]:
        """Return a draft as values for JSON: the page with its marks, the diagnostics, the exercises, the session.

        A page that makes no session has `problem` in place of `session`.
        """
        reading = draft.reading()
        values: dict[str, Any] = {
            "marked": report.marked_json(reading),
            "exercises": _exercises(reading),
            "workouts": [one.title for one in reading.routine.workouts],
            "script": repcast.script_text(reading) if reading.routine.exercises else "",
        }
        try:
            with self.session(draft, reading) as session:
                values["session"] = _session(session)
                diagnostics: Iterable[Any] = session.diagnostics
        except RepcastError as fault:
            choice = getattr(fault, "choice", "")
            values["problem"] = {"message": fault.problem, "hint": fault.hint, "choice": choice}
            diagnostics = getattr(fault, "diagnostics", ()) or reading.diagnostics
        values["diagnostics"] = [{**one.facts(), "length": one.place.length} for one in dict.fromkeys(diagnostics)]
        return values

    def corrected(self, draft: Draft, values: Mapping[str, Any]) -> str:
        """Return the script that a correction makes of a draft.

        Raises:
            ChoiceError: there is no such thing to correct, or the value is not of its kind.
        """
        known = {"action": str, "exercise": int, "item": int, "field": str, "value": str}
        given = {name: values[name] for name, kind in known.items() if isinstance(values.get(name), kind)}
        return repcast.script_text(draft.reading(), [Correction(**{"action": "", "exercise": -1, **given})])

    def clip(self, draft: Draft, words: str) -> bytes:
        """Return words in the draft's voice as a WAV file; waits until they are spoken."""
        with self.session(draft) as session:
            return session.voice.wav(words)

    def close(self) -> None:
        """Close the voices."""
        with self._lock:
            voices, self._voices = self._voices, {}
            ends, self._ends = self._ends, []
        for end in ends:
            end()
        voices.clear()

    def _voice(self, chosen: dict[str, Any], head: Mapping[str, Any]) -> Voice:
        """Take the voice from `chosen`, or else from the script or the configuration, and return it."""
        asked: dict[str, Any] = {}
        for places in (self._configured.choices, head, chosen):  # the later beats the earlier
            asked.update({name: places[name] for name in ("voice", "speed") if name in places})
        for name in asked:
            chosen.pop(name, None)
        settled = Choices.of(**asked)
        name, speed = settled.voice, settled.speed
        if ":" in name and name not in {one["name"] for one in self.voices} | {self._configured.choices.get("voice")}:
            raise ChoiceError(
                f"the studio has no voice {name!r}", "choose one of its list; a file is no voice here", "voice"
            )
        with self._lock:
            voice = self._voices.pop((name, speed), None) or self._opened(name, speed)
            self._voices[name, speed] = voice
            surplus = [self._voices.pop(oldest) for oldest in list(self._voices)[:-MOST_VOICES]]
        surplus.clear()  # without the lock: to close a voice may take a while
        return voice

    def _opened(self, name: str, speed: float) -> Voice:
        """Return a voice that is closed as soon as neither this nor any session has it. Holds the lock."""
        voice = Voice(name, speed=speed, pronunciations=self._configured.pronunciations)
        self._ends = [end for end in self._ends if end.alive]
        self._ends.append(weakref.finalize(voice, voice.speaker.close))
        return voice

    @cached_property
    def voices(self) -> list[dict[str, Any]]:
        """The voices that are installed, the natural ones first: to ask every engine takes a second.

        `speaks`: it is a voice of the language that is coached in, or of none.
        """
        language, _ = repcast.interface_texts("studio")
        found = [
            {"name": one.name, "what": one.description, "speaks": _is_of(one.language, language)}
            for one in repcast.voices()
        ]
        return sorted(found, key=lambda one: (not one["name"].startswith(("kokoro", "piper")), one["name"]))

    def _music_file(self, name: str) -> str:
        if name not in self._music:
            raise ChoiceError(f"there is no music {name!r} here", "choose the file once more, or none", "music")
        return str(self._music[name])


def _is_of(code: str, language: str) -> bool:
    return code.replace("_", "-").partition("-")[0].lower() in {"", language}


def _exercises(reading: Reading) -> list[dict[str, Any]]:
    facts = report.reading_facts(reading)["exercises"]
    return [
        {**stated, "steps": [step.text for step in one.steps], "tips": [tip.text for tip in one.tips]}
        for one, stated in zip(reading.routine.exercises, facts, strict=True)
    ]


def _dose(session: Session, number: int) -> dict[str, Any]:
    """Return the dose of one exercise, and which of its fields the page itself states."""
    page = session.plan.exercises[number].exercise.dose
    return {**report.resolved(session.plan, number), "stated": [name for name in _OF_A_DOSE if getattr(page, name)]}


_OF_A_DOSE = ("sets", "reps", "hold_s", "work_s", "rest_s", "tempo_s", "sides")


def _session(session: Session) -> dict[str, Any]:
    timeline = session.outline()
    return {
        "title": session.plan.title,
        "doses": [_dose(session, number) for number in range(len(session.plan.exercises))],
        "overview": list(report.overview(session.plan, timeline)),
        "duration_ms": timeline.duration_ms,
        "unspoken": len(session.unspoken()),
        "choices": [[row.name, value, origin] for row, value, origin in session.settled.rows()],
        "sections": [
            [kind, one.title, one.start_ms, one.end_ms, one.side]
            for one, kind in zip(timeline.sections, report.section_kinds(timeline, session.plan), strict=True)
        ],
        "cues": [
            [cue.at_ms, cue.end_ms, cue.kind, cue.written or cue.sound, cue.text] for cue in timeline.cues[:MOST_CUES]
        ],
    }
