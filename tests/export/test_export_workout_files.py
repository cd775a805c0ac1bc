"""Files for watches and trainers: as long as the session, with its parts and its words, the same bytes every time."""

from pathlib import Path

import pytest

import repcast
from repcast.model.timeline import Timeline

SHAPES = ["calf-stretch", "plank", "living-room-circuit", "box-breathing"]


@pytest.fixture(scope="module")
def sessions() -> dict[str, repcast.Session]:
    return {name: repcast.compile(name, voice="tones") for name in SHAPES}


def work_s(timeline: Timeline) -> list[int]:
    return [one.end_ms // 1000 - one.start_ms // 1000 for one in timeline.sections if one.kind == "set"]


@pytest.mark.parametrize("name", SHAPES)
def test_a_zwift_file_read_back_has_the_work_and_the_length_of_the_session(
    sessions: dict[str, repcast.Session], name: str, tmp_path: Path
) -> None:
    session = sessions[name]
    (written,) = session.export(tmp_path / "x.zwo")
    again = repcast.read(written)
    assert again.routine.title == session.plan.title
    parts = again.routine.exercises
    seconds = [int(one.dose.work_s.low or 0) for one in parts if one.dose.work_s]
    assert sum(seconds) == session.timeline.duration_ms // 1000
    assert [int(one.dose.work_s.low or 0) for one in parts if one.dose.work_s and not one.is_rest] == work_s(
        session.timeline
    )


@pytest.mark.parametrize("name", SHAPES)
def test_a_fit_file_has_a_step_for_each_part(sessions: dict[str, repcast.Session], name: str, tmp_path: Path) -> None:
    fit_file = pytest.importorskip("fit_tool.fit_file")
    session = sessions[name]
    (written,) = session.export(tmp_path / "x.fit")
    messages = [record.message for record in fit_file.FitFile.from_file(str(written)).records]
    steps = [one for one in messages if type(one).__name__ == "WorkoutStepMessage"]
    assert len(steps) == len(session.timeline.sections)
    lengths = [one.end_ms - one.start_ms for one in session.timeline.sections]
    assert [round(one.duration_time * 1000) for one in steps] == lengths
    session.export(tmp_path / "y.fit")
    assert (tmp_path / "y.fit").read_bytes() == written.read_bytes()


@pytest.mark.parametrize("settings", [{"bitrate_kbps": 64}, {"split": "sets"}, {"beside": ["srt"]}])
def test_settings_of_a_sound_are_refused(
    sessions: dict[str, repcast.Session], settings: dict[str, object], tmp_path: Path
) -> None:
    with pytest.raises(repcast.RepcastError, match="has no sound"):
        sessions["plank"].export(tmp_path / "x.zwo", **settings)  # type: ignore[arg-type]
    assert not list(tmp_path.iterdir())
