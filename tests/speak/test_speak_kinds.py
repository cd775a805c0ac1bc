"""Text as it is spoken: what is written in many ways, ten or more members of each kind."""

import time

import pytest

from repcast.speak import normalise

KINDS = {
    "a name that ends in a figure": {
        "Warrior 2: 30 seconds": "Warrior two: thirty seconds",
        "Warrior 2 : 30 seconds": "Warrior two, thirty seconds",
        "Warrior 2:  30 seconds": "Warrior two: thirty seconds",
        "Exercise 3: 10 reps": "Exercise three: ten reps",
        "Day 1: 3 x 10": "Day one: three times ten",
        "Set 2: 12": "Set two: twelve",
        "A1: 10 reps": "A one: ten reps",
        "Cat-Cow 3: 20 s": "Cat-Cow three: twenty seconds",
        "Level 2 - 30 seconds": "Level two, thirty seconds",
        "Phase 1 – 3 sets": "Phase one, three sets",
        "Day 4 — 5 breaths": "Day four, five breaths",
        "Variation 2 - 45 s": "Variation two, forty-five seconds",
        "Weeks 1 - 2": "Weeks one to two",
        "Exercise 20 - 30 minutes": "Exercise twenty to thirty minutes",
        "Do 10 - 12 reps": "Do ten to twelve reps",
        "a 3:1 ratio": "a three to one ratio",
        "a 3 : 1 ratio": "a three to one ratio",
        "2:30 min plank": "two minutes thirty seconds plank",
        "1:30 hours": "one hour thirty minutes",
    },
    "a Roman numeral": {
        "Warrior II": "Warrior two",
        "Warrior III: hold": "Warrior three: hold",
        "Phase III": "Phase three",
        "PHASE IV": "PHASE four",
        "Warrior I, then Warrior II": "Warrior one, then Warrior two",
        "Warrior I and II": "Warrior one and two",
        "Level V": "Level five",
        "Type I fibers": "Type one fibers",
        "Type I and type II fibers": "Type one and type two fibers",
        "Type-II fibers": "Type two fibers",
        "Part VIII (of IX)": "Part eight, of nine",
        "Week XII": "Week twelve",
        "Day XIV - 30 s": "Day fourteen, thirty seconds",
        "Quad stretch II": "Quad stretch two",
        "II. Warm-up": "two. Warm-up",
        "I am strong": "I am strong",
        "then I stop": "then I stop",
        "mix it": "mix it",
        "MIX IT": "MIX IT",
        "an XL band": "an XL band",
        "In this phase I am": "In this phase I am",
        "the level I use": "the level I use",
        "Day I started": "Day I started",
        "an IV line": "an IV line",
        "your vitamin C": "your vitamin C",
        "the V sit": "the V sit",
        "I'll, I'd, I've": "I'll, I'd, I've",
    },
    "a mark for minutes, seconds, feet or inches": {
        '30"': "thirty seconds",
        'Hold 30"': "Hold thirty seconds",
        '20-30"': "twenty to thirty seconds",
        '45"-60"': "forty-five to sixty seconds",
        '3 x 30"': "three times thirty seconds",
        '30" on/15" off': "thirty seconds on, fifteen seconds off",
        "30''": "thirty seconds",
        'a 30" hold': "a thirty second hold",
        '1" pause': "one second pause",
        "5'": "five minutes",
        "Rest 5'": "Rest five minutes",
        "1' rest": "one minute rest",
        "1-2' rest": "one to two minute rest",
        "5'30\"": "five minutes thirty seconds",
        "5\u203230\u2033": "five minutes thirty seconds",
        "1'00\"": "one minute",
        "run 5'10\"": "run five minutes ten seconds",
        "5'10\"": "five foot ten",
        "5'10\" tall": "five foot ten tall",
        '6" box': "six inch box",
        'Raise it 6" off the floor': "Raise it six inches off the floor",
        'Lift your heel 2"': "Lift your heel two inches",
        'feet 12" apart': "feet twelve inches apart",
        "a 10' rope": "a ten foot rope",
        'say "hold for 30" and go': "say hold for thirty and go",
        "'do 10' they said": "do ten they said",
    },
    "a decimal comma": {
        "2,5 kg": "two point five kilograms",
        "a 2,5kg plate": "a two point five kilogram plate",
        "2,5-5 kg": "two point five to five kilograms",
        "2,5 to 7,5 kg": "two point five to seven point five kilograms",
        "0,5 l": "zero point five liters",
        "7,5 km": "seven point five kilometers",
        "1,25 kg": "one point two five kilograms",
        "1,5 minutes": "one point five minutes",
        "1,5 h": "one point five hours",
        "1,5 x bodyweight": "one point five times bodyweight",
        "12,5 lb": "twelve point five pounds",
        "1,500 m": "one thousand five hundred meters",
        "8,10,12 reps": "eight, ten, twelve reps",
        "3, 5 kg": "three, five kilograms",
        "12,15 reps": "twelve, fifteen reps",
    },
    "a number sign": {
        "Set #2": "Set two",
        "set #2": "set two",
        "SET # 2": "SET two",
        "Round #3: 10 reps": "Round three: ten reps",
        "exercise #1": "exercise one",
        "Day #14": "Day fourteen",
        "Warrior #2": "Warrior two",
        "Station #5": "Station five",
        "the #1 exercise": "the number one exercise",
        "#4": "number four",
        "see #4": "see number four",
        "No. 3": "number three",
        "nr. 3": "number three",
    },
    "a rep max": {
        "1RM": "one rep max",
        "5rm": "five rep max",
        "5 rm": "five rep max",
        "3-RM": "three rep max",
        "10 RM": "ten rep max",
        "80% 1rm": "eighty percent one rep max",
        "80 % of 1RM": "eighty percent of one rep max",
        "a 5rm deadlift": "a five rep max deadlift",
        "two 3RMs": "two three rep max",
        "e1RM": "estimated one rep max",
        "keep your arm firm": "keep your arm firm",
    },
    "money": {
        "$20": "twenty dollars",
        "$1": "one dollar",
        "$1.50": "one dollar fifty",
        "$1,200": "one thousand two hundred dollars",
        "€5": "five euros",
        "5 €": "five euros",
        "2,50 €": "two euros fifty",
        "€0.99": "ninety-nine cents",
        "£3.50": "three pounds fifty",
        "£3.05": "three pounds five",
        "£1": "one pound",
        "£0.50": "fifty pence",
        "¥500": "five hundred yen",
        "$5-10": "five to ten dollars",
        "$5 - $10": "five to ten dollars",
        "20-30€": "twenty to thirty euros",
        "$20/month": "twenty dollars per month",
        "50¢": "fifty cents",
        "$20k": "twenty thousand dollars",
        "$2.5 million": "two point five million dollars",
        "a $10 band.": "a ten dollar band.",
    },
}


@pytest.mark.parametrize(("written", "said"), [pair for kind in KINDS.values() for pair in kind.items()])
def test_every_member_of_a_kind_is_said_so(written: str, said: str) -> None:
    assert normalise(written) == said
    assert normalise(said) == said


HOSTILE = (
    *"""!"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~0aA½×—’″•°€💪 \t\n""",
    *("a.", "a-", "1-", "1/", "1.", "[a", "](", "1x ", "x1", "1x", "a/", " -", "--", " ,", "://", "www.a", "a.com"),
    *("1 s", "1-1", "1:1", "1, ", "II ", "Phase I ", "e.g.", "w/", "#1", "1 %", "1'", '1"', "1's", "1 1/2", "a\n"),
    *(" \n", "[a](b", "a + ", "...", "at 1:00", "1a", "1,5 kg", "$1 ", "1€", "Day 1 - 2 sets ", "1rm", " \"1\" "),
)  # fmt: skip


def seconds(text: str) -> float:
    """The least processor time of five runs, which a busy machine hardly adds to."""
    times = []
    for _ in range(5):
        normalise.cache_clear()
        start = time.process_time()
        normalise(text)
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.slow
@pytest.mark.parametrize("unit", HOSTILE)
def test_eight_times_the_text_takes_some_eight_times_as_long(unit: str) -> None:
    assert seconds(unit * 2400) < 32 * seconds(unit * 300) + 0.01, "a rule that looks along the text takes 64 times"
