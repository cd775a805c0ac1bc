"""A block of a session while its lines are read, and the exercises in it."""

from dataclasses import dataclass, field, replace

from repcast.model.routine import Role
from repcast.read.lines import Line
from repcast.read.sections.parts import Part
from repcast.read.segments.block_lines import leads_rounds, repeats, without_later
from repcast.read.words.headings import role_of_block


@dataclass(slots=True)
class Exercise:
    """An exercise with the lines right below it that are its dose, or go on with what to do."""

    line: Line
    below: list[Line] = field(default_factory=list)

    def part(self) -> Part:
        """Return the exercise with its name, and what is told after the sentence that names it."""
        line, after = without_later(self.line)
        naming = line.naming
        title = naming.title.cut(0, len(naming.title.text.rstrip(" .")))
        return Part(line, replace(naming, title=title), (*after, *self.below))


@dataclass(slots=True)
class Block:
    """A block while its lines are read; `is_spaced` says whether blank lines part its exercises."""

    head: Line | None = None
    label: Line | None = None
    around: list[Line] = field(default_factory=list)
    exercises: list[Exercise] = field(default_factory=list)
    is_spaced: bool | None = None
    is_closed: bool = False

    @property
    def is_led(self) -> bool:
        """Whether a line over the exercises is its head or its name."""
        return self.head is not None or self.label is not None

    @property
    def may_be_spaced(self) -> bool:
        """Whether blank lines part its exercises, as far as it is known."""
        return self.is_spaced is not False

    @property
    def last(self) -> Line | None:
        """The line of its last exercise."""
        return self.exercises[-1].line if self.exercises else None

    @property
    def counts(self) -> bool:
        """Whether it is said of the block how often, or how long, it is done."""
        return any(leads_rounds(line) or repeats(line) for line in (self.head, *self.around) if line is not None)

    @property
    def role(self) -> Role:
        """Whether it is the main work, a warm-up or a cool-down, by its name."""
        return role_of_block((self.label or self.head or self.exercises[0].line).text)

    def takes(self, line: Line) -> bool:
        """Whether a line of work may still be the block's; a blank line that parts no others ends it."""
        if self.is_closed:
            return False
        if not self.exercises:
            return True
        last = self.exercises[-1].line
        gap = line.apart and not _is_next_item(last, line)
        if len(self.exercises) == 1 and self.is_spaced is None:
            first = self.exercises[0].line
            self.is_spaced = first.apart and (first.kind == "item") == (line.kind == "item")
        if gap and not self.is_spaced:
            self.is_closed = True
        self.is_spaced = gap if len(self.exercises) == 1 else self.is_spaced
        return not self.is_closed


def _is_next_item(last: Line, line: Line) -> bool:
    """Whether a line is the next point of a list, or the first one right below a line."""
    if line.kind != "item":
        return False
    return line.group == last.group if last.kind == "item" else line.order == last.order + 1
