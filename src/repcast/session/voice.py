"""A voice that is kept open for one session or for many, and the keywords of the choices that it is one of."""

from collections.abc import Mapping
from types import TracebackType
from typing import Literal, Self, TypedDict

from repcast.model.choices import Effort, Intro, Sides, Talk
from repcast.model.clip import RATE_HZ, Clip
from repcast.speak import Speaker, speak


class Voice:
    """A voice, its worker processes started with the first phrase that has to be spoken and kept until it is closed.

    Any number of sessions may use one voice, one after another or at once, from any thread. A phrase is spoken once.

    Args:
        name: the voice as `ENGINE[:VOICE]`, such as `kokoro` or `pyttsx3:english`.
        speed: times the voice's own speed, 0.5 to 2.
        pronunciations: how to say a word that the voice gets wrong, by the word.
        cache: keep spoken phrases on disk, in the user's cache folder.

    Raises:
        VoiceError: there is no such voice, or the speed is out of range.
        MissingPackageError: the voice's package is not installed.

    Examples:
        >>> with Voice("tones") as voice:
        ...     voice.clip("three, two, one").length_ms
        900
    """

    def __init__(
        self,
        name: str = "kokoro",
        *,
        speed: float = 1.0,
        pronunciations: Mapping[str, str] | None = None,
        cache: bool = True,
    ) -> None:
        usual: Literal["usual"] | None = "usual" if cache else None
        self.name = name
        self.speed = speed
        self.speaker: Speaker = speak(name, speed=speed, pronunciations=pronunciations, cache=usual)

    def clip(self, text: str) -> Clip:
        """Return `text` as a clip of mono float32 samples; waits until it is spoken.

        Raises:
            SpeechError: the voice could not speak it.
        """
        return self.speaker.clip(text)

    def wav(self, text: str) -> bytes:
        """Return `text` as a WAV file of 16 bits, mono; waits until it is spoken.

        Raises:
            SpeechError: the voice could not speak it.
        """
        import io
        import wave

        clip = self.clip(text)
        to = io.BytesIO()
        with wave.open(to, "wb") as file:
            file.setparams((1, 2, RATE_HZ, 0, "NONE", ""))
            file.writeframes((clip.samples * 32767).round().clip(-32767, 32767).astype("<i2").tobytes())
        return to.getvalue()

    def close(self) -> None:
        """End the worker processes; may be called twice."""
        self.speaker.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


class ChoiceKeywords(TypedDict, total=False):
    """The choices as Python keywords: the names of the flags, with `_` for `-`; times in seconds, or as text."""

    sets: int
    reps: int
    hold: float | str
    rest: float | str
    tempo: str | tuple[float, ...]
    sides: Sides
    effort: Effort
    talk: Talk
    intro: Intro
    tips: bool
    get_ready: float | str
    setup_pace: float
    countdown: int
    warn: float | str
    remind: float | str
    switch: float | str
    wait: bool
    warmup: float | str
    cooldown: float | str
    only_set: int
    start_at: int | str
    shuffle: bool
    seed: int
    voice: str | Voice
    speed: float
    beeps: float | Literal["off"]
    lead_in: int
    music: str
    music_level: float
