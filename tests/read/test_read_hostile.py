"""Bad input: bounded work, a sane reading, and no crash.

A longer run: HYPOTHESIS_PROFILE=long pytest tests/read/test_read_hostile.py
"""

import json
import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages import CURL
from read.scoring import CORPUS
from repcast.model.routine import Reading
from repcast.plan import review
from repcast.read import read
from repcast.read.limits import shortened
from repcast.read.quote import Source

pytestmark = pytest.mark.slow

MANY = 200_000


def codes(reading: Reading) -> set[str]:
    return {one.code for one in review(reading)}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"Raise\n\n" + b"- Lift your leg slowly.\n" * MANY, "too-long"),
        (b"Lie on your back and lift your leg. " * MANY, "too-long"),
        (b"1-" * MANY, "no-steps"),
        (b"lift and " * MANY, "too-long"),
        (b"(" * MANY, "no-steps"),
        (b"if you can do 3 sets, " * 20_000, "no-steps"),
        (b"10 reps left right " * 20_000, "no-steps"),
        (b"<html><body>" + b"<div>" * 20_000 + b"Lift your leg." + b"</div>" * 20_000, "no-dose"),
        (b"<html><body><ul>" + b"<li>Lift your leg.</li>" * 5_000, "too-long"),
        (b"<html><body>" + b"<div><p>" * MANY, "too-long"),
        (b"<html><body><table>" + b"<tr><td>Squat</td><td>3 x 10</td></tr>" * 80_000, "too-long"),
        (b"| Exercise | Sets |\n|---|---|\n" + b"| Squat | 3 |\n" * 10_000, "too-long"),
        (b"# A\n" + b">" * MANY + b" x", "no-steps"),
        (b"# A\n" + b"[" * 20_000, "no-steps"),
        (b'{"a":' * MANY, "bad-json"),
        (
            json.dumps([{"name": f"X{n}", "instructions": ["Lift."]} for n in range(MANY // 10)]).encode(),
            "many-records",
        ),
        (b"+++\nrepcast = 1\na = " + b"[" * MANY + b"\n+++\n", "bad-toml"),
        (b"+++\nrepcast = 1\n" + b"a." * 20_000 + b"a = 1\n+++\n", "bad-toml"),
        (b"+++\nrepcast = 1\n+++\n# A\n## Steps\n- b\n" + b"c\n" * 50_000, "no-dose"),
        (b"Squat\n\n9999999 sets of 1e99 reps\n\n- Squat down.\n", "bad-amount"),
    ],
    ids=lambda value: value[:24] if isinstance(value, bytes) else value,
)
def test_much_of_anything_is_bounded_and_told(data: bytes, code: str) -> None:
    assert code in codes(read("x", data))


PLAN = (
    '<script type="application/ld+json">{{"@type": "ExercisePlan", "name": "A", "repetitions": {0}, '
    '"activityDuration": "PT{0}H{0}M"}}</script><p>Lift your leg.</p>'
)
"""A web page with JSON-LD."""

LONG = ("9" * 5_000, "9" * 400, "1e400", "1e308", "100000000000", "525600")


@pytest.mark.parametrize("number", LONG, ids=lambda number: f"{number[:12]} of {len(number)}")
@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("x.txt", "Raise\n\nThe workout takes {0} hours in total.\n\n- Plank for {0} hours.\n- Rest {0} minutes.\n"),
        ("x.txt", "Raise\n\n{0} rounds of {0} sets of {0} reps, {0}-{0} seconds each, every {0} minutes.\n"),
        ("x.json", '{{"name": "Raise", "instructions": ["Lift."], "sets": {0}, "reps": {0}, "duration": {0}}}'),
        (
            "x.html",
            PLAN,
        ),
        ("x.md", "+++\nrepcast = 1\nrounds = {0}\n+++\n# A\n```toml\nsets = {0}\ntempo_s = [{0}, 1, 1]\n```\n"),
        ("x.md", '+++\nrepcast = 1\nrest_s = "{0}"\n[choices]\nspeed = {0}\n+++\n# A\n```toml\nhold_s = {0}\n```\n'),
    ],
)
def test_a_session_of_any_length_is_read(name: str, page: str, number: str) -> None:
    check(read(name, page.format(number).encode()))


def test_the_exercises_of_a_page_are_limited() -> None:
    row = "<tr><td>Squat {}</td><td>3 x 10</td></tr>"
    page = "<html><body><table>" + "".join(row.format(number) for number in range(500)) + "</table></body></html>"
    reading = read("x.html", page.encode())
    assert (len(reading.routine.exercises), codes(reading)) == (60, {"implausible", "no-rest", "too-long"})
    assert [one.title for one in read("x.html", page.encode(), pick="squat 321").routine.exercises] == ["Squat 321"]


def test_much_markup_is_not_even_parsed() -> None:
    many = Source.of("x", "<html><body>" + "<div><p>" * MANY)
    assert len(shortened(many, "html")[0].text) < len(many.text) // 4


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf\xef\xbb\xbf+++\n", b"\xef\xbb\xbf\xef\xbb\xbf+++\nrepcast = 1\n"])
def test_two_byte_order_marks_do_no_harm(data: bytes) -> None:
    check(read("x", data))


PIECES = st.sampled_from(
    [
        *CURL.split("\n"),
        "# Title",
        "<p>Lift</p>",
        "<li>Lower your leg",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        '{"name": "x", "instructions": ["Lift."]}',
        "+++",
        "repcast = 1",
        "```toml",
        "sets = 3",
        "[[phase]]",
        "3 x 10",
        "\x1b[31m",
        "\u200b",
        "½",
        "Rest 60 seconds",
        "1. Squats",
        "\r",
        "\ufeff",
    ]
)


@given(
    st.lists(PIECES | st.text(max_size=20), max_size=25).map("\n".join),
    st.sampled_from(["x.txt", "x.md", "x.html", "x.json"]),
)
def test_no_text_crashes_the_reader(text: str, name: str) -> None:
    check(read(name, text.encode("utf-8", "surrogatepass")))


@given(st.binary(max_size=400))
def test_no_bytes_crash_the_reader(data: bytes) -> None:
    check(read("x", data))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10) | st.sampled_from(CURL.split("\n")),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["name", "instructions", "tips", "equipment", "sets", "exercises", "@type", "step", "text"]
            ),
            inner,
        )
    ),
)


@given(JSON)
def test_no_json_crashes_the_reader(data: object) -> None:
    check(read("x.json", json.dumps(data).encode()))
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    check(read("x.html", f"<html><body>{script}<h1>A</h1></body></html>".encode()))


@given(st.lists(PIECES, max_size=25).map("\n".join))
def test_no_script_crashes_the_reader(text: str) -> None:
    check(read("x.md", f"+++\nrepcast = 1\n{text}".encode()))


def check(reading: Reading) -> None:
    """What holds for any reading: places lie in the text, and nothing spoken carries a control character."""
    lines = reading.text.split("\n")
    for one in reading.diagnostics:
        assert 0 <= one.place.line <= len(lines) or not reading.text
    for exercise in reading.routine.exercises:
        spoken = [(one.place, one.text) for one in exercise.steps]
        spoken += [(one.place, one.text) for one in exercise.tips]
        spoken += [(one.place, one.text) for one in exercise.phases]
        for place, text in spoken:
            assert 1 <= place.line <= len(lines)
            assert place.column - 1 <= len(lines[place.line - 1])
            assert "\x1b" not in text
    if not reading.routine.exercises:
        assert any(one.severity == "error" for one in reading.diagnostics)


@pytest.mark.parametrize("count", [5, 40])
def test_a_line_of_many_labels_without_a_value_ends(count: int) -> None:
    """Each label may begin at any capital; a pattern that tries every combination would not end."""
    reading = read("x.txt", f"Squat\n\nSets: {'AAAAAAAAAAAAAAA: ' * count}!\n\n1. Bend your knees.\n".encode())
    assert reading.routine is not None


SPOILED = [path for path in sorted(CORPUS.rglob("*.*")) if path.suffix != ".jsonl" and path.name != "right.txt"]
SPOIL: dict[str, Callable[[random.Random, list[str]], list[str]]] = {
    "shuffled": lambda chance, lines: chance.sample(lines, len(lines)),
    "thinned": lambda chance, lines: [line for line in lines if chance.random() > 0.3],
    "cut": lambda chance, lines: lines[: chance.randrange(len(lines))],
    "nibbled": lambda chance, lines: ["".join(one for one in line if chance.random() > 0.03) for line in lines],
}


@pytest.mark.no_cover
@pytest.mark.parametrize("way", SPOIL)
def test_no_spoiled_page_crashes_the_reader(way: str) -> None:
    chance = random.Random(way)  # noqa: S311 - the same pages each time
    for path in chance.sample(SPOILED, 150):
        lines = path.read_text("utf-8", "replace").split("\n")
        check(read(path.name, "\n".join(SPOIL[way](chance, lines)).encode("utf-8", "surrogatepass")))
