"""Finishes a script: the author's words in place of the coach's, the sounds that are wanted, as much talk as chosen."""

from dataclasses import replace

from repcast.languages.en.coaching import BREATH
from repcast.model.choices import Choices, Talk
from repcast.model.cue_sheet import CHATTY, FIRST, NORMAL, QUIET, SectionScript, Utterance, as_written
from repcast.model.plan import Plan
from repcast.model.routine import Moment, Saying
from repcast.model.timeline import CueKind, Delivery

MOMENTS: dict[CueKind, Moment] = {
    "go": "go",
    "halfway": "halfway",
    "last": "last",
    "switch": "switch",
    "rest": "rest",
    "finish": "finish",
}
"""The kinds of utterances that an author can word; an opening is worded as a whole."""
DELIVERIES: dict[CueKind, Delivery] = {"go": "go", "last": "last", "count": "count"}
LAST = 3
"""So many reps before the end of a set a coach becomes livelier."""

LEVELS: dict[Talk, int] = {"quiet": QUIET, "normal": NORMAL, "chatty": CHATTY}


def finished(script: SectionScript, plan: Plan, choices: Choices) -> SectionScript:
    """Return the script in the author's words, and as talkative as it was chosen; left-out tips are kept apart."""
    script, level = _authored(script, plan, choices), LEVELS[choices.talk]
    said = [one for one in script.utterances if one.level <= level]
    optional = [one for one in script.optional if one.level <= level]
    quieter = (one for one in (*script.utterances, *script.optional) if one.level > level and one.kind == "tip")
    left_out = [*script.left_out, *quieter]
    if not choices.tips:
        said, optional, left_out = [one for one in said if one.kind != "tip"], [], []
    reps = max((one.rep for one in script.utterances), default=0)
    return replace(
        script,
        utterances=tuple(_delivered(one, script, reps) for one in said),
        optional=tuple(_delivered(one, script, reps) for one in optional),
        left_out=tuple(left_out),
        takes_optional=script.takes_optional and (script.kind != "set" or level >= NORMAL),
    )


def _authored(script: SectionScript, plan: Plan, choices: Choices) -> SectionScript:
    """Return the script with the author's words and without the sounds that are not wanted."""
    ends = script.kind in {"opening", "finish"} and len(plan.exercises) > 1
    own = () if ends else plan.exercises[script.exercise].exercise.sayings
    sayings = {saying.moment: saying for saying in (*plan.sayings, *own)}
    # A sound that the author sets at a moment is no sound of the coach's: --beeps off alone silences it.
    utterances = [
        one
        if one.priority == FIRST and choices.beeps_db != "off"
        else _without_sounds(_worded(one, sayings), plan.sounds)
        for one in script.utterances
    ]
    if script.kind == "opening" and "opening" in sayings:
        utterances = _opened(utterances, sayings["opening"])
    kept = (one for one in utterances if one.wordings or one.sound or one.fallback_sound or one.is_silence)
    return replace(script, utterances=tuple(kept))


def _opened(utterances: list[Utterance], saying: Saying) -> list[Utterance]:
    """Return the utterances of an opening with the author's words in place of all that the coach says."""
    first = next((one for one in utterances if one.wordings), None)
    own = replace(first, wordings=as_written(*saying.say), place=saying.place) if first else None
    return [own if own and one is first else one for one in utterances if one is first or not one.wordings]


def _worded(utterance: Utterance, sayings: dict[Moment, Saying]) -> Utterance:
    """Return the utterance in the author's words; the coach's shortest is kept for where those do not fit."""
    saying = sayings.get(MOMENTS[utterance.kind]) if utterance.kind in MOMENTS else None
    if saying is None or not utterance.wordings:
        return utterance
    ways = (*as_written(*saying.say), utterance.wordings[-1])
    return replace(utterance, wordings=ways, level=QUIET, place=saying.place)


def _without_sounds(utterance: Utterance, sounds: tuple[str, ...]) -> Utterance:
    """Return the utterance with those of its sounds that are among `sounds`."""
    unwanted = {utterance.sound, utterance.fallback_sound} - {"", *sounds}
    if not unwanted:
        return utterance
    sound, fallback = ("" if name in unwanted else name for name in (utterance.sound, utterance.fallback_sound))
    return replace(utterance, sound=sound, fallback_sound=fallback)


def _delivered(utterance: Utterance, script: SectionScript, reps: int) -> Utterance:
    """Return the utterance with how it is said: lively at a start and near the end, calm in rests, slow in breaths.

    `reps` are those of the script.
    """
    if utterance.delivery:
        return utterance
    if any(BREATH.search(wording.spoken) for wording in utterance.wordings if utterance.kind == "phase"):
        return replace(utterance, delivery="breath")
    if utterance.kind == "rep":
        is_late = reps > LAST and utterance.rep > reps - LAST
        return replace(utterance, delivery="last" if is_late else "count")
    if script.kind == "rest" and utterance.kind in {"rest", "tip", "say", "step"}:
        return replace(utterance, delivery="calm")
    return replace(utterance, delivery=DELIVERIES.get(utterance.kind, ""))
