"""The order of a library's work, its progress and its bounds, with steps that a test carries out itself."""

from collections import deque
from collections.abc import Callable
from typing import Any

import pytest

from repcast.library.production import BATCH_LETTERS, MOST_LOSSES, Outlet, Production
from repcast.library.steps import make_session
from repcast.library.values import Crash, Item, Made, Problem, Progress, Settings, SpokenPhrases, Unspoken, WantedPhrase
from repcast.library.workers import AHEAD, Call, ThisProcess, work_off
from repcast.model.errors import RepcastError


def phrase(text: str, voice: str = "piper") -> WantedPhrase:
    return WantedPhrase(f"{voice} {text}", voice, 1.0, text, 1.0)


class Hands:
    """Workers whose sessions need given phrases; each call is noted, and takes a second of the clock."""

    def __init__(self, needs: dict[str, list[WantedPhrase]], count: int = 2) -> None:
        self.count = count
        self.needs = needs
        self.spoken: list[str] = []
        self.log: list[str] = []
        self.now_s = 0.0
        self.most = 0
        self._waiting: deque[Call] = deque()

    def submit(self, call: Call) -> None:
        self._waiting.append(call)
        self.most = max(self.most, len(self._waiting))

    def finished(self) -> tuple[Call, Any]:
        call = self._waiting.popleft()
        self.now_s += 1
        return call, self._made(call) if call.step is make_session else self._said(call)

    def close(self) -> None:
        pass

    def _made(self, call: Call) -> Made | Unspoken:
        lacking = tuple(one for one in self.needs[call.tag.identity] if one.key not in self.spoken)
        self.log.append(f"{'plan' if lacking else 'make'} {call.tag.identity}")
        return Unspoken(lacking, 60_000) if lacking else Made((("x.mp3", b""),))

    def _said(self, call: Call) -> SpokenPhrases:
        keys = [one.key for one in call.tag]
        self.spoken += keys
        self.log.append(f"speak {len(keys)}")
        return SpokenPhrases({}, (), 1000 * len(keys), 1.0)


def produced(hands: Any, **outlet: Any) -> tuple[list[str], list[Problem], list[Progress]]:
    """Run a production with these hands; return what was made, what failed, and the progress."""
    made: list[str] = []
    failed: list[Problem] = []
    progress: list[Progress] = []
    items = [Item(name, "", name, name, name, b"") for name in hands.needs]
    given = Outlet(
        lambda item, _made: made.append(item.identity),
        lambda _item, problem: failed.append(problem),
        progress.append,
        now=lambda: hands.now_s,
        **outlet,
    )
    Production(items, {name: name for name in hands.needs}, Settings(), given).run(hands)
    return made, failed, progress


def test_every_phrase_is_spoken_once_after_all_sessions_are_planned() -> None:
    shared = [phrase("go"), phrase("rest")]
    needs = {f"s{number}": [*shared, phrase(f"step {number}")] for number in range(20)}
    hands = Hands(needs)
    made, failed, _ = produced(hands)
    assert sorted(made) == sorted(needs)
    assert failed == []
    assert len(hands.spoken) == len(set(hands.spoken)) == 22
    kinds = [line.split()[0] for line in hands.log]
    assert kinds.index("speak") == 20
    assert hands.most <= AHEAD * hands.count


def test_a_session_that_lacks_nothing_is_made_at_once() -> None:
    hands = Hands({"a": [], "b": [phrase("go")], "c": []})
    produced(hands)
    assert hands.log == ["make a", "plan b", "make c", "speak 1", "make b"]


def test_sessions_are_made_as_soon_as_they_can_be() -> None:
    needs = {f"s{number}": [phrase(f"{number} " + "a" * BATCH_LETTERS)] for number in range(6)}
    hands = Hands(needs, count=1)
    produced(hands)
    first_made = hands.log.index("make s0")
    assert "speak 1" in hands.log[first_made:]


def test_no_batch_mixes_two_voices() -> None:
    needs = {"a": [phrase("go", "piper"), phrase("go", "kokoro")], "b": [phrase("rest", "piper")]}
    hands = Hands(needs, count=1)
    batches: list[set[str]] = []
    usual = hands._said
    hands._said = lambda call: batches.append({one.voice for one in call.tag}) or usual(call)  # type: ignore[method-assign,func-returns-value]
    produced(hands)
    assert all(len(voices) == 1 for voices in batches)
    assert len(hands.spoken) == 3


def test_the_time_left_is_known_before_anything_is_spoken_and_comes_down_to_nothing() -> None:
    needs = {f"s{number}": [phrase(f"step {number} {letter}" * 20) for letter in "abc"] for number in range(8)}
    _, _, progress = produced(Hands(needs), share=lambda _voice: 0.5)
    planned = next(one for one in progress if one.stage == "speaking")
    assert planned.phrases_left == 24
    assert planned.left_s == pytest.approx(planned.speech_left_s * 0.5)
    assert all(one.left_s is None for one in progress if one.stage == "planning")
    left = [one.phrases_left for one in progress if one.stage != "planning"]
    assert left == sorted(left, reverse=True)
    assert (progress[-1].sessions_done, progress[-1].phrases_left, progress[-1].left_s) == (8, 0, 0.0)


@pytest.mark.parametrize("outcome", [Crash("the process was ended"), RepcastError("the voice is gone")])
def test_phrases_whose_step_fails_fail_their_sessions_alone(outcome: object) -> None:
    hands = Hands({"a": [phrase("go")], "b": []})
    hands._said = lambda _call: outcome  # type: ignore[method-assign,assignment,return-value]
    made, failed, _ = produced(hands)
    assert made == ["b"]
    assert [one.identity for one in failed] == ["a"]


def test_a_store_that_loses_what_it_took_ends_the_run_before_much_is_spoken_for_nothing() -> None:
    hands = Hands({"a": [phrase("go")], "b": [phrase("rest")]})
    hands._said = lambda _call: SpokenPhrases({}, (), 0, 0.0)  # type: ignore[method-assign,assignment]
    with pytest.raises(RepcastError, match="another does not find there; give with --store a folder or an address"):
        produced(hands)
    assert hands.log.count("plan a") == MOST_LOSSES + 1


def test_a_phrase_that_is_lost_once_is_spoken_again() -> None:
    hands = Hands({"a": [phrase("go")], "b": []})
    usual = hands._said
    lost = [SpokenPhrases({}, (), 0, 0.0)]
    hands._said = lambda call: lost.pop() if lost else usual(call)  # type: ignore[method-assign]
    made, failed, _ = produced(hands)
    assert (made, failed) == (["b", "a"], [])


def test_a_session_that_two_bad_phrases_fail_is_told_once() -> None:
    hands = Hands({"a": [phrase("go"), phrase("rest")]}, count=1)
    faults = lambda call: SpokenPhrases({one.key: "no voice" for one in call.tag}, (), 0, 0.0)  # noqa: E731
    hands._said = faults  # type: ignore[method-assign]
    made, failed, progress = produced(hands)
    assert (made, len(failed)) == ([], 1)
    assert progress[-1].sessions_done == 1


def test_the_loop_asks_again_after_each_outcome_and_ends_when_there_is_nothing_left() -> None:
    ready: deque[Call] = deque([Call(str, (0,))])
    done: list[str] = []

    def take(_call: Call, outcome: str) -> None:
        done.append(outcome)
        if len(done) < 5:
            ready.append(Call(str, (len(done),)))

    following: Callable[[], Call | None] = lambda: ready.popleft() if ready else None  # noqa: E731
    work_off(ThisProcess(), following, take)
    assert done == ["0", "1", "2", "3", "4"]
