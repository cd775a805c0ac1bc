"""Collects every phrase that coaching can say without a page's words, and the shipped scripts whole.

Nothing is listed by hand but how far numbers go: sessions of every shape are planned and coached, and what is said in
them is kept where no word of it came from the page. `python audio/stock_phrases.py` prints the phrases, a line each.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from itertools import chain, product
from typing import Any

from repcast.coach import coach
from repcast.languages.en.phrases import PHRASES
from repcast.model.choices import Choices
from repcast.model.cue_sheet import CueSheet
from repcast.model.plan import Plan
from repcast.model.profile import Profile
from repcast.model.routine import Saying
from repcast.plan import plan
from repcast.session import compile  # noqa: A004 - the name of the main job
from repcast.session.source import shipped_scripts
from repcast.speak import spoken_words

PAGE = "zephyr"
"""The one word of the made-up pages, which no coach has: a phrase with it is the page's."""

SEEDS = 12
"""So many seeds say every variant of a remark, of which there are six at most."""

NUMBERS: Mapping[str, Iterable[tuple[int, ...]]] = {
    "#": [(count,) for count in range(1, 101)],
    "# seconds.": [(seconds,) for seconds in (5, 10, 15, 20, 30, 45, 60)],
    "# seconds left.": [(seconds,) for seconds in range(10, 60, 5)],
    "# minute left.": [(1,)],
    "# seconds gone.": [(30,)],
    "# minute gone.": [(1,)],
    "# minutes gone.": [(minutes,) for minutes in range(2, 21)],
    "# minutes left.": [(minutes,) for minutes in range(2, 16)],
    "Rest for # seconds.": [(seconds,) for seconds in range(5, 95, 5)],
    "Rest for # minute.": [(1,)],
    "Rest for # minutes.": [(minutes,) for minutes in range(2, 6)],
    "It takes about # minute.": [(1,)],
    "It takes about # minutes.": [(minutes,) for minutes in (*range(2, 31), *range(35, 61, 5))],
    "It takes about # and a half minutes.": [(minutes,) for minutes in range(1, 10)],
    **{
        f"{start} # of #{side}.": [(number, most) for most in range(2, 6) for number in range(1, most + 1)]
        for start, side in product(("Set", "Round"), ("", ", left side", ", right side"))
    },
}
"""How far the numbers go in the phrases that are ready, by the phrase with # in place of each number."""

COMPOSED = (
    r"\d.*",
    r"(?:Held for|As many|As long|First set:|You worked for|What is left of|Every|For time|Warm-up:|Cool-down:) .*",
    r"Rest for \d+ minutes? \d+\.",
    r"Rest as long .*",
    r"(?:Minute|Interval) \d.*",
    r"Next, .*\d.*",
    r"(?:Next: )?(?:Set|Round|Last set|Last round)[^:]*: .*",
    r"(?:[Ll]eft|[Rr]ight)?.*: you have .*",
)
"""What has too many values to be ready: doses and sums of time. An engine speaks it, long before its time."""

WHOLE = (
    *("band-lying-hip-internal-rotation", "back-care", "box-breathing", "calf-stretch", "living-room-circuit", "plank"),
)
"""The shipped scripts that are ready whole, with all that may be said in them."""


def stock_phrases() -> tuple[str, ...]:
    """Return the phrases that a pack has to have, as a voice gets them: in words, each once, in order."""
    own = _own_phrases()
    ready = {text for text in own if not re.search(r"\d", text)}
    families = {re.sub(r"\d+", "#", text) for text in own - ready}
    ready |= {_filled(family, values) for family in families for values in NUMBERS.get(family, ())}
    return tuple(sorted({*map(spoken_words, ready), *_scripts()}))


def unforeseen() -> tuple[str, ...]:
    """Return what coaching says with numbers that `NUMBERS` and `COMPOSED` say nothing of, a phrase of each family."""
    families = {re.sub(r"\d+", "#", text): text for text in _own_phrases() if re.search(r"\d", text)}
    composed = re.compile("|".join(COMPOSED))
    return tuple(
        sorted(text for family, text in families.items() if family not in NUMBERS and not composed.fullmatch(text))
    )


@cache
def _own_phrases() -> frozenset[str]:
    """Return all that is said in sessions of every shape without a word of their pages, and the whole bank of lines."""
    every = (text for sheet in _sheets() for text in _spoken(sheet))
    bank = (text for lines in PHRASES.values() for text in lines)
    return frozenset((*(text for text in every if PAGE not in text.lower()), *bank))


def _filled(family: str, values: tuple[int, ...]) -> str:
    parts = family.split("#")
    return "".join(f"{part}{value}" for part, value in zip(parts, (*map(str, values), ""), strict=True))


def _spoken(sheet: CueSheet) -> Iterator[str]:
    for script in sheet.scripts:
        for utterance in (*script.utterances, *script.optional):
            yield from (wording.spoken for wording in utterance.wordings)


def _scripts() -> Iterator[str]:
    """Yield all that may be said in some shipped scripts as they are, whatever the voice has time for."""
    for name in WHOLE:
        with compile(name, voice="tones") as session:
            yield from map(spoken_words, _spoken(coach(session.plan, session.choices)))


def _sheets() -> Iterator[CueSheet]:
    """Yield the cue sheets of sessions of every shape, with every choice that changes what is said."""
    for text, choices in _sessions():
        with compile(text=text, voice="tones", **choices) as session:
            yield from _coached(session.plan, session.choices)
    for name, seed in product(shipped_scripts(), range(4)):
        with compile(name, voice="tones", talk="chatty", seed=seed) as session:
            routine = without_words(session.routine)
            yield from _coached(plan(routine, session.choices), session.choices)


def _coached(made: Plan, choices: Choices) -> Iterator[CueSheet]:
    """Yield what is said live and in a file."""
    yield coach(made, choices)
    yield coach(made, choices, Profile(can_answer=True))


def without_words(value: Any) -> Any:
    """Return a routine, or a part of one, with `PAGE` in place of every word that its author wrote."""
    if isinstance(value, tuple):
        return tuple(without_words(one) for one in value if not isinstance(one, Saying))
    if not is_dataclass(value) or isinstance(value, type):
        return value
    own = {field.name: without_words(getattr(value, field.name)) for field in fields(value) if field.init}
    own |= {name: PAGE for name in ("title", "text") if own.get(name)}
    own |= {name: tuple(PAGE for _ in own[name]) for name in ("say", "equipment") if name in own}
    return replace(value, **own)


def _sessions() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield pages and choices: each of these varied by itself, the others as usual, all of them talkative."""
    for text, choices in chain(_by_work(), _by_break()):
        yield text, {"talk": "chatty", "tips": True, **choices}


def _by_work() -> Iterator[tuple[str, dict[str, Any]]]:
    sides = ("each", "alternate", "both", "left", "right")
    for work, side, seed in product(WORK, sides, range(3)):
        yield _page(f'{work}\nsides = "{side}"'), {"seed": seed}
    for seed, work in product(range(SEEDS), WORK):
        yield _page(work), {"seed": seed}
    for work, side in product(WORK, ("each", "alternate")):
        yield _page(f'{work}\nsides = "{side}"', step=f"Lift your right {PAGE}"), {}
    for direction, side in product(DIRECTIONS, ("both", "alternate")):
        yield _page(f'reps = 8\nsides = "{side}"', _phases(direction)), {}


def _by_break() -> Iterator[tuple[str, dict[str, Any]]]:
    for work in WORK:
        yield _page(work), {"wait": True}
    more = ("rep_rest_s = 15", "rep_rest_s = 4", "open_rest = true\nsets = 3", "sets = 3\nrest_s = 60")
    for kind, dose in product(("Straight sets", "Superset", "Circuit", "For time", "AMRAP"), more):
        yield _block(f"{kind}: {PAGE}", dose), {}
    for rest_s in (5, 8, 30, 60, 75, 120):
        yield _page(f"reps = 8\nsets = 3\nrest_s = {rest_s}"), {}
    for warn_s, work in product((5, 10, 15, 20, 30), ("hold_s = 60", "work_s = 200", "reps = 8\nrest_s = 60")):
        yield _page(f"sets = 2\n{work}"), {"warn": warn_s, "remind": 10}
    for exercises, rounds, intro in product((1, 3), (1, 3), ("full", "short", "none")):
        yield _page("reps = 8\nrest_s = 60", exercises=exercises, rounds=rounds), {"intro": intro}
        yield _page("reps = 8", exercises=exercises, rounds=rounds), {"warmup": 30, "cooldown": 30}


WORK = (
    *("reps = 12", "hold_s = 45", "work_s = 40", "work_s = 130"),
    *("sets = 3\nreps = 12", "sets = 3\nhold_s = 45", "sets = 3\nwork_s = 40", "sets = 3\nwork_s = 130"),
    *("reps = 100", "sets = 5\nreps = 4\nevery_s = 60", "sets = 3\nwork_s = 60\namrap = true", "reps = 3\nhold_s = 40"),
)
DIRECTIONS = (
    *("in", "out", "up", "down", "forward", "over", "across", "away", "back", "apart", "together"),
    *("pause", "squeeze", "hold", "stay"),
)
"""Where a clause of a page may lead, or with what verb it holds; the coach then says that alone."""


def _phases(direction: str) -> str:
    lines = [("out", f"{PAGE} {direction}"), ("hold", f"{direction} {PAGE}"), ("back", f"{PAGE} back")]
    return "".join(f'\n[[phase]]\nkind = "{kind}"\ntext = "{text}"\nseconds = 2\n' for kind, text in lines)


def _page(dose: str, phases: str = "", exercises: int = 1, rounds: int = 1, step: str = PAGE) -> str:
    """Return a script whose every word is `PAGE`, but for those of its first step that tell a side."""
    body = f"```toml\n{dose}\n{phases}\n```\n\n## Steps\n\n1. {step}.\n2. {PAGE}.\n\n## Tips\n\n- {PAGE}.\n"
    head = f'+++\nrepcast = 1\ntitle = "{PAGE}"\nrounds = {rounds}\nrest_s = 45\n+++\n'
    return head + "".join(f"\n# {PAGE} {'i' * number}\n\n{body}" for number in range(exercises))


def _block(heading: str, dose: str) -> str:
    """Return a script of a warm-up and a block of two exercises, every word of it `PAGE`."""
    exercise = f"## {PAGE} {{}}\n\n```toml\nreps = 5\n{dose}\n```\n\n### Steps\n\n1. {PAGE}.\n\n"
    head = f'+++\nrepcast = 2\ntitle = "{PAGE}"\n+++\n\n'
    return f"{head}# {heading}\n\n{exercise.format('one')}{exercise.format('two')}"


if __name__ == "__main__":
    print("\n".join(stock_phrases()))
