"""Names for the files of many sessions: no two the same on any system, and the same name again the next time."""

from collections.abc import Iterable, Mapping

from repcast.export.names import file_name
from repcast.library.values import Item


def names_of(items: Iterable[Item], before: Mapping[str, str]) -> dict[str, str]:
    """Return a file name without ending for each session, by its identity; `before` are the names of earlier runs.

    A session keeps its name, so that links to it hold. Of several that would be called the same, letters in capitals
    or not, the second gets a 2. The rules of Windows hold everywhere; see `file_name`.
    """
    names: dict[str, str] = {}
    taken = {name.casefold() for name in before.values()}
    for item in items:
        name = before.get(item.identity) or _free(file_name(item.stem), taken)
        names[item.identity] = name
        taken.add(name.casefold())
    return names


def _free(stem: str, taken: set[str]) -> str:
    name, number = stem, 1
    while name.casefold() in taken:
        number += 1
        name = f"{stem} {number}"
    return name
