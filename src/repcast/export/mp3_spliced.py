"""What an MP3 file was spliced from, by which it is written again without its session: the tag, and keys of phrases."""

from dataclasses import astuple, dataclass
from typing import Any

from repcast.export.mp3_frames import Shape
from repcast.export.mp3_splice import PlacedPhrase, joined_frames
from repcast.storage.disk_cache import DiskCache


@dataclass(frozen=True, slots=True)
class SplicedTrack:
    """An MP3 file by its parts: the bytes before its sound, then `count` frames of one shape with phrases in them."""

    head: bytes
    shape: Shape
    count: int
    phrases: tuple[PlacedPhrase, ...]

    def facts(self) -> dict[str, Any]:
        """Return all but the head as values for JSON; a key stands in it once, however often its phrase is said."""
        keys = {one.key: number for number, one in enumerate({phrase.key: phrase for phrase in self.phrases}.values())}
        placed = [(keys[one.key], one.first, one.count) for one in self.phrases]
        return {"shape": astuple(self.shape), "count": self.count, "keys": list(keys), "placed": placed}

    @classmethod
    def of(cls, head: bytes, facts: dict[str, Any]) -> "SplicedTrack":
        """Return the track of which `facts` are.

        Raises:
            KeyError, TypeError, IndexError: they are of something else.
        """
        keys = facts["keys"]
        phrases = tuple(PlacedPhrase(keys[key], first, count) for key, first, count in facts["placed"])
        return cls(head, Shape(*facts["shape"]), facts["count"], phrases)

    def pieces(self, cache: DiskCache) -> tuple[bytes, ...] | None:
        """Return the bytes of the file; None where the cache has no longer all of the phrases."""
        frames = {key: cache.get(key) for key in {one.key for one in self.phrases}}
        if None in frames.values():
            return None
        placed = ((one, frames[one.key] or b"") for one in self.phrases)
        return (self.head, *joined_frames(placed, self.count, self.shape))
