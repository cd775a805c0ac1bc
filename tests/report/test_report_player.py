"""What the player page is made of."""

import json

import repcast
from repcast.model.palette import KIND_COLOURS


def test_every_section_has_its_screens() -> None:
    with repcast.compile("living-room-circuit", voice="tones") as session:
        facts = session.player_facts()
        assert json.loads(json.dumps(facts)) == facts
        assert facts["duration_ms"] == session.timeline.duration_ms
        shown = [(one["kind"], one["start_ms"], one["end_ms"]) for one in facts["sections"]]
        assert shown == [(one.kind, one.start_ms, one.end_ms) for one in session.timeline.sections]
        titles = {planned.exercise.title for planned in session.plan.exercises}
        for section in facts["sections"]:
            assert section["screens"][0][0] == section["start_ms"]
            assert {screen[1] for screen in section["screens"]} <= set(KIND_COLOURS)
            assert section["exercise"] in titles | {""}
            assert section["next"] if section["kind"] == "rest" else True


def test_sessions_that_are_joined_follow_one_another() -> None:
    with repcast.compile("plank", voice="tones") as one, repcast.compile("box-breathing", voice="tones") as other:
        joined = repcast.joined([one, other])
        facts = joined.player_facts()
        assert len(facts["sections"]) == len(one.timeline.sections) + len(other.timeline.sections)
        assert facts["duration_ms"] == one.timeline.duration_ms + other.timeline.duration_ms
        kinds = [
            {screen[1] for section in part for screen in section["screens"]}
            for part in (
                facts["sections"][: len(one.timeline.sections)],
                facts["sections"][len(one.timeline.sections) :],
            )
        ]
        assert "hold" in kinds[0]
        assert "breath" in kinds[1]
        for section in facts["sections"]:
            assert all(section["start_ms"] <= screen[0] <= section["end_ms"] for screen in section["screens"])
