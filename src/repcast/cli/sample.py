"""Lets a voice say a sentence."""

from collections.abc import Iterable, Iterator

from repcast.mix import mix
from repcast.model.adjustments import Adjustments
from repcast.model.clip import Block
from repcast.model.timeline import Cue, Section
from repcast.play import DEFAULT, Playback, Settings, device, play
from repcast.speak import Speaker, speak

WORDS = "Three, two, one, go. Rotate in, hold, and slowly back. Last one. Well done."


class Sample:
    """The shortest session there is: one phrase."""

    def __init__(self, speaker: Speaker) -> None:
        self._speaker = speaker

    @property
    def part_count(self) -> int:
        """One."""
        return 1

    def sections(self, _part: int, _changes: Adjustments) -> Iterator[Section]:
        """The one section."""
        end_ms = 300 + self._speaker.length_ms(WORDS)
        yield Section("finish", "Sample", 0, end_ms + 300, (Cue(300, end_ms, "say", WORDS),))

    def blocks(self, sections: Iterable[Section], start_ms: int, voice_db: float) -> Iterator[Block]:
        """Its sound."""
        return mix(sections, lambda cue: self._speaker.clip(cue.text), start_ms=start_ms, voice_db=voice_db)


def say(voice: str, device_name: str | None) -> None:
    """Play a sentence in a voice, `ENGINE[:VOICE]`.

    Raises:
        RepcastError: the voice or the device is not to be had.
    """
    sound_device = device(device_name or DEFAULT)
    with speak(voice) as speaker:
        play(Playback(f"The voice {voice}", Sample(speaker)), sound_device, Settings(plain=True))
