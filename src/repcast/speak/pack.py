"""The ready clips of a voice that ships with repcast: each phrase spoken ahead of time, the best of several takes.

In the folder `voices` of the shipped sounds lie NAME.json, the manifest, and NAME.clips, which holds an Ogg Opus file
for each phrase, one after another. `audio/make_pack.py` makes both; `pack_coding` is how they are coded.
"""

import json
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from repcast.model.clip import content_identity
from repcast.speak.spoken import Spoken
from repcast.storage.folders import shipped
from repcast.storage.packages import installed


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


class ReadyClip(NamedTuple):
    """A phrase of a pack: its Ogg Opus file, and where it was."""

    data: bytes
    place: Place

    @property
    def identity(self) -> str:
        """What its samples follow from: the file, what is done to it, and the packages that decode it."""
        facts = f"{content_identity(self.data)} {self.place[2:]}"
        return f"ready 1\n{facts}\n{installed('soundfile')} {installed('soxr')}"

    def decoded(self) -> Spoken:
        """Return it as a finished phrase."""
        from repcast.speak.pack_coding import decoded

        return decoded(self.data, self.place)


class Pack:
    """The ready clips of one voice, by phrase as the voice gets it, and pace; reads a clip when it is asked for."""

    def __init__(self, clips: Path, places: dict[str, Place]) -> None:
        self._clips = clips
        self._places = places

    def has(self, spelt: str, pace: float) -> bool:
        """Return whether a phrase is ready at that pace."""
        return pack_key(spelt, pace) in self._places

    def get(self, spelt: str, pace: float) -> ReadyClip | None:
        """Return a ready phrase; None where it is not ready."""
        place = self._places.get(pack_key(spelt, pace))
        if place is None:
            return None
        with self._clips.open("rb") as file:
            file.seek(place.start)
            return ReadyClip(file.read(place.size), place)


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
