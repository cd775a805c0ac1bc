"""The workers of one voice, and the phrases that wait for them."""

import threading
from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from repcast.speak.engines import FALLBACK, SpeechError, Voice
from repcast.speak.finish import Spoken
from repcast.speak.process import Limits, Worker, WorkerFaultError

PHRASES_A_WORKER = 4
"""So many phrases must wait for each worker before another is started: loading a voice takes its time too."""


class Phrase(NamedTuple):
    """Words, the pace they are spoken at (1.0 is the voice's own), and how they are spelt for the engine."""

    text: str
    pace: float
    spelt: str


Outcome = Spoken | SpeechError
Done = Callable[[Phrase, Outcome], None]
Kept = Callable[[Phrase], Spoken | None]


@dataclass(frozen=True, slots=True)
class Staffing:
    """How many workers a pool may start, the threads of each, and how long they may take."""

    workers: int
    threads: int
    limits: Limits


class Pool:
    """Has phrases spoken by workers in the order in which they were added, and hands each to `done`.

    A phrase is taken by whichever worker is ready first. One that fails is tried again in a new worker. `kept` is
    asked once more just before, since another session may have spoken the phrase meanwhile. Both are called from the
    pool's threads, `done` once for each phrase.
    """

    def __init__(self, voice: Voice, staffing: Staffing, done: Done, kept: Kept) -> None:
        self._voice = voice
        self._staffing = staffing
        self._done = done
        self._kept = kept
        self._changed = threading.Condition()
        self._waiting: deque[Phrase] = deque()
        self._taken: set[Phrase] = set()
        self._faults: Counter[Phrase] = Counter()
        self._bad_starts = 0
        self._threads: list[threading.Thread] = []
        self._workers: list[Worker] = []
        self._closed = False

    def add(self, phrases: Iterable[Phrase]) -> None:
        """Queue phrases behind those that wait; those already queued or being spoken are left where they are."""
        with self._changed:
            known = self._taken.union(self._waiting)
            self._waiting.extend(phrase for phrase in dict.fromkeys(phrases) if phrase not in known)
            self._staff()
            self._changed.notify_all()

    def hurry(self, phrase: Phrase) -> None:
        """Put a phrase before all others, unless it is being spoken already."""
        with self._changed:
            if phrase in self._taken or (self._waiting and self._waiting[0] == phrase):
                return
            if phrase in self._waiting:
                self._waiting.remove(phrase)
            self._waiting.appendleft(phrase)
            self._staff()
            self._changed.notify_all()

    def close(self) -> None:
        """End every worker at once."""
        with self._changed:
            self._closed = True
            self._waiting.clear()
            workers = tuple(self._workers)
            self._changed.notify_all()
        for worker in workers:
            worker.kill()
        for thread in self._threads:
            thread.join()

    @property
    def pids(self) -> tuple[int, ...]:
        """The process ids of the workers that run."""
        return tuple(worker.pid for worker in self._workers)

    def _staff(self) -> None:
        """Start another thread for a worker where enough phrases wait. Holds the lock."""
        while not self._closed and len(self._waiting) > PHRASES_A_WORKER * len(self._threads):
            if len(self._threads) >= self._staffing.workers:
                return
            thread = threading.Thread(target=self._run, name=f"{self._voice.engine}-worker", daemon=True)
            self._threads.append(thread)
            thread.start()

    def _run(self) -> None:
        """Keep one worker busy until the pool is closed. It takes a phrase only once its voice is loaded."""
        worker: Worker | None = None
        while self._wait():
            worker = worker or self._hire()
            phrase = self._take() if worker else None
            if worker and phrase and not self._speak(worker, phrase):
                worker = None
        if worker:
            self._dismiss(worker)

    def _wait(self) -> bool:
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closed)
            return not self._closed

    def _take(self) -> Phrase | None:
        with self._changed:
            if self._closed or not self._waiting:
                return None
            phrase = self._waiting.popleft()
            self._taken.add(phrase)
            return phrase

    def _hire(self) -> Worker | None:
        """Start a worker and wait until its voice is loaded; fails everything that waits if that goes on failing."""
        worker = None
        try:
            worker = Worker(self._voice, self._staffing.threads, self._staffing.limits)
            with self._changed:
                self._workers.append(worker)
                closed = self._closed
            if closed:
                worker.kill()
            worker.wait_ready()
        except WorkerFaultError as fault:
            if worker:
                self._dismiss(worker)
            self._bad_start(fault)
            return None
        self._bad_starts = 0
        return worker

    def _bad_start(self, fault: WorkerFaultError) -> None:
        with self._changed:
            self._bad_starts += 1
            if self._closed or (fault.mend is None and self._bad_starts < self._staffing.limits.tries):
                return
            failed = tuple(self._waiting)
            self._waiting.clear()
        for phrase in failed:
            self._done(phrase, self._error(f"the voice {self._voice.engine} does not start", fault, phrase))

    def _speak(self, worker: Worker, phrase: Phrase) -> bool:
        """Have one phrase spoken; false where the worker is of no more use."""
        try:
            outcome: Outcome | None = self._kept(phrase) or worker.say(phrase.spelt, phrase.pace)
        except WorkerFaultError as fault:
            self._dismiss(worker)
            outcome = self._again(phrase, fault)
            useful = False
        else:
            useful = True
        with self._changed:
            self._taken.discard(phrase)
            if outcome is None and not self._closed:
                self._waiting.appendleft(phrase)
        if outcome is not None:
            self._done(phrase, outcome)
        return useful

    def _again(self, phrase: Phrase, fault: WorkerFaultError) -> SpeechError | None:
        """None to try the phrase once more, or the error that ends it."""
        self._faults[phrase] += 1
        tries = self._faults[phrase]
        if self._closed or (fault.mend is None and tries < self._staffing.limits.tries):
            return None
        times = "" if tries == 1 else f" in {tries} tries"
        return self._error(f"the voice {self._voice.engine} could not speak {phrase.text!r}{times}", fault, phrase)

    def _error(self, found: str, fault: WorkerFaultError, phrase: Phrase) -> SpeechError:
        mend = fault.mend or f"repcast doctor looks for the cause; try another voice; {FALLBACK}"
        return SpeechError(f"{found}: {fault.found}", mend, phrase.text)

    def _dismiss(self, worker: Worker) -> None:
        worker.close()
        with self._changed:
            if worker in self._workers:
                self._workers.remove(worker)
