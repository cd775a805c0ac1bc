"""The voice of a session: clips by phrase, from memory, ready from the pack, from the cache, or from the workers."""

import threading
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self

from repcast.model.clip import Clip
from repcast.model.timeline import Delivery
from repcast.speak.delivery import SEMITONES, delivered, delivery_identity
from repcast.speak.engines import SpeechError, Voice, VoiceError, folded
from repcast.speak.normaliser import normalise
from repcast.speak.pack import pack
from repcast.speak.pronounce import KNOWN, respelling
from repcast.speak.registry import engine, find_voices, identity_of
from repcast.speak.requests import Limits, Outcome, Phrase, Staffing, cores
from repcast.speak.spoken import FINISH, Spoken
from repcast.storage.disk_cache import ByteStore, DiskCache, clip_cache

if TYPE_CHECKING:
    from repcast.speak.pool import Pool

SPEEDS = (0.5, 2.0)
PACES = (1.05, 1.1, 1.15)
"""How much faster than usual a phrase may be spoken to fit its slot; more sounds hurried."""


KEPT_BYTES = 128 << 20
"""Clips kept in memory: 50 minutes of speech, which is that of some 25 sessions."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a voice is to speak, and with how many processes; see `speak`. `threads` are those of each process."""

    speed: float = 1.0
    workers: int | None = None
    threads: int | None = None
    pronunciations: Mapping[str, str] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)


def speak(
    voice: str = "kokoro",
    *,
    speed: float = 1.0,
    cache: DiskCache | Literal["usual"] | None = "usual",
    workers: int | None = None,
    pronunciations: Mapping[str, str] | None = None,
) -> "Speaker":
    """Open the voice `ENGINE[:VOICE]`; nothing is loaded until a phrase has to be spoken.

    `speed` is times the voice's own, 0.5 to 2; `cache` the usual one, another, or None for none; `workers` how many
    processes may speak at once, by default as many as the cores allow; `pronunciations` respells words for the voice
    alone. Raises VoiceError or MissingPackageError where the voice is not available: another one is never taken.
    """
    if not SPEEDS[0] <= speed <= SPEEDS[1]:
        raise VoiceError(f"the speed {speed:g} is out of range", f"give one from {SPEEDS[0]:g} to {SPEEDS[1]:g}")
    manner = Manner(speed, workers, pronunciations=pronunciations or {})
    return Speaker(find_voices(voice), manner, clip_cache() if cache == "usual" else cache)


class Speaker:
    """Speaks phrases ahead of time and returns them as clips; a context manager.

    For many sessions, one after another or at once, and for any thread. Within one speaker a phrase stays the same
    clip, so that its length, once asked for, holds: as long as it is one of the last `KEPT_BYTES` of clips, and beyond
    that as long as the cache has it.
    """

    def __init__(self, voices: tuple[Voice, ...], manner: Manner, cache: ByteStore | None) -> None:
        self._voices = voices
        self._manner = manner
        self._spelt = {voice: respelling(manner.pronunciations, KNOWN if voice.by_espeak else {}) for voice in voices}
        self._cache = cache
        self._changed = threading.Condition()
        self._kept: dict[Phrase, Outcome] = {}
        self._kept_bytes = 0
        self._lengths_ms: dict[Phrase, dict[Delivery, int]] = {}
        self._awaiting: Counter[Phrase] = Counter()
        self._pools: dict[Voice, Pool] = {}
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def identity(self) -> str:
        """What identifies all that shapes the sound of its voices, as they were found when it was opened."""
        return identity_of(self._voices)

    def prepare(self, texts: Iterable[str]) -> None:
        """Queue texts in the order in which they will be needed; returns at once.

        Workers start only for what is not kept in the cache. May be called again with more; what could not be spoken
        before is tried again.
        """
        queues: dict[Voice, list[Phrase]] = {}
        wanted = tuple(dict.fromkeys(self._phrase(text) for text in texts))
        self._forget(phrase for phrase in wanted if isinstance(self._kept.get(phrase), SpeechError))
        for phrase in wanted:
            voice = self._voice(phrase.text)
            if phrase.text and not voice.inline and not self._has(voice, phrase):
                queues.setdefault(voice, []).append(phrase)
        for voice, phrases in queues.items():
            self._pool(voice).add(phrases)

    def clip(self, text: str, pace: float = 1.0, delivery: Delivery = "") -> Clip:
        """Return `text` as a clip, spoken at `pace` times the usual speed, in a delivery; waits until it is spoken.

        Goes before all that is queued. Raises SpeechError, naming the phrase.
        """
        return self._delivered(text, pace, delivery).clip(text)

    def length_ms(self, text: str, pace: float = 1.0, delivery: Delivery = "") -> int:
        """Return how long the voice is heard in that clip, in milliseconds; waits and raises as `clip` does."""
        known = self._lengths_ms.setdefault(self._phrase(text, pace), {})
        if delivery not in known:
            known[delivery] = self._delivered(text, pace, delivery).length_ms
        return known[delivery]

    def fit(self, text: str, room_ms: int, delivery: Delivery = "") -> float | None:
        """Return the least pace at which `text` fits `room_ms`: 1.0, up to 1.15, or None where it does not fit at all.

        The engine itself speaks faster; nothing is stretched. Pass the pace on to `clip` and `length_ms`.
        """
        length_ms = self.length_ms(text, 1.0, delivery)
        if length_ms <= room_ms:
            return 1.0
        # An engine's lengths vary by some hundredths: below the pace called for nothing is worth speaking, and where
        # that one fails by a hair the quickest is all that is left to try.
        worth = [pace for pace in PACES if length_ms <= room_ms * (pace + 0.02)]
        return next(
            (pace for pace in (*worth[:1], *worth[1:][-1:]) if self.length_ms(text, pace, delivery) <= room_ms), None
        )

    def ready(self, text: str, pace: float = 1.0) -> bool:
        """Return whether `clip` would return `text` without waiting for a worker."""
        phrase = self._phrase(text, pace)
        voice = self._voice(phrase.text)
        return voice.inline or self._has(voice, phrase)

    def unready(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Return the texts that a worker has to speak, each once, in their order."""
        return tuple(text for text in dict.fromkeys(texts) if not self.ready(text))

    def close(self) -> None:
        """End the workers; what waits in `clip` gets a SpeechError."""
        with self._changed:
            self._closed = True
            pools = tuple(self._pools.values())
            self._changed.notify_all()
        for pool in pools:
            pool.close()
        if self._cache:
            self._cache.prune()

    def _delivered(self, text: str, pace: float, delivery: Delivery) -> Spoken:
        spoken = self._spoken(text, pace)
        if not SEMITONES[delivery] or not self._voice(self._phrase(text).text).lively:
            return spoken
        return self._derived(delivery_identity(spoken, delivery), partial(delivered, spoken, delivery))

    def _spoken(self, text: str, pace: float) -> Spoken:
        phrase = self._phrase(text, pace)
        outcome = self._known(phrase) or self._awaited(phrase)
        if isinstance(outcome, SpeechError):
            raise outcome
        return outcome

    def _phrase(self, text: str, pace: float = 1.0) -> Phrase:
        words = normalise(text)
        voice = self._voice(words)
        if voice.phrases is not None:
            return Phrase(words, 1.0, words)  # a take stays as it was spoken
        return Phrase(words, round(pace * self._manner.speed, 3), self._spelt[voice](words))

    def _voice(self, words: str) -> Voice:
        """Return the first voice that has the phrase."""
        return next(voice for voice in self._voices if voice.phrases is None or folded(words) in voice.phrases)

    def _key(self, voice: Voice, phrase: Phrase) -> str:
        """Return all that shapes the clip, as the key of the cache."""
        own = voice.phrases[folded(phrase.text)] if voice.phrases is not None else ""
        return "\n".join((voice.engine, voice.identity, own, FINISH, f"{phrase.pace:g}", phrase.spelt))

    def _has(self, voice: Voice, phrase: Phrase) -> bool:
        is_ready = bool(voice.pack) and pack(voice.pack).has(phrase.spelt, phrase.pace)
        return is_ready or phrase in self._kept or bool(self._cache and self._cache.has(self._key(voice, phrase)))

    def _known(self, phrase: Phrase) -> Outcome | None:
        """Return the phrase from memory, from the pack, from the cache, or from a voice that needs no worker."""
        if outcome := self._kept.get(phrase):
            return outcome
        if not folded(phrase.text):
            return SpeechError("there are no words in an empty phrase", "leave it out", phrase.text)
        voice = self._voice(phrase.text)
        outcome = self._inline(voice, phrase) if voice.inline else self._ready_made(voice, phrase)
        return self._keep(phrase, outcome) if outcome else None

    def _ready_made(self, voice: Voice, phrase: Phrase) -> Spoken | None:
        """Return the phrase from the voice's pack, or else from the cache."""
        ready = pack(voice.pack).get(phrase.spelt, phrase.pace) if voice.pack else None
        return self._derived(ready.identity, ready.decoded) if ready else self._from_cache(voice, phrase)

    def _inline(self, voice: Voice, phrase: Phrase) -> Outcome:
        """Have a phrase spoken here, by a voice that needs no worker, unless it was before."""
        try:
            return self._derived(self._key(voice, phrase), partial(_spoken_inline, voice, phrase))
        except SpeechError as error:
            return error

    def _derived(self, key: str, make: Callable[[], Spoken]) -> Spoken:
        """Return what is made here, without a worker, from this machine's cache or else by `make`.

        To make it takes numpy, whose import is longer than all else of a warm start.
        """
        cache = self._cache if isinstance(self._cache, DiskCache) else None
        data = cache.get(key) if cache else None
        made = Spoken.unpacked(data) if data else make()
        if cache and not data:
            cache.put(key, made.packed())
        return made

    def _from_cache(self, voice: Voice, phrase: Phrase) -> Spoken | None:
        data = self._cache.get(self._key(voice, phrase)) if self._cache else None
        return Spoken.unpacked(data) if data else None

    def _awaited(self, phrase: Phrase) -> Outcome:
        """Have the phrase spoken before all others, and wait for it."""
        with self._changed:
            self._awaiting[phrase] += 1
        try:
            self._pool(self._voice(phrase.text)).hurry(phrase)
            with self._changed:
                self._changed.wait_for(lambda: self._closed or phrase in self._kept)
                closed = SpeechError("the voice was closed before it spoke", phrase=phrase.text)
                return self._kept.get(phrase, closed)
        finally:
            with self._changed:
                self._awaiting[phrase] -= 1
                if not self._awaiting[phrase]:
                    del self._awaiting[phrase]

    def _pool(self, voice: Voice) -> "Pool":
        from repcast.speak.pool import Pool

        with self._changed:
            if self._closed:
                raise SpeechError("the voice is closed")
            if voice not in self._pools:
                self._pools[voice] = Pool(
                    voice, self._staffing(voice), partial(self._done, voice), partial(self._from_cache, voice)
                )
            return self._pools[voice]

    def _staffing(self, voice: Voice) -> Staffing:
        """Share the cores out: one thread for each of many workers is faster than many threads for one."""
        workers = min(self._manner.workers or min(cores(), 4), voice.processes)
        return Staffing(workers, self._manner.threads or max(1, cores() // workers), self._manner.limits)

    def _done(self, voice: Voice, phrase: Phrase, outcome: Outcome) -> None:
        """Take what a worker made: to disk, then to whoever waits for it.

        In this order, as it may be dropped from memory at once, and is not to be spoken another way then.
        """
        with self._changed:
            is_first = phrase not in self._kept
        if is_first and isinstance(outcome, Spoken) and self._cache:
            self._cache.put(self._key(voice, phrase), outcome.packed())
        self._keep(phrase, outcome)

    def _keep(self, phrase: Phrase, outcome: Outcome) -> Outcome:
        """Keep the first outcome of a phrase; a later one is dropped, since its length may have been used already."""
        with self._changed:
            kept = self._kept.setdefault(phrase, outcome)
            self._changed.notify_all()
            if kept is outcome:
                self._kept_bytes += _size(outcome)
            surplus = self._surplus(phrase)
        self._forget(surplus)
        return kept

    def _surplus(self, newest: Phrase) -> list[Phrase]:
        """Return the phrases that were kept longest, as many as are too many. Holds the lock."""
        surplus: list[Phrase] = []
        size = self._kept_bytes
        for phrase, outcome in self._kept.items():
            if size <= KEPT_BYTES or phrase == newest:
                break
            size -= _size(outcome)
            surplus.append(phrase)
        return surplus

    def _forget(self, phrases: Iterable[Phrase]) -> None:
        """Forget outcomes that nobody waits for.

        The pools forget first: a phrase asked for meanwhile would count as spoken there, and never be spoken again.
        """
        phrases = tuple(phrases)
        with self._changed:
            pools = tuple(self._pools.values()) if phrases else ()
        for pool in pools:
            pool.forget(phrases)
        with self._changed:
            for phrase in phrases:
                if phrase not in self._awaiting:
                    self._kept_bytes -= _size(self._kept.pop(phrase, None))
                    self._lengths_ms.pop(phrase, None)


def _size(outcome: Outcome | None) -> int:
    return len(outcome.pcm) if isinstance(outcome, Spoken) else 0


def _spoken_inline(voice: Voice, phrase: Phrase) -> Spoken:
    """Have a phrase spoken by a voice that needs no worker; raises SpeechError."""
    from repcast.speak.finish import BadTakeError, finish

    try:
        take = engine(voice.engine).load(voice.key, 1).speak(phrase.spelt, phrase.pace)
        return finish(take, phrase.text, phrase.pace)
    except BadTakeError as error:
        problem = f"the voice {voice.engine} could not speak {phrase.text!r}: {error}"
        raise SpeechError(problem, "try another voice", phrase.text) from error
