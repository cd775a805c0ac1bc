"""What stands around an exercise in e-mails, bulletins, copied PDFs, transcripts and discharge sheets is none of it."""

from typing import Any

import pytest

from repcast.read import read
from repcast.read.formats import format_named
from repcast.read.quote import Source
from repcast.report.reading import reading_facts

STEPS = """\
- stand tall beside a chair
- bend one knee and lift the foot behind you
- lower it slowly to the floor
"""
BODY = f"{STEPS}\n3 sets of 10, 45 seconds rest between sets.\n"
DOSE = {"sets": 3, "reps": 10, "rest_s": 45}


def facts_of(page: str, name: str = "page.txt") -> dict[str, Any]:
    """Return what is read of a page."""
    return reading_facts(read(name, page.encode()))


def dose_of(exercise: dict[str, Any]) -> dict[str, Any]:
    """Return the amounts of an exercise, each as its lower end."""
    stated = {key: value[0] if isinstance(value, list) else value for key, value in exercise["dose"].items() if value}
    return {key: stated[key] for key in ("sets", "reps", "hold_s", "work_s", "rest_s", "distance_m") if key in stated}


def assert_one(page: str, title: str, steps: int, dose: dict[str, Any], name: str = "page.txt") -> None:
    """Assert that a page is read as one exercise of this title, number of steps and dose."""
    facts = facts_of(page, name)
    assert [(one["title"], one["steps"], dose_of(one)) for one in facts["exercises"]] == [(title, steps, dose)]


HEADS = {
    "four lines": "From: Bo <bo@club.example>\nTo: all@club.example\nDate: Mon, 6 Mar 2023 21:14:09 +0000\nSubject: {}",
    "subject first": "Subject: {}\nFrom: bo@club.example\nDate: 6 March 2023 21:14",
    "list tag": "To: runners@lists.example\nFrom: Bo\nDate: Mon, 06 Mar 2023\nSubject: [runners] {}",
    "answer": "From: Bo <bo@club.example>\nCc: al@club.example\nSubject: Re: Re: {}\nDate: 6 Mar 2023 08:00",
    "sent": "From: Bo\nSent: 11 January 2022 17:20\nTo: team@club.example\nSubject: FW: {}",
    "many": "Return-Path: <bo@club.example>\nReceived: from mail (mail [10.0.0.1])\n\tby mx.example; Mon, 6 Mar 2023\n"
    "Message-ID: <12.34@club.example>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nFrom: Bo\n"
    "To: all@club.example\nSubject: {}\nX-Mailer: Pine 4",
    "forwarded": "---------- Forwarded message ---------\nFrom: Bo <bo@club.example>\nDate: Mon, 6 Mar 2023 at 21:14\n"
    "Subject: {}\nTo: <all@club.example>",
    "original": '----- Original Message -----\nFrom: "Bo" <bo@club.example>\nTo: <all@club.example>\n'
    "Sent: Friday, February 27, 2004 2:53 PM\nSubject: Re: [runners] {}",
    "delivered": "Delivered-To: al@club.example\nX-Spam: no\nFrom: Bo <bo@club.example>\nSubject: {}",
    "mailbox": "From bo@club.example Mon Mar  6 21:14:09 2023\nFrom: bo@club.example\nSubject: {}",
}


@pytest.mark.parametrize("title", ["Standing hamstring curl", "Drill of the week: the kick-back"])
@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS.keys())
def test_the_head_of_an_email_names_its_subject_and_nothing_else(head: str, title: str) -> None:
    assert_one(f"{head.format(title)}\n\nHi all,\n\n{BODY}", title, 3, DOSE)


LABELS = [
    "From: standing\nTo: kneeling\nSets: 3\nReps: 10",
    "Date: week 2\nFrom: the floor\nSets: 3\nReps: 10",
    "Subject: legs\nSets: 3\nReps: 10",
]


@pytest.mark.parametrize("labels", LABELS)
def test_labels_of_an_exercise_are_no_head_of_an_email(labels: str) -> None:
    page = f"Step-down\n\n{labels}\n\n1. Stand on a step.\n2. Bend the knee and lower your heel.\n3. Stand up.\n"
    assert_one(page, "Step-down", 3, {"sets": 3, "reps": 10})


GREETINGS = ["Hi all", "Hello everyone,", "Hi Marcus,", "Dear Ms. Oyelaran,", "Morning swimmers,", "Hey team!"]
GREETINGS += ["Good evening everyone,", "Hello from rainy Leeds!"]


@pytest.mark.parametrize("greeting", GREETINGS)
def test_a_greeting_is_no_title(greeting: str) -> None:
    assert_one(f"{greeting}\n\nHeel kick\n\n{BODY}", "Heel kick", 3, DOSE)


@pytest.mark.parametrize("title", ["Good mornings", "High knees", "Dear bug hold"])
def test_a_name_is_no_greeting(title: str) -> None:
    assert_one(f"{title}\n\n{BODY}", title, 3, DOSE)


CLOSINGS = {
    "dashes": "Bo\n-- \nBo Lind, 2nd coach\nTrack 4, lanes 5-8\n20 reps of fun since 1999",
    "dashes without a space": "--\nRun 10 km with us every Sunday\nwww.club.example",
    "list footer": "Bo\n_______________________________________________\nRunners mailing list\nRunners@lists.example\n"
    "http://lists.example/listinfo/runners",
    "regards": "Kind regards,\nBo\n\nBo Lind MCSP\nPhysiotherapist | Harbour Physio\n12 Quay Lane, Exmouth EX8 1AA",
    "cheers": "Cheers,\nBo\n07700 900123",
    "see you": "See you Thursday,\nBo",
    "until": "Until next time,\nBo and the team",
    "best": "Best\nBo\nSent from my phone",
}


@pytest.mark.parametrize("closing", CLOSINGS.values(), ids=CLOSINGS.keys())
def test_the_end_of_a_letter_is_neither_step_nor_dose(closing: str) -> None:
    assert_one(f"Heel kick\n\n{BODY}\n{closing}\n", "Heel kick", 3, DOSE)


@pytest.mark.parametrize(
    "line", ["Best done after a run.", "Thanks to the band the knee stays in line.", "Love it or not, it works."]
)
def test_what_goes_on_after_a_word_of_closing_is_read(line: str) -> None:
    assert_one(f"Heel kick\n\n{line}\n\n{BODY}", "Heel kick", 3, DOSE)


QUOTED = {
    "below": "{}\n> On Monday Al wrote:\n> Hi, can you send me that exercise again?\n> I did 20 of them, 4 sets. Al\n",
    "dated": "{}\nOn Tue, 9 Aug 2022 at 16:15, Al <al@mail.example> wrote:\n> Which one was it? I do 5 x 5 squats.\n",
    "above": "On Aug 9, 2022, at 4:15 PM, Al wrote:\n> Which one was it? I sit 9 hours a day.\n\n{}",
    "twice": "{}\nBo wrote:\n> Al wrote:\n>> 4 sets of 25 lunges is what I did\n> That is too much.\n",
    "forum": "Al wrote:\nI do mine for 60 seconds, 5 times, and nothing happens. What else?\n\n{}",
    "post": "{}\n\nrunner_99 wrote:\nWhich chair? I did 4 sets of 25 on a stool.\n",
    "no space": "{}\nAl Lund <al@mail.example> wrote:\n>should I hold it for 60 seconds?\n>\n>Al\n",
}


@pytest.mark.parametrize("letter", QUOTED.values(), ids=QUOTED.keys())
def test_what_is_quoted_beside_an_answer_is_none_of_it(letter: str) -> None:
    assert_one(letter.format(f"Heel kick\n\n{BODY}"), "Heel kick", 3, DOSE)


@pytest.mark.parametrize("note", ["", "Here it is again.\n\n", "Fine by me!\n\n"])
def test_what_is_quoted_is_read_where_it_is_most_of_the_letter(note: str) -> None:
    quoted = "".join(f"> {line}\n" for line in f"Heel kick\n\n{BODY}".splitlines())
    assert [(one["steps"], dose_of(one)) for one in facts_of(note + quoted)["exercises"]] == [(3, DOSE)]


RUNNING = {
    "head and number": ("Northgate Unit          Patient information", "   {n}", ""),
    "number in the head": ("Eastmoor Trust                 Page {n} of 3", "", ""),
    "head of two lines": ("Eastmoor Trust\nPhysiotherapy Department", "Page {n}", ""),
    "foot": ("", "Balance hand-out, autumn term      - {n} -", ""),
    "foot over a number": ("", "PHY-0043 Version 2\n{n}", ""),
    "form feed": ("Eastmoor Trust - information for you", "", "\f"),
    "number over the head": ("{n}\nEastmoor Trust: information for you", "", ""),
    "in brackets": ("The Trust: advice for you ({n} of 3)", "", ""),
    "slash": ("Eastmoor Trust | Shoulder service | {n}/3", "", ""),
}


@pytest.mark.parametrize(("head", "foot", "feed"), RUNNING.values(), ids=RUNNING.keys())
def test_heads_and_feet_of_pages_are_none_of_the_exercise(head: str, foot: str, feed: str) -> None:
    pages = [
        "Heel kick\n\nThis one is for the back of the thigh.\n",
        "1. Stand tall beside a chair.\n2. Bend one knee and lift the foot behind you.\n",
        "3. Lower it slowly to the floor.\n\n3 sets of 10, 45 seconds rest between sets.\n",
    ]
    parts = [f"{head.format(n=n)}\n\n{one}\n{foot.format(n=n)}\n" for n, one in enumerate(pages, 1)]
    assert_one(feed.join(f"{one}\n" for one in parts), "Heel kick", 3, DOSE)


REPEATED = {
    "rest": "1\nSquats\n10 reps\nRest 60 seconds\n\n2\nLunges\n10 reps\nRest 60 seconds\n\n3\nDips\n10 reps\n"
    "Rest 60 seconds\n",
    "days": "Day 1\n\nSquats 3 x 10\nLunges 3 x 8\n\nDay 2\n\nDips 3 x 10\nRows 3 x 8\n",
    "sections": "1. Squats\nHow to\nBend your knees and sit back.\n10 reps\n\n2. Lunges\nHow to\n"
    "Step forward and bend both knees.\n10 reps\n",
}


@pytest.mark.parametrize(("page", "count"), list(zip(REPEATED.values(), (3, 4, 2), strict=True)), ids=REPEATED.keys())
def test_what_is_repeated_with_exercises_is_no_head_of_a_page(page: str, count: int) -> None:
    assert len(facts_of(page)["exercises"]) == count


SPOKEN = [
    "Lie on your back with your knees bent and your feet flat.",
    "Squeeze your glutes and lift your hips.",
    "Hold it there for three seconds.",
    "Lower your hips slowly.",
    "Do 3 sets of 10, with a minute's rest between sets.",
]
STAMPS = {
    "minutes": "0:{s:02d} {line}",
    "brackets": "[00:{s:02d}] {line}",
    "hours": "00:00:{s:02d} {line}",
    "own line": "[00:{s:02d}]\n{line}\n",
    "bare own line": "0:{s:02d}\n{line}",
    "subtitles": "{n}\n00:00:{s:02d},310 --> 00:00:{e:02d},040\n{line}\n",
    "webvtt": "00:{s:02d}.000 --> 00:{e:02d}.500\n{line}\n",
    "parentheses": "(0:{s:02d}) {line}",
    "dash": "00:{s:02d} - {line}",
    "bold": "**0:{s:02d}** {line}\n",
    "frames": "{line} 00:00:{s:02d}.31",
}


@pytest.mark.parametrize("stamp", STAMPS.values(), ids=STAMPS.keys())
def test_the_time_stamps_of_a_transcript_are_no_dose(stamp: str) -> None:
    lines = [stamp.format(n=n, s=9 * n, e=9 * n + 8, line=line) for n, line in enumerate(SPOKEN, 1)]
    facts = facts_of("Glute bridge\n\n" + "\n".join(lines) + "\n")
    assert [one["title"] for one in facts["exercises"]] == ["Glute bridge"]
    assert dose_of(facts["exercises"][0]) == {"sets": 3, "reps": 10, "hold_s": 3, "rest_s": 60}
    assert facts["exercises"][0]["steps"] in (3, 4, 5)


def test_time_stamps_between_the_words_of_a_line_are_no_dose() -> None:
    spoken = " ".join(f"00:{9 * n:02d} {line}" for n, line in enumerate(SPOKEN, 1))
    (one,) = facts_of(f"Glute bridge\n\n{spoken}\n")["exercises"]
    assert (one["title"], dose_of(one)) == ("Glute bridge", {"sets": 3, "reps": 10, "hold_s": 3, "rest_s": 60})


TIMED = {
    "stations": "Circuit\n\n0:30 squats\n0:30 lunges\n0:30 push-ups\n0:30 plank\n",
    "shorter": "Ladder\n\n1:00 squats\n0:45 lunges\n0:30 push-ups\n0:15 plank\n",
    "longer names": "Tabata mix\n\n- 0:20 squats\n- 0:10 rest\n- 0:20 lunges\n- 0:10 rest\n",
}


@pytest.mark.parametrize("page", TIMED.values(), ids=TIMED.keys())
def test_times_of_work_at_the_head_of_lines_are_no_time_stamps(page: str) -> None:
    facts = facts_of(page)
    assert len(facts["exercises"]) == 4
    assert all(
        one["dose"].get("work_s") or one["dose"].get("hold_s") or one["dose"].get("rest_s") or one["title"] == "rest"
        for one in facts["exercises"]
    )


EVENTS = [
    "Printed 02/09/2023 11:36 AM",
    "Sat 4 May, 10am: Roundhay Park, 5 miles",
    "Next rehearsal is July 9th, 6:30pm, bring 2 copies of the Dvorak.",
    "Knee Clinic, 16 June at 9:40 am",
    "3 Feb 2016, 21:05",
    "Pool closes at 9pm on Tuesday 3 May.",
    "Saturday 12 October 2019, 14:00 - 15:30",
    "Posted on Monday, August 24, 2009 at 9:14 PM by Ray",
    "11 June: no classes",
    "Sun 4th, Ashby Canal, 6 miles, meet 10:00",
    "Sat 4 May – summer fair at the hall",
]


@pytest.mark.parametrize("place", ["after", "before"])
@pytest.mark.parametrize("event", EVENTS)
def test_a_line_with_a_date_and_a_time_of_day_is_no_exercise(event: str, place: str) -> None:
    page = f"Heel kick\n\n{event}\n\n{BODY}" if place == "before" else f"Heel kick\n\n{BODY}\n{event}\n"
    assert_one(page, "Heel kick", 3, DOSE)


OTHERS = [
    "After that it's 8 x 400 at 5k pace off 75 secs.",
    "Main set after that: 10 x 100 on 1:45.",
    "Last week's group did 6 x 800 m after this.",
    "Then we move on to 5 x 1 km at threshold.",
    "Next week we go back to 12 x 200 m off 60 seconds.",
    "The main session is 4 x 1200 with 3 minutes rest.",
    "Afterwards we'll do 20 minutes of easy running.",
    "On Thursday it will be 6 x 1 mile.",
]


@pytest.mark.parametrize("other", OTHERS)
def test_the_dose_of_what_comes_after_is_not_that_of_the_exercise(other: str) -> None:
    assert_one(f"Heel kick\n\n{BODY}\n{other} Bring layers.\n", "Heel kick", 3, DOSE)


GOES_ON = [
    ("After that, rest for 45 seconds between sets.", DOSE),
    ("Then do it again: 3 sets in all, with 45 seconds rest.", DOSE),
    ("Next, rest 45 seconds before the second set.", DOSE),
]


@pytest.mark.parametrize(("line", "dose"), GOES_ON)
def test_a_dose_that_goes_on_is_that_of_the_exercise(line: str, dose: dict[str, Any]) -> None:
    facts = facts_of(f"Heel kick\n\n{STEPS}\n3 sets of 10.\n\n{line}\n")
    assert [dose_of(one) for one in facts["exercises"]] == [dose]


@pytest.mark.parametrize(
    "line", ["20 times each hour while awake", "10 times every hour", "Do this 15 times every hour."]
)
def test_many_times_in_an_hour_are_one_set(line: str) -> None:
    (one,) = facts_of(f"Wrist pump\n\n{STEPS}\n{line}\n")["exercises"]
    assert dose_of(one) == {"reps": int("".join(filter(str.isdigit, line)))}


REPEATS = [
    ("Repeat 10 times every hour.", "cough two or three times.", 10),
    ("Repeat 8 times.", "tap the floor twice.", 8),
    ("Repeat these steps 6 times.", "swallow three times.", 6),
    ("Do this 12 times.", "shake your arms out two or three times.", 12),
    ("Repeat the movement 5 times.", "cough hard twice.", 5),
    ("Repeat 10 to 15 times.", "blink three times.", 10),
    ("Do this ten times in a row.", "sigh twice.", 10),
    ("Repeat up to 10 times.", "nod twice.", None),
]


@pytest.mark.parametrize("place", ["before", "after"])
@pytest.mark.parametrize(("repeat", "act", "reps"), REPEATS)
def test_how_often_all_of_it_is_done_beats_how_often_one_act_is(
    repeat: str, act: str, reps: int | None, place: str
) -> None:
    steps = ["Sit tall on a chair.", "Breathe in and lift both arms.", "Breathe out and lower them."]
    steps += [f"Lean forward and {act}", repeat] if place == "before" else [repeat, f"At the end, {act}"]
    page = "Arm lift\n\n" + "".join(f"{n}. {step}\n" for n, step in enumerate(steps, 1))
    (one,) = facts_of(page)["exercises"]
    assert dose_of(one) == {"reps": reps}


WRAPPED = [
    "1. Stand facing a wall with one foot behind the\nother.\n2. Bend the front knee.\n",
    "1. Lean towards the wall until you feel a\nstretch.\n2. Stand up again.\n",
    "- Open your mouth as far as you can with the\ntongue in place.\n- Close it slowly.\n",
    "• Keep the back knee straight and the heel\non the floor.\n• Bend the front knee.\n",
    "* Slide the heel towards you along the\nbed as far as it goes.\n* Slide it back.\n",
    "a) Lift the leg with the knee\nstraight.\nb) Lower it.\n",
]


@pytest.mark.parametrize("steps", WRAPPED)
def test_an_item_goes_on_in_a_line_that_begins_small(steps: str) -> None:
    facts = facts_of(f"Calf stretch\n\n{steps}\nHold for 30 seconds.\n")
    assert [one["steps"] for one in facts["exercises"]] == [2]
    assert facts["exercises"][0]["dose"]["hold_s"] == [30, 30]


SHEETS = {
    "wound": "WOUND CARE\nKeep the dressing dry for 3 days.",
    "medicines": "MEDICINES\nParacetamol 1 g four times a day\nIbuprofen 400 mg three times a day",
    "call": "CALL YOUR DOCTOR IF\n- you have a fever of 101 F or higher\n- you are short of breath at rest",
    "call us": "CALL US IF:\n- the calf is hot, red or swollen\n- your temperature is over 38.5 C",
    "help": "GET HELP RIGHT AWAY IF\n- the wound opens\n- you cough up blood",
    "appointments": "APPOINTMENTS\nKnee Clinic 2 weeks from today, 9:40 am",
    "do not": "DO NOT\n- hold your breath\n- let the heel slide",
    "cleaning": "CLEANING: Wash the mouthpiece in warm soapy water once a day and let it air dry.",
    "questions": "QUESTIONS? Call 555-0134, 24 hours a day.",
    "form for": "Discharge Instructions for: ______________",
    "made by": "Author: B Claes\nDate written: October 2008\nApproved: November 2008\nVersion: 1.0\nCode: PI0126",
    "current": "Current as of: July 17, 2023\nReviewed by: J. Doe MD\nPage created: May 2020",
    "form": "Name: ______________   Date: ________\nOperation: Left knee arthroscopy",
    "follow-up": "FOLLOW-UP\nSurgery Clinic, in 14 days. Phone (555) 010-0199.",
    "sheet": "AFTER-CARE SHEET",
    "diet": "DIET\nDrink 8 glasses of water a day.",
}


@pytest.mark.parametrize("place", ["before", "after"])
@pytest.mark.parametrize("section", SHEETS.values(), ids=SHEETS.keys())
def test_the_other_sections_of_a_sheet_are_none_of_the_exercise(section: str, place: str) -> None:
    steps = "HOW\n1. Lie on your back.\n2. Point your toes away from you.\n3. Pull them back towards your nose.\n"
    sheet = f"WHY?\nMoving the foot keeps the blood moving.\n\n{steps}4. Do 20 of these every hour.\n"
    parts = [section, sheet] if place == "before" else [sheet, section]
    facts = facts_of("ST. BRIDE HOSPITAL\nANKLE PUMPS\n\n" + "\n\n".join(parts) + "\n")
    (one,) = facts["exercises"]
    assert (one["steps"] in (3, 4), dose_of(one)) == (True, {"reps": 20})


ODD_HEADINGS = {
    "h3": ("h3", "Get comfortable", "The exercise", "Making it a habit"),
    "h2": ("h2", "Get ready", "The movement", "Stay in touch"),
    "clinic": ("h3", "Before you start", "What to do", "Who to ask"),
    "friendly": ("h2", "Find your seat", "Do it", "Over to you"),
    "terse": ("h4", "First", "How", "After"),
    "questions": ("h3", "Where do I sit?", "How is it done?", "Is it safe?"),
    "sentence": ("h2", "Make yourself at home", "The practice", "A word from Ann"),
    "labels": ("h3", "Comfort", "Instructions", "Community"),
}
SEATED = "<p>Sit on a firm chair with your feet flat. Let your shoulders drop.</p>"
TURNED = "<p>Turn your head slowly to the right. Hold it there for 10 seconds. Turn your head back to the middle.</p>"
STIFF = "<p>A stiff neck after a night on the wrong pillow? It helps. Sitting all day stiffens it, whatever you do.</p>"


@pytest.mark.parametrize("hero", ["<div class='hero'><h1>{}</h1></div>", "<header><h1>{}</h1></header>", "<h1>{}</h1>"])
@pytest.mark.parametrize(("tag", "ready", "moves", "end"), ODD_HEADINGS.values(), ids=ODD_HEADINGS.keys())
def test_the_sections_of_a_page_are_no_exercises_whatever_they_are_called(
    tag: str, ready: str, moves: str, end: str, hero: str
) -> None:
    parts = [
        (ready, SEATED),
        (moves, TURNED),
        ("How much", "<p>5 times a side.</p>"),
        ("Watch out for", "<ul><li>dizziness</li></ul>"),
    ]
    parts.append((end, "<p>Tie it to something you do anyway: every feed, every red light.</p>"))
    body = "".join(f"<{tag}>{name}</{tag}>{text}" for name, text in parts)
    page = f"<html><body>{hero.format('Neck: slow turns')}<div class='content'>{STIFF}{body}</div></body></html>"
    facts = facts_of(page, "page.html")
    assert [one["title"] for one in facts["exercises"]] == ["Neck: slow turns"]
    assert dose_of(facts["exercises"][0]) == {"reps": 5, "hold_s": 10}
    assert facts["exercises"][0]["steps"] in (4, 5, 6)


NAMED_HEADINGS = [("Neck turn", "Shoulder roll", "Wrist circle"), ("Turns", "Tilts", "Nods"), ("Cat", "Cow", "Child")]


@pytest.mark.parametrize("names", NAMED_HEADINGS)
def test_headings_that_name_exercises_are_exercises(names: tuple[str, ...]) -> None:
    body = "".join(f"<h3>{name}</h3>{TURNED}<p>5 times a side.</p>" for name in names)
    page = f"<html><body><h1>Desk routine</h1>{STIFF}{body}<h3>Safety</h3><p>Stop if you get dizzy.</p></body></html>"
    assert [one["title"] for one in facts_of(page, "page.html")["exercises"]] == list(names)


REMARKS = [
    ("The circle should be no bigger than a dinner plate.", "A dull ache is fine.", "If you feel giddy, sit down."),
    ("It may feel tight at first.", "A dull ache is fine.", "Your arm will be sore for a day."),
    ("This should not hurt.", "The knee stays over the toes.", "If it clicks without pain, carry on."),
    ("You may use a stick.", "Most people need a week to get used to it.", "Swelling is normal."),
    ("Sharp pain is a sign to stop.", "There is no hurry.", "Ice is fine after it."),
    ("If it is too much, the chair may be higher.", "The other arm can help.", "It gets easier with time."),
]


@pytest.mark.parametrize("mark", ["•", "-", "*"])
@pytest.mark.parametrize("remarks", REMARKS)
def test_remarks_with_bullets_after_numbered_steps_are_tips(remarks: tuple[str, ...], mark: str) -> None:
    steps = "1. Stand beside a table.\n2. Bend forward and let the arm hang.\n3. Swing the arm forwards and back.\n"
    page = f"Pendulum swing\n\n{steps}\nDo this 10 times.\n\n" + "".join(f"{mark} {one}\n" for one in remarks)
    (one,) = facts_of(page)["exercises"]
    assert (one["steps"], dose_of(one)) == (3, {"reps": 10})
    assert one["tips"] >= 2


MORE_STEPS = [
    ("Push through the heel.", "Keep your back straight.", "Breathe out as you rise."),
    ("Lift the other arm.", "Turn it over.", "Lower it."),
    ("Step back with the left foot.", "Bend both knees.", "Push up again."),
]


@pytest.mark.parametrize("more", MORE_STEPS)
def test_bullets_that_ask_are_steps_beside_numbered_ones(more: tuple[str, ...]) -> None:
    steps = "1. Stand beside a table.\n2. Bend forward and let the arm hang.\n3. Swing the arm forwards and back.\n"
    page = f"Pendulum swing\n\n{steps}\n" + "".join(f"• {one}\n" for one in more) + "\nDo this 10 times.\n"
    assert [one["steps"] + one["tips"] for one in facts_of(page)["exercises"]] == [6]


SLIDE = (
    "Stand with your back and head against a wall. Bring your arms up with the backs of your hands touching the wall. "
    "Slide your hands up the wall, and slide them back down. Do it 10 times."
)
BULLETINS = {
    "numbered": (
        "**1. A book.** *The Long Way Up*, a memoir.",
        "**2. A move: the wall slide.** {}",
        "**3. A thought.** Cups.",
    ),
    "more": (
        "**1. A listen.** Episode 112 on why we wake at 3 a.m.",
        "**2. A recipe.** Chickpeas, a lemon, 20 minutes.",
        "**3. The wall slide.** {}",
        "**4. A link.** Someone made a map of all benches.",
    ),
    "bullets": (
        "- **Reading:** a memoir of 400 pages.",
        "- **Moving: wall slide.** {}",
        "- **Eating:** 2 tins of beans.",
    ),
    "headings": (
        "## What I read\n\nA memoir in 2 sittings.",
        "## The wall slide\n\n{}",
        "## What I ate\n\nBeans, 2 tins of them.",
    ),
    "dates": ("**Updates**\n\nPlease be on time.", "**The wall slide**\n\n{}", "**Coming up**\n\n- 4 June: open day"),
    "bold": ("**What I read**\n\nA memoir.", "**The wall slide**\n\n{}", "**Mail bag**\n\n40 of you wrote in."),
}


@pytest.mark.parametrize("items", BULLETINS.values(), ids=BULLETINS.keys())
def test_the_exercise_among_the_items_of_a_bulletin_is_read_alone(items: tuple[str, ...]) -> None:
    page = "# The Friday Five\n\nMorning all,\n\n" + "\n\n".join(one.format(SLIDE) for one in items) + "\n"
    (one,) = facts_of(page, "page.md")["exercises"]
    assert "wall slide" in one["title"].lower()
    assert dose_of(one) == {"reps": 10}
    assert one["steps"] in (1, 3, 4)


TWICE = [
    ("Ten slow ones, have a breather of thirty seconds or so, and do ten more.", 10, 30),
    ("Do 10, rest 30 seconds, then do 10 more.", 10, 30),
    ("Perform 10 repetitions, have a rest for 1 minute and repeat a further 10 times.", 10, 60),
    ("Do 12 reps, rest a minute, and do another 12.", 12, 60),
    ("Lift it 8 times. Rest for 45 seconds. Do 8 more.", 8, 45),
    ("Do 15, rest for 20 seconds and do 15 more.", 15, 20),
    ("Try 6 of them, rest for 90 seconds, then try 6 more.", 6, 90),
    ("Aim for 20 reps, take a minute's rest, 20 reps.", 20, 60),
]


@pytest.mark.parametrize(("phrase", "reps", "rest_s"), TWICE)
def test_the_same_count_again_after_a_rest_is_a_second_set(phrase: str, reps: int, rest_s: int) -> None:
    (one,) = facts_of(f"Heel kick\n\n{STEPS}\n{phrase}\n")["exercises"]
    assert dose_of(one) == {"sets": 2, "reps": reps, "rest_s": rest_s}


ONCE = [
    "3 sets of 10, rest 30 seconds, 10 reps on each side.",
    "Do 10 reps, rest 30 seconds, then 8 more.",
    "Do 10 reps with 30 seconds rest.",
]


@pytest.mark.parametrize("phrase", ONCE)
def test_another_count_after_a_rest_is_no_second_set(phrase: str) -> None:
    (one,) = facts_of(f"Heel kick\n\n{STEPS}\n{phrase}\n")["exercises"]
    assert dose_of(one).get("sets") != 2


POINTERS = ["A few pointers.", "Some tips.", "Two things to watch.", "Key points.", "Form tips.", "A couple of cues."]
POINTERS += ["Safety notes.", "Good to know."]


@pytest.mark.parametrize("lead", POINTERS)
def test_the_sentences_after_a_word_for_tips_are_tips(lead: str) -> None:
    told = "Stand tall beside a chair. Bend one knee and lift the foot behind you. Lower it slowly to the floor."
    page = f"Heel kick\n\n{told}\n\nDo 10 reps.\n\n{lead} Look at a point on the wall. Let the hips face forward.\n"
    (one,) = facts_of(page)["exercises"]
    assert (one["steps"], one["tips"], dose_of(one)) == (3, 2, {"reps": 10})


@pytest.mark.parametrize("lead", ["Keep breathing.", "Watch your knee.", "Breathe out."])
def test_a_sentence_that_asks_is_no_word_for_tips(lead: str) -> None:
    told = "Stand tall beside a chair. Bend one knee and lift the foot behind you."
    page = f"Heel kick\n\n{told} Do 10 reps.\n\n{lead} Lower it slowly to the floor.\n"
    (one,) = facts_of(page)["exercises"]
    assert one["steps"] >= 3


WHOLE_DATES = ["March 21, 2017", "21 March 2017", "16th November 2010", "May 2019", "Sept 3rd, 2020", "1 June, 2021"]


@pytest.mark.parametrize("place", ["head", "foot", "both"])
@pytest.mark.parametrize("date", WHOLE_DATES)
def test_a_date_is_neither_title_nor_exercise(date: str, place: str) -> None:
    head, foot = (f"{date}\n\n" * (place != "foot"), f"\nUpdated:\n\n{date}\n" * (place != "head"))
    assert_one(f"{head}Heel kick\n\n{BODY}{foot}", "Heel kick", 3, DOSE)


@pytest.mark.parametrize("days", [("Monday", "Tuesday"), ("Week 1", "Week 2"), ("2023-03-06", "2023-03-08")])
def test_days_of_a_plan_are_no_dates_to_leave_out(days: tuple[str, str]) -> None:
    page = "".join(f"## {day}\n\n- Squats 3 x 10\n- Rows 3 x 8\n\n" for day in days)
    assert len(facts_of(f"# Plan\n\n{page}", "page.md")["workouts"]) == 2


WALKS = [
    "Sat 4 May, 10am: Roundhay Park, 5 miles\nSat 18 May, 10am: Golden Acre, 3 miles",
    "Tue 7 May, 18:30: Annual meeting, 2 hours\nFri 10 May, 19:00: Quiz night, 3 rounds",
    "Monday 6 May, 9.30am: Coffee at Ann's\nThursday 9 May, 2pm: Talk, 45 minutes",
]


@pytest.mark.parametrize("walks", WALKS)
def test_the_dates_of_a_bulletin_are_no_days_of_a_plan(walks: str) -> None:
    assert_one(f"HEEL KICK\n\n{BODY}\nDATES FOR YOUR DIARY\n\n{walks}\n", "HEEL KICK", 3, DOSE)


LIGATURES = ["fi ve", "fl oor", "fi rmly", "fi fteen", "fl at", "fi nger", "fi nally", "ffl ed"]


@pytest.mark.parametrize("broken", LIGATURES)
def test_a_ligature_breaks_no_word(broken: str) -> None:
    page = f"Heel kick\n\n1. Stand tall beside a chair.\n2. Lift the foot {broken} and set it down.\n\nDo 10 reps.\n"
    whole = broken.replace(" ", "")
    exercise = read("page.txt", page.encode()).routine.exercises[0]
    assert [step.text for step in exercise.steps][1] == f"Lift the foot {whole} and set it down."


RUN_ON = [
    ("1. Stand tall. 2. Bend one knee. 3. Lift the foot.\n\n4. Lower it slowly.\n", 4),
    ("1. Stand tall. 2. Bend one knee.\n\n3. Lift the foot. 4. Lower it slowly.\n", 4),
    ("1. Stand tall.\n\n2. Bend one knee. 3. Lift the foot.\n\n4. Lower it slowly.\n", 4),
    ("1) Stand tall. 2) Bend one knee. 3) Lift the foot.\n\n4) Lower it slowly.\n", 4),
    ("1. Stand tall. 2. Bend one knee and lift the foot behind you as far as it will go.\n3. Lower it slowly.\n", 3),
    ("1. Stand tall.\n2. Bend one knee. 3. Lift the foot.\n4. Lower it slowly. 5. Rest your arms.\n", 5),
]


@pytest.mark.parametrize(("steps", "count"), RUN_ON)
def test_numbers_that_run_on_in_one_item_are_items(steps: str, count: int) -> None:
    assert_one(f"Heel kick\n\n{steps}\nDo 10 reps.\n", "Heel kick", count, {"reps": 10})


NOT_RUN_ON = ["1. Stand 2.5 m from the wall.\n2. Lean in.\n", "1. Do level 1. 2 hands are fine.\n2. Lean in.\n"]


@pytest.mark.parametrize("steps", NOT_RUN_ON)
def test_other_numbers_in_an_item_are_no_items(steps: str) -> None:
    assert_one(f"Wall lean\n\n{steps}\nDo 10 reps.\n", "Wall lean", 2, {"reps": 10})


INTERRUPTED = [
    ("Step 1: With even breath, sit tall.\n\nStep 2: Without haste, squeeze and draw in.\n", "Step 3: Let go.\n"),
    (
        "1. With soft knees, sit tall.\n2. Without haste, squeeze and draw in.\n",
        "3. Let go slowly.\n4. Lower your arms.\n",
    ),
    ("1) Easy does it, sit tall.\n2) Here you squeeze and draw in.\n", "3) Let go slowly.\n4) Lower your arms.\n"),
]


@pytest.mark.parametrize("between", ["It's hard, I know!", "Trust me.", "Figure 2"])
@pytest.mark.parametrize(("first", "second"), INTERRUPTED)
def test_a_list_goes_on_after_a_remark(first: str, second: str, between: str) -> None:
    count = len([line for line in (first + second).splitlines() if line])
    assert_one(f"Slow squeeze\n\n{first}\n{between}\n\n{second}\nDo 10 reps.\n", "Slow squeeze", count, {"reps": 10})


TITLES = [
    ("Heel kick in 90 seconds | Transcript", "Heel kick in 90 seconds"),
    ("Heel kick | Merck Manual Consumer Version", "Heel kick"),
    ("Home | Exercises | Heel kick", "Heel kick"),
    ("Physio Corner » Heel kick", "Heel kick"),
    ("Heel kick | Issue 88 | April", "Heel kick"),
    ("Heel kick · Harbour Physio", "Heel kick"),
]


@pytest.mark.parametrize(("head", "title"), TITLES)
def test_the_part_of_a_head_that_names_a_movement_is_the_title(head: str, title: str) -> None:
    assert_one(f"{head}\n\n{BODY}", title, 3, DOSE)


@pytest.mark.parametrize("head", ["Heel kick / hamstring curl", "Squeeze and hold", "Step-up - high box"])
def test_a_name_of_two_parts_is_a_title_as_a_whole(head: str) -> None:
    assert_one(f"{head}\n\n{BODY}", head, 3, DOSE)


SPOKEN_LABELS = [
    ("Start Position", "Movement", "Hold", "Repeat"),
    ("Setup", "Action", "Pause", "Return"),
    ("Position", "Lift", "Hold", "Lower"),
    ("Ready", "Up", "Stay", "Down"),
]


@pytest.mark.parametrize("labels", SPOKEN_LABELS)
def test_labels_among_the_items_of_a_list_are_no_steps(labels: tuple[str, ...]) -> None:
    said = ["Sit tall with your shoulders down.", "Draw your chin straight back.", "Stay there.", "Let go slowly."]
    listed = "".join(f"- {label}\n- {one}\n" for label, one in zip(labels, said, strict=True))
    assert_one(f"Chin tuck\n\n{listed}\nDo 10 reps.\n", "Chin tuck", 4, {"reps": 10})


SHORT_STEPS = [
    ("Lift the knee", "Turn the foot out", "Lower it slowly."),
    ("Sit tall on a chair.", "Breathe in", "Breathe out and let go."),
    ("Lift the left knee.", "Lower it.", "Change legs"),
]


@pytest.mark.parametrize("steps", SHORT_STEPS)
def test_a_short_item_is_a_step(steps: tuple[str, ...]) -> None:
    listed = "".join(f"- {one}\n" for one in steps)
    assert_one(f"Seated march\n\n{listed}\nDo 10 reps.\n", "Seated march", 3, {"reps": 10})


REPLIES = ["Re: heel kicks for your knee", "RE: heel kicks for your knee", "Fwd: heel kicks for your knee"]


@pytest.mark.parametrize("line", REPLIES)
def test_what_a_letter_is_about_is_named_without_its_label(line: str) -> None:
    assert_one(f"Dear Mrs Howe,\n\n{line}\n\n{BODY}", "heel kicks for your knee", 3, DOSE)


@pytest.mark.parametrize("indent", ["    ", "     ", "         "])
@pytest.mark.parametrize("words", ["Homework: standing like a tree", "Heel kick"])
def test_an_indented_block_of_markdown_is_read_to_its_end(words: str, indent: str) -> None:
    page = f"# Log\n\n{indent}{words}\n\n- [x](y) link\n"
    document = format_named("markdown").document(Source.of("page.md", page))
    assert words in [node.text for node in document.walk()]


ASKED = ["roadie99 wrote:", "Ann Lee wrote:", "Originally posted by roadie99:", "hill.goat said:"]


@pytest.mark.parametrize("lead", ASKED)
def test_the_question_that_a_post_quotes_is_none_of_its_answer(lead: str) -> None:
    asked = "I stretch mine for 10 seconds, 5 times, and nothing happens. What else can I do?"
    told = (
        "Bent-knee calf stretch. Stand facing a wall, one foot behind the other. Bend both knees. Hold for 45 seconds."
    )
    (one,) = facts_of(f"{lead}\n{asked}\n\n{told} Do it twice.\n")["exercises"]
    assert (one["title"], dose_of(one)) == ("Bent-knee calf stretch", {"reps": 2, "hold_s": 45})
    assert one["steps"] in (2, 3, 4)


KEPT_GOING = ["the arm swinging", "your feet moving", "your legs cycling", "your left hand tapping", "the rope turning"]
KEPT_GOING += ["your arms circling", "the ball rolling", "marching"]


@pytest.mark.parametrize("what", KEPT_GOING)
def test_what_is_kept_going_is_work(what: str) -> None:
    (one,) = facts_of(f"Arm swing\n\n1. Stand tall.\n2. Let one arm hang.\n\nKeep {what} for 2 minutes.\n")["exercises"]
    assert dose_of(one) == {"work_s": 120}


KEPT_STILL = [
    "your heels touching the floor",
    "the hips up, breathing calmly,",
    "your palms pressing together",
    "still",
]


@pytest.mark.parametrize("what", KEPT_STILL)
def test_what_is_kept_still_is_held(what: str) -> None:
    (one,) = facts_of(f"Arm press\n\n1. Stand tall.\n2. Lift both arms.\n\nKeep {what} for 40 seconds.\n")["exercises"]
    assert dose_of(one) == {"hold_s": 40}


LINKS = [
    "<h3>More from us</h3><ul><li><a href='1'>Desk stretch 3</a></li><li><a href='2'>Desk stretch 5</a></li></ul>",
    "<h3>Elsewhere</h3><ul><li><a href='1'>Lift your mood</a></li><li><a href='2'>Bend the rules</a></li></ul>",
    "<p><a href='1'>Stand up for your back: our new book</a></p><p><a href='2'>Hold the line</a></p>",
]


@pytest.mark.parametrize("links", LINKS)
def test_links_beside_the_sections_are_no_steps(links: str) -> None:
    parts = "<h3>Starting out</h3><p>Stand up. Hold one arm out with the palm up.</p>"
    parts += "<h3>The stretch</h3><p>Pull the fingers down with the other hand.</p><p>3 times on each arm.</p>"
    page = f"<html><body><h1>Wrist flexor stretch</h1><div>{parts}</div>{links}</body></html>"
    (one,) = facts_of(page, "page.html")["exercises"]
    assert (one["title"], one["steps"], dose_of(one)) == ("Wrist flexor stretch", 3, {"reps": 3})


META = [
    "u/deskgremlin · 5 hours ago",
    "liftbro • 3 days ago • 212 points",
    "Posted 2 years ago by ann",
    "ann - 1 month ago",
]


@pytest.mark.parametrize("meta", META)
def test_when_something_was_posted_is_no_exercise(meta: str) -> None:
    assert_one(f"{meta}\n\nHeel kick\n\n{BODY}", "Heel kick", 3, DOSE)


@pytest.mark.parametrize("heading", ["Takeaway", "Key takeaways", "Recap", "The recap", "Wrapping up", "To sum up"])
@pytest.mark.parametrize("mark", ["", "## "])
def test_the_closing_words_of_a_page_are_no_exercise(heading: str, mark: str) -> None:
    told = (
        f"{mark}Frog stretch\n\nSlide your knees apart. Hold for 20 seconds.",
        f"{mark}Dip\n\nSink down. Do 9 reps.",
    )
    closing = f"{mark}{heading}\n\nStretch every day. Talk with your doctor first."
    text = "\n\n".join((f"{mark[1:]}Hips", *told, closing)) + "\n"
    found = reading_facts(read("page.md" if mark else "page.txt", text.encode()))["exercises"]
    assert [one["title"] for one in found] == ["Frog stretch", "Dip"]


@pytest.mark.parametrize(
    "closing",
    [
        "Use code FROG10 for 10% off your first band.",
        "Order today and save 20% on any mat.",
        "Now you're ready. Put on your boots and step outside.",
        "That's it! Come in and lift your spirits.",
        "You are all done. Lie down on the sofa and lift a book.",
        "Now go and enjoy your ride.",
        "Found this useful? Save it and send it to a friend.",
    ],
)
def test_closing_words_and_offers_below_the_last_exercise_are_no_step_of_it(closing: str) -> None:
    text = f"Hips\n\nFrog squat - 9 reps\nSink down.\n\nSide lunge - 8 per side\nStep out wide.\n\n{closing}\n"
    steps = [[step.text for step in one.steps] for one in read("page.txt", text.encode()).routine.exercises]
    assert steps == [["Sink down."], ["Step out wide."]]


@pytest.mark.parametrize(
    "last",
    [
        "Push back to standing.",
        "Now switch legs and repeat.",
        "Now you are low. Drive up through the heel.",
        "Go slowly.",
    ],
)
def test_a_paragraph_below_the_last_exercise_that_asks_for_a_movement_is_its_step(last: str) -> None:
    text = f"Hips\n\nFrog squat - 9 reps\nSink down.\n\nSide lunge - 8 per side\nStep out wide.\n\n{last}\n"
    assert len(read("page.txt", text.encode()).routine.exercises[-1].steps) == 2
