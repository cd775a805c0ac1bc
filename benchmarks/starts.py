"""Trains the model of which lines begin exercises, and measures it on pages that it has not learned from.

    python benchmarks/starts.py                  trains on four fifths of the corpus at a time, measures on the fifth
    python benchmarks/starts.py --write          trains on all of it, and writes the model that the reader has
    python benchmarks/starts.py --on FOLDER ...  trains on all of it, measures on labelled pages of other folders

A page is right if just the lines are found that begin its labelled exercises; of a page with one exercise, or with
none, no line: the page as a whole is the one. Pages some of whose names begin no line of their own are left out.
"""

import argparse
import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import md5
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pycrfsuite

from repcast.read import read
from repcast.read.sections.parts import Page, Part
from repcast.read.segments import segmented, starts
from repcast.read.segments.line_features import features

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "tests" / "read" / "corpus"
FOLDS = 5
SETTINGS = {"c1": 0.5, "c2": 1.0, "max_iterations": 150, "feature.minfreq": 2}
"""How strongly the weights are held at 0 and near it, and how rare a feature is left out; a wide range does as well."""

_NUMBERING = re.compile(r"^\s*(?:[a-z]?\d+[.):]?|[a-z]{2}\d+ -)\s*")


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled page: its kind, the features of its lines, and whether each begins an exercise."""

    name: str
    kind: str
    features: list[list[str]]
    labels: list[str]
    by_reader: frozenset[int]
    """The lines with which the exercises begin as the reader has them, by its rules and its own model together."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the model of the reader")
    parser.add_argument("--on", nargs="+", type=Path, default=[], metavar="FOLDER")
    options = parser.parse_args()
    corpus = list(examples(sorted(path.parent for path in CORPUS.glob("*/labels.jsonl"))))
    if options.write:
        trained(corpus, Path(starts.__file__).with_name(starts.MODEL))
        print(f"{starts.MODEL}: learned from {len(corpus)} pages")
    elif options.on:
        told("unseen pages", corpus, list(examples(options.on)))
    else:
        found = Counter[tuple[str, str]]()
        for fold in range(FOLDS):
            rest = [one for one in corpus if _fold(one) != fold]
            found += measured(rest, [one for one in corpus if _fold(one) == fold])
        show(f"{len(corpus)} pages of the corpus, a fifth at a time", found)


def _fold(example: Example) -> int:
    return int(md5(example.name.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


def told(name: str, learned: Sequence[Example], pages: Sequence[Example]) -> None:
    show(f"{len(pages)} {name}", measured(learned, pages))


def show(title: str, found: Mapping[tuple[str, str], int]) -> None:
    print(title)
    for kind in ("one", "several", "days", "none"):
        count = found.get((kind, "pages"), 0)
        print(f"  {kind:<8} {count:>4} pages; right: by the model {found.get((kind, 'model'), 0):>4},", end=" ")
        print(f"by the reader {found.get((kind, 'reader'), 0):>4}")


def measured(learned: Iterable[Example], pages: Iterable[Example]) -> Counter[tuple[str, str]]:
    """Return of each kind how many pages there are, and are right by a model of other pages and by the reader."""
    found = Counter[tuple[str, str]]()
    with tempfile.TemporaryDirectory() as folder:
        tagger = trained(learned, Path(folder) / starts.MODEL)
        for page in pages:
            wanted = {at for at, label in enumerate(page.labels) if label == starts.START}
            begun = {at for at, label in enumerate(tagger.tag(page.features)) if label == starts.START}
            found[page.kind, "pages"] += 1
            found[page.kind, "model"] += begun == wanted
            found[page.kind, "reader"] += page.by_reader == wanted
    return found


def trained(learned: Iterable[Example], path: Path) -> "pycrfsuite.Tagger":
    """Return a model of these pages, written to `path`."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(SETTINGS)
    for page in learned:
        trainer.append(page.features, page.labels)
    trainer.train(str(path))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


def examples(folders: Iterable[Path]) -> Iterator[Example]:
    """Yield the pages of folders all of whose labelled names begin lines."""
    for folder in folders:
        for text in (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines():
            label = json.loads(text)
            one = example(folder, label)
            if one is not None:
                yield one


def example(folder: Path, label: Mapping[str, Any]) -> Example | None:
    """Return a labelled page as an example; `None` where a name begins no line."""
    pages: list[tuple[Page, Part]] = []

    def noted(page: Page) -> tuple[Page, Part]:
        pages.append((page, segmented(page)[1]))
        return segmented(page)

    with patch("repcast.read.understand.segmented", noted):
        read(label["file"], (folder / label["file"]).read_bytes())
    names, kind = list(titles(label)), kind_of(label)
    begun = set[int]() if kind in ("one", "none") else begins(pages[0][0], names) if pages and names else None
    if not pages or begun is None:
        return None
    page, part = pages[0]
    labels = [starts.START if at in begun else starts.OTHER for at in range(len(page.lines))]
    heads = (one.head.order for one in part.exercises() if one.head is not None)
    return Example(
        f"{folder.name}/{label['file']}", kind, features(page), labels, frozenset(heads if part.is_group else ())
    )


def kind_of(label: Mapping[str, Any]) -> str:
    """Return what a page holds, as a label says: days or blocks, several exercises, one, or none."""
    wanted, most = label.get("wanted") or {}, label["n"][1]
    if wanted.get("refuse") or most == 0:
        return "none"
    return "days" if wanted.get("workouts") else "one" if most == 1 else "several"


def titles(label: Mapping[str, Any]) -> Iterator[list[str]]:
    """Yield the names that each labelled exercise may have."""
    workouts = label.get("wanted", {}).get("workouts")
    listed = (
        [one for workout in workouts for block in workout["blocks"] for one in block["exercises"]] if workouts else []
    )
    for one in listed or label["exercises"]:
        yield list(names_of(one["title"]))


def names_of(title: Any) -> Iterator[str]:
    if isinstance(title, str):
        yield title
    else:
        for one in title["any"]:
            yield from names_of(one)


def begins(page: Page, names: Iterable[Sequence[str]]) -> set[int] | None:
    """Return the lines of these names, which stand in order; `None` where there is none for one of them."""
    begun: set[int] = set()
    start = 0
    for options in names:
        wanted = [plain(one) for one in options if one != "?"]
        at = next((at for at in range(start, len(page.lines)) if is_of(page, at, wanted)), None)
        if at is None:
            return None
        begun.add(at)
        start = at + 1
    return begun


def is_of(page: Page, at: int, names: Iterable[str]) -> bool:
    """Whether a line gives one of these names, begins with it, or, as an item or a heading, has it."""
    line = page.lines[at]
    name, text = plain(line.naming.title.text), plain(line.text)
    inside = "" if line.kind == "paragraph" else f" {text} "
    long = [one for one in names if len(one) > _SHORT]
    return name in names or any(text == one or text.startswith(f"{one} ") or f" {one} " in inside for one in long)


_SHORT = 3
"""So few letters may stand in a line by chance."""


def plain(title: str) -> str:
    """Return a name without its numbering and marks, in small letters."""
    return re.sub(r"[^0-9a-zà-ÿ]+", " ", _NUMBERING.sub("", title.lower())).strip()


if __name__ == "__main__":
    main()
