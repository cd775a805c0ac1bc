"""How fast a voice speaks on this machine: measured once in about two seconds, and kept in the cache folder."""

import json
import time
from contextlib import closing, suppress
from dataclasses import dataclass

from repcast.model.clip import RATE_HZ
from repcast.speak.process import Worker, WorkerFaultError
from repcast.speak.pronounce import as_sentence
from repcast.speak.registry import find_voices
from repcast.speak.requests import Limits, cores
from repcast.storage.disk_cache import DiskCache
from repcast.storage.folders import cache_folder

SENTENCES = ("Keep your hips level.", "Breathe out slowly, and hold it there.")
"""What is spoken to measure: the first finds everything cold, and is not counted."""

LIVE_SHARE = 0.75
"""A session is speech for up to three quarters of its time, where it is explained: a voice that needs no more than that
of its time to speak is never waited for."""


@dataclass(frozen=True, slots=True)
class Speed:
    """How long a voice takes to load, in seconds, and to speak a second of speech with all its workers at once."""

    load_s: float
    share: float

    @property
    def is_live(self) -> bool:
        """Whether the voice speaks ahead of a session that is being played."""
        return self.share <= LIVE_SHARE


def known_speed(voice: str) -> Speed | None:
    """Return the speed of `ENGINE[:VOICE]` as it was measured on this machine; None where it was not.

    A voice that needs no worker takes no time.
    """
    first = find_voices(voice)[0]
    if first.inline:
        return Speed(0.0, 0.0)
    data = _cache().get(_key(first.identity))
    with suppress(ValueError, TypeError):
        return Speed(*json.loads(data)) if data else None
    return None


def measured_speed(voice: str) -> Speed | None:
    """Return the speed of `ENGINE[:VOICE]`, measuring it now where that was not done; None where it cannot speak."""
    known = known_speed(voice)
    if known:
        return known
    first = find_voices(voice)[0]
    try:
        start_s = time.perf_counter()
        with closing(Worker(first, 1, Limits())) as worker:
            worker.wait_ready()
            load_s = time.perf_counter() - start_s
            worker.say(as_sentence(SENTENCES[0]), 1.0)
            start_s = time.perf_counter()
            spoken = worker.say(as_sentence(SENTENCES[1]), 1.0)
            took_s = time.perf_counter() - start_s
    except WorkerFaultError:
        return None
    share = took_s * RATE_HZ / len(spoken.samples) / min(cores(), first.processes)
    measured = Speed(round(load_s, 3), round(share, 3))
    _cache().put(_key(first.identity), json.dumps([measured.load_s, measured.share]).encode())
    return measured


def _cache() -> DiskCache:
    return DiskCache(cache_folder() / "speeds")


def _key(identity: str) -> str:
    return f"speed 1\n{identity}\n{cores()}"
