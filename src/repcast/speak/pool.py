"""The workers of one voice, and the phrases that wait for them."""

import threading
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from repcast.speak.engines import FALLBACK, SpeechError, Voice
from repcast.speak.process import Worker, WorkerFaultError
from repcast.speak.registry import label
from repcast.speak.requests import Outcome, Phrase, Staffing
from repcast.speak.spoken import Spoken

PHRASES_A_WORKER, PHRASES_A_SLOW_WORKER = 4, 1
"""So many phrases must wait for each worker before another is started: loading a voice takes its time too, though not
as long as a few phrases of a voice that speaks hardly faster than it is heard."""


Done = Callable[[Phrase, Outcome], None]
Kept = Callable[[Phrase], Spoken | None]


class Pool:
    """Has phrases spoken by workers in the order in which they were added, and hands each to `done`.

    A phrase is taken by whichever worker is ready first. One that fails is tried again in a new worker. Where voices
    go on failing to load, those that did load do the work of all. `kept` is asked once more just before, since another
    session may have spoken the phrase meanwhile. Both are called from the pool's threads, `done` once for each phrase.
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
        self._most = staffing.workers
        self._phrases_a_worker = PHRASES_A_SLOW_WORKER if voice.may_lag else PHRASES_A_WORKER
        self._threads: list[threading.Thread] = []
        self._workers: list[Worker] = []
        self._closed = False

    def add(self, phrases: Iterable[Phrase]) -> None:
        """Queue phrases behind those that wait; those queued, spoken or being spoken already are left."""
        with self._changed:
            known = self._taken.union(self._waiting)
            self._waiting.extend(phrase for phrase in dict.fromkeys(phrases) if phrase not in known)
            self._staff()
            self._changed.notify_all()

    def hurry(self, phrase: Phrase) -> None:
        """Put a phrase before all others, unless it is spoken or being spoken already."""
        with self._changed:
            if phrase in self._taken or (self._waiting and self._waiting[0] == phrase):
                return
            if phrase in self._waiting:
                self._waiting.remove(phrase)
            self._waiting.appendleft(phrase)
            self._staff()
            self._changed.notify_all()

    def forget(self, phrases: Iterable[Phrase]) -> None:
        """Let phrases that have an outcome be spoken again, should they be asked for."""
        with self._changed:
            for phrase in phrases:
                self._taken.discard(phrase)
                del self._faults[phrase]

    def close(self) -> None:
        """End every worker at once."""
        with self._changed:
            self._closed = True
            self._waiting.clear()
            workers, threads = tuple(self._workers), tuple(self._threads)
            self._changed.notify_all()
        for worker in workers:
            worker.kill()
        for thread in threads:
            thread.join()

    def _staff(self) -> None:
        """Start another thread for a worker where enough phrases wait. Holds the lock."""
        while not self._closed and len(self._waiting) > self._phrases_a_worker * len(self._threads):
            if len(self._threads) >= self._most:
                return
            thread = threading.Thread(target=self._run, name=f"{self._voice.engine}-worker", daemon=True)
            self._threads.append(thread)
            thread.start()

    def _run(self) -> None:
        """Keep one worker busy until the pool is closed. It takes a phrase only once its voice is loaded."""
        worker: Worker | None = None
        bad_starts = 0
        while self._wait():
            if worker is None:
                try:
                    worker = self._hire()
                except WorkerFaultError as fault:
                    bad_starts += 1
                    if self._retires(fault, bad_starts):
                        return
                    continue
                bad_starts = 0
            phrase = self._take()
            if phrase and not self._speak(worker, phrase):
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

    def _hire(self) -> Worker:
        """Start a worker and wait until its voice is loaded; raises WorkerFaultError."""
        with _faults():
            worker = Worker(self._voice, self._staffing.threads, self._staffing.limits)
        with self._changed:
            self._workers.append(worker)
            closed = self._closed
        if closed:
            worker.kill()
        try:
            with _faults():
                worker.wait_ready()
        except WorkerFaultError:
            self._dismiss(worker)
            raise
        return worker

    def _retires(self, fault: WorkerFaultError, bad_starts: int) -> bool:
        """Return whether a thread whose workers do not start leaves the work to others.

        The last thread has nobody to leave it to: it fails everything that waits.
        """
        with self._changed:
            if self._closed or (fault.hint is None and bad_starts < self._staffing.limits.tries):
                return False
            if len(self._threads) > 1:
                self._threads.remove(threading.current_thread())
                self._most -= 1
                return True
            failed = tuple(self._waiting)
            self._taken.update(failed)
            self._waiting.clear()
        for phrase in failed:
            self._done(phrase, self._error(f"the voice {label(self._voice.engine)} does not start", fault, phrase))
        return False

    def _speak(self, worker: Worker, phrase: Phrase) -> bool:
        """Have one phrase spoken; false where the worker is of no more use.

        A phrase with an outcome stays taken: whoever was about to ask for it must not have it spoken again.
        """
        try:
            with _faults():
                outcome: Outcome | None = self._kept(phrase) or worker.say(phrase.spelt, phrase.pace)
        except WorkerFaultError as fault:
            self._dismiss(worker)
            outcome = self._again(phrase, fault)
            useful = False
        else:
            useful = True
        if outcome is not None:
            self._done(phrase, outcome)
            return useful
        with self._changed:
            self._taken.discard(phrase)
            if not self._closed:
                self._waiting.appendleft(phrase)
        return useful

    def _again(self, phrase: Phrase, fault: WorkerFaultError) -> SpeechError | None:
        """None to try the phrase once more, or the error that ends it."""
        self._faults[phrase] += 1
        tries = self._faults[phrase]
        if self._closed or (fault.hint is None and tries < self._staffing.limits.tries):
            return None
        times = "" if tries == 1 else f" in {tries} tries"
        return self._error(
            f"the voice {label(self._voice.engine)} could not speak {phrase.text!r}{times}", fault, phrase
        )

    def _error(self, problem: str, fault: WorkerFaultError, phrase: Phrase) -> SpeechError:
        hint = fault.hint or f"repcast doctor looks for the cause; try another voice; {FALLBACK}"
        return SpeechError(f"{problem}: {fault.problem}", hint, phrase.text)

    def _dismiss(self, worker: Worker) -> None:
        worker.close()
        with self._changed:
            if worker in self._workers:
                self._workers.remove(worker)


@contextmanager
def _faults() -> Iterator[None]:
    """Make a fault of whatever goes wrong: the thread lives on, and nobody waits for ever."""
    try:
        yield
    except WorkerFaultError:
        raise
    except Exception as error:
        raise WorkerFaultError(repr(error)) from error
