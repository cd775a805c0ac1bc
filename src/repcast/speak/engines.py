"""What an engine is, what it finds and what it makes; `registry` has the engines by name."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from repcast.model.errors import RepcastError

if TYPE_CHECKING:
    from numpy.typing import NDArray

FALLBACK = "--voice tones needs no voice at all"


class VoiceError(RepcastError):
    """The voice asked for is not available here."""


class SpeechError(RepcastError):
    """A phrase could not be spoken, by any of the workers that tried; `phrase` holds its words."""

    def __init__(self, problem: str, hint: str = "", phrase: str = "") -> None:
        super().__init__(problem, hint)
        self.phrase = phrase


@dataclass(frozen=True, slots=True)
class VoiceInfo:
    """A voice that is available here, or what is missing for it.

    `name` is what `--voice` takes, `language` a code such as "en-US" ("" where it speaks any or none). Where
    `available` is false, `hint` says how to get it.
    """

    name: str
    language: str
    description: str
    available: bool = True
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Take:
    """What an engine made of one phrase, before anything is done to it.

    `samples` has shape (frames,) or (frames, channels): floats with full scale at ±1, or int16. An engine that knows
    where its voice is says so in `voice`, a half-open range of frames; otherwise it is found in the samples. `whole`
    is false where a take may end abruptly, as one cut by hand may.
    """

    samples: "NDArray[Any]"
    rate_hz: int
    voice: tuple[int, int] | None = None
    whole: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Voice:
    """One voice of one engine, found to be here.

    `key` is what the engine's `load` takes; `identity` distinguishes everything that shapes its sound: the engine's
    version, the voice's files. `phrases`, where given, are the only phrases it has, folded by `folded`, each with
    the identity of its own take, and `otherwise` is the voice for all others, as `--voice` takes it. Past `processes`
    workers it gains nothing; an `inline` voice needs none. A quick engine counts as hung after `patience` times the
    usual limit. `by_espeak`: it reads spelling as espeak-ng does, and gets the project's respellings. `pack`, where
    given, names the ready clips of this very voice that ship with repcast. `may_lag`: on a slow machine it takes longer
    to speak than to be heard, so it is measured before live play. `lively`: it takes on the delivery that is asked for.
    """

    engine: str
    key: str
    identity: str
    phrases: Mapping[str, str] | None = None
    otherwise: str = ""
    processes: int = 4
    patience: float = 1.0
    inline: bool = False
    by_espeak: bool = True
    pack: str = ""
    may_lag: bool = False
    lively: bool = True


class Engine(Protocol):
    """A loaded voice, in the worker's process."""

    def speak(self, text: str, pace: float) -> Take:
        """Speak `text` at `pace` times its usual speed."""


class EngineModule(Protocol):
    """What an engine's module offers. It can be imported without the engine's own package."""

    def find(self, voice: str) -> Voice:
        """Find a voice by the part of `--voice` after the engine's name; "" is its default.

        Opens nothing heavy. Raises VoiceError or MissingPackageError.
        """

    def load(self, key: str, threads: int) -> Engine:
        """Load a voice that `find` found, to use at most `threads` threads."""

    def voices(self) -> tuple[VoiceInfo, ...]:
        """Return the voices that can speak here, and what is missing for others."""


def folded(text: str) -> str:
    """Return the phrase as a name: its words in small letters, without marks, joined by one space."""
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold().replace("'", "")).split())


ENDS_BYTES = 65_536


def fingerprint(path: Path) -> str:
    """Return what identifies a file: its name, its size and a digest of both its ends.

    The weights of two voices differ at the end; reading all 60 MB at every start would take longer than a warm start.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        digest = sha256(file.read(ENDS_BYTES))
        file.seek(max(0, size - ENDS_BYTES))
        digest.update(file.read())
    return f"{path.name} {size} {digest.hexdigest()[:16]}"


def session_options(onnxruntime: Any, threads: int) -> Any:
    """Return how onnxruntime runs the graph of a voice, on at most `threads` threads.

    The graph is left almost as it stands in its file: optimising it further takes longer than it saves on phrases. No
    plan of the memory is kept for each length of a phrase: hardly two have the same, and each takes some megabytes.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    options.enable_mem_pattern = False
    return options
