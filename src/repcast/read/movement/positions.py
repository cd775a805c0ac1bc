"""Which exercises are held by what stands around them: in a row of stretches a name and its minutes are a pose."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from repcast.languages.en.calm import is_calm_name, is_driven, is_of_stretches, moves, names_stretch
from repcast.model.routine import Role
from repcast.read.words.vocabulary import held, is_cardio


def are_held(titles: Sequence[str], named: Sequence[tuple[str, Role, str]]) -> Iterator[bool]:
    """Yield for each exercise whether it is held by what stands around it.

    `titles` are those of the page, `named` the title of the block, its role, and the name of each exercise. The titles
    of the page say nothing of a warm-up. Where no title does, half of the names of a block are those of poses.
    """
    of_page = any(map(is_of_stretches, titles))
    for (block, role), group in groupby(named, lambda one: one[:2]):
        names = [name for _, _, name in group]
        stays = is_of_stretches(block) or (of_page and role != "warmup" and not is_driven(block))
        poses = sum(map(names_stretch, names))
        yield from ((stays or 2 * poses >= len(names)) and _may_be_held(name) for name in names)


def _may_be_held(name: str) -> bool:
    """Whether a name has nothing in it that moves, nor says that one only lies still or breathes."""
    return not (moves(name) or is_driven(name) or is_cardio(name) or is_calm_name(name)) or held(name) != ""
