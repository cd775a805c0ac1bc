"""More of what marks up pages: blocks of editors, wikis with tags, outlines, definitions, dashes in a list."""

import json
from typing import Any

import pytest

from read.facts import amounts, exercises, titles


def block(kind: str, **data: object) -> dict[str, Any]:
    return {"type": kind, "data": data}


MOVES = [
    block("header", text="Neck glide", level=2),
    block("list", style="ordered", items=["Draw the chin straight back.", "Let it come forward again."]),
    block("paragraph", text="Repeat 8 times."),
    block("header", text="Wall angel", level=2),
    block("list", style="ordered", items=["Stand with your back to a wall.", "Slide the arms up.", "Bring them down."]),
    block("paragraph", text="2 sets of 10 reps."),
]

BESIDE = [
    block("delimiter"),
    block("embed", service="youtube", source="https://y.example/1", caption="3 x 20"),
    block("linkTool", link="https://x.example/5-sets", meta={"title": "10 sets"}),
    block("attaches", file={"url": "u"}, title="sheet 4x4.pdf"),
    block("anyButton", link="/x", text="Buy now"),
    block("warning", title="Mind", message="Stop if it hurts."),
    block("imageGallery", urls=["a", "b"]),
    block("personality", name="Ann", description="Coach"),
    {"type": "spacer"},
    {"type": "raw", "data": {"html": "<iframe src='x?sets=4'></iframe>"}},
]


@pytest.mark.parametrize("other", BESIDE, ids=lambda other: other["type"])
@pytest.mark.parametrize("frame", ["blocks", "body", "none"])
def test_blocks_of_other_kinds_stand_among_those_of_an_editor(other: dict[str, Any], frame: str) -> None:
    blocks = [block("header", text="Desk moves", level=1), other, *MOVES, other]
    page = {"blocks": {"time": 1, "blocks": blocks}, "body": {"title": "Desk", "body": {"blocks": blocks}}}
    text = json.dumps(page.get(frame, blocks))
    assert titles("desk.json", text) == ["Neck glide", "Wall angel"]
    assert [one["steps"] for one in exercises("desk.json", text)] == [2, 3]
    assert amounts("desk.json", text, "reps") == [[8, 8], [10, 10]]


WIKI = """Words about the '''neck care''' set.<br>

== Neck glide ==
{before}
# Draw the chin straight back.
# Let it come forward again.
'''Reps:''' 8{after}

== Wall angel ==
# Stand with your back against a wall.
# Slide the arms up.
# Bring them down.
'''Sets:''' 2<br/>
'''Reps:''' 10

== See also ==
* [[Rolling]]
{last}"""


@pytest.mark.parametrize(
    ("before", "after", "last"),
    [
        ("", "<br>", "<references/>"),
        ("[[File:x.jpg|thumb|200px]]", "<br/>", ""),
        ("<div class='x'>", "</div>", "<references/>"),
        ("<!-- todo 5 sets -->", "<ref>Smith 2010, 3 sets</ref>", ""),
        ("<center>[[Image:A 3x4.png]]</center>", "", "{{Reflist}}"),
        ("<gallery>\nFile:a1.jpg|Two reps\n</gallery>", "", ""),
        ("<p>Easy one.</p>", "", "<div style='clear:both'></div>\n[[Category:Neck]]"),
        ("<section begin=neck/>", "<section end=neck/>", ""),
        ("{| class=wikitable\n! Level\n|-\n| easy<br>mild\n|}", "", ""),
    ],
)
def test_tags_make_no_web_page_of_the_source_of_a_wiki(before: str, after: str, last: str) -> None:
    page = WIKI.format(before=before, after=after, last=last)
    assert titles("w.txt", page) == ["Neck glide", "Wall angel"]
    assert [one["steps"] for one in exercises("w.txt", page)] == [2, 3]
    assert (amounts("w.txt", page, "sets"), amounts("w.txt", page, "reps")) == ([None, [2, 2]], [[8, 8], [10, 10]])


LIP, JAW = ("Close the lips", "Blow gently"), ("Open the mouth wide", "Close it slowly")
OUTLINES = {
    "in a bullet": "- ## Drills\n\t- ### {}\n\t  sets:: 3\n\t  hold:: 15 seconds\n\t\t- {}\n\t\t- {}\n"
    "\t- ### {}\n\t  reps:: 10\n\t\t- {}\n\t\t- {}\n",
    "by spaces": "- # Day\n  - ## {}\n    sets:: 3\n    hold:: 15 seconds\n    - {}\n    - {}\n"
    "  - ## {}\n    reps:: 10\n    - {}\n    - {}\n",
    "plain": "- {}\n  sets:: 3\n  hold:: 15 seconds\n  - {}\n  - {}\n- {}\n  reps:: 10\n  - {}\n  - {}\n",
    "bold": "- **{}**\n  sets:: 3\n  hold:: 15 seconds\n\t- {}\n\t- {}\n- **{}**\n  reps:: 10\n\t- {}\n\t- {}\n",
    "with others": "title:: Mouth\n\n- ### {}\n  id:: 634\n  sets:: 3\n  hold:: 15 s\n\t- {}\n\t- {}\n"
    "- ### {}\n  reps:: 10\n  collapsed:: true\n\t- {}\n\t- {}\n- ### Notes\n\t- nice\n",
    "below": "- ### {}\n\t- sets:: 3\n\t- hold:: 15 seconds\n\t- {}\n\t- {}\n- ### {}\n\t- reps:: 10\n\t- {}\n\t- {}\n",
    "tasks": "- TODO {}\n  sets:: 3\n  hold:: 15 s\n  SCHEDULED: <2022-09-12 Mon>\n\t- {}\n\t- {}\n"
    "- DONE {}\n  reps:: 10\n\t- {}\n\t- {}\n",
    "beside": "- # Work\n- ## {}\n  sets:: 3\n  hold:: 15 s\n- {}\n- {}\n- ## {}\n  reps:: 10\n- {}\n- {}\n",
    "labelled": "# Mouth\n\n- **{}**\n    - Sets:: 3\n    - Hold:: 15 s\n    - Steps::\n        - {}\n        - {}\n"
    "- **{}**\n    - Reps:: 10\n    - Steps::\n        - {}\n        - {}\n",
    "of a program": "- ## {}\n  sets:: 3\n  hold:: 15 s\n  muscle:: lips\n\t- {}\n\t- {}\n- ## {}\n  reps:: 10\n"
    "\t- {}\n\t- {}\n- {{{{query (and [[practice]] (between -7d today))}}}}\n  :LOGBOOK:\n"
    "  CLOCK: [2022-09-13 Tue 18:02:44]\n  :END:\n",
}


@pytest.mark.parametrize("outline", OUTLINES.values(), ids=OUTLINES.keys())
def test_an_outline_has_headings_and_properties_in_its_bullets(outline: str) -> None:
    page = outline.format("Lip buzz", *LIP, "Jaw drop", *JAW)
    first, second = exercises("mouth.md", page)
    assert (first["title"], first["steps"], second["title"], second["steps"]) == ("Lip buzz", 2, "Jaw drop", 2)
    assert (first["dose"]["sets"], first["dose"]["hold_s"], second["dose"]["reps"]) == ([3, 3], [15, 15], [10, 10])
    assert (first["dose"]["reps"], second["dose"]["sets"]) == (None, None)


REMARKS = [
    "Superman - lie on your front|Squat to chair - just touch the seat|V-sit - hands behind you if you must",
    "Plank - knees down if needed|Lunges - long strides|Bridges - squeeze at the top",
    "Clam - use the band if you have it|Bird dog - slow and steady|Calf raise - one hand on the wall",
    "Step-ups – lowest stair will do|Wall sit – thighs level|Toe taps – quick feet",
    "Burpees - no jump is fine|Sit-ups - feet under the sofa|Squats - heels down|Dips - on a chair",
    "Cat-cow - on hands and knees|Child's pose - arms long|Cobra - elbows in",
    "Rowing - with a towel|Pull-aparts - palms up|Shrugs - heavy bags|Curls - bottles of water",
    "Heel raises — both feet first|Leg swings — front to back|Hip circles — hands on hips",
    "**Squats** - weight in the heels|**Push-ups** - feet on the bed if too easy|**Crunches** - towel under the back",
    "Skater hops - land softly|Jumping jacks - step instead if you have neighbours|High knees - hip height",
]


@pytest.mark.parametrize("mark", ["* ", "- ", "1. "])
@pytest.mark.parametrize("items", REMARKS)
def test_a_remark_after_a_dash_is_no_part_of_the_name_where_all_items_have_one(items: str, mark: str) -> None:
    listed = [f"{mark}{item}" for item in items.split("|")]
    page = "\n".join(["# Homework", "", *listed, "", "Do 12 reps of each exercise, 3 sets, with a minute's rest.", ""])
    names = [item.replace("*", "").replace("—", "-").replace("–", "-").split(" - ")[0] for item in items.split("|")]
    assert titles("week.md", page) == names
    assert amounts("week.md", page, "reps") == [[12, 12]] * len(names)


@pytest.mark.parametrize(
    "items",
    [
        "Plank - side|Plank - front|Squat - single leg",
        "Row - bent over|Row - seated|Press - overhead|Press - floor",
        "Squat - front|Lunge - reverse|Raise - lateral",
    ],
)
def test_a_word_after_a_dash_is_part_of_the_name_where_all_items_have_one(items: str) -> None:
    listed = "\n".join(f"- {item}" for item in items.split("|"))
    assert titles("week.txt", f"Homework\n\n{listed}\n\nDo 12 reps of each exercise, 3 sets.\n") == items.split("|")


HELD = [
    ("Squeeze it hard for 3 seconds and let go. <i>10 times with each hand.</i>", 3, 10),
    ("Press the palms together for 5 seconds and relax. <i>8 times.</i>", 5, 8),
    ("Push your foot into the wall for 4 seconds, then release. <i>6 times with each leg.</i>", 4, 6),
    ("Pinch the towel hard for 2 seconds and let it go. Repeat 15 times.", 2, 15),
    ("Clench your fists for 5 seconds, let go. Do this 5 times.", 5, 5),
    ("Draw the shoulder blades together for 6 seconds and release. 10 times.", 6, 10),
    ("Squeeze the ball between the knees hard for 5 seconds and relax. <b>Ten times.</b>", 5, 10),
]


@pytest.mark.parametrize("close", [("", ""), ("</dt>", "</dd>")], ids=["open", "closed"])
@pytest.mark.parametrize(("said", "hold", "reps"), HELD)
def test_terms_over_what_to_do_and_how_often_are_exercises(
    said: str, hold: int, reps: int, close: tuple[str, str]
) -> None:
    term, told = close
    page = f"<h2>Armchair moves</h2>\n<dl>\n<dt>Squeeze the orange{term}<dd>Sit up straight. {said}{told}\n"
    page += f"<dt>Kick the can{term}<dd>Straighten one knee. Let the foot down. 8 times.{told}</dl>"
    first, second = exercises("moves.html", page)
    assert (first["title"], second["title"]) == ("Squeeze the orange", "Kick the can")
    assert (first["dose"]["hold_s"], first["dose"]["reps"]) == ([hold, hold], [reps, reps])
    assert (second["steps"], second["dose"]["reps"]) == (2, [8, 8])


def test_terms_with_values_are_still_the_facts_of_one_exercise() -> None:
    page = "<h1>Heel raise</h1><dl><dt>Start<dd>Stand by a table.<dt>Move<dd>Rise on your toes.<dt>Reps<dd>12</dl>"
    (one,) = exercises("raise.html", page)
    assert (one["title"], one["dose"]["reps"]) == ("Heel raise", [12, 12])


@pytest.mark.parametrize(
    "said", ["Do 8 of each, three sets.", "Do 8 of each move, 3 sets.", "Try eight of each. 3 sets."]
)
def test_so_many_of_each_are_reps(said: str) -> None:
    page = f"# Garden gym\n\n- Bench dips\n- Step-ups\n- Pull-ups\n\n{said}\n"
    assert amounts("gym.md", page, "reps") == [[8, 8]] * 3


@pytest.mark.parametrize(
    "said",
    [
        "Picture the crown of your head pulled up.",
        "Source your balance from both feet.",
        "Picture a string from above.",
    ],
)
def test_a_step_that_begins_with_the_word_of_a_credit_is_a_step(said: str) -> None:
    (one,) = exercises("sit.md", f"# Wall sit\n\n1. Lean on the wall.\n2. {said}\n3. Stand up.\n\n3 x 30 s\n")
    assert one["steps"] == 3
