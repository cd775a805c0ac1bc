"""The lines of a session read in order: heads of blocks, exercises under them, and what stands beside these."""

from dataclasses import dataclass, field, replace

from repcast.read.lines import Line
from repcast.read.sections.parts import Page
from repcast.read.segments.block_lines import (
    BEGINS,
    RESTS,
    Told,
    is_open_count,
    is_tail,
    is_told,
    labelled,
    leads_rounds,
    may_name,
    repeats,
    says_dose,
    told_by,
    without_later,
    worked,
)
from repcast.read.segments.forms import instructs, is_rest, is_rest_station
from repcast.read.segments.open_blocks import Block, Exercise
from repcast.read.words.headings import block_kinds, role_of_block
from repcast.read.words.signs import has_movement, words_of

_FEWEST, _FEWEST_NUMBERS, _LEAD_WORDS = 2, 3, 60
"""The fewest exercises before a line that says how often they are done, and the fewest numbers that count down over
bare names; the most words of a paragraph that leads to a list.
"""


@dataclass(slots=True)
class Scan:
    """The lines of a page read in order."""

    page: Page
    end: int
    blocks: list[Block] = field(default_factory=list)
    outside: list[Line] = field(default_factory=list)
    label: Line | None = None

    @property
    def block(self) -> Block | None:
        """The block that is open."""
        return self.blocks[-1] if self.blocks and not self.blocks[-1].is_closed else None

    def close(self) -> None:
        """End the block that is open."""
        if self.blocks:
            self.blocks[-1].is_closed = True

    def name(self, label: Line | None) -> None:
        """Keep the name of a part for the next block; one with a dose and nothing under it is a block itself."""
        if self.label is not None and self.label.has_own_dose:
            self.blocks.append(Block(label=self.label, exercises=[Exercise(self.label)], is_closed=True))
        self.label = label

    def take(self, at: int) -> None:
        """Read one line."""
        line = self.page.lines[at]
        beside = self._is_told_beside(line)
        apart = self.page.is_masked(at) or self.page.sections.within[at] == "equipment"
        if apart and not beside:
            self.close()
            self.outside.append(line)
            return
        label, line, told = self._told(at, line)
        if label is not None:
            self.close()
            self.name(label)
        self._read(at, line, "work" if beside and told == "talk" else told, is_labelled=label is not None)

    def _told(self, at: int, line: Line) -> tuple[Line | None, Line, Told]:
        """Return the name of a part that a line begins with, the rest of it, and what that tells."""
        name, rest = labelled(line)
        told = told_by(rest)
        if name is None:
            return None, line, "head" if told == "talk" and self._leads(at) else told
        whole = told_by(line)
        if whole == "head" and (told == "remark" or (told == "head" and any(block_kinds(name.text)))):
            return None, line, "head"
        if told == "talk":
            told = told_by(without_later(rest)[0])
        if role_of_block(name.text) != "main" and told in ("dose", "rest", "remark"):
            if told != "remark":
                return None, line, "label"
            told = "work" if rest.states_work else told
        if told in BEGINS or told in ("work", "name", "talk"):
            return replace(line, quote=name, bold=0), rest, told
        return None, line, "remark"

    def _read(self, at: int, line: Line, told: Told, *, is_labelled: bool) -> None:
        if self._is_repeat(line):
            self.blocks[-1].around.append(line)
            self.close()
        elif told == "head" or (told == "dose" and self._counts_down(at, line)):
            self._head(line)
        elif told == "one":
            self._begin(line, line)
            self.close()
        elif told == "label":
            self.close()
            self.name(line)
        elif self._is_station(at, line, told):
            self.blocks[-1].exercises.append(Exercise(line))
        elif told in ("lift", "work", "name") or (told == "remark" and self._is_one_more(line)):
            self._work(at, line, told, is_labelled=is_labelled)
        elif told in ("dose", "rest"):
            self._below(line)
        else:
            self._beside(line, told)

    def _is_repeat(self, line: Line) -> bool:
        """Whether a line says how often the block right before it is done."""
        last = self.blocks[-1].last if self.blocks else None
        return last is not None and repeats(line) and not self.outside_after(last)

    def _is_station(self, at: int, line: Line, told: Told) -> bool:
        """Whether a point of the list under a head is but a distance to go, or a station at which one rests."""
        return (told in ("rest", "name", "remark") and self._rests(at, line)) or (
            told == "dose" and self._is_distance(line)
        )

    def _leads(self, at: int) -> bool:
        """Whether a longer line says how often to do the list right below it: "Set a timer … as many rounds …"."""
        line, after = self.page.lines[at], self.page.lines[at + 1 : min(at + 2, self.end)]
        short = line.kind == "paragraph" and len(line.text.split()) <= _LEAD_WORDS and leads_rounds(line)
        return short and bool(after) and after[0].kind == "item" and told_by(after[0]) in ("work", "lift")

    def _is_distance(self, line: Line) -> bool:
        """Whether a point of a list under a head is but a distance, "200 m" beside "10 burpees"."""
        block = self.block
        if block is None or block.head is None or line.kind != "item":
            return False
        return {one.statement.field for one in line.stated} == {"distance_m"} and block.takes(line)

    def _is_one_more(self, line: Line) -> bool:
        """Whether a line that says nothing sure is one more exercise of the block that is open."""
        block = self.block
        if is_open_count(line):
            return True
        if block is None or block.head is None:
            return False
        last = block.last
        if last is not None and last.station and not line.station:
            return False
        if last is not None and line.kind == last.kind == "item" and line.group == last.group:
            return not line.only_dose and not _is_labelled(line)
        if not may_name(line):
            return False
        begins = last is None and ("(" in line.text or line.kind == "item")
        return not line.apart or begins or (last is not None and block.may_be_spaced)

    def _is_told_beside(self, line: Line) -> bool:
        """Whether a line that looks like a section is one more exercise beside another that is told as it is."""
        last = self.blocks[-1].exercises[-1:] if self.blocks else []
        led = bool(self.blocks) and self.blocks[-1].is_led and not self.blocks[-1].is_closed
        marked = line.naming.form == "dash" and line.has_own_dose and line.text[:1].isdigit()
        return marked and (led or (bool(last) and is_told(last[0].line)))

    def _rests(self, at: int, line: Line) -> bool:
        """Whether a line is a station of the block at which one rests."""
        block = self.block
        if block is None or block.head is None or line.kind != "item":
            return False
        by_clock = any(one.statement.field == "every_s" for one in block.head.stated)
        station = is_rest_station(self.page, at) or (by_clock and is_rest(line.naming.title.text))
        return station and block.takes(line)

    def _head(self, line: Line) -> None:
        """Begin a block; the reps of its rounds go on with the line over them: "For time:", "21-15-9"."""
        block = self.block
        if block is not None and block.head is not None and not block.exercises and line.only_dose:
            block.around.append(line)
        elif block is not None and len(block.exercises) >= _FEWEST and not line.apart and is_tail(line):
            block.around.append(line)
            self.close()
        else:
            self._begin(line)

    def _begin(self, head: Line | None, *lines: Line) -> Block:
        """Begin a block."""
        block = Block(head, self.label, exercises=[Exercise(line) for line in lines])
        self.label = None
        self.blocks.append(block)
        return block

    def _counts_down(self, at: int, line: Line) -> bool:
        """Whether a line is but numbers that count down, right over a bare name: "21-15-9"."""
        numbers = next((one.statement.parts for one in line.stated if one.statement.field == "by_set"), ())
        free = self.block is None or not self.block.exercises
        after = self.page.lines[at + 1 : min(at + 2, self.end)]
        below = bool(after) and not after[0].apart and told_by(after[0]) in ("name", "work")
        return len(numbers) >= _FEWEST_NUMBERS and free and below

    def _work(self, at: int, line: Line, told: Told, *, is_labelled: bool) -> None:
        block = self.block
        over = told == "name" and self.is_over_dose(at)
        apart = told == "lift" or over or (is_told(line) and line.label[:1].isalnum())
        if block is not None and block.is_led and not (apart and line.apart) and not is_labelled and block.takes(line):
            block.exercises.append(Exercise(worked(line)))
        elif self.label is not None and told != "name" and not self.outside_after(self.label):
            self._begin(None, worked(line))
        elif apart or is_labelled or (told == "work" and self._stands_alone(line)):
            alone = block is not None and not block.is_led and self.label is None
            open_block = block if alone and block is not None else self._begin(None)
            open_block.exercises.append(Exercise(line))
        else:
            self._beside(line, told)

    def is_over_dose(self, at: int) -> bool:
        """Whether the line below a name, without a blank line, is but its dose."""
        after = self.page.lines[at + 1 : min(at + 2, self.end)]
        if not after or after[0].apart or after[0].kind == "item":
            return False
        return says_dose(after[0]) and told_by(after[0]) != "head"

    def _stands_alone(self, line: Line) -> bool:
        """Whether a line of work beside the blocks is an exercise of its own: it stands right after one, or apart."""
        last = self.blocks[-1].exercises[-1:] if self.blocks else []
        return bool(last) and line.kind != "item" and line.apart and not self.outside_after(last[0].line)

    def outside_after(self, line: Line) -> bool:
        """Whether anything that belongs to no block stands after a line."""
        return bool(self.outside) and self.outside[-1].order > line.order

    def _below(self, line: Line) -> None:
        """Give a dose or a rest to the exercise over it, or to the block."""
        block = self.blocks[-1] if self.blocks else None
        if block is None:
            self.outside.append(line)
        elif block.head is None and block.exercises and not line.apart:
            block.exercises[-1].below.append(line)
        elif block.head is None and line.apart:
            self.outside.append(replace(line, section="about"))  # it is of all that was told before
        elif block.exercises or not block.is_closed:
            block.around.append(line)
        else:
            self.outside.append(line)

    def _beside(self, line: Line, told: Told) -> None:
        """Leave out prose, which ends a block; a remark right below an exercise is the block's."""
        block = self.block
        if told == "joint":
            self.close()
        elif told == "talk" and block is not None and self._is_said_in(block, line):
            pass
        elif told != "talk" and block is not None and not line.apart:
            block.around.append(line)
        else:
            if block is None or block.exercises:
                self.close()
            self.outside.append(line)

    def _is_said_in(self, block: Block, line: Line) -> bool:
        """Give a block what is told before its exercises, and one of them that is told itself what it goes on with."""
        if block.head is not None and not block.exercises:
            block.around.append(line)
        elif block.is_led and block.exercises and is_told(block.exercises[-1].line) and instructs(line):
            block.exercises[-1].below.append(line)
        else:
            return False
        return True


def _is_labelled(line: Line) -> bool:
    """Whether a line tells a fact after a label, or how long to rest, rather than an exercise."""
    label = line.naming.form == "colon" and not has_movement(words_of(line.naming.title.text))
    return label or any(one.statement.field in RESTS for one in line.stated)
