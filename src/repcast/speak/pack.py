"""The ready clips of a voice that ships with repcast: each phrase spoken ahead of time, the best of several takes.

In the folder `voices` of the shipped sounds lie NAME.json, the manifest, and NAME.clips, which holds an Ogg Opus file
for each phrase, one after another. `audio/make_pack.py` makes both.
"""

import json
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from repcast.model.clip import RATE_HZ, Samples
from repcast.model.resample import resampled
from repcast.speak.finish import FULL_SCALE, Spoken, faded
from repcast.storage.folders import shipped

OPUS_RATE_HZ = 24_000
"""Of the rates that Opus knows the one in which Kokoro speaks."""


class Place(NamedTuple):
    """Where a clip is: its bytes in the file, its frames at RATE_HZ, and those in which the voice is heard.

    `gain_db` makes up for what the coding changed of its loudness.
    """

    start: int
    size: int
    frames: int
    onset: int
    end: int
    gain_db: float = 0.0


class Pack:
    """The ready clips of one voice, by phrase as the voice gets it, and pace; reads a clip when it is asked for."""

    def __init__(self, clips: Path, places: dict[str, Place]) -> None:
        self._clips = clips
        self._places = places

    def has(self, spelt: str, pace: float) -> bool:
        """Return whether a phrase is ready at that pace."""
        return pack_key(spelt, pace) in self._places

    def get(self, spelt: str, pace: float) -> Spoken | None:
        """Return a ready phrase; None where it is not ready."""
        place = self._places.get(pack_key(spelt, pace))
        if place is None:
            return None
        with self._clips.open("rb") as file:
            file.seek(place.start)
            return decoded(file.read(place.size), place)


@lru_cache(maxsize=4)
def pack(name: str) -> Pack:
    """Return the ready clips of the voice `name`; an empty pack where it has none."""
    folder = shipped("audio") / "voices"
    try:
        facts = json.loads((folder / f"{name}.json").read_text("utf-8"))
    except FileNotFoundError:
        facts = {"clips": {}}
    places = {key: Place(*clip["place"]) for key, clip in facts["clips"].items()}
    return Pack(folder / f"{name}.clips", places)


def pack_key(spelt: str, pace: float) -> str:
    """Return the name of a phrase in the manifest; only a pace that is not the usual one stands in it."""
    return spelt if pace == 1 else f"{spelt} @{pace:g}"


def encoded(samples: Samples, level: float) -> bytes:
    """Return samples at RATE_HZ as Ogg Opus; `level` is libsndfile's, from 0 (256 kbit/s) to 1 (6 kbit/s)."""
    soundfile: Any = _soundfile()
    target = BytesIO()
    settings = {"format": "OGG", "subtype": "OPUS", "compression_level": level}
    with soundfile.SoundFile(target, "w", OPUS_RATE_HZ, 1, **settings) as file:
        file.write(np.pad(resampled(samples, RATE_HZ, OPUS_RATE_HZ), (0, OPUS_RATE_HZ // 50)))
    return target.getvalue()


def decoded(data: bytes, place: Place) -> Spoken:
    """Return the clip that was encoded as `data`."""
    soundfile: Any = _soundfile()
    samples, rate_hz = soundfile.read(BytesIO(data), dtype="float32")
    samples = resampled(samples, rate_hz, RATE_HZ)[: place.frames] * 10 ** (place.gain_db / 20)
    # The coder leaves a little sound at both ends, where the clip was silent.
    samples = faded(np.pad(samples, (0, place.frames - len(samples))), place.onset, place.end)
    return Spoken((samples * FULL_SCALE).round().clip(-FULL_SCALE, FULL_SCALE).astype(np.int16), place.onset, place.end)


def _soundfile() -> Any:
    """Import soundfile on first use: only a session that speaks needs it."""
    import soundfile

    return soundfile
