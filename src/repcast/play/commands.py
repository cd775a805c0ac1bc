"""What each command does to a session under way. Pure: a state and a command in, a new state and a continuation out."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Literal

from repcast.model.adjustments import Adjustments
from repcast.model.timeline import Cue, Section, has_reps, ready_ms, rep_start_ms
from repcast.model.times import clock
from repcast.play.controls import Action, Command
from repcast.play.played_timeline import Continuation, PlayedSection
from repcast.play.playhead import Playhead
from repcast.play.questions import how_many_left, whats_next
from repcast.play.splicing import (
    extended,
    is_counting_in,
    joined,
    remainder,
    remaining_words,
    since,
)

Mode = Literal["playing", "paused", "stopped"]

TEMPO_STEP_PCT, TEMPO_LOW_PCT, TEMPO_HIGH_PCT = 10, 50, 200
REST_STEP_S, REST_LOW_S, REST_HIGH_S = 5, -60, 300
VOICE_DB = (0.0, 6.0, -6.0)
"""The levels of the voice against the music that are stepped through."""

REPEATABLE = frozenset({"say", "step", "tip", "switch", "finish"})
"""The kinds of cue that are still true some time after they were said, within the section that they belong to."""

INSTRUCTIONS = frozenset({"step", "tip"})
"""The kinds that stay true for the whole exercise."""


@dataclass(frozen=True, slots=True)
class State:
    """What the listener has set. `voice_db` is the voice against the music; `help` is whether the keys are shown."""

    mode: Mode = "playing"
    adjustments: Adjustments = field(default_factory=Adjustments)
    muted: bool = False
    voice_db: float = 0.0
    help: bool = False


@dataclass(frozen=True, slots=True)
class CommandResult:
    """What a command leads to: the new state, how the session goes on (`None`: as planned), a notice for the listener.

    `remix` asks for the same session with another sound. With `gapless` the old sound goes on until the new one is
    ready, so that no gap is heard; otherwise it breaks off at once.
    """

    state: State
    continuation: Continuation | None = None
    notice: str = ""
    remix: bool = False
    gapless: bool = False


def apply_command(state: State, command: Command, head: Playhead) -> CommandResult:
    """Apply a command. Never fails: the notice says what cannot be done at this point."""
    is_early = not head.timeline and command.action not in ANYTIME
    is_between = head.is_waiting and not head.current.section.partial
    if is_early or (is_between and command.action in WITHIN_SECTION):
        return CommandResult(state, notice="one moment: what comes next is being prepared")
    return ACTIONS[command.action](state, command, head)


def _toggle(state: State, command: Command, head: Playhead) -> CommandResult:
    if state.mode == "playing" and head.waits_for_listener:
        return _next(state, command, head)
    return (_resume if state.mode == "paused" else _pause)(state, command, head)


def _go_on(state: State, command: Command, head: Playhead) -> CommandResult:
    """Go on from work, or a rest, that lasts until the listener says so."""
    if not head.waits_for_listener:
        return CommandResult(state, notice="nothing waits for you here; n goes to the next section")
    return _next(state, command, head)


def _pause(state: State, _command: Command, head: Playhead) -> CommandResult:
    return CommandResult(replace(state, mode="paused"), notice=f"paused at {clock(head.at_ms)}")


def _resume(state: State, command: Command, head: Playhead) -> CommandResult:
    playing = _playing(state)
    if state.mode == "playing" and head.waits_for_listener:
        return _next(state, command, head)
    if state.mode != "paused" or not head.timeline or head.is_waiting:
        return CommandResult(playing)
    if head.current.section.kind == "set":
        return CommandResult(playing, _going_on(head), "counting you back in")
    if (continuation := _counting_in_anew(head)) is not None:
        return CommandResult(playing, continuation, "counting you in")
    return CommandResult(playing)


def _going_on(head: Playhead, first: tuple[Section, ...] = ()) -> Continuation:
    """Break off here, play `first`, and go on with what was broken off; a set from the rep under way, counted in."""
    current = head.current
    lead = [PlayedSection(current.part, section) for section in first]
    if current.section.kind == "set":
        lead.append(head.count_in(current))
    left = replace(current, section=remainder(current.section, head.at_ms))
    return head.replacing_part(head.at_ms, joined((*lead, left, *head.rest_of_part), head.at_ms))


def _counting_in_anew(head: Playhead) -> Continuation | None:
    """Count in anew where a pause broke into the last seconds before a set, after what is left to be said there."""
    section, following = head.current.section, head.following
    if section.waits or section.partial or not is_counting_in(section, head.at_ms, section.end_ms):
        return None
    words = remaining_words(section, head.at_ms)
    lead = (PlayedSection(head.current.part, words),) if words else ()
    if following is None and head.pending is not None:
        return replace(head.pending, at_ms=head.at_ms, sections=joined(lead, head.at_ms), counted_in=True)
    if following is None or following.section.kind != "set":
        return None
    sections = (*lead, head.count_in(following), *head.rest_of_part)
    return head.replacing_part(head.at_ms, joined(sections, head.at_ms))


def _next(state: State, _command: Command, head: Playhead) -> CommandResult:
    section = head.current.section
    if section.kind == "finish":
        return CommandResult(state, notice="this is the end")
    if section.kind == "setup" and section.partial:
        return CommandResult(_playing(state), Continuation(head.at_ms, head.part, to_ready=True), "next: get ready")
    if section.kind == "setup" and head.at_ms < ready_ms(section):
        left = replace(head.current, section=since(section, ready_ms(section)))
        continuation = head.replacing_part(head.at_ms, joined((left, *head.rest_of_part), head.at_ms))
        return CommandResult(_playing(state), continuation, "next: get ready")
    return CommandResult(_playing(state), _to_part(head, head.part + 1), "next")


def _back(state: State, _command: Command, head: Playhead) -> CommandResult:
    return CommandResult(_playing(state), _to_part(head, max(0, head.part - 1)), "back")


def _repeat(state: State, _command: Command, head: Playhead) -> CommandResult:
    begun = reversed(head.timeline[: head.index + 1])
    last = next((played for played in begun if played.section.kind == "set"), None)
    if last is None:
        return CommandResult(state, notice="no set has been begun yet")
    return CommandResult(_playing(state), _to_part(head, last.part), "once more")


def _playing(state: State) -> State:
    return replace(state, mode="playing")


def _to_part(head: Playhead, part: int) -> Continuation:
    return Continuation(head.at_ms, part, counted_in=True)


def _again(state: State, _command: Command, head: Playhead) -> CommandResult:
    cue, section = _said_last(head), head.current.section
    if cue is None:
        return CommandResult(state, notice="nothing to say again here")
    if state.muted:
        return CommandResult(state, notice=f"muted; said last: {cue.text}")
    if cue.end_ms > head.at_ms:
        return CommandResult(_playing(state), _going_on(head), f"again: {cue.text}")
    length_ms = cue.end_ms - cue.at_ms
    repeated = replace(cue, at_ms=head.at_ms + 200, end_ms=head.at_ms + 200 + length_ms)
    extra = replace(section, kind="rest", start_ms=head.at_ms, end_ms=repeated.end_ms + 400, cues=(repeated,))
    return CommandResult(_playing(state), _going_on(head, (extra,)), f"again: {cue.text}")


def _said_last(head: Playhead) -> Cue | None:
    """Return the phrase to say again: the one under way, or the last one said in full that is still true here.

    What was said in a set belongs to its rep; how long a rest is, and "get ready", to their moment; where this exercise
    has said nothing here, its last instruction is taken.
    """
    said = [
        (played, cue)
        for played in head.timeline[: head.index + 1]
        if played.section.kind != "set"
        for cue in played.section.cues
        if cue.at_ms <= head.at_ms and cue.text and cue.kind != "count"
    ]
    if said and said[-1][1].end_ms > head.at_ms:
        return said[-1][1]
    for played, cue in reversed(said):
        is_whole = not played.cut_short or cue.end_ms < played.section.end_ms
        kinds = REPEATABLE if played is head.current else INSTRUCTIONS
        if is_whole and cue.kind in kinds and played.section.exercise == head.current.section.exercise:
            return cue
    return None


def _slower(state: State, _command: Command, head: Playhead) -> CommandResult:
    return _retimed(state, head, min(TEMPO_HIGH_PCT, state.adjustments.tempo_pct + TEMPO_STEP_PCT))


def _faster(state: State, _command: Command, head: Playhead) -> CommandResult:
    return _retimed(state, head, max(TEMPO_LOW_PCT, state.adjustments.tempo_pct - TEMPO_STEP_PCT))


def _retimed(state: State, head: Playhead, tempo_pct: int) -> CommandResult:
    changed = replace(state, adjustments=replace(state.adjustments, tempo_pct=tempo_pct))
    notice = f"tempo: a rep takes {tempo_pct} % of its time"
    return CommandResult(changed, _from_next_rep(head), notice, gapless=True)


def _from_next_rep(head: Playhead) -> Continuation:
    """Schedule anew from the next rep, or from the next section where there is none."""
    coming = (head.current, *head.rest_of_part)
    for played in coming:
        reps = sorted({cue.rep for cue in played.section.cues} - {0}) if has_reps(played.section) else []
        for rep in reps:
            start_ms = rep_start_ms(played.section, rep)
            if start_ms is not None and start_ms > head.at_ms:
                return Continuation(start_ms, played.part, rep=rep)
    return head.replacing_part(coming[-1].section.end_ms, ())


def _longer(state: State, _command: Command, head: Playhead) -> CommandResult:
    return _rested(state, head, min(REST_HIGH_S, state.adjustments.rest_s + REST_STEP_S))


def _shorter(state: State, _command: Command, head: Playhead) -> CommandResult:
    return _rested(state, head, max(REST_LOW_S, state.adjustments.rest_s - REST_STEP_S))


def _rested(state: State, head: Playhead, rest_s: int) -> CommandResult:
    changed = replace(state, adjustments=replace(state.adjustments, rest_s=rest_s))
    continuation = head.replacing_part((head.current, *head.rest_of_part)[-1].section.end_ms, ())
    return CommandResult(changed, continuation, f"every rest from the next on: {rest_s:+d} s", gapless=True)


def _more_rest(state: State, command: Command, head: Playhead) -> CommandResult:
    current, by_ms = head.current, command.seconds * 1000
    notice = f"{command.seconds} s more rest"
    if current.section.kind == "set":
        breather = replace(current.section, kind="rest", title="Breather", start_ms=head.at_ms, cues=())
        breather = replace(breather, end_ms=head.at_ms + by_ms)
        return CommandResult(_playing(state), _going_on(head, (breather,)), notice)
    longer = replace(current, section=extended(current.section, head.at_ms, by_ms))
    start_ms = current.section.start_ms
    continuation = head.replacing_part(start_ms, joined((longer, *head.rest_of_part), start_ms))
    return CommandResult(state, continuation, notice, gapless=True)


def _mute(state: State, _command: Command, _head: Playhead) -> CommandResult:
    changed = replace(state, muted=not state.muted)
    notice = "counts only" if changed.muted else "the coach speaks"
    return CommandResult(changed, notice=notice, remix=True, gapless=True)


def _balance(state: State, _command: Command, _head: Playhead) -> CommandResult:
    voice_db = VOICE_DB[(VOICE_DB.index(state.voice_db) + 1) % len(VOICE_DB)]
    changed = replace(state, voice_db=voice_db)
    return CommandResult(changed, notice=f"voice {voice_db:+.0f} dB", remix=True, gapless=True)


def _help(state: State, _command: Command, _head: Playhead) -> CommandResult:
    return CommandResult(replace(state, help=not state.help))


def _how_many_left(state: State, _command: Command, head: Playhead) -> CommandResult:
    return CommandResult(state, notice=how_many_left(head))


def _whats_next(state: State, _command: Command, head: Playhead) -> CommandResult:
    return CommandResult(state, notice=whats_next(head))


def _stop(state: State, _command: Command, head: Playhead) -> CommandResult:
    return CommandResult(replace(state, mode="stopped"), notice=f"stopped at {clock(head.at_ms)}")


ANYTIME = frozenset({"toggle", "pause", "resume", "help", "stop"})
"""What can be done before anything has been scheduled."""

WITHIN_SECTION = frozenset({"again", "more_rest", "next"})
"""What cannot be done between two sections."""

ACTIONS: dict[Action, Callable[[State, Command, Playhead], CommandResult]] = {
    "toggle": _toggle, "pause": _pause, "resume": _resume, "next": _next, "back": _back, "repeat": _repeat,
    "go_on": _go_on, "again": _again, "slower": _slower, "faster": _faster, "longer": _longer, "shorter": _shorter,
    "more_rest": _more_rest, "mute": _mute, "balance": _balance, "help": _help, "stop": _stop,
    "how_many_left": _how_many_left, "whats_next": _whats_next,
}  # fmt: skip
