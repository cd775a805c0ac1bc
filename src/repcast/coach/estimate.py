"""Estimates how long a session will last before anything of it has been spoken."""

from collections.abc import Iterable

from repcast.model.cue_sheet import CALM_MS, GAP_MS, SectionScript, Utterance

PHRASE_MS, WORD_MS = 120, 250
"""What a phrase and each of its words take on average: the default voice's, measured on the scripts that ship."""

Span = tuple[int, int]
"""Milliseconds from the start of a section, half-open."""


def session_ms(scripts: Iterable[SectionScript]) -> int:
    """Estimate the length of a session in milliseconds from its scripts."""
    waiting: dict[int, list[Utterance]] = {}
    total_ms = 0
    for script in scripts:
        tips = waiting.setdefault(script.exercise, [])
        tips += script.optional
        if script.grows:
            said = [tip for those in waiting.values() for tip in those] if script.takes_optional else []
            total_ms += _grown_ms(script, said)
        else:
            total_ms += script.length_ms
        if script.takes_optional and not script.grows:
            del tips[: _fitting(script, tips)]
    return total_ms


def _grown_ms(script: SectionScript, optional: Iterable[Utterance]) -> int:
    """Return the length of a section that grows with its words."""
    end_ms = 0
    for utterance in (*script.utterances, *optional):
        if utterance.at_ms is None and (utterance.wordings or utterance.is_silence):
            end_ms = max(end_ms, utterance.from_ms) + _spoken_ms(utterance) + max(utterance.pause_ms, GAP_MS)
    countdown_ms = max((-one.at_ms for one in script.utterances if one.at_ms and one.at_ms < 0), default=0)
    return max(script.length_ms, end_ms + countdown_ms)


def _fitting(script: SectionScript, tips: list[Utterance]) -> int:
    """Return how many of the waiting tips a section has room for between its fixed words."""
    at_ms, until_ms = script.optional_from_ms, script.length_ms - script.optional_until_ms
    taken, said = _taken(script), 0
    for tip in tips[: script.most_optional]:
        length_ms = _spoken_ms(tip)
        for start_ms, end_ms in taken:
            if at_ms + length_ms + CALM_MS > start_ms and at_ms < end_ms + CALM_MS:
                at_ms = end_ms + CALM_MS
        if at_ms + length_ms > until_ms:
            break
        at_ms, said = at_ms + length_ms + CALM_MS, said + 1
    return said


def _taken(script: SectionScript) -> list[Span]:
    """Return when the words with a fixed moment are said, in order."""
    moments = ((one, one.at_ms) for one in script.utterances if one.wordings and one.at_ms is not None)
    starts = ((one, at_ms if at_ms >= 0 else script.length_ms + at_ms) for one, at_ms in moments)
    return sorted((start_ms, start_ms + _spoken_ms(one)) for one, start_ms in starts)


def _spoken_ms(utterance: Utterance) -> int:
    return phrase_ms(utterance.wordings[0].spoken) if utterance.wordings else 0


def phrase_ms(text: str) -> int:
    """Estimate how long a phrase takes to say, in milliseconds."""
    return PHRASE_MS + WORD_MS * len(text.split())
