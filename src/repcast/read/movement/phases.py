"""The phases of one rep from the author's steps: the way out, the hold and the way back, each with its time."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from repcast.languages.en import verbs, ways
from repcast.model.pauses import without_pauses
from repcast.model.routine import Amount, Phase, PhaseKind, Step
from repcast.read.dose import times
from repcast.read.quote import Quote
from repcast.read.words.instructions import clauses, sentences
from repcast.read.words.vocabulary import (
    BACK,
    BREATH,
    HOLD,
    MOVEMENT,
    REPEAT,
    any_of,
    bare,
    is_participle,
    main_verb,
    verb_of,
)

_SPEEDS, _PAUSES = (
    tuple((seconds, any_of(*patterns)) for seconds, patterns in named) for named in (verbs.SPEEDS, verbs.PAUSES)
)
_ADVISES, _ACCOMPANIES, _CONNECTIVES = any_of(*verbs.ADVISES), any_of(*verbs.ACCOMPANIES), any_of(*verbs.CONNECTIVES)
_TAKES_WEIGHT, _GOES_ON = any_of(*verbs.TAKES_WEIGHT), any_of(*verbs.GOES_ON_AS_BEFORE)
_GETS_IN_PLACE, _MEANWHILE, _LET_DOWN = any_of(*verbs.GETS_IN_PLACE), any_of(*verbs.MEANWHILE), any_of(*verbs.LET_DOWN)
_BREATH_LEAD, _MEANWHILE_JOINT, _SUBORDINATE = (
    any_of(*patterns) for patterns in (verbs.BREATH_LEAD, verbs.MEANWHILE_JOINT, verbs.SUBORDINATE)
)
_AFTER_PAUSE, _LETS_BE, _TRUNK = any_of(*verbs.AFTER_PAUSE), any_of(*verbs.LETS_BE), any_of(*verbs.TRUNK)
_TAKES_ASIDE, _PRESSES_TO = any_of(*ways.TAKES_ASIDE), any_of(*ways.PRESSES_TO)
_TILTS, _MOVES_OTHER, _ARMS_STRAIGHTEN = (
    any_of(*patterns) for patterns in (ways.TILTS, ways.MOVES_OTHER, (ways.ARMS_STRAIGHTEN,))
)
_TO_THE_GROUND = any_of(*verbs.TO_THE_GROUND)
_NO_PHASE = (_MEANWHILE, _GETS_IN_PLACE, _GOES_ON, _LETS_BE)
_MAX_TAIL = 160
_MOST_CANDIDATES = 100
"""How many clauses are compared with the first movement; a rep has three or four."""


def phases(steps: Sequence[Step], quotes: Sequence[Quote], title: str = "") -> tuple[Phase, ...]:
    """Return the phases of one rep, in the order out, hold, back; `quotes` are the words of the `steps`.

    Only the first movement is read: a second way out, or anything after the way back, belongs to another one. Of a
    position that is held without a way back, the last movement before the hold leads to it. A movement that `title`
    names is the way out, whatever stands before it: "press" in a kettlebell press that begins with a clean.
    """
    named = {bare(word) for word in re.findall(r"[a-z]+", title.lower())} & MOVEMENT
    rep = _Rep(named)
    candidates = islice(_candidates(steps, quotes), _MOST_CANDIDATES)
    for candidate in candidates:
        if not rep.take(candidate):
            break
    for candidate in islice(candidates, _MOST_AFTER):
        rep.take_up(candidate)
    return rep.phases()


_MOST_AFTER = 4
"""How many clauses after the way back may say that what was lifted is put down."""


class _Rep:
    """The phases of one rep as far as they are found; `named` are the verbs in the name of the exercise."""

    def __init__(self, named: set[str]) -> None:
        self._named = named
        self._taken: dict[PhaseKind, Phase] = {}
        self._last_out: Phase | None = None
        self._posture: Phase | None = None

    def take(self, candidate: Phase) -> bool:
        """Add a phase where it belongs, if anywhere; return whether the rep goes on after it."""
        if candidate.kind == "out" and "out" not in self._taken and is_posture(candidate.text):
            self._posture = candidate
            return True
        phase = self._in_turn(candidate)
        if _TAKES_WEIGHT.search(phase.text) and "clean" not in self._named:
            return True
        if phase.kind == "out":
            self._move_out(phase)
        elif "out" in self._taken and self._is_new(phase):
            self._taken[phase.kind] = phase
        return "back" not in self._taken

    def take_up(self, candidate: Phase) -> None:
        """Read a rep that goes down, up and then puts the weight on the ground as one that begins on the ground."""
        out, back = self._taken.get("out"), self._taken.get("back")
        if out is None or back is None or not _TO_THE_GROUND.search(candidate.text):
            return
        if _height(out.text, verb_of(out.text)) < 0 < _height(back.text, verb_of(back.text)):
            self._taken = {"out": replace(back, kind="out"), "back": replace(candidate, kind="back")}
            self._last_out = None

    def phases(self) -> tuple[Phase, ...]:
        """Return what was found, in order; the last movement leads to a hold without a way back."""
        if self._last_out and "hold" in self._taken and "back" not in self._taken:
            self._taken["out"] = self._last_out
        if self._posture and self._rises_from(self._posture):
            self._taken = {"out": self._posture, "back": replace(self._taken["out"], kind="back")}
        order: tuple[PhaseKind, ...] = ("out", "hold", "back")
        return tuple(self._taken[kind] for kind in order if kind in self._taken)

    def _rises_from(self, posture: Phase) -> bool:
        """Whether the only movement takes back the posture before it: "sit down between your knees and stand up"."""
        out = self._taken.get("out")
        if out is None or "back" in self._taken:
            return False
        return verb_of(out.text) in ways.RISES and _undoes(out.text, posture.text)

    def _in_turn(self, phase: Phase) -> Phase:
        """Return the phase as what it is after those before it: one that undoes a way out is the way back.

        A movement that goes down is the way out where nothing went before: "let the bar sink to your chest".
        """
        first = self._taken.get("out")
        if phase.kind == "hold":
            moves = not first and verb_of(phase.text) in ways.HELD_BY
            return replace(phase, kind="out", seconds=None) if moves else phase
        if phase.kind == "out" and first and self._leads_to(first, phase):
            self._last_out = self._taken["out"] = phase
            return phase
        ends = "hold" in self._taken and verb_of(phase.text) in ways.LETS_GO
        if phase.kind == "out" and first and (ends or _undoes(phase.text, first.text)):
            return replace(phase, kind="back")
        if phase.kind == "out" and self._last_out and _undoes(phase.text, self._last_out.text):
            self._taken["out"] = self._last_out
            return replace(phase, kind="back")
        if phase.kind == "back" and first and self._last_out and _is_pair(phase.text, self._last_out.text):
            self._taken["out"] = first if _is_pair(phase.text, first.text) else self._last_out
        if phase.kind == "back" and not first and _LET_DOWN.match(phase.text):
            return replace(phase, kind="out")
        return phase

    def _leads_to(self, first: Phase, phase: Phase) -> bool:
        """Whether the first movement only readies the muscles for this one: "squeeze your glutes", "lift your hips"."""
        if verb_of(phase.text) in ways.LETS_GO:
            return False
        before = verb_of(first.text)
        readies = _TRUNK.match(first.text) and (before in ways.LETS_GO or not _is_pair(phase.text, first.text))
        is_named, is_last = before in self._named, self._last_out in (None, first)
        readies = readies or (is_last and not is_named and _only_tilts(first.text, phase.text))
        tenses = readies or (before in ways.HELD_BY and not _undoes(phase.text, first.text))
        return bool(tenses) or self._is_named(phase, first)

    def _is_named(self, phase: Phase, first: Phase) -> bool:
        """Whether the exercise is called after a movement, and not after the one before it, which goes up as well."""
        verb, before = verb_of(phase.text), verb_of(first.text)
        return verb in self._named and before not in self._named and _height(first.text, before) > 0

    def _move_out(self, phase: Phase) -> None:
        first = self._taken.setdefault("out", phase)
        if "hold" in self._taken or (phase is not first and verb_of(phase.text) in verbs.TENSING):
            return
        self._last_out = phase
        if verb_of(phase.text) in self._named - {verb_of(first.text)}:
            self._taken["out"] = phase

    def _is_new(self, phase: Phase) -> bool:
        """Whether the rep has no such phase yet, or this hold states how long the one before lasts."""
        taken = self._taken.get(phase.kind)
        return taken is None or (phase.kind == "hold" and phase.seconds is not None and taken.seconds is None)


_SITS_DOWN = any_of(*ways.SITS_DOWN)


def is_posture(clause: str) -> bool:
    """Whether a clause only takes a posture: "stand holding a chair"; not "sit back until …", "stand up"."""
    verb = main_verb(clause)
    return verb is not None and verb.base in verbs.POSTURES and not _SITS_DOWN.search(clause)


def moves(clause: str) -> bool:
    """Whether a clause may be the way out of a rep: neither a posture nor the taking of a thing."""
    return _kind(clause) == "out" and not is_posture(clause)


def _only_tilts(first: str, text: str) -> bool:
    """Whether a trunk or a foot is only set before something else moves: "push your hips back", "pull the bar up"."""
    verb = verb_of(text)
    if not _MOVES_OTHER.match(text) or verb in verbs.DOWN | verbs.BENDS | verbs.TENSING | ways.RISES:
        return False
    return bool(_TILTS.match(first))


_SINKS = any_of(*verbs.SINKS)
_BARE = 2
"""The most words of "relax" alone, which ends whatever was done."""

_UPWARDS, _DOWNWARDS, _SIDEWAYS = any_of(verbs.UPWARDS), any_of(verbs.DOWNWARDS), any_of(verbs.SIDEWAYS)
_PLACES = tuple((any_of(rf"\b{there}\b"), any_of(rf"\b{back}\b")) for there, back in verbs.OPPOSITE_PLACES)
_PAIRS = frozenset(verbs.OPPOSITES)


def _undoes(text: str, first: str) -> bool:
    """Whether one movement takes back another: "lower your leg" after "lift your leg"."""
    text, first = map(_main_clause, (text, first))
    verb, before = verb_of(text), verb_of(first)
    if verb in ways.LETS_GO and len(text.split()) <= _BARE:
        return True
    if (_SINKS.search(text) and before in verbs.BENDS) or (_SINKS.search(first) and verb in verbs.BENDS):
        return False  # "bend your knees and push your hips back"
    across = _height(text, verb) * _height(first, before) < 0 and (verb != before or _both_say_where(text, first))
    straightens = before in ways.BENDS_ARMS and _ARMS_STRAIGHTEN.match(text) is not None
    return across or straightens or _is_pair(text, first) or _goes_the_other_way(text, first)


def _is_pair(text: str, first: str) -> bool:
    """Whether the verbs of two clauses undo each other, whatever their directions: "bend" and "straighten"."""
    verb, before = verb_of(text), verb_of(first)
    return bool({(verb, before), (before, verb)} & _PAIRS)


def _main_clause(text: str) -> str:
    """Return what stands before the first subordinate clause; a text that begins with one as it is."""
    found = _SUBORDINATE.search(text)
    return text[: found.start()] if found and found.start() else text


def _both_say_where(*clauses: str) -> bool:
    """Whether each clause names its direction."""
    return all(_UPWARDS.search(one) or _DOWNWARDS.search(one) for one in clauses)


def _height(text: str, verb: str) -> int:
    """Return 1 if the movement goes up, -1 if it goes down, by a word for it or else by its verb; 0 for neither."""
    up, down = bool(_UPWARDS.search(text)), bool(_DOWNWARDS.search(text) or _SINKS.search(text))
    if up == down and verb in verbs.ANY_WAY and _SIDEWAYS.search(text):
        return 0
    return up - down if up != down else (verb in verbs.UP) - (verb in verbs.DOWN)


def _goes_the_other_way(text: str, first: str) -> bool:
    """Whether the places opposed: "slide it away" after "slide it towards you"."""
    return any(
        bool(there.search(one)) and bool(back.search(other)) and not there.search(other) and not back.search(one)
        for there, back in _PLACES
        for one, other in ((text, first), (first, text))
    )


def _candidates(steps: Sequence[Step], quotes: Sequence[Quote]) -> Iterator[Phase]:
    for step, quote in zip(steps, quotes, strict=True):
        if step.kind == "movement":
            for sentence in sentences(replace(quote, text=without_pauses(quote.text))):
                yield from _of_sentence(sentence)


def _of_sentence(sentence: Quote) -> Iterator[Phase]:
    text = sentence.text
    if REPEAT.match(text):
        return
    advises = bool(_ADVISES.search(text)) and not (is_participle(text) and verb_of(text) != "keep")
    keeps = verb_of(text) in ways.KEEPS
    last, has_moved = len(text.rstrip(" .!")), False
    for start, end in _joined(text):
        if _MEANWHILE_JOINT.search(text, 0, start) and _only_accompanies(text, start, end, has_moved=has_moved):
            continue
        lead = _BREATH_LEAD.match(text[start:end])
        begin = start + lead.end() if lead else start
        clause = text[begin:end]
        kind = _kind((HOLD.match(clause) and _worked_for(clause)) or clause)
        if kind == "hold" and verb_of(clause) in ways.HELD_BY and _goes_with(clause, text[end:]):
            continue  # "squeeze your glutes and come back up"
        leads = _ACCOMPANIES.match(clause) and end < last
        if (
            kind is None
            or (kind == "out" and leads)
            or (advises and not _is_after_advice(kind, clause, start, keeps=keeps))
        ):
            continue
        has_moved = True
        pause = _AFTER_PAUSE.match(clause) if kind == "back" else None
        if pause:
            yield _phase("hold", sentence.cut(begin, begin + pause.end()))
        yield _phase(kind, sentence.cut(begin, _clause_end(text, end)))


def _goes_with(squeeze: str, rest: str) -> bool:
    """Whether a squeeze only goes with the way up after it in the sentence; at the top it holds before one returns."""
    after = next((rest[start:end] for start, end in clauses(rest)), "")
    rises = _height(after, verb_of(after)) > 0 or bool(_UPWARDS.search(after))
    return rises and not any(map(str.isdigit, squeeze))


def _is_after_advice(kind: PhaseKind, clause: str, start: int, *, keeps: bool) -> bool:
    """Whether a clause after one that advises is a way out or back: "feel the pull, and begin to lower the bar".

    So is what one does while something is kept: "keep your feet together and lift your top knee".
    """
    if not start or kind == "hold":
        return False
    verb = verb_of(clause)
    return kind == "back" or verb in verbs.DOWN - verbs.TENSING or (keeps and verb in verbs.UP | ways.ASIDE)


def _joined(text: str) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the clauses, a participle with a verb that says nothing: "reverse it, driving up"."""
    spans = list(clauses(text))
    for index, (start, end) in enumerate(spans):
        verb = main_verb(text[start:end])
        if verb and verb.accompanies and index and _waits(text[slice(*spans[index - 1])]):
            continue
        following = spans[index + 1] if index + 1 < len(spans) else None
        if following and _waits(text[start:end]) and is_participle(text[slice(*following)]):
            yield start, following[1]
        else:
            yield start, end


def _waits(clause: str) -> bool:
    """Whether the verb of a clause leaves the movement to a participle that follows."""
    verb = main_verb(clause)
    return bool(verb and verb.base in verbs.WAITING and not verb.is_complement)


def _only_accompanies(text: str, start: int, end: int, *, has_moved: bool) -> bool:
    """Whether a clause after "as" or "while" only says what happens meanwhile: "keep straight as you lift it".

    "Exhale as you lift your leg" asks for the movement.
    """
    clause = text[start:end]
    if not main_verb(clause):
        return True
    return not BACK.search(clause) and (has_moved or not BREATH.search(text, 0, start))


def _kind(text: str) -> PhaseKind | None:
    verb = main_verb(text)
    if any(pattern.search(text) for pattern in _NO_PHASE) or REPEAT.match(text):
        return None
    if HOLD.match(text) and not (text.lower().startswith(verbs.AFTERWARDS) and BACK.search(text)):
        return "hold"
    if BACK.search(text) and not (verb and verb.accompanies and verb.base not in verbs.COMES_BACK):
        return "back"
    if verb and verb.is_complement and verb.base in verbs.POSTURES:
        return None
    if verb is None or verb.accompanies or verb.base in verbs.NO_MOVEMENT or BREATH.match(text):
        return None
    moves = verb.base in MOVEMENT or verb.base in verbs.ALSO_MOVE or bool(_TAKES_ASIDE.match(text, verb.start))
    return "out" if moves else None


_TAIL = re.compile(verbs.HANGS_ON)


def _clause_end(text: str, end: int) -> int:
    """Return the end of a clause with what hangs on it: "rotate your knees inwards, towards each other"."""
    tail = _TAIL.match(text, end)
    return tail.end() if tail and tail.end() - end < _MAX_TAIL else end


def _phase(kind: PhaseKind, clause: Quote) -> Phase:
    closed = clause.text.count("(") == clause.text.count(")")
    text = clause.text if closed else clause.text.partition("(")[0]
    return Phase(kind, _from_verb(text).rstrip(" .,;:!"), seconds=_seconds(kind, clause), place=clause.place())


def _from_verb(clause: str) -> str:
    """Return the clause without the words that join it to the one before, and without a verb that leads to its verb.

    "Then use your arms to lift the bar" is "lift the bar", "begin by rotating it" is "rotate it".
    """
    pause = _AFTER_PAUSE.match(clause)
    clause = clause[pause.end() :] if pause else clause
    worked_for = _worked_for(clause)
    if worked_for and verb_of(worked_for) not in verbs.COMES_BACK:
        return worked_for
    verb = main_verb(clause)
    if verb and verb.is_complement:
        return verb.base + clause[verb.end :]
    lead = _CONNECTIVES.match(clause)
    return clause[lead.end() :] if lead else clause


def _worked_for(clause: str) -> str:
    """Return what a foot or a muscle works for: "stand up" of "squeeze your glutes to stand up"; "" where nothing."""
    presses = _PRESSES_TO.match(clause)
    return clause[presses.end() :] if presses and presses["verb"].lower() in MOVEMENT - verbs.NO_MOVEMENT else ""


def _seconds(kind: PhaseKind, clause: Quote) -> Amount | None:
    """Return the time that the clause states, or that its adverb stands for."""
    stated = next(times(clause), None)
    if stated is not None:
        return stated
    for seconds, pattern in _PAUSES if kind == "hold" else _SPEEDS:
        adverb = pattern.search(clause.text)
        if adverb:
            return Amount(seconds, seconds, clause.place(adverb.start(), adverb.end()))
    return None
