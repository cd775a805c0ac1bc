"""The words of the coach: short ones from the page's clauses, times as they are said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import repcast
from repcast.coach.bank import Bank
from repcast.coach.tips import speakable
from repcast.coach.wording import wordings
from repcast.languages.en.coaching import next_block
from repcast.languages.en.phrases import PHRASES
from repcast.languages.en.phrasing import about, amount, duration, has_name, listed, sentences, with_article
from repcast.languages.en.setup import settling_s
from repcast.model.choices import Choices
from repcast.model.profile import NO_PROFILE, LineKind, OwnLines, Profile
from repcast.model.routine import Phase, PhaseKind
from repcast.read import read
from repcast.speak import spoken_words
from routines import timeline_of


@pytest.mark.parametrize(
    ("kind", "clause", "ways"),
    [
        (
            "out",
            "With your knees bent, slowly rotate your knees inwards",
            ("rotate your knees inwards", "rotate in", "in"),
        ),
        ("hold", "Pause briefly at the end of the range of motion", ("hold",)),
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


def test_lines_vary_with_seed_and_place_and_with_nothing_else() -> None:
    own = Profile(lines={"steady": OwnLines(("one", "two", "three"), only=True)})

    def lines(seed: int) -> list[str]:
        bank = Bank(own, seed)
        return [bank.line("steady", place) for place in range(30)]

    assert lines(0) == lines(0)
    assert set(lines(0)) == {"one", "two", "three"}
    assert any(lines(0) != lines(seed) for seed in range(1, 5))


@given(st.lists(st.tuples(st.sampled_from(sorted(PHRASES)), st.integers(0, 9), st.integers(0, 3)), max_size=25))
def test_no_words_come_twice_whichever_banks_they_stand_in(places: list[tuple[LineKind, int, int]]) -> None:
    bank = Bank(NO_PROFILE, 0)
    said = {place: bank.line(*place) for place in places}
    assert len(set(said.values())) == len(said)
    assert said == {place: bank.line(*place) for place in places}


BANK: dict[LineKind, tuple[str, ...]] = dict(PHRASES)


@pytest.mark.parametrize("name", BANK)
def test_the_bank_has_thirty_lines_for_each_moment_and_none_twice(name: LineKind) -> None:
    lines = BANK[name]
    assert len(lines) >= 30
    assert len(set(lines)) == len(lines)
    assert [text for text in lines if not text[0].isupper() or text[-1] not in ".!?" or len(text.split()) > 9] == []


@pytest.mark.parametrize("name", BANK)
@given(st.integers(0, 999), st.integers(0, 50))
def test_no_line_comes_twice_before_all_have_come(name: LineKind, seed: int, first: int) -> None:
    lines = BANK[name]
    bank = Bank(NO_PROFILE, seed)
    said = [bank.line(name, place) for place in range(first, first + len(lines))]
    assert sorted(said) == sorted(lines)


@pytest.mark.parametrize(
    ("tip", "spoken"),
    [
        ("Keep your elbows still.", "Keep your elbows still."),
        (
            "New to this? Begin with a light band, and move to a stronger one once this one feels easy enough.",
            "New to this? Begin with a light band, and move to a stronger one once this one feels easy enough.",
        ),
        (
            "Push the floor away with your forearms, so that you do not sink between your shoulders at all.",
            "Push the floor away with your forearms",
        ),
        (
            "Squeeze your buttocks all the time while you hold; it keeps your lower back from sagging down.",
            "Squeeze your buttocks all the time while you hold",
        ),
        (
            "Look ahead. The neck stays long when the eyes rest on the floor a little way in front of you.",
            "Look ahead.",
        ),
    ],
)
def test_a_long_tip_is_cut_to_a_clause_of_its_author_that_stands_alone(tip: str, spoken: str) -> None:
    assert speakable(tip) == spoken
    assert tip.startswith(spoken)


@pytest.mark.parametrize(
    ("step", "seconds"),
    [
        ("Sit down on the floor.", 6),
        ("Lie on your back.", 6),
        ("Put the band around your ankles.", 12),
        ("Adjust the seat of the machine.", 15),
        ("Place your hands on your waist.", 2),
        ("Get comfortable.", 3.5),
    ],
)
def test_a_step_of_the_set_up_has_the_time_that_it_takes_to_do(step: str, seconds: float) -> None:
    assert settling_s(step) == seconds


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (
            "Cobra\nLie face down. Press your chest up. Relax your glutes. Hold for 20 seconds.",
            ["Lie face down.", "> press your chest up.", "Relax your glutes."],
        ),
        (
            "Side plank\nLie on your side.\nLift your hips.\nBrace your core.\nHold for 30 seconds.",
            ["Lie on your side.", "> lift your hips.", "Brace your core."],
        ),
        (
            (
                "Bridge hold\n\n1. Push through your heels to lift your hips.\n2. Squeeze your glutes.\n"
                "3. Hold for 45 seconds.\n4. Lower slowly."
            ),
            [
                "> push through your heels to lift your hips.",
                "Squeeze your glutes.",
                "Hold for 45 seconds.",
                "Lower slowly.",
            ],
        ),
        (
            "Crescent pose\nBend your front knee and raise your arms. Draw your belly in. Hold for 30 seconds.",
            ["> bend your front knee and raise your arms.", "Draw your belly in."],
        ),
        (
            "Balance\nHold the back of a chair. Lift one foot. Look straight ahead. Hold for 20 seconds.",
            ["Hold the back of a chair.", "> lift one foot.", "Look straight ahead."],
        ),
        (
            "Squat hold\nStand tall. Keep your chest up and sink into a squat. Breathe. Hold for 20 seconds.",
            ["Stand tall.", "> keep your chest up and sink into a squat.", "Breathe."],
        ),
        (
            "Dead bug\nPress your lower back into the mat. Lower your leg. Return.\n10 reps",
            ["Press your lower back into the mat.", "> lower your leg.", "Return."],
        ),
        (
            "Swan\nRoll onto your belly. Lift your chest. Lower it.\n8 reps",
            ["Roll onto your belly.", "> lift your chest.", "Lower it."],
        ),
        (
            "Shrug\nRelax your shoulders. Lift them. Drop them.\n8 reps",
            ["Relax your shoulders.", "> lift them.", "Drop them."],
        ),
        (
            "Tensing\nSqueeze your glutes. Hold for 5 seconds. Relax.\n8 reps",
            ["> squeeze your glutes.", "Relax."],
        ),
        ("Plank\nKeep your body straight. Breathe.\n30 seconds", ["Keep your body straight.", "Breathe."]),
    ],
)
def test_the_steps_keep_their_order_and_go_is_for_the_movement(page: str, told: list[str]) -> None:
    routine = read("page.txt", page.encode()).routine
    steps = [cue.text for cue in timeline_of(routine, Choices()).cues if cue.kind == "step"]
    assert [one.replace("When I say go,", ">") for one in steps] == told


OWN = "+++\nrepcast = 1\n[say]\nopening = [{opening}]\n+++\n# Row\n```toml\nsets = 2\nreps = 8\n```\n"


@pytest.mark.parametrize(
    ("page", "pick", "said"),
    [
        ("Park session\n\n- Step-ups 3x12\n- Dips 3x8\n", "dips", ["Park session.", "Dips: three sets of eight reps"]),
        ("# Knee week 2\n\n## Heel slides\n3x10\n", "", ["Knee week two.", "Heel slides: three sets of ten reps"]),
        ("Perfect push-ups\nPush up 2x9\n", "", ["Perfect push-ups.", "Two sets of nine reps"]),
        ("Wall sit\n3x40 seconds\n", "", ["Wall sit.", "Three sets, each held for forty seconds"]),
        ("4x6 pull ups\nHang. Pull up.\n", "", ["Pull ups.", "Four sets of six reps"]),
        ("25 sec plank x 4", "", ["Plank.", "Four sets, each held for twenty-five seconds"]),
        ("5 km run", "", ["Five kilometer run.", "Five kilometres."]),
        ("- Curls 2x9\n- Dips 2x8\n", "", ["Workout.", "Two exercises."]),
        (OWN.format(opening='"Two sets of rows."'), "", ["Two sets of rows."]),
        (OWN.format(opening='"One", "Rows, twice."'), "", ["One"]),
    ],
)
def test_an_opening_names_what_is_done_once(page: str, pick: str, said: list[str]) -> None:
    with repcast.compile(text=page, pick=pick, voice="tones") as session:
        words = [cue.text for cue in session.timeline.sections[0].cues if cue.text]
    expected = [*said, "It takes"] if len(said) > 1 else said
    assert len(words) == len(expected)
    assert all(one.startswith(start) for one, start in zip(words, expected, strict=True)), words


@pytest.mark.parametrize(
    ("title", "name", "has"),
    [
        ("Perfect push-ups", "Push up", True),
        ("Lunges for runners", "lunge", True),
        ("The squat, explained", "Squats", True),
        ("Tomorrow", "Row", False),
        ("Leg day", "Squats", False),
        ("Bench pressing", "Bench press", False),
        ("", "Squat", False),
        ("Squat", "", False),
    ],
)
def test_a_title_has_a_name_in_it_in_any_number(title: str, name: str, has: bool) -> None:
    assert has_name(title, name) == has


@pytest.mark.parametrize(
    ("minutes", "exact", "rough"),
    [
        (45, "45 minutes", "about 45 minutes"),
        (60, "1 hour", "about 60 minutes"),
        (75, "1 hour and 15 minutes", "about 75 minutes"),
        (90, "90 minutes", "about 90 minutes"),
        (98, "1 hour and 38 minutes", "about 1 hour and 40 minutes"),
        (123, "2 hours and 3 minutes", "about 2 hours and 5 minutes"),
        (150, "2 hours and 30 minutes", "about 2 and a half hours"),
        (180, "3 hours", "about 3 hours"),
    ],
)
def test_long_times_are_said_in_hours(minutes: int, exact: str, rough: str) -> None:
    assert (duration(minutes * 60_000), about(minutes * 60_000)) == (exact, rough)


def test_a_sentence_that_begins_with_a_figure_has_a_capital() -> None:
    written = ("3 sets of 10 reps.", "20 seconds.", "12", "2 of 8", "curl 3 times.")
    said = ("Three sets of ten reps.", "Twenty seconds.", "twelve", "two of eight", "curl three times.")
    assert tuple(map(spoken_words, written)) == said
    assert spoken_words("Next, 40 seconds.") == "Next, forty seconds."


@pytest.mark.parametrize(
    ("title", "said"), [("STRENGTH", "STRENGTH"), ("Upper body", "upper body"), ("TRX row", "TRX row")]
)
def test_a_block_keeps_its_capitals_where_they_are_its_own(title: str, said: str) -> None:
    assert next_block(title) == f"Next, {said}"
