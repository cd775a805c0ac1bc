# ruff: noqa: RUF001 - phonetic letters look like others
"""Text as it is spoken."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from piper.phonemize_espeak import EspeakPhonemizer

from repcast.speak import normalise
from repcast.speak.numerals import cardinal, fraction, ordinal
from repcast.speak.pronounce import respelling
from speak.test_speak_kinds import KINDS

SAID = {
    # ranges, and numbers that are none
    "2-3 sets of 10-12 repetitions": "two to three sets of ten to twelve repetitions",
    "10–12 reps": "ten to twelve reps",
    "10 - 12 reps": "ten to twelve reps",
    "10 to 12": "ten to twelve",
    "90/90 stretch": "ninety ninety stretch",
    "3-1-3 tempo": "three, one, three tempo",
    "4-6 reps, 2-0-2-0": "four to six reps, two, zero, two, zero",
    "B12": "B twelve",
    # units
    "60 s": "sixty seconds",
    "Hold 1 s": "Hold one second",
    "30-60 sec": "thirty to sixty seconds",
    "30s-45s": "thirty to forty-five seconds",
    "30 s - 60 s": "thirty to sixty seconds",
    "~30 sec. hold": "about thirty second hold",
    "a 10-lb plate": "a ten pound plate",
    "2.5 kg (5 lb) dumbbell": "two point five kilograms, five pounds, dumbbell",
    "1,500 m": "one thousand five hundred meters",
    "5 KM/H": "five kilometers per hour",
    '6" box': "six inch box",
    "5'10\" tall": "five foot ten tall",
    "70-80%": "seventy to eighty percent",
    "a 45° angle": "a forty-five degree angle",
    "to 90°.": "to ninety degrees.",
    "20 °C": "twenty degrees Celsius",
    "20 °c": "twenty degrees Celsius",
    # fractions
    "½ way": "half way",
    "1½ turns": "one and a half turns",
    "2 1/4 turns": "two and a quarter turns",
    "3/4 squat": "three quarters squat",
    "1/3": "one third",
    "2\u20445": "two fifths",
    # crosses, slashes and other marks
    "3 x 10": "three times ten",
    "3x10-12": "three times ten to twelve",
    "3×10 reps/side": "three times ten reps per side",
    "2x/week": "two times per week",
    "left/right": "left or right",
    "and/or w/ a band": "or with a band",
    "20 s on/10 s off": "twenty seconds on, ten seconds off",
    "10+ reps": "ten or more reps",
    ">= 10 & <20": "at least ten and under twenty",
    "-5 degrees": "minus five degrees",
    "$5": "five dollars",
    "No. 3, #4": "number three, number four",
    "a 2:1 ratio": "a two to one ratio",
    # ordinals and times
    "the 1st and 22nd rep": "the first and twenty-second rep",
    "1:30 rest": "one minute thirty seconds rest",
    "0:45": "forty-five seconds",
    "1:00:05": "one hour five seconds",
    "at 7:30 am": "at seven thirty A M",
    "at 7:05": "at seven oh five",
    # the gym's short forms
    "RPE 8": "R P E eight",
    "70% 1RM": "seventy percent one rep max",
    "EMOM 10 min": "every minute on the minute for ten minutes",
    "KB swings vs. DB rows": "kettlebell swings versus dumbbell rows",
    "your IT band": "your I T band",
    "use it.": "use it.",
    "e.g. a chair, etc.": "for example a chair, et cetera",
    # brackets, bullets, emoji, addresses, lines
    "Lift (slowly) up": "Lift, slowly, up",
    "Rest (30 s).": "Rest, thirty seconds.",
    "• Lie down": "Lie down",
    "- Lie down\n- Get up": "Lie down. Get up",
    "1. Lie down": "Lie down",
    "Great job 💪🏽!!": "Great job!",
    "**Brace** your `core`": "Brace your core",
    "“Brace”—then lift…": "Brace, then lift",
    "See https://www.example.com/a?b=1 now.": "See example dot com now.",
    "See [the guide](https://example.com/a) now": "See the guide now",
    "push-ups, don't": "push-ups, don't",
    "": "",
    " … ": "",
}


@pytest.mark.parametrize("written", SAID)
def test_what_is_written_is_said_so(written: str) -> None:
    assert normalise(written) == SAID[written]


PIECES = st.sampled_from(
    [
        *" \t\n.,:;-–—/()°%½'\"+~@&#*•$<>≤×",
        *SAID,
        *(written for kind in KINDS.values() for written in kind),
        *[
            "1",
            "2",
            "10",
            "30",
            "2.5",
            "1,000",
            "s",
            "sec",
            "kg",
            "x",
            "am",
            "st",
            "nd",
            "th",
            "RM",
            "IT",
            "e.g.",
            "vs",
            "all-4s",
        ],
    ]
)


@given(st.lists(PIECES | st.text(max_size=3)).map("".join))
def test_saying_it_twice_changes_nothing(written: str) -> None:
    said = normalise(written)
    assert normalise(said) == said
    assert not re.search(r"\d", said)
    assert all(c.isalpha() or not c.isprintable() or c in " .,;:!?'-" or not c.isascii() for c in said)


@given(st.integers(0, 10**16))
def test_every_number_becomes_words(number: int) -> None:
    assert re.fullmatch(r"[a-z -]+", cardinal(str(number)))


def test_numbers() -> None:
    assert [cardinal(n) for n in ("0", "19", "20", "99")] == ["zero", "nineteen", "twenty", "ninety-nine"]
    assert cardinal("101") == "one hundred and one"
    assert cardinal("10.25") == "ten point two five"
    assert cardinal("1" * 16) == " ".join(["one"] * 16)
    assert ordinal(3) == "third"
    assert fraction(3, 8) == "three eighths"


def test_the_users_own_pronunciations_go_before_the_projects() -> None:
    own = {"Soleus": "so lee us", "band": "bend"}
    assert respelling(own)("Soleus, SOLEUS and headband, band.") == "So lee us, so lee us and headband, bend."
    assert [respelling({})(text) for text in ("go", "go on")] == ["Go!", "Go on."]
    assert respelling({"go": "gow"})("go") == "Gow."
    assert respelling({}, {})("Use your abs") == "Use your abs."
    assert respelling({"use your": "employ your"})("Use your abs, use a band") == "Employ your abs, yooz a band."


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("go on", "Go on."),
        ("éasy", "Éasy."),
        ("Two more.", "Two more."),
        ("Well done!", "Well done!"),
        ("ready?", "Ready?"),
        ("one, two", "One, two."),
        ("", ""),
    ],
)
def test_a_phrase_goes_to_a_voice_as_a_sentence(text: str, spelt: str) -> None:
    assert respelling({}, {})(text) == spelt
    assert respelling({})(text) == spelt
    assert respelling({"never": "said"})(text) == spelt


@given(st.text(st.sampled_from("abZ é.!?,'-"), max_size=12).map(normalise))
def test_every_phrase_goes_to_a_voice_with_capital_and_end_mark(text: str) -> None:
    spelt = respelling({})(text)
    assert spelt == spelt[:1].upper() + spelt[1:]
    assert not spelt or spelt[-1] in ".!?"
    assert respelling({})(spelt) == spelt


READ = {
    "Use your abs": "jˈuːz jʊɹ ˈæbz",
    "for use": "fɔːɹ jˈuːs",
    "Close your eyes": "klˈoʊz jʊɹ ˈaɪz",
    "close to the floor": "klˈoʊs tə ðə flˈɔːɹ",
    "Contract the abs": "kəntɹˈækt ðɪʲ ˈæbz",
    "Alternate sides": "ˈɔltɚnˌeɪt sˈaɪdz",
    "Separate your legs": "sˈɛpɐɹˌeɪt jʊɹ lˈɛɡz",
    "legs separate": "lˈɛɡz sˈɛpɹət",
    "Bosu ball": "bˈoʊsuː bˈɔːl",
    "EZ-bar": "ˈiː zˈiːbˈɑːɹ",
    "Plie squat": "plɪʲˈeɪ skwˈɑːt",
    "a pronated grip": "ɐ pɹˈoʊneɪɾᵻd ɡɹˈɪp",
    "Pilates": "pˈɪlɑːtˌiːz",
}
"""As an English dictionary gives them, in espeak-ng's letters."""


@pytest.mark.parametrize("text", READ)
def test_the_default_voice_reads_it_rightly(text: str) -> None:
    (sentence,) = EspeakPhonemizer().phonemize("en-us", respelling({})(text))
    assert unicodedata.normalize("NFC", "".join(sentence)) == f"{READ[text]}."
