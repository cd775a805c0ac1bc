"""What is heard in answer to a spoken command: a short sound at once, then the words."""

from collections.abc import Callable
from threading import Thread

import numpy as np

from repcast.model.clip import Block, Samples
from repcast.play.stream import Stream

NOTES_HZ = (660.0, 990.0)
NOTE_S = 0.07
LEVEL = 0.2


def chime(stream: Stream) -> Block:
    """Two rising notes: the command was understood."""
    at_s = np.arange(int(NOTE_S * stream.rate_hz)) / stream.rate_hz
    edge = np.minimum(1, np.minimum(at_s, NOTE_S - at_s) * 200)
    notes = [LEVEL * edge * np.sin(2 * np.pi * hz * at_s) for hz in NOTES_HZ]
    return as_block(np.concatenate(notes).astype(np.float32), stream)


def as_block(samples: Samples, stream: Stream) -> Block:
    """Mono samples as a block of the stream's channels."""
    return samples if stream.channels == 1 else np.repeat(samples[:, None], stream.channels, axis=1)


def answer(words: str, voice: Callable[[str], Samples] | None, stream: Stream, say: Callable[[Block], None]) -> None:
    """Give the chime to `say` at once, and the words as soon as `voice` has spoken them, in a thread of its own."""
    say(chime(stream))
    if voice is not None and words:
        Thread(target=lambda: say(as_block(voice(words), stream)), daemon=True, name="answer").start()
