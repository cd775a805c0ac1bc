"""Plays a session live, keeps the log of it, and finds the session to go on with."""

import json
import os
import shlex
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from repcast.coach import coach
from repcast.mix import mix
from repcast.model.adjustments import Adjustments, Taken
from repcast.model.choice_kinds import StrengthTempo
from repcast.model.choices import BY_FIELD, parse_choices, refuse_unknown
from repcast.model.clip import STEREO_RATE_HZ, Block, Samples
from repcast.model.errors import Diagnostic, RepcastError
from repcast.model.places import NOWHERE
from repcast.model.plan import Part, Plan, Rest, Set, Setup, Switch
from repcast.model.progress import Progress
from repcast.model.resample import resampled_clip
from repcast.model.timeline import Cue, Section
from repcast.play import (
    DEFAULT,
    WAKE_WORD,
    Playback,
    Played,
    Settings,
    Start,
    State,
    StreamFormat,
    desktop_companions,
    device,
    has_keys,
    parse_wake_word,
    play,
    voice_listener,
)
from repcast.session import Request
from repcast.session.history import NAMELESS, digest_of, exercises_of, kept_of, logged_source, recalled
from repcast.session.source import Source
from repcast.session.voice import ChoiceKeywords, Voice
from repcast.speak import Speaker, find_voices, measured_speed
from repcast.storage.session_log import Entry, LogWriter, broken_off, sessions

if TYPE_CHECKING:
    from repcast.session import Session
    from repcast.storage.configuration import Configuration


class PlayKeywords(TypedDict, total=False):
    """How a session is played.

    `device` is one that `devices` lists. `listen` obeys spoken commands, and opens the microphone; `wake` is the word
    that they begin with in place of "coach". `plain` prints lines in place of the screen. `log` keeps what is done in
    the log of sessions (the default).
    """

    device: str
    listen: bool
    wake: str
    plain: bool
    log: bool


def play_session(session: "Session", wanted: Mapping[str, Any]) -> Played:
    """Play a session live; see `Session.play`."""
    refuse_unknown(wanted, PlayKeywords.__annotations__, "a setting of live play")
    sound_device = device(wanted.get("device") or DEFAULT)
    listener = voice_listener(parse_wake_word(wanted.get("wake") or WAKE_WORD)) if wanted.get("listen") else None
    settings = Settings(
        wanted.get("plain", False),
        session.start or Start(),
        listener=listener,
        companions=desktop_companions(),
    )
    stream = StreamFormat(STEREO_RATE_HZ, 2) if session.music else StreamFormat()
    renderer = session.new_renderer(can_answer=bool(listener) or has_keys())
    playback = Playback(session.plan.title, renderer, stream, renderer.answer, renderer.chime(), session.plan)
    try:
        if not wanted.get("log", True):
            return play(playback, sound_device, settings)
        with LogWriter(log_entry(session)) as log:
            played = play(playback, sound_device, replace(settings, on_progress=log.record))
        session.log_error = log.error
        return played
    finally:
        session.listening_fault = listener.fault if listener else ""


def wake_word_remarks(session: "Session", word: str) -> Iterator[str]:
    """Yield what is to be said against a wake word; see `Session.wake_word_remarks`."""
    from repcast.play.voice_control.recogniser import Recogniser
    from repcast.play.voice_control.segments import RATE_HZ
    from repcast.play.voice_control.wake_word import alike, misunderstood

    wake_word = parse_wake_word(word)
    scripts = coach(session.plan, session.choices, session.profile).scripts
    utterances = (one for script in scripts for one in (*script.utterances, *script.optional) if one.wordings)
    yield from alike(wake_word, (one.wordings[0].spoken for one in utterances))

    def say(words: str) -> Samples:
        return resampled_clip(session.voice.speaker.clip(words), RATE_HZ).samples

    if missed := misunderstood(Recogniser(wake_word), wake_word, say):
        yield f"in the coach's own voice, {len(missed)} commands are not understood: {', '.join(missed)}"


LETTERS_S = 14
"""About how many letters are spoken in a second."""

SPARE_S = 15
"""What may lack of the speech of a session without any harm: that long a set-up waits for nobody."""


def voice_remarks(session: "Session", device_name: str | None = None) -> Iterator[Diagnostic]:
    """Yield a warning where the voice would be waited for again and again in live play."""
    device(device_name or DEFAULT)
    name = session.voice.name
    if not find_voices(name)[0].may_lag:
        return
    lacking_s = sum(map(len, session.renderer.unready())) / LETTERS_S
    here = measured_speed(name) if lacking_s > SPARE_S else None
    if here and not here.is_live:
        message = (
            f"the voice {name} takes {here.share:.1f} s on this machine to speak a second, and {lacking_s:.0f} s are "
            "not spoken yet, so play will wait for it (choose --voice piper, or export the session: speech is kept)"
        )
        yield Diagnostic("warning", "slow-voice", message, NOWHERE)


def resume(
    source: Source | None = None,
    *,
    configuration: "Configuration | None" = None,
    **choices: Unpack[ChoiceKeywords],
) -> "Session":
    """Compile the session that was broken off last, to be played from where it was.

    Args:
        source: what the session was made from; by default whatever was played last.
        configuration: what the user configured, as for `compile`.
        **choices: what is to be different from then on; every other choice is as it was.

    Raises:
        RepcastError: no session was broken off, or its source is no longer there.
    """
    entry = _broken_off(source)
    kept = _kept(entry)
    voice = choices.pop("voice", None)
    chosen: dict[str, Any] = {**kept["flags"], **parse_choices(choices)}
    by_name = {BY_FIELD[name].name.replace("-", "_"): value for name, value in chosen.items()}
    request = Request(entry.source, None, kept.get("pick", ""), {**by_name, **({"voice": voice} if voice else {})})
    session = request.session(configuration)
    adjustments = Adjustments(entry.done.tempo_pct, entry.done.rest_s)
    session.start = start_after(session.plan, entry.done, adjustments)
    session.resumed_at_ms = entry.done.at_ms
    return session


def start_after(plan: Plan, done: Progress, adjustments: Adjustments) -> Start:
    """Return where a session goes on that was broken off, and may have been planned anew since.

    That is at the same set, or the break before it; else at the nearest one of its exercise that there is; where the
    exercise is gone, at the part of the same number, or the last one.
    """
    state = State(adjustments=adjustments)
    here = [(number, part) for number, part in enumerate(plan.parts) if _leads_to(plan, part) == done.exercise]
    if not done.exercise or not here or done.section == "opening":
        return Start(min(done.part, len(plan.parts) - 1), state, done.rep)
    if done.section == "finish":
        return Start(len(plan.parts) - 1, state)

    def distance(numbered: tuple[int, Part]) -> tuple[object, ...]:
        number, part = numbered
        to = _set_of(part)
        is_set = isinstance(part, Set)
        away = (abs(to.number - done.set_number), to.side != done.side) if to else (done.set_number - 1, False)
        return (*away, is_set != (done.section == "set"), abs(number - done.part))

    number, part = min(here, key=distance)
    to = _set_of(part)
    is_same = isinstance(part, Set) and to and (to.number, to.side) == (done.set_number, done.side)
    return Start(number, state, done.rep if is_same else 0)


def _set_of(part: Part) -> Set | None:
    """Return the set that a part is, or that it leads to; `None` for the parts that lead to no set of their own."""
    return part if isinstance(part, Set) else part.to if isinstance(part, Rest | Switch) else None


def _leads_to(plan: Plan, part: Part) -> str:
    """Return the title of the exercise that a part belongs to, "" for the opening and the finish."""
    to = part if isinstance(part, Setup) else _set_of(part)
    return _titles(plan)[to.exercise] if to else ""


def _titles(plan: Plan) -> tuple[str, ...]:
    return tuple(planned.exercise.title for planned in plan.exercises)


def log_entry(session: "Session") -> Entry:
    """Return the row that the log has of a session when it begins."""
    chosen = {**dict(session.request.choices), **recalled(session)}
    flags = {name: str(value) if isinstance(value, StrengthTempo) else value for name, value in chosen.items()}
    choices = {"flags": flags, "pick": session.request.pick, "exercises": exercises_of(session)}
    choices["text"] = digest_of(session)
    return Entry(logged_source(session), session.plan.title, json.dumps(choices))


def _broken_off(source: Source | None) -> Entry:
    name = os.fspath(source) if isinstance(source, str | os.PathLike) else None
    names = [""] if name is None else [name, str(Path(name).resolve())]
    found = next(filter(None, map(broken_off, names)), None)
    if found is None:
        raise _nothing_to_resume(name or "")
    if found.source in NAMELESS:
        raise RepcastError("the last session came from standard input, or was pasted", "play its page again")
    return found


def _nothing_to_resume(name: str) -> RepcastError:
    """Return the error that says why there is nothing to go on with, and what else there is."""
    last = {entry.source: entry for entry in reversed(sessions())}  # the latest of each source
    of = f" of {name}" if name else ""
    if not last or (name and not {name, str(Path(name).resolve())} & set(last)):
        return RepcastError(f"no session{of} was played yet", "repcast log shows what was played")
    others = [one.source for one in reversed(last.values()) if one.done.ending != "finished"]
    other = next((one for one in others if one not in NAMELESS), "")
    way_out = f"repcast play {shlex.quote(other)} --resume goes on with an earlier one" if other else ""
    return RepcastError(f"the last session{of} was played to its end", way_out or "play it from its beginning")


def _kept(entry: Entry) -> dict[str, Any]:
    """Return what the session was played with: `flags` by the fields of `Choices`, and `pick`.

    Raises:
        RepcastError: the log's row is damaged.
    """
    try:
        kept = kept_of(entry)
    except ValueError as fault:
        problem = f"the log does not say how {entry.source} was played"
        raise RepcastError(problem, "play it from its beginning") from fault
    # Logs of version 0.1 have the music beside the flags.
    flags = kept["flags"] | {name: kept[name] for name in ("music", "music_db") if kept.get(name)}
    known = {name: tuple(value) if isinstance(value, list) else value for name, value in flags.items()}
    return {**kept, "flags": {name: value for name, value in known.items() if name in BY_FIELD}}


SAMPLE = "Three, two, one, go. Rotate in, hold, and slowly back. Last one. Well done."


class _Sample:
    """The shortest session there is: one phrase, as a `SectionSource`."""

    def __init__(self, speaker: Speaker) -> None:
        self._speaker = speaker

    @property
    def part_count(self) -> int:
        return 1

    def sections(
        self, _part: int, _changes: Adjustments, _taken: tuple[Taken, ...] = (), *, in_parts: bool = False
    ) -> Iterator[Section]:
        del in_parts
        end_ms = 300 + self._speaker.length_ms(SAMPLE)
        yield Section("finish", "Sample", 0, end_ms + 300, (Cue(300, end_ms, "say", SAMPLE),))

    def blocks(self, sections: Iterable[Section], start_ms: int, voice_db: float) -> Iterator[Block]:
        return mix(sections, lambda cue: self._speaker.clip(cue.text), start_ms=start_ms, voice_db=voice_db)


def say(voice: str, device_name: str = "") -> None:
    """Play a sentence in the voice `ENGINE[:VOICE]`.

    Raises:
        VoiceError: there is no such voice.
        NoDeviceError: there is no sound device.
    """
    sound_device = device(device_name or DEFAULT)
    with Voice(voice) as opened:
        play(Playback(f"The voice {voice}", _Sample(opened.speaker)), sound_device, Settings(plain=True))
