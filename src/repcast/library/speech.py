"""The voices of a library: one that only knows what the store has, for planning and for tracks, and one that speaks."""

import threading
from collections.abc import Mapping
from typing import Any

from repcast.library.keys import digest
from repcast.library.store import open_store
from repcast.library.values import Settings, WantedPhrase
from repcast.model.clip import RATE_HZ
from repcast.model.timeline import Delivery
from repcast.session.voice import Voice
from repcast.speak import Speaker, find_voices
from repcast.speak.requests import Phrase
from repcast.speak.speaker import Manner
from repcast.speak.spoken import FINISH, FRAME_BYTES, Spoken
from repcast.storage.disk_cache import ByteStore

LETTER_MS = 62
"""What a letter takes on average, spaces and all: Kokoro and Piper on the records of free-exercise-db."""

MOST_VOICES = 4
"""How many voices a process keeps open; each keeps some clips in memory."""


class StoredSpeaker(Speaker):
    """A speaker that never speaks: what neither the pack nor the store has is noted, and of about the right length.

    So a session can be scheduled before anything of it is spoken; what is noted is what it will need.
    """

    def __init__(self, name: str, manner: Manner, store: ByteStore) -> None:
        super().__init__(find_voices(name), manner, store)
        self._name = name
        self._unspoken: dict[str, WantedPhrase] = {}

    @property
    def identity(self) -> str:
        """What shapes its clips, beside their words."""
        voices = [(one.engine, one.identity, one.phrases) for one in self._voices]
        return digest((voices, self._manner.speed, dict(self._manner.pronunciations), FINISH))

    def prepare(self, texts: Any) -> None:
        """Do nothing: what is not there is noted when it is asked for."""

    def take_unspoken(self) -> tuple[WantedPhrase, ...]:
        """Return the phrases that were asked for and not there, in that order, and forget them."""
        wanted = tuple(self._unspoken.values())
        self._unspoken.clear()
        return wanted

    def length_ms(self, text: str, pace: float = 1.0, delivery: Delivery = "") -> int:
        """Return how long the voice is heard in that clip, in milliseconds; an estimate is not remembered."""
        if self._is_there(self._phrase(text, pace)):
            return super().length_ms(text, pace, delivery)
        return self._delivered(text, pace, delivery).length_ms

    def _is_there(self, phrase: Phrase) -> bool:
        """Return whether a phrase need not be spoken; one without words cannot be."""
        return bool(self._known(phrase)) or not any(map(str.isalnum, phrase.text))

    def _spoken(self, text: str, pace: float) -> Spoken:
        phrase = self._phrase(text, pace)
        if self._is_there(phrase):
            return super()._spoken(text, pace)
        key = self._key(self._voice(phrase.text), phrase)
        self._unspoken[key] = WantedPhrase(key, self._name, self._manner.speed, text, pace)
        return _estimated(phrase)


class StoredVoice(Voice):
    """A voice with a `StoredSpeaker`."""

    def __init__(self, name: str, speed: float, pronunciations: Mapping[str, str], store: ByteStore) -> None:
        self.name = name
        self.speed = speed
        self.stored = StoredSpeaker(name, Manner(speed, pronunciations=pronunciations), store)
        self.speaker = self.stored


class _OfThread(threading.local):
    """The voices that a thread has open, by what they were opened with."""

    def __init__(self) -> None:
        self.voices: dict[str, StoredVoice] = {}


_OPEN = _OfThread()
_SPEAKING: dict[str, Speaker] = {}
_SPEAKING_LOCK = threading.Lock()


def stored_voice(name: str, speed: float, pronunciations: Mapping[str, str], store: str) -> StoredVoice:
    """Return a voice that knows what the store has; the same one for the same arguments, within a thread.

    Raises:
        VoiceError: there is no such voice, or the speed is out of range.
        MissingPackageError: the voice's package is not installed.
    """
    key = digest((name, speed, dict(pronunciations), store))
    if key not in _OPEN.voices:
        while len(_OPEN.voices) >= MOST_VOICES:
            _OPEN.voices.pop(next(iter(_OPEN.voices)))
        _OPEN.voices[key] = StoredVoice(name, speed, pronunciations, open_store(store))
    return _OPEN.voices[key]


def speaking_voice(phrase: WantedPhrase, settings: Settings) -> Speaker:
    """Return the speaker that speaks a phrase and keeps it in the store; one for all threads of this process."""
    pronunciations = settings.configuration.pronunciations if settings.configuration else {}
    key = digest((phrase.voice, phrase.speed, dict(pronunciations), settings.store))
    with _SPEAKING_LOCK:
        if key not in _SPEAKING:
            while len(_SPEAKING) >= MOST_VOICES:
                _SPEAKING.pop(next(iter(_SPEAKING))).close()
            manner = Manner(phrase.speed, settings.workers, settings.threads, pronunciations)
            _SPEAKING[key] = Speaker(find_voices(phrase.voice), manner, open_store(settings.store))
        return _SPEAKING[key]


def close_voices() -> None:
    """End the engines that this process has speaking."""
    with _SPEAKING_LOCK:
        while _SPEAKING:
            _SPEAKING.popitem()[1].close()


def _estimated(phrase: Phrase) -> Spoken:
    length = int(len(phrase.spelt) * LETTER_MS / phrase.pace) * RATE_HZ // 1000
    length = max(length, RATE_HZ // 10)
    return Spoken(bytes(length * FRAME_BYTES), 0, length)
