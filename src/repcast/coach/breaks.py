"""What is said in the breaks: rests and switches of sides, each up to the go that follows."""

from collections.abc import Iterator

from repcast.coach.countdown import count_in, warning
from repcast.coach.naming import duration, exercise_name, sentence, set_name, set_title, side_name
from repcast.coach.talk import get_ready, introduction
from repcast.model.calls import has_words, warns_of_rest
from repcast.model.choices import Choices
from repcast.model.cue_sheet import COUNT, SectionScript, Utterance, as_written
from repcast.model.plan import Plan, Rest, Set, Switch
from repcast.model.times import to_ms

CHIME_MS = 550
"""How long the sound at the start of a break has for itself."""
BREATH_MS = 1500
"""Silence between the words at the start of a rest and its first tip."""
TIPS_END_MS = 800
"""Silence between the last tip of a rest and the warning of its end, or where there is none what comes next."""
BEFORE_COUNTDOWN_MS = 150
"""Silence between the last words of a break and its countdown."""
NEXT_MS, APART_MS = 3600, 1350
"""About how long the announcement of the next set takes, and how much earlier than needed it may begin."""


def switch(part: Switch, choices: Choices) -> SectionScript:
    """Return the script of a change of sides: the new side, and the countdown to the next go."""
    side = part.to.side
    ways = as_written(f"Switch to your {side} side.", "Switch sides.", f"{side} side.")
    utterances = [Utterance("sound", at_ms=0, sound="switch"), *count_in(part.length_ms, choices)]
    if has_words(part.length_ms, choices):
        until_ms = _until_countdown(part.length_ms, choices)
        utterances.append(Utterance("switch", ways, from_ms=CHIME_MS, until_ms=until_ms))
    return SectionScript(
        "switch",
        f"Switch to the {side} side",
        tuple(utterances),
        part.length_ms,
        exercise=part.to.exercise,
        set=part.to.number,
        side=side,
    )


def rest(plan: Plan, part: Rest, choices: Choices) -> SectionScript:
    """Return the script of a rest: how long it is, what comes next, a warning of its end, and the countdown.

    A rest before a new exercise explains that exercise, and grows where its words need longer.
    """
    length_ms = part.length_ms
    utterances = list(_explained(plan, part, choices) if part.introduces else _announced(plan, part, choices))
    utterances.append(Utterance("sound", at_ms=0, sound="rest"))
    if warns_of_rest(length_ms, choices) and not part.introduces:
        utterances.append(Utterance("count", warning(choices), at_ms=-to_ms(choices.warn_s), priority=COUNT))
    title = set_title(plan, part.to)
    return SectionScript(
        "rest",
        f"Rest, then {title}" if title else "Rest",
        tuple(utterances),
        length_ms,
        grows=bool(part.introduces),
        takes_optional=not part.introduces,
        optional_from_ms=CHIME_MS + BREATH_MS,
        optional_until_ms=_tips_end_ms(choices),
        exercise=part.to.exercise,
        set=part.to.number,
        side=part.to.side,
    )


def _tips_end_ms(choices: Choices) -> int:
    """Return how long before the end of a rest its tips are over."""
    next_ms = choices.countdown_s * 1000 + BEFORE_COUNTDOWN_MS + NEXT_MS + APART_MS
    return max(next_ms, to_ms(choices.warn_s)) + TIPS_END_MS


def _explained(plan: Plan, part: Rest, choices: Choices) -> Iterator[Utterance]:
    """Yield what is said in the rest before a new exercise."""
    planned = plan.exercises[part.to.exercise]
    yield Utterance("rest", as_written("Rest."), from_ms=CHIME_MS, pause_ms=700)
    # Without any intro the name of the exercise is all that says what comes.
    following = f"Next: {planned.exercise.title}" if choices.intro == "none" else "Next"
    yield Utterance("say", as_written(sentence(following)), pause_ms=200)
    for exercise in part.introduces:
        yield from introduction(plan, exercise, choices)
    yield Utterance("ready", as_written(get_ready(planned, part.to)), pause_ms=500)
    yield from count_in(choices.countdown_s * 1000, choices)


def _announced(plan: Plan, part: Rest, choices: Choices) -> Iterator[Utterance]:
    """Yield how long a rest is, and shortly before its end what comes next, which is the more important."""
    yield from count_in(part.length_ms, choices)
    if not has_words(part.length_ms, choices):
        return
    until_ms = _until_countdown(part.length_ms, choices)
    start_ms = max(CHIME_MS, until_ms - NEXT_MS - APART_MS)
    ways = [sentence(", ".join(filter(None, names))) for names in _names(plan, part.to)]
    ways = list(dict.fromkeys(filter(None, ways)))
    yield Utterance("ready", as_written(*ways), from_ms=start_ms, until_ms=until_ms)
    length = as_written(f"Rest for {duration(part.length_ms)}.", "Rest.")
    yield Utterance("rest", length, from_ms=CHIME_MS, until_ms=until_ms)


def _until_countdown(length_ms: int, choices: Choices) -> int:
    """Return by when the words of a break are over: its countdown is left alone."""
    return max(1, length_ms - choices.countdown_s * 1000 - BEFORE_COUNTDOWN_MS)


def _names(plan: Plan, to: Set) -> list[list[str]]:
    """Return the names of the next set, each in its parts, fullest first."""
    last = to.number == to.of and to.of > 1
    is_round = to.rounds == to.of and not plan.blocks[to.block].every_ms
    number = "last round" if last and is_round else "last set" if last else set_name(plan, to)
    exercise, side = exercise_name(plan, to), side_name(to.side)
    fullest = [f"Next: {exercise}" if exercise else "", number, side]
    return [fullest, [exercise or number, side], [side or exercise], ["Get ready"]]
