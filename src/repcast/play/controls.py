"""The table of controls for live play: keys, spoken commands and the help are made from it."""

from dataclasses import dataclass
from typing import Literal

Action = Literal[
    "pause", "resume", "toggle", "next", "back", "repeat", "again", "slower", "faster", "longer", "shorter",
    "more_rest", "go_on", "mute", "balance", "help", "stop", "how_many_left", "whats_next",
]  # fmt: skip

WAKE_WORD = "coach"
"""The word that every spoken command starts with."""


@dataclass(frozen=True, slots=True)
class Command:
    """An action asked for; `seconds` is how much more rest, 0 for every other action."""

    action: Action
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class Control:
    """One line of the table.

    `keys` are characters, "" for what is only said; `phrase` is said after the wake word, "" for what only keys do;
    `label` is how the keys are shown; `answer` is the spoken reply to `phrase`, "" for a question.
    """

    action: Action
    keys: str
    phrase: str
    label: str
    help: str
    answer: str = ""


CONTROLS = (
    Control("toggle", " ", "", "Space", "pause, and go on", ""),
    Control("pause", "", "pause", "", "pause", "paused"),
    Control("resume", "", "continue", "", "go on", "going on"),
    Control("go_on", "\r\n", "", "Enter", "done: go on, where the session waits for you (so does Space)", ""),
    Control("next", "n", "next", "n", "next section; from a set-up, time to get ready", "next"),
    Control("back", "p", "back", "p", "previous section", "back"),
    Control("repeat", "r", "repeat", "r", "this set from its start", "once more"),
    Control("again", "l", "", "l", "say that again", "again"),
    Control("slower", "-", "slower", "-", "slower from the next rep on", "slower"),
    Control("faster", "+=", "faster", "+", "faster from the next rep on", "faster"),
    Control("longer", "]", "", "]", "longer rests from now on", "longer rests"),
    Control("shorter", "[", "", "[", "shorter rests from now on", "shorter rests"),
    Control("more_rest", "1234567890", "more rest", "1-9", "10 to 90 s more rest now (0: 100 s)", "more rest"),
    Control("mute", "m", "", "m", "mute the coach, keep the counts", ""),
    Control("balance", "v", "", "v", "voice against music: even, louder, softer", ""),
    Control("help", "h?", "", "h", "these keys", ""),
    Control("stop", "q\x03", "stop", "q", "stop", "stopped"),
    Control("how_many_left", "", "how many left", "", "how many reps, or how long, are left"),
    Control("whats_next", "", "what's next", "", "what comes next"),
)

SPOKEN_REST_S = 30
"""How much rest "more rest" adds when it is said; a digit key adds ten times its number."""


def command_for_key(key: str) -> Command | None:
    """Return what the character `key` asks for, in either case; `None` where it asks for nothing."""
    if len(key) == 1 and key in "0123456789":
        return Command("more_rest", (int(key) or 10) * 10)
    return next((Command(control.action) for control in CONTROLS if key and key.lower() in control.keys), None)


def command_for_phrase(phrase: str, wake_word: str = WAKE_WORD) -> Command | None:
    """Return what a spoken `phrase`, wake word included, asks for; `None` where it asks for nothing."""
    first, _, words = phrase.strip().lower().partition(" ")
    for control in CONTROLS:
        if first == wake_word and control.phrase and words == control.phrase:
            return Command(control.action, SPOKEN_REST_S if control.action == "more_rest" else 0)
    return None


def answer_to(command: Command) -> str:
    """Return the spoken reply to a command, "" for a question, whose answer is the notice that it leads to."""
    return next(control.answer for control in CONTROLS if control.action == command.action)


def phrases(wake_word: str = WAKE_WORD) -> tuple[str, ...]:
    """Return every spoken command, wake word included."""
    return tuple(f"{wake_word} {control.phrase}" for control in CONTROLS if control.phrase)


def help_lines(wake_word: str = "") -> tuple[str, ...]:
    """Return the controls as lines of text: each key and what it does, and with a `wake_word` the spoken commands."""
    lines = [f"{control.label:>5}  {control.help}" for control in CONTROLS if control.label]
    quoted = [f'       "{phrase}"' for phrase in phrases(wake_word)] if wake_word else []
    return (*lines, *(["  or say", *quoted] if quoted else []))
