"""The words of the coach: short ones from the page's clauses, times as they are said."""

import pytest

from repcast.coach.wording import variant, wordings
from repcast.languages.en.phrasing import about, amount, duration, listed, sentences, with_article
from repcast.model.routine import Phase, PhaseKind


@pytest.mark.parametrize(
    ("kind", "clause", "ways"),
    [
        (
            "out",
            "With your knees bent, slowly rotate your knees inwards",
            ("rotate your knees inwards", "rotate in", "in"),
        ),
        ("hold", "Pause briefly at the end of the range of motion", ("pause", "hold")),
        ("back", "Slowly return to the starting position", ("return to the start", "return", "back")),
        ("out", "Now lift your upper body off the floor as high as you comfortably can", ("lift",)),
        ("out", "Slowly lift your heel as high as you can", ("lift your heel", "lift")),
        ("out", "push as hard as the band allows", ("push",)),
        ("out", "raise your arms overhead", ("raise your arms overhead", "raise up", "up")),
        ("back", "lower them", ("lower them", "lower", "back")),
        ("hold", "", ("hold",)),
        ("back", "", ()),
    ],
)
def test_a_clause_becomes_words_short_enough_to_say(kind: PhaseKind, clause: str, ways: tuple[str, ...]) -> None:
    assert wordings(Phase(kind, clause), 5000) == ways


def test_a_script_says_what_it_says() -> None:
    assert wordings(Phase("out", "push the floor away", say=("push", "out")), 5000) == ("push", "out")


def test_words_too_long_for_their_phase_are_not_even_tried() -> None:
    phase = Phase("out", "slowly rotate your knees inwards")
    assert wordings(phase, 1000) == ("rotate in", "in")
    assert wordings(phase, 100) == ("in",)


@pytest.mark.parametrize(
    ("length_ms", "said"),
    [
        (1000, "1 second"),
        (1500, "1.5 seconds"),
        (45_000, "45 seconds"),
        (60_000, "1 minute"),
        (75_000, "1 minute 15"),
        (90_000, "90 seconds"),
        (600_000, "10 minutes"),
    ],
)
def test_times_are_said_as_people_say_them(length_ms: int, said: str) -> None:
    assert duration(length_ms) == said


def test_small_english() -> None:
    assert [amount(1, "rep"), amount(2, "rep")] == ["1 rep", "2 reps"]
    lengths = [about(length_ms) for length_ms in (20_000, 60_000, 85_000, 100_001, 569_000, 664_000)]
    assert lengths == [
        "about half a minute",
        "about 1 minute",
        "about 1 and a half minutes",
        "about 2 minutes",
        "about 9 and a half minutes",
        "about 11 minutes",
    ]
    assert listed(["a mat", "a band", "a chair"]) == "a mat, a band and a chair"
    things = ("band", "exercise ball", "dumbbells", "a chair")
    assert [with_article(thing) for thing in things] == ["a band", "an exercise ball", "dumbbells", "a chair"]


def test_a_step_is_told_sentence_by_sentence() -> None:
    assert sentences("Lie down. Bend your knees, e.g. to 90 degrees. Stay there!") == [
        "Lie down.",
        "Bend your knees, e.g. to 90 degrees.",
        "Stay there!",
    ]


def test_wording_varies_with_seed_and_place_and_with_nothing_else() -> None:
    ways = ("one", "two", "three")
    first = [variant(ways, 0, place) for place in range(30)]
    assert first == [variant(ways, 0, place) for place in range(30)]
    assert set(first) == set(ways)
    assert first != [variant(ways, 1, place) for place in range(30)]
