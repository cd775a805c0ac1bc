"""What each control does to a session under way. Pure: a state and an order in, a new state and a way on out."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Literal

from repcast.model.adjustments import Adjustments
from repcast.model.timeline import Section
from repcast.model.times import clock
from repcast.play.controls import Action, Command
from repcast.play.played_timeline import Continuation, PlayedSection, PlayedTimeline, end_ms, index_at
from repcast.play.splicing import count_in, has_reps, joined, onward, rep_start_ms, stretched

Mode = Literal["playing", "paused", "stopped"]

TEMPO_STEP, TEMPO_LOW, TEMPO_HIGH = 10, 50, 200
REST_STEP_S, REST_LOW_S, REST_HIGH_S = 5, -60, 300
VOICE_DB = (0.0, 6.0, -6.0)
AGAIN_KINDS = frozenset({"say", "step", "tip", "switch", "rest", "ready", "finish"})


@dataclass(frozen=True, slots=True)
class State:
    """What the listener has set. `voice_db` is the voice against the music; `help` whether the keys are shown."""

    mode: Mode = "playing"
    changes: Adjustments = field(default_factory=Adjustments)
    muted: bool = False
    voice_db: float = 0.0
    help: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """Where the session is: what is known of its track, and the position in milliseconds.

    `pending` is the last departure while nothing that it leads to has been scheduled yet.
    """

    track: PlayedTimeline
    at_ms: int
    pending: Continuation | None = None

    @property
    def leg(self) -> PlayedSection:
        """The leg that is being played."""
        return self.track[index_at(self.track, self.at_ms)]

    @property
    def between(self) -> bool:
        """Whether the session stands where it departs from, and what comes is not known yet."""
        return self.pending is not None and self.at_ms >= end_ms(self.track)

    @property
    def part(self) -> int:
        """The part that is being played, or that is about to be."""
        return self.pending.part if self.pending is not None and self.between else self.leg.part

    @property
    def tail(self) -> PlayedTimeline:
        """The legs that follow and belong to the same part: what is left of a set that was broken up."""
        following = self.track[index_at(self.track, self.at_ms) + 1 :]
        return tuple(takewhile(lambda leg: leg.part == self.leg.part, following))

    def after(self, at_ms: int, legs: PlayedTimeline) -> Continuation:
        """Go on from `at_ms` with `legs`, in place of the leg that is being played and its tail, and as planned."""
        tail = self.tail
        last = tail[-1] if tail else self.leg
        if self.pending is not None and last is self.track[-1]:
            return replace(self.pending, at_ms=at_ms, legs=legs)
        return Continuation(at_ms, self.leg.part + 1, legs)


@dataclass(frozen=True, slots=True)
class CommandResult:
    """What comes of an order: the new state, how the session goes on (`None`: as it did), what to tell.

    `remix` asks for the same session with another sound; `soon` lets a moment of the old sound go on, so that the
    change is not heard as a gap.
    """

    state: State
    depart: Continuation | None = None
    notice: str = ""
    remix: bool = False
    soon: bool = False


def apply_command(state: State, order: Command, scene: Scene) -> CommandResult:
    """Carry out `order`. Never fails: what cannot be done at this point is told in the notice."""
    if (not scene.track and order.action not in ANYTIME) or (scene.between and order.action in WITHIN):
        return CommandResult(state, notice="one moment: what comes next is being prepared")
    return ACTIONS[order.action](state, order, scene)


def _toggle(state: State, order: Command, scene: Scene) -> CommandResult:
    return (_resume if state.mode == "paused" else _pause)(state, order, scene)


def _pause(state: State, _order: Command, scene: Scene) -> CommandResult:
    return CommandResult(replace(state, mode="paused"), notice=f"paused at {clock(scene.at_ms)}")


def _resume(state: State, _order: Command, scene: Scene) -> CommandResult:
    playing = replace(state, mode="playing")
    broken = bool(scene.track) and not scene.between and scene.leg.section.kind == "set"
    if state.mode != "paused" or not broken or scene.at_ms <= scene.leg.section.start_ms:
        return CommandResult(playing)
    return CommandResult(playing, _go_on(scene), "counting you back in")


def _go_on(scene: Scene, first: tuple[Section, ...] = ()) -> Continuation:
    """Break off here, play `first`, and go on with what was broken off and all that is known to follow.

    A set is gone on with from the rep under way, after a count-in.
    """
    leg = scene.leg
    rest = replace(leg, section=onward(leg.section, scene.at_ms))
    lead = [PlayedSection(leg.part, section) for section in first]
    if leg.section.kind == "set":
        lead.append(PlayedSection(leg.part, count_in(scene.track, leg.section)))
    return scene.after(scene.at_ms, joined((*lead, rest, *scene.tail), scene.at_ms))


def _next(state: State, _order: Command, scene: Scene) -> CommandResult:
    if scene.leg.section.kind == "finish":
        return CommandResult(state, notice="this is the end")
    return CommandResult(_woken(state), _to_part(scene, scene.part + 1), "next")


def _back(state: State, _order: Command, scene: Scene) -> CommandResult:
    return CommandResult(_woken(state), _to_part(scene, max(0, scene.part - 1)), "back")


def _repeat(state: State, _order: Command, scene: Scene) -> CommandResult:
    here = index_at(scene.track, scene.at_ms)
    last = next((leg for leg in reversed(scene.track[: here + 1]) if leg.section.kind == "set"), None)
    if last is None:
        return CommandResult(state, notice="no set has been begun yet")
    return CommandResult(_woken(state), _to_part(scene, last.part), "once more")


def _woken(state: State) -> State:
    return replace(state, mode="playing")


def _to_part(scene: Scene, part: int) -> Continuation:
    return Continuation(scene.at_ms, part, counted_in=True)


def _again(state: State, _order: Command, scene: Scene) -> CommandResult:
    here = index_at(scene.track, scene.at_ms)
    told = [
        cue
        for leg in scene.track[: here + 1]
        for cue in leg.section.cues
        if cue.at_ms <= scene.at_ms and cue.kind in AGAIN_KINDS and cue.text
    ]
    if not told:
        return CommandResult(state, notice="nothing has been said yet")
    cue, section = told[-1], scene.leg.section
    if cue.end_ms > scene.at_ms and section.kind != "set":
        return CommandResult(_woken(state), _go_on(scene), f"again: {cue.text}")
    length_ms = cue.end_ms - cue.at_ms
    said = replace(cue, at_ms=scene.at_ms + 200, end_ms=scene.at_ms + 200 + length_ms)
    once = replace(section, kind="rest", start_ms=scene.at_ms, end_ms=said.end_ms + 400, cues=(said,))
    return CommandResult(_woken(state), _go_on(scene, (once,)), f"again: {cue.text}")


def _slower(state: State, _order: Command, scene: Scene) -> CommandResult:
    return _retimed(state, scene, min(TEMPO_HIGH, state.changes.tempo_pct + TEMPO_STEP))


def _faster(state: State, _order: Command, scene: Scene) -> CommandResult:
    return _retimed(state, scene, max(TEMPO_LOW, state.changes.tempo_pct - TEMPO_STEP))


def _retimed(state: State, scene: Scene, tempo_pct: int) -> CommandResult:
    changed = replace(state, changes=replace(state.changes, tempo_pct=tempo_pct))
    notice = f"tempo: a rep takes {tempo_pct} % of its time"
    return CommandResult(changed, _from_next_rep(scene), notice, soon=True)


def _from_next_rep(scene: Scene) -> Continuation:
    """Schedule anew from the next rep, or from the next section where there is none."""
    coming = (scene.leg, *scene.tail)
    for leg in coming:
        reps = sorted({cue.rep for cue in leg.section.cues} - {0}) if leg.section.kind == "set" else []
        for rep in reps if has_reps(leg.section) else []:
            start_ms = rep_start_ms(leg.section, rep)
            if start_ms is not None and start_ms > scene.at_ms:
                return Continuation(start_ms, leg.part, rep=rep)
    return scene.after(coming[-1].section.end_ms, ())


def _longer(state: State, _order: Command, scene: Scene) -> CommandResult:
    return _rested(state, scene, min(REST_HIGH_S, state.changes.rest_s + REST_STEP_S))


def _shorter(state: State, _order: Command, scene: Scene) -> CommandResult:
    return _rested(state, scene, max(REST_LOW_S, state.changes.rest_s - REST_STEP_S))


def _rested(state: State, scene: Scene, rest_s: int) -> CommandResult:
    changed = replace(state, changes=replace(state.changes, rest_s=rest_s))
    depart = scene.after((scene.leg, *scene.tail)[-1].section.end_ms, ())
    return CommandResult(changed, depart, f"every rest from the next on: {rest_s:+d} s", soon=True)


def _more_rest(state: State, order: Command, scene: Scene) -> CommandResult:
    leg, by_ms = scene.leg, order.seconds * 1000
    notice = f"{order.seconds} s more rest"
    if leg.section.kind == "set":
        breather = replace(leg.section, kind="rest", title="Breather", start_ms=scene.at_ms, cues=())
        breather = replace(breather, end_ms=scene.at_ms + by_ms)
        return CommandResult(_woken(state), _go_on(scene, (breather,)), notice)
    longer = replace(leg, section=stretched(leg.section, scene.at_ms, by_ms))
    start_ms = leg.section.start_ms
    return CommandResult(state, scene.after(start_ms, joined((longer, *scene.tail), start_ms)), notice, soon=True)


def _mute(state: State, _order: Command, _scene: Scene) -> CommandResult:
    changed = replace(state, muted=not state.muted)
    return CommandResult(changed, notice="counts only" if changed.muted else "the coach speaks", remix=True, soon=True)


def _balance(state: State, _order: Command, _scene: Scene) -> CommandResult:
    voice_db = VOICE_DB[(VOICE_DB.index(state.voice_db) + 1) % len(VOICE_DB)]
    return CommandResult(replace(state, voice_db=voice_db), notice=f"voice {voice_db:+.0f} dB", remix=True, soon=True)


def _help(state: State, _order: Command, _scene: Scene) -> CommandResult:
    return CommandResult(replace(state, help=not state.help))


def _stop(state: State, _order: Command, scene: Scene) -> CommandResult:
    return CommandResult(replace(state, mode="stopped"), notice=f"stopped at {clock(scene.at_ms)}")


ANYTIME = frozenset({"toggle", "pause", "resume", "help", "stop"})
WITHIN = frozenset({"again", "more_rest", "next"})
"""What has to do with a section under way."""

ACTIONS: dict[Action, Callable[[State, Command, Scene], CommandResult]] = {
    "toggle": _toggle, "pause": _pause, "resume": _resume, "next": _next, "back": _back, "repeat": _repeat,
    "again": _again, "slower": _slower, "faster": _faster, "longer": _longer, "shorter": _shorter,
    "more_rest": _more_rest, "mute": _mute, "balance": _balance, "help": _help, "stop": _stop,
}  # fmt: skip
