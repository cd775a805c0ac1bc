"""Breathing patterns in the forms in which people write them; each was labelled before the reader saw it."""

from dataclasses import dataclass

import pytest

from repcast.model.choices import Choices
from repcast.model.routine import Amount, Exercise
from repcast.plan import plan
from repcast.read import print_script, read


@dataclass(frozen=True)
class Form:
    """A page, the seconds of its breath (in, hold, out, hold), and the breaths, seconds or sets that it states."""

    page: str
    breath: tuple[float, ...]
    reps: float | None = None
    work_s: float | None = None
    sets: float | None = None


FORMS = {
    "figures in the title": Form("4-7-8 breathing\n\nDo four rounds.\n", (4, 7, 8), reps=4),
    "a list": Form(
        "Box breathing\n\n- Inhale for 4 seconds.\n- Hold for 4 seconds.\n- Exhale for 4 seconds.\n"
        "- Hold for 4 seconds.\n\nKeep going for 5 minutes.\n",
        (4, 4, 4, 4),
        work_s=300,
    ),
    "lines with stops": Form(
        "Box breathing\n\nBreathe in for 4 seconds.\nHold for 4 seconds.\nBreathe out for 4 seconds.\n"
        "Hold for 4 seconds.\nRepeat for 4 minutes.\n",
        (4, 4, 4, 4),
        work_s=240,
    ),
    "bare lines": Form(
        "Square breathing\n\nInhale for 5 counts\nHold for 5 counts\nExhale for 5 counts\n"
        "Hold for 5 counts\n8 rounds\n",
        (5, 5, 5, 5),
        reps=8,
    ),
    "in words": Form(
        "Calm breathing\n\nIn for four, hold for seven, out for eight. Repeat six times.\n", (4, 7, 8), reps=6
    ),
    "a slash": Form("Long breaths\n\nInhale 4 counts / exhale 6 counts, 10 breaths.\n", (4, 0, 6), reps=10),
    "a table": Form(
        "# Square breathing\n\n| Part | Seconds |\n| --- | --- |\n| Breathe in | 4 |\n| Hold | 4 |\n| Breathe "
        "out | 4 |"
        "\n| Hold | 4 |\n\nEight cycles.\n",
        (4, 4, 4, 4),
        reps=8,
    ),
    "prose and minutes": Form(
        "Coherent breathing\n\nBreathe in through your nose for a slow count of five, then breathe out for a slow "
        "count of five. Do this for three minutes.\n",
        (5, 0, 5),
        work_s=180,
    ),
    "sets by the clock": Form("Breathing 5-5-5-5\n\n3 x 2:00\n", (5, 5, 5, 5), work_s=120, sets=3),
    "counted aloud": Form(
        "Evening breathing\n\n1. Empty your lungs.\n2. Breathe in quietly, 2, 3, 4.\n3. Hold, 2, 3, 4, 5, 6, 7.\n"
        "4. Breathe out with a whoosh, 2, 3, 4, 5, 6, 7, 8.\n5. Do this three more times.\n",
        (4, 7, 8),
        reps=4,
    ),
    "labels": Form("Triangle breath\n\n- Inhale: 4 s\n- Hold: 4 s\n- Exhale: 4 s\n\nBreaths: 12\n", (4, 4, 4), reps=12),
    "counts before": Form(
        "Slow breathing\n\n4 seconds in, 6 seconds out: that is one whole breath. Take 20 breaths.\n",
        (4, 0, 6),
        reps=20,
    ),
    "from the way out": Form(
        "Square breathing\n\n1. Pushing all the air out to the count of four.\n2. Staying empty for a count of "
        "four.\n"
        "3. Filling up for a count of four.\n4. Staying full for a count of four.\n",
        (4, 4, 4, 4),
    ),
    "each": Form(
        "Box breathing\n\nInhale, hold, exhale, and hold again, each for five seconds. Do 12 rounds.\n",
        (5, 5, 5, 5),
        reps=12,
    ),
    "a name alone": Form("Box breathing\n\nBreathe in a box. 5 minutes.\n", (4, 4, 4, 4), work_s=300),
    "two figures": Form("Calm down\n\nUse a 4-6 breathing rhythm for 2 minutes.\n", (4, 0, 6), work_s=120),
    "not every day": Form(
        "Sleepy breathing\n\nBreathe in for 4 seconds, hold your breath for 7 seconds, and let it all out for 8 "
        "seconds. Do 4 breath cycles, twice a day.\n",
        (4, 7, 8),
        reps=4,
    ),
    "sigh": Form(
        "Physiological sigh\n\nTake a deep breath in for 2 seconds, sniff in again for 1 second, then let a "
        "long breath out for 6 seconds. Do it 5 times.\n",
        (3, 0, 6),
        reps=5,
    ),
    "two to one": Form(
        "Two-to-one breathing\n\nExhale twice as long as you inhale: 3 seconds in, 6 seconds out. Ten minutes.\n",
        (3, 0, 6),
        work_s=600,
    ),
    "7/11": Form(
        "7/11 breathing\n\nBreathe in for a count of 7 and out for a count of 11, for 5-10 minutes.\n",
        (7, 0, 11),
        work_s=300,
    ),
    "html": Form(
        "<html><body><h1>Calming breath</h1><ul><li>Breathe in - 4 counts</li><li>Hold - 2 "
        "counts</li><li>Breathe out - 6 counts</li></ul><p>Repeat for 2 minutes.</p></body></html>",
        (4, 2, 6),
        work_s=120,
    ),
    "brackets": Form(
        "Ujjayi breath\n\n- Inhale through the nose (4 sec)\n- Exhale through the nose (6 sec)\n- 12 rounds\n",
        (4, 0, 6),
        reps=12,
    ),
    "x": Form("Breathwork 6-2-6-2 x 15\n\nThrough the nose.\n", (6, 2, 6, 2), reps=15),
    "counted from one": Form(
        "Tactical breathing\n\nBreathe in through your nose to a count of 1, 2, 3, 4. Hold 1, 2, 3, 4. Breathe "
        "out 1, 2, 3, 4. Hold 1, 2, 3, 4. Repeat 3 to 5 times.\n",
        (4, 4, 4, 4),
        reps=3,
    ),
    "name and time": Form("Resonance breathing, 10 min\n\nSit upright and breathe evenly.\n", (5, 0, 5), work_s=600),
    "relaxing": Form(
        "Relaxing breath\n\n1) Close your lips and inhale for a mental count of four.\n2) Hold your breath for "
        "a count of seven.\n3) Exhale completely, making a whoosh, to a count of eight.\n4) Now inhale again "
        "and repeat the cycle three more times for a total of four breaths.\n",
        (4, 7, 8),
        reps=4,
    ),
    "record": Form(
        '{"name":"Box breathing","instructions":["Inhale slowly for four seconds","Hold your breath for four '
        'seconds","Exhale for four seconds","Pause for four seconds"],"reps":10}',
        (4, 4, 4, 4),
        reps=10,
    ),
    "hum": Form(
        "Bee breath\n\nBreathe in for 4 counts. Breathe out with a hum for 8 counts. 9 rounds.\n", (4, 0, 8), reps=9
    ),
    "noun": Form("Lower your pulse\n\n5 s inhale, 2 s hold, 7 s exhale, 3 minutes.\n", (5, 2, 7), work_s=180),
}


def name_of(text: str) -> str:
    return "page" + {"#": ".md", "{": ".json", "<": ".html"}.get(text[0], ".txt")


def only(text: str) -> Exercise:
    exercises = read(name_of(text), text.encode()).routine.exercises
    assert len(exercises) == 1, [one.title for one in exercises]
    return exercises[0]


def number(amount: Amount | None) -> float | None:
    return None if amount is None else amount.low


def breath(exercise: Exercise) -> tuple[float | None, ...]:
    """Return the seconds of a breath as a tempo has them."""
    seconds = dict.fromkeys(("in", "full", "out", "empty"))
    names = iter(seconds)
    for phase in exercise.phases:
        wanted = {"out": ("in",), "back": ("out",), "hold": ("full", "empty")}[phase.kind]
        seconds[next(name for name in names if name in wanted)] = number(phase.seconds)
    found = [value or 0 for value in seconds.values()]
    return tuple(found if found[-1] else found[:-1])


@pytest.mark.parametrize("name", FORMS)
def test_a_breath_has_its_phases_and_their_seconds(name: str) -> None:
    form, exercise = FORMS[name], only(FORMS[name].page)
    assert breath(exercise) == form.breath
    said = {phase.kind: phase.say for phase in exercise.phases}
    assert (said["out"], said["back"]) == (("breathe in", "in"), ("breathe out", "out"))


@pytest.mark.parametrize("name", FORMS)
def test_breaths_are_counted_or_timed(name: str) -> None:
    form, dose = FORMS[name], only(FORMS[name].page).dose
    assert (number(dose.reps), number(dose.work_s), number(dose.sets)) == (form.reps, form.work_s, form.sets)
    assert dose.hold_s is None


@pytest.mark.parametrize("name", FORMS)
def test_a_breath_is_planned_as_a_rep(name: str) -> None:
    form = FORMS[name]
    (planned,) = plan(read(name_of(form.page), form.page.encode()).routine, Choices(effort="easy")).exercises
    work = planned.works[0]
    assert work.kind == "reps"
    assert work.rep_ms == sum(form.breath) * 1000
    assert work.reps == (form.reps or (form.work_s and form.work_s // sum(form.breath)) or work.reps)


@pytest.mark.parametrize("name", FORMS)
def test_a_script_keeps_the_breath(name: str) -> None:
    routine = read(name_of(FORMS[name].page), FORMS[name].page.encode()).routine
    reading = read("page.md", print_script(routine).encode())
    assert breath(reading.routine.exercises[0]) == FORMS[name].breath
    assert not [one for one in reading.diagnostics if one.severity != "note"]


@pytest.mark.parametrize(
    "page",
    [
        "Press\n\n- Lie down.\n- Inhale as you lower it for 3 s.\n- Exhale as you press it for 1 s.\n\n3 x 10\n",
        "Side kick\n\n- As you lift your leg, breathe in.\n- As you breathe out, bring it back down.\n- Do 10.\n",
        "Knee slides\n\n- Sit down.\n- Slide your knees in for 2 seconds, then out for 2 seconds.\n\n3 x 10\n",
        "Chair pose\n\n- Stand tall.\n- Bend your knees and hold for 5 breaths.\n",
        "Curl\n\n- Curl up for 2 seconds.\n- Lower for 4 seconds.\n- Breathe in for 2 and out for 2.\n\n3 x 10\n",
    ],
)
def test_breathing_along_is_no_breathing_exercise(page: str) -> None:
    exercise = only(page)
    assert not any(phase.say for phase in exercise.phases)


@pytest.mark.parametrize("low", [2, 3, 5, 8])
@pytest.mark.parametrize("high", [4, 7, 12])
@pytest.mark.parametrize(
    "form",
    [
        "Breathe in for {} seconds, breathe out for {} seconds.",
        "Inhale {} / exhale {}.",
        "{} counts in, {} counts out.",
        "In-breath: {} s; out-breath: {} s",
        "Fill your lungs for a count of {} and let the air go out for a count of {}.",
    ],
)
def test_any_count_is_read(form: str, low: int, high: int) -> None:
    assert breath(only(f"Slow breathing\n\n{form.format(low, high)}\n\nTen breaths.\n")) == (low, 0, high)


def test_a_breath_in_prose_has_the_parts_that_are_no_steps() -> None:
    text = "Breathe in for 4 seconds. Then we hold our breath for 7 seconds. Breathe out for 8 seconds."
    assert breath(only(f"Slow breathing, 2 minutes\n\n{text}\n")) == (4, 7, 8)


@pytest.mark.parametrize(
    ("text", "seconds", "breaths"),
    [
        ("Inhale for 4 counts and exhale for 8 counts. Repeat for 2 minutes.", (4, 0, 8), None),
        ("Count to three as you breathe in. Count to six as you breathe out. Repeat for 12 breaths.", (3, 0, 6), 12),
        ("Inhale 4, hold 4, exhale 4. x 10", (4, 4, 4), 10),
        ("In through the nose (4 seconds) >> hold (2 seconds) >> out by the mouth (6 seconds). Do six.", (4, 2, 6), 6),
        ("In 2 3 4, hold 2 3 4, out 2 3 4 5 6. Repeat 8 times.", (4, 4, 6), 8),
        ("Breathe in for four beats, breathe out for four beats. Ten rounds.", (4, 0, 4), 10),
    ],
)
@pytest.mark.parametrize("title", ["Slow breathing", "4-8 breath explained", "Calm breath"])
def test_a_breath_counted_in_other_words(
    text: str, seconds: tuple[float, ...], breaths: int | None, title: str
) -> None:
    reading = read("breath.txt", f"{title}\n\n{text}\n".encode())
    assert reading.routine is not None
    dose = reading.routine.exercises[0].dose
    assert dose.tempo_s is not None
    assert (dose.tempo_s.seconds, dose.reps and dose.reps.low) == (seconds, breaths)


@pytest.mark.parametrize(
    ("counts", "told", "breaths"),
    [
        ("five", "Reps: 100 pumps", 10),
        ("5", "100 pumps in total.", 10),
        ("4", "Do 40 taps.", 5),
        ("3", "Keep on for 60 arm pumps.", 10),
    ],
)
def test_what_is_done_with_each_count_is_counted_in_breaths(counts: str, told: str, breaths: int) -> None:
    text = f"The hundred\nPump your arms. Inhale for {counts} counts, exhale for {counts} counts.\n{told}"
    (found,) = read("page.txt", text.encode()).routine.exercises
    assert found.dose.reps is not None
    assert (found.dose.reps.low, found.dose.reps.high) == (breaths, breaths)


@pytest.mark.parametrize("told", ["Reps: 10", "Repeat 10 times.", "10 breaths."])
def test_counts_of_breaths_stay_what_they_are(told: str) -> None:
    (found,) = read("page.txt", f"Calm\nBreathe in for 4 and out for 6.\n{told}".encode()).routine.exercises
    assert found.dose.reps is not None
    assert found.dose.reps.low == 10
