"""Values of the timeline."""

from hypothesis import given
from hypothesis import strategies as st

from repcast.model.timeline import Section, shifted
from toned import session

MOMENTS = st.integers(-(10**9), 10**9)


def moments(section: Section) -> list[int]:
    return [section.start_ms, section.end_ms, *(at for cue in section.cues for at in (cue.at_ms, cue.end_ms))]


@given(st.sampled_from(session()), MOMENTS, MOMENTS)
def test_a_shifted_section_has_every_moment_later_and_nothing_else(section: Section, by: int, more: int) -> None:
    moved = shifted(section, by)
    assert moments(moved) == [at + by for at in moments(section)]
    assert shifted(moved, -by) == section
    assert shifted(moved, more) == shifted(section, by + more)
