"""The tips of an exercise: which are said when, and how much of a long one."""

import re
from collections.abc import Iterator

from repcast.coach.context import Context
from repcast.languages.en.equipment import alternatives
from repcast.languages.en.phrasing import sentence, sentences
from repcast.languages.en.setup import DEPENDENT, LONGEST_TIP_WORDS, STANDS_ALONE, TIP
from repcast.languages.en.steps import TIP_KINDS
from repcast.model.cue_sheet import NORMAL, QUIET, Utterance, as_written
from repcast.model.errors import Diagnostic
from repcast.model.pauses import split_at_pauses
from repcast.model.routine import Exercise, Tip, TipKind

AFTER_TIP_MS = 600
"""Silence after a tip."""
MOST_BEFOREHAND = 2
"""How many tips on the technique are said in the set-up of an exercise without a rest in which they could be."""
LEAST_WORDS, MOST_WORDS = 4, 24
"""What is cut from a long tip has so many words; a longer one yet is cut at its first comma, where it can be."""
SPARE: tuple[TipKind, ...] = ("technique", "breathing")
"""The kinds of tips that are said in rests and sets; safety tips come before the first go, the others at the ends."""


SAFETY = re.compile("|".join(TIP_KINDS["safety"]), re.IGNORECASE)
"""What is said at every level and in every intro, also where it stands within a step."""


def said(tips: list[Tip], kind_level: int = NORMAL) -> list[Utterance]:
    """Return tips as utterances; one with pauses in it as several that follow one another."""
    made = []
    for tip in tips:
        parts = [part for part in split_at_pauses(tip.text) if part[0]]
        for number, (words, pause_ms) in enumerate(parts):
            text = words if len(parts) > 1 or tip.kind == "safety" else speakable(words)
            made.append(
                Utterance(
                    "tip",
                    as_written(sentence(text)),
                    level=QUIET if tip.kind == "safety" else kind_level,
                    pause_ms=pause_ms or AFTER_TIP_MS,
                    place=tip.place,
                    follows=number > 0,
                )
            )
    return made


def of_kinds(exercise: Exercise, *kinds: TipKind) -> list[Tip]:
    """Return the exercise's tips of some kinds, in the order of the kinds."""
    return [tip for kind in kinds for tip in exercise.tips if tip.kind == kind]


def beforehand(context: Context, exercise: Exercise) -> tuple[list[Tip], list[Tip]]:
    """Return the tips for before the work that are said, and those that are not: of the equipment one is enough.

    It is the one that was heard least; in the middle of the work the others would come too late, and are said after it.
    """
    now: list[Tip] = []
    unsaid: list[Tip] = []
    heard = context.profile.tips_heard
    for tip in sorted(of_kinds(exercise, "before"), key=lambda tip: heard.get(_first_words(tip), 0)):
        is_second = is_about_things(tip, exercise) and any(is_about_things(one, exercise) for one in now)
        (unsaid if is_second else now).append(tip)
    return now, unsaid


def is_about_things(tip: Tip, exercise: Exercise) -> bool:
    """Whether a tip is about what an exercise needs: "band" is enough for a resistance band."""
    things = (one for thing in exercise.equipment for one in alternatives(thing) if one.strip())
    nouns = (one.lower().split()[-1].removesuffix("s") for one in things)
    return any(noun in tip.text.lower() for noun in nouns)


def in_setup(context: Context, index: int) -> list[Tip]:
    """Return the tips that are said before the first go: for safety, and a few where no rest has time for any."""
    exercise = context.plan.exercises[index].exercise
    if context.choices.intro != "full":
        return [*of_kinds(exercise, "safety"), *_in_steps(exercise)]
    few = () if context.rests_of(index) else _rotated(context, index)
    return [*of_kinds(exercise, "safety"), *few[:MOST_BEFOREHAND]]


def _in_steps(exercise: Exercise) -> Iterator[Tip]:
    """Yield the safety tips that stand within steps, for where these are not told."""
    for step in exercise.steps:
        for text in sentences(step.text):
            advice = TIP.sub("", text)
            if advice != text and SAFETY.search(advice):
                yield Tip(advice, "safety", step.place)


def optional(context: Context, index: int) -> list[Tip]:
    """Return the tips that are said in the rests and sets of an exercise, where they have room."""
    told = in_setup(context, index)
    return [tip for tip in _rotated(context, index) if tip not in told]


def shortened(context: Context, index: int) -> Iterator[Diagnostic]:
    """Yield a note of every tip of which only the beginning is spoken."""
    exercise = context.plan.exercises[index].exercise
    for tip in exercise.tips:
        if tip.kind != "safety" and "[" not in tip.text and sentence(speakable(tip.text)) != sentence(tip.text):
            message = f'of a long tip only this is spoken: "{sentence(speakable(tip.text))}"'
            yield Diagnostic("note", "tip-shortened", message, tip.place)


def speakable(text: str) -> str:
    """Return a tip as it is said: a long one up to where its first clause stands alone, in its author's words."""
    if _words(text) <= LONGEST_TIP_WORDS:
        return text
    first, *others = sentences(text)
    if others and first.endswith("?"):
        # "New to this?" stands for nothing without its answer.
        return f"{first} {speakable(' '.join(others))}"
    if _words(first) <= LONGEST_TIP_WORDS:
        return first
    for end in STANDS_ALONE.finditer(first):
        clause = first[: end.start()]
        if LEAST_WORDS <= _words(clause) <= MOST_WORDS:
            return clause
    main = first.partition(",")[0]
    is_cut = _words(first) > MOST_WORDS and _words(main) > LEAST_WORDS
    return main if is_cut and main.split()[0].lower() not in DEPENDENT else first


def _rotated(context: Context, index: int) -> tuple[Tip, ...]:
    """Return the tips on technique and breathing: those heard least before come first, in an order of the seed."""
    tips = of_kinds(context.plan.exercises[index].exercise, *SPARE)
    start, heard = context.choices.seed % max(1, len(tips)), context.profile.tips_heard
    return tuple(sorted((*tips[start:], *tips[:start]), key=lambda tip: heard.get(_first_words(tip), 0)))


def _first_words(tip: Tip) -> str:
    """Return the first phrase of a tip as its cue has it: by this the log knows what was heard."""
    first = said([tip])[:1]
    return first[0].wordings[0].written if first else ""


def _words(text: str) -> int:
    return len(text.split())
