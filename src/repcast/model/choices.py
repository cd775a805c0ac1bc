"""The one table of what a user may choose for a session, with the limits and the meaning of every choice.

Flags, the head of a script, the configuration file and Python keywords all go through `parse_choices`, so a value is
right or wrong in the same way wherever it was written.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal, get_args

from repcast.model.choice_kinds import (
    Count,
    CountOrText,
    Kind,
    Level,
    Number,
    Seconds,
    StrengthTempo,
    TempoKind,
    Text,
    Word,
    YesNo,
)
from repcast.model.errors import ChoiceError, UnknownChoiceError

Sides = Literal["each", "alternate", "both", "left", "right"]
Effort = Literal["easy", "normal", "hard"]
Talk = Literal["quiet", "normal", "chatty"]
Intro = Literal["full", "short", "none"]


@dataclass(frozen=True, slots=True)
class Choice:
    """A row of the table.

    `name` is the flag without its dashes, the key in a script's head and in the configuration, and the keyword in
    Python (with `_` for `-`). `field` is its field in `Choices`. `default` says what holds where nobody chose.
    `of_page` marks what a page states itself: there a configured value only fills in what the page leaves out.
    `in_head` says whether the head of a script may make the choice.
    """

    name: str
    field: str
    kind: Kind
    meaning: str
    default: str = "the page's"
    of_page: bool = False
    in_head: bool = True

    @property
    def flag(self) -> str:
        """The flag that makes the choice, such as `--get-ready`."""
        return f"--{self.name}"


LEAD_IN_MS = 300
"""It lies in a silence, and so takes no time; most headsets are awake after it."""

_SET = Count(1, 99)
_SECONDS = Seconds(0, 3600)

CHOICES = (
    Choice("sets", "sets", _SET, "How many sets, or rounds of a circuit.", of_page=True),
    Choice("reps", "reps", Count(1, 999), "How many reps in a set.", of_page=True),
    Choice("hold", "hold_s", Seconds(0.5, 3600), "How long a position is held.", of_page=True),
    Choice("rest", "rest_s", _SECONDS, "How long to rest between sets.", of_page=True),
    Choice(
        "tempo",
        "tempo_s",
        TempoKind(),
        "Seconds of a rep's phases in the order of the movement, such as 3-1-3; 4010 begins with lowering instead.",
        of_page=True,
    ),
    Choice(
        "sides",
        "sides",
        Word(get_args(Sides)),
        "One side after the other, sides in turn, both at once, or one side only.",
        of_page=True,
    ),
    Choice(
        "effort",
        "effort",
        Word(get_args(Effort)),
        "Which end of the page's ranges is taken; normal is the middle.",
        default="normal",
    ),
    Choice("talk", "talk", Word(get_args(Talk)), "How much is said.", default="normal"),
    Choice(
        "intro",
        "intro",
        Word(get_args(Intro)),
        "How much is explained: everything, title and dose, or nothing at all; safety tips are always said.",
        default="full",
    ),
    Choice("tips", "tips", YesNo(), "Say the tips, or leave them out.", default="yes"),
    Choice("get-ready", "get_ready_s", _SECONDS, "Time between the set-up and the first go.", default="5"),
    Choice(
        "setup-pace",
        "setup_pace",
        Number(0.25, 4, "FACTOR"),
        "How much time to get into position: twice as much with 2, half with 0.5.",
        default="1",
    ),
    Choice("countdown", "countdown_s", Count(0, 10), "How many seconds are counted down before every go.", default="3"),
    Choice(
        "warn",
        "warn_s",
        Seconds(5, 60, or_never=True),
        "How long before the end of timed work or a rest it is called; 0 for never.",
        default="10",
    ),
    Choice(
        "remind",
        "remind_s",
        Seconds(5, 3600, or_never=True),
        "How often the time left is said in timed work; 0 for never.",
        default="every minute, and half a minute",
    ),
    Choice("switch", "switch_s", _SECONDS, "Time to change sides.", default="10"),
    Choice(
        "wait",
        "wait",
        YesNo(),
        "Do sets counted in reps at your own pace: live, each lasts until you go on.",
        default="no",
    ),
    Choice("warmup", "warmup_s", _SECONDS, "Warm up first, for this long.", default="none"),
    Choice("cooldown", "cooldown_s", _SECONDS, "Cool down last, for this long.", default="none"),
    Choice("only-set", "only_set", _SET, "Do this set alone.", default="none", in_head=False),
    Choice(
        "start-at",
        "start_at",
        CountOrText(1, 99, "SET|EXERCISE"),
        "Begin with this set, or with the exercise of this title.",
        default="none",
        in_head=False,
    ),
    Choice("shuffle", "shuffle", YesNo(), "Do the main exercises in an order of --seed.", default="no"),
    Choice("seed", "seed", Count(0, 999_999_999), "Vary the wording, and the order of --shuffle.", default="0"),
    Choice(
        "voice",
        "voice",
        Text("ENGINE[:VOICE]", "give a voice as repcast voices lists it, such as kokoro"),
        "Who speaks: kokoro, piper, pyttsx3, tones, … See: repcast voices.",
        default="kokoro",
    ),
    Choice("speed", "speed", Number(0.5, 2, "FACTOR"), "How fast the voice speaks, from 0.5 to 2.", default="1"),
    Choice(
        "beeps",
        "beeps_db",
        Level(-30, 12),
        "Make the ticks and chimes louder (6) or quieter (-6) than usual against the voice, or leave them out.",
        default="0",
    ),
    Choice(
        "lead-in",
        "lead_in_ms",
        Count(0, 2000, "MS"),
        "How long a soft sound comes before a phrase after a long silence, to wake a wireless headset; 0 for none.",
        default=str(LEAD_IN_MS),
    ),
    Choice(
        "music",
        "music",
        Text("FILE|FOLDER", "give a music file, or a folder of them"),
        "Play music beneath the voice.",
        default="none",
        in_head=False,
    ),
    Choice(
        "music-level",
        "music_db",
        Number(-30, 20, "DB"),
        "Make the music louder (6) or quieter (-6) than usual.",
        default="0",
        in_head=False,
    ),
)
"""Every choice there is, in the order in which a help text lists them."""

_BY_NAME = {row.name.replace("-", "_"): row for row in CHOICES}
BY_FIELD: Mapping[str, Choice] = {row.field: row for row in CHOICES}


@dataclass(frozen=True, slots=True)
class Choices:
    """What was chosen for one session; `None` leaves it to the page.

    Seconds may have fractions; `tempo_s` has 3 or 4 numbers (out, hold, back, hold), or is a `StrengthTempo`.
    `only_set` and `start_at` are set numbers from 1; `start_at` may also be the title of an exercise. `seed` varies the
    wording and the order of `shuffle`: the same seed makes the same track. `music` is a path; `beeps_db` and `music_db`
    are the levels of the sounds and of the music against the usual ones, in dB.

    Raises:
        ChoiceError: a value is outside its limits; see `CHOICES`.

    Examples:
        >>> Choices.of(reps=12, rest="1m30s").rest_s
        90.0
    """

    sets: int | None = None
    reps: int | None = None
    hold_s: float | None = None
    rest_s: float | None = None
    tempo_s: tuple[float, ...] | StrengthTempo | None = None
    sides: Sides | None = None
    effort: Effort = "normal"
    talk: Talk = "normal"
    intro: Intro = "full"
    tips: bool = True
    get_ready_s: float | None = None
    setup_pace: float = 1.0
    countdown_s: int = 3
    warn_s: float = 10.0
    remind_s: float | None = None
    switch_s: float | None = None
    wait: bool = False
    warmup_s: float | None = None
    cooldown_s: float | None = None
    only_set: int | None = None
    start_at: int | str | None = None
    shuffle: bool = False
    seed: int = 0
    voice: str = "kokoro"
    speed: float = 1.0
    beeps_db: float | Literal["off"] = 0.0
    lead_in_ms: int = LEAD_IN_MS
    music: str = ""
    music_db: float = 0.0

    def __post_init__(self) -> None:
        """Check every value that is not its default."""
        for one in fields(self):
            value = getattr(self, one.name)
            if value != one.default:
                object.__setattr__(self, one.name, _checked(BY_FIELD[one.name], one.name, value, ""))

    @classmethod
    def of(cls, **chosen: Any) -> "Choices":
        """Return the choices made by the names of the flags, as `compile` takes them.

        Raises:
            ChoiceError: there is no such choice, or a value is not of its kind.
        """
        return cls(**parse_choices(chosen))


def parse_choices(chosen: Mapping[str, object], where: str = "", *, in_head: bool = False) -> dict[str, Any]:
    """Return values by the fields of `Choices`, for values by the names of choices.

    A name may be written with `-` or `_`, and with or without its unit (`rest`, `rest_s`). `where` says where they
    were written, for messages; `in_head` refuses what the head of a script may not choose.

    Raises:
        ChoiceError: there is no such choice, it is made twice, or a value is not of its kind.
    """
    known = {name: row for name, row in _BY_NAME.items() if row.in_head or not in_head}
    values: dict[str, Any] = {}
    for key, value in chosen.items():
        name = key.replace("-", "_").removesuffix("_s")
        row = known.get(name)
        if row is None:
            raise UnknownChoiceError(f"{key!r} is not a choice", suggestion(name, known), key, where)
        if row.field in values:
            raise ChoiceError(f"{name} is chosen twice", "keep one of the two", key, where)
        values[row.field] = _checked(row, key, value, where)
    return values


def refuse_unknown(given: Iterable[str], known: Iterable[str], what: str) -> None:
    """Raise `UnknownChoiceError` for a keyword that is not known; `what` is what the keywords are, in the singular."""
    names = tuple(known)
    for name in given:
        if name not in names:
            raise UnknownChoiceError(f"{name!r} is not {what}", suggestion(name, names), name)


def suggestion(name: str, known: Iterable[str]) -> str:
    """Return "did you mean rest?" for `rests`, or a list of what is known where nothing is near."""
    from difflib import get_close_matches  # where all is well nothing is compared

    names = {one.casefold(): one for one in known}
    near = get_close_matches(name.casefold(), names, 1)
    return f"did you mean {names[near[0]]}?" if near else f"known are {', '.join(names.values())}"


def written(row: Choice, value: object) -> str:
    """Return a value as it is written after the choice's flag; what is left open as the default's text."""
    if value is None or value == "":
        return row.default
    if isinstance(value, StrengthTempo):
        return str(value)
    if isinstance(value, tuple):
        return "-".join(f"{number:g}" for number in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, float) else str(value)


CALLER = "the caller"
"""The origin of what was chosen for this session alone, by a flag or a keyword."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The choices of one session, settled between several places.

    `choices` hold over what the page states; `defaults` only fill in what it leaves out. `origins` says for each
    field that somebody chose where that was: a file, `"the script"`, or `CALLER`.
    """

    choices: Choices
    defaults: Choices
    origins: Mapping[str, str]

    def rows(self) -> list[tuple[Choice, str, str]]:
        """Return for each choice its row, its value as text, and where it was made ("" where nobody made it)."""
        rows = []
        for row in CHOICES:
            value = getattr(self.choices, row.field)
            if row.of_page and value is None:
                value = getattr(self.defaults, row.field)
            rows.append((row, written(row, value), self.origins.get(row.field, "")))
        return rows

    def described(self) -> str:
        """Return what was chosen as flags, with the voice; for the comment of a file."""
        shown = []
        for row, value, origin in self.rows():
            if row.name == "tips" and origin:
                shown += [] if self.choices.tips else ["--no-tips"]
            elif origin or row.name == "voice":
                shown.append(f"{row.flag} {value}")
        return " ".join(shown)


def settle(
    flags: Mapping[str, Any],
    head: Mapping[str, Any] | None = None,
    configured: Mapping[str, Any] | None = None,
    configured_at: str = "the configuration",
) -> Settled:
    """Settle what was chosen in several places: a flag beats the script's head, which beats the configuration.

    What is configured of a page's own figures (sets, reps, hold, rest, tempo, sides) beats no page: it fills in.
    All three are by the fields of `Choices`, as `parse_choices` returns them.
    """
    configured = configured or {}
    fill = {name: value for name, value in configured.items() if BY_FIELD[name].of_page}
    values: dict[str, Any] = {}
    origins = dict.fromkeys(fill, configured_at)
    for origin, chosen in (
        (configured_at, {name: value for name, value in configured.items() if name not in fill}),
        ("the script", head or {}),
        (CALLER, flags),
    ):
        values.update(chosen)
        origins.update(dict.fromkeys(chosen, origin))
    return Settled(Choices(**values), Choices(**fill), origins)


def _checked(row: Choice, key: str, value: object, where: str) -> Any:
    try:
        return row.kind.parse(value)
    except ValueError as fault:
        raise ChoiceError(f"{key} cannot be {value!r}", str(fault), key, where) from fault
