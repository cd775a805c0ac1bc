"""Long sentences, which Piper speaks a breath at a time."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repcast.speak.piper import in_breaths

CLAUSE = "bring the weight slowly back to where you began while your elbows stay close"


@pytest.mark.parametrize("text", ["Lift.", "Lift your leg, hold it, and lower it again.", f"Now {CLAUSE}.", ""])
def test_a_text_without_a_long_sentence_is_spoken_at_once(text: str) -> None:
    assert in_breaths(text) == [text]


@pytest.mark.parametrize("mark", [",", ";", ":", " –"])
def test_a_long_sentence_is_parted_at_the_mark_nearest_to_its_middle(mark: str) -> None:
    first = f"Now {CLAUSE}, as far as you can{mark}"
    assert in_breaths(f"{first} then {CLAUSE} once more.") == [first, f"then {CLAUSE} once more."]


def test_brackets_are_marks_as_well() -> None:
    pieces = in_breaths(f"Now {CLAUSE} (which {CLAUSE.replace('bring', 'brings')}) and {CLAUSE}.")
    assert [piece[0] for piece in pieces] == ["N", "a"]


def test_a_long_sentence_without_marks_stays_whole() -> None:
    text = f"Now {CLAUSE} and {CLAUSE} and {CLAUSE}."
    assert in_breaths(text) == [text]


def test_only_the_long_one_of_several_sentences_is_parted() -> None:
    long = f"Now {CLAUSE}, then {CLAUSE}, and {CLAUSE}."
    assert in_breaths(f"Lift. {long} Rest.")[0] == "Lift."
    assert in_breaths(f"Lift. {long} Rest.")[-1] == "Rest."


@given(st.text(st.sampled_from("ab ,.;:!?()–"), max_size=900))
def test_no_word_is_lost_or_moved(text: str) -> None:
    assert re.sub(r"\s+", "", "".join(in_breaths(text))) == re.sub(r"\s+", "", text)
