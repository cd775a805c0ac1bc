"""What a paragraph after the steps warns of, beside other sentences or not."""

import pytest

from repcast.read import read

PAGE = "# Calf raise\n\n3 x 15\n\n1. Rise up.\n2. Lower.\n\n"


def tips(words: str) -> list[str]:
    """The tips of an exercise with these words after its steps."""
    return [tip.text for tip in read("page.md", f"{PAGE}{words}\n".encode()).routine.exercises[0].tips]


@pytest.mark.parametrize(
    ("before", "warns", "after"),
    [
        ("", "Stop if your knee starts to hurt.", " Tired muscles are fine."),
        ("A little soreness is normal.", " Stop if it hurts.", ""),
        ("", "If your foot becomes cold or numb contact your physio today.", ""),
        ("", "If the swelling gets worse speak to your nurse.", ""),
        ("", "Call your surgeon if the wound opens.", " Small bruises fade."),
        ("Many people like this one.", " Do not do it if you have had surgery lately.", ""),
    ],
)
def test_a_warning_is_a_tip_beside_other_sentences(before: str, warns: str, after: str) -> None:
    assert tips(before + warns + after) == [warns.strip()]


@pytest.mark.parametrize(
    "words",
    [
        "A mild ache is fine.",
        "Your doctor will see you in May.",
        "Surgery is seldom needed.",
        "It helps people with knee pain get back to running.",
        "Stop when you reach the wall.",
    ],
)
def test_other_sentences_are_none(words: str) -> None:
    assert tips(words) == []
