"""Works a library's sessions off: each is tried, what it lacks is spoken once for all of them, and then it is made."""

import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from repcast.library.speech import LETTER_MS
from repcast.library.steps import make_session, speak_phrases
from repcast.library.values import (
    Crash,
    Item,
    Made,
    Problem,
    Progress,
    Settings,
    SpokenPhrases,
    Unspoken,
    WantedPhrase,
)
from repcast.library.workers import Call, Workers, work_off
from repcast.model.errors import RepcastError

BATCH_LETTERS = 400
"""Some 25 seconds of speech: long enough that handing it out costs nothing, short enough that a kill costs little."""

MOST_LOSSES = 3
"""How often a phrase may be missing after it was put into the store: one may be damaged or removed there, but a store
that loses it again and again is not the same one for all workers."""

PAUSES_S = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
"""How long a store that takes nothing is waited for, time after time, before the run ends."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """Where the results of a production go.

    `made` takes the files of a session, `failed` a problem, `report` the progress now and then. `share` returns how
    long all workers together need for a second of a voice's speech, None where that is not known. `now` and `sleep` are
    the clock.
    """

    made: Callable[[Item, Made], None]
    failed: Callable[[Item, Problem], None]
    report: Callable[[Progress], None] = lambda _progress: None
    share: Callable[[str], float | None] = lambda _voice: None
    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


class Production:
    """The sessions that are to be made, and what each waits for.

    First every session is tried: one whose phrases are all in the store is made at once, of the others their phrases
    become known. Then those are spoken, each once, however many sessions say it, and a session is made as soon as it
    lacks nothing. Words that are only needed because another phrase came out too long take another round.
    """

    def __init__(self, items: Iterable[Item], names: Mapping[str, str], settings: Settings, outlet: Outlet) -> None:
        self._settings = settings
        self._names = names
        self._outlet = outlet
        self._ready = deque(items)
        self._sessions = len(self._ready)
        self._done = 0
        self._phrases: dict[tuple[str, float], deque[WantedPhrase]] = {}
        """Those that wait to be spoken, by voice and speed, in the order in which they were asked for."""
        self._asked: set[str] = set()
        """The keys of those that wait, or are being spoken."""
        self._spoken: Counter[str] = Counter()
        """How often each phrase was spoken and taken by the store, by its key."""
        self._lacking: dict[str, set[str]] = {}
        self._waiting: dict[str, list[Item]] = {}
        self._tried: set[str] = set()
        self._away = 0
        self._speech_s = self._engine_s = 0.0
        self._letters_done = self._letters_left = 0
        self._began_s = 0.0
        self._share: float | None = None

    def run(self, workers: Workers) -> None:
        """Make every session, as many at once as there are workers.

        Raises:
            RepcastError: the store of clips takes nothing, or a file cannot be written.
        """
        self._workers = workers
        work_off(workers, self._following, self._take)

    def facts(self) -> dict[str, float]:
        """Return how much speech was made, and how long engines were busy with it, in seconds."""
        return {"speech_s": self._speech_s, "engine_s": self._engine_s}

    def _following(self) -> Call | None:
        """Return the next call: sessions that lack nothing go before phrases, so that files appear early."""
        if self._ready:
            item = self._ready.popleft()
            return Call(make_session, (item, self._names[item.identity], self._settings), item)
        # Nothing is spoken before all phrases are known, so that it is known how long it will take.
        if self._phrases and not self._untried:
            self._began_s = self._began_s or self._outlet.now()
            batch = self._batch()
            return Call(speak_phrases, (batch, self._settings), batch)
        return None

    @property
    def _untried(self) -> int:
        """How many sessions were not tried yet: what they lack is not known."""
        return self._sessions - len(self._tried)

    def _batch(self) -> tuple[WantedPhrase, ...]:
        """Take some phrases of one voice."""
        voice, waiting = next(iter(self._phrases.items()))
        batch: list[WantedPhrase] = []
        letters, most = 0, self._batch_letters()
        while waiting and letters < most:
            batch.append(waiting.popleft())
            letters += len(batch[-1].text)
        if not waiting:
            del self._phrases[voice]
        return tuple(batch)

    def _batch_letters(self) -> int:
        """Return how long a batch may be: towards the end shorter ones leave no worker without work."""
        return max(1, min(BATCH_LETTERS, self._letters_left // (4 * self._workers.count)))

    def _enqueue(self, phrase: WantedPhrase) -> None:
        """Have a phrase wait to be spoken."""
        self._phrases.setdefault((phrase.voice, phrase.speed), deque()).append(phrase)

    def _take(self, call: Call, outcome: Any) -> None:
        if isinstance(call.tag, Item):
            self._take_session(call.tag, outcome)
        else:
            self._take_phrases(call.tag, outcome)
        self._report()

    def _take_session(self, item: Item, outcome: Any) -> None:
        self._tried.add(item.identity)
        if isinstance(outcome, Unspoken):
            self._await(item, outcome.phrases)
            return
        self._done += 1
        if isinstance(outcome, Made):
            self._outlet.made(item, outcome)
            return
        self._outlet.failed(item, _problem(item, outcome))

    def _await(self, item: Item, phrases: Iterable[WantedPhrase]) -> None:
        lacking = self._lacking[item.identity] = set()
        for phrase in phrases:
            lacking.add(phrase.key)
            self._waiting.setdefault(phrase.key, []).append(item)
            if phrase.key not in self._asked:
                self._check_lost(phrase)
                self._asked.add(phrase.key)
                self._enqueue(phrase)
                self._letters_left += len(phrase.text)

    def _check_lost(self, phrase: WantedPhrase) -> None:
        """Raise RepcastError for a phrase that the store took again and again, and no worker finds there."""
        if self._spoken[phrase.key] < MOST_LOSSES:
            return
        problem = f"what one worker puts into the store of clips ({self._place()}), another does not find there"
        hint = "give with --store a folder or an address that all workers share, and that nobody empties meanwhile"
        raise RepcastError(problem, hint)

    def _take_phrases(self, batch: tuple[WantedPhrase, ...], outcome: Any) -> None:
        if not isinstance(outcome, SpokenPhrases):
            message = outcome.message if isinstance(outcome, Crash) else str(outcome)
            outcome = SpokenPhrases(dict.fromkeys((one.key for one in batch), message), (), 0, 0.0)
        self._speech_s += outcome.speech_ms / 1000
        self._engine_s += outcome.took_s
        for phrase in batch:
            if phrase.key in outcome.unkept:
                self._enqueue(phrase)
                continue
            self._asked.discard(phrase.key)
            self._spoken[phrase.key] += 1
            self._letters_done += len(phrase.text)
            self._letters_left -= len(phrase.text)
            for item in self._waiting.pop(phrase.key, ()):
                self._release(item, phrase.key, outcome.faults.get(phrase.key, ""))
        self._mind_the_store(away=bool(outcome.unkept))

    def _release(self, item: Item, key: str, fault: str) -> None:
        """Let a session go on that a phrase was spoken for; one without a phrase that cannot be spoken has failed."""
        lacking = self._lacking.get(item.identity)
        if lacking is None:
            return
        lacking.discard(key)
        if fault:
            del self._lacking[item.identity]
            self._done += 1
            self._outlet.failed(item, Problem(item.source, f"{item.source}: {fault}", item.identity))
        elif not lacking:
            del self._lacking[item.identity]
            self._ready.append(item)

    def _mind_the_store(self, *, away: bool) -> None:
        """Wait a while for a store that takes nothing; raise RepcastError where it stays away."""
        if not away:
            self._away = 0
            return
        if self._away >= len(PAUSES_S):
            hint = "make room there, or make it reachable, and start again: what is made stays"
            raise RepcastError(f"the store of clips ({self._place()}) keeps nothing that is put there", hint)
        self._outlet.sleep(PAUSES_S[self._away])
        self._away += 1

    def _place(self) -> str:
        return self._settings.store or "the user's cache folder"

    def _report(self) -> None:
        left = len(self._asked)
        stage = "planning" if self._untried else "speaking" if left else "making"
        speech_s = self._letters_left * LETTER_MS / 1000
        self._outlet.report(Progress(stage, self._done, self._sessions, left, speech_s, self._left_s(speech_s)))

    def _left_s(self, speech_s: float) -> float | None:
        """Return the time left, at the pace of what was spoken so far, or at first at that of the voice by itself."""
        if self._untried:
            return None
        if self._letters_done:
            return (self._outlet.now() - self._began_s) * self._letters_left / self._letters_done
        if self._share is None and self._phrases:
            self._share = self._outlet.share(next(iter(self._phrases))[0])
        return speech_s * self._share if self._share is not None else None


def _problem(item: Item, outcome: Any) -> Problem:
    if isinstance(outcome, Problem):
        return outcome
    why = outcome.message if isinstance(outcome, Crash) else str(outcome)
    return Problem(item.source, f"{item.source}: {why}", item.identity)
