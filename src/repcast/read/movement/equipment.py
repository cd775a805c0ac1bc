"""The equipment of an exercise, as nouns, from its prose and steps."""

from collections.abc import Iterable, Iterator
from itertools import islice

from repcast.model.text import clean
from repcast.read.words.vocabulary import any_of

_NOUNS = (
    "resistance loop band|mini band|resistance band|loop band|exercise band|therapy band",
    "dumbbell|kettlebell|barbell|ez[- ]bar|ez curl bar|trap bar|weight plate|ankle weight|sandbag",
    "medicine ball|stability ball|exercise ball|swiss ball|tennis ball|foam roller|ab wheel|ab roller",
    "yoga mat|exercise mat|mat|yoga block|yoga strap|pillow|cushion|towel|belt|strap",
    "incline bench|decline bench|flat bench|bench|sturdy chair|chair|stool|box|plyo box|step platform|wall",
    "cable machine|pulley machine|leg press machine|smith machine|lat pulldown machine|treadmill|rowing machine",
    "exercise bike|stationary bike|elliptical|pull-?up bar|chin-?up bar|parallel bars|dip bars|squat rack|power rack",
    "jump rope|skipping rope|battle rope|rope|suspension trainer|rings|sled|slider|gliding disc|stopwatch",
)
_THING = any_of(rf"\b(?P<noun>{'|'.join(sorted('|'.join(_NOUNS).split('|'), key=len, reverse=True))})s?\b")
_BAND = any_of(r"\b(?:the|a) band\b")
_ALIASES = {
    "ez-bar": "EZ bar",
    "ez bar": "EZ bar",
    "ez curl bar": "EZ bar",
    "e-z curl bar": "EZ bar",
    "pullup bar": "pull-up bar",
    "chinup bar": "pull-up bar",
    "chin-up bar": "pull-up bar",
    "exercise band": "resistance band",
    "bands": "resistance band",
    "kettlebells": "kettlebell",
    "dumbbells": "dumbbell",
    "cable": "cable machine",
    "foam roll": "foam roller",
    "step platform": "step",
}
_MOST_STATED = 50
_NONE = frozenset(
    ("", "body only", "none", "bodyweight", "none (bodyweight exercise)", "other", "body weight", "no equipment")
)


def equipment(texts: Iterable[str], stated: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the equipment, first what the format states, each thing once and in the order of its first mention."""
    named = (_ALIASES.get(name.lower(), name) for name in map(clean, islice(stated, _MOST_STATED)))
    needs = {name: None for name in named if name.lower() not in _NONE}
    for text in texts:
        for thing in _THING.finditer(text):
            noun = thing["noun"].lower()
            needs.setdefault(_ALIASES.get(noun, noun))
        if _BAND.search(text) and not any(name.endswith("band") for name in needs):
            needs.setdefault("resistance band")
    return tuple(_distinct(list(needs)))


def _distinct(names: list[str]) -> Iterator[str]:
    """Return the names without "band" beside "resistance band"."""
    return (name for name in names if not any(other != name and other.endswith(f" {name}") for other in names))
