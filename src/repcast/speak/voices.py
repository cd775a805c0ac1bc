"""The voices to be had here."""

from repcast.speak.engines import ENGINES, VoiceInfo, engine


def voices() -> tuple[VoiceInfo, ...]:
    """Tell every voice that can speak here, and what is missing for the others, engine by engine."""
    return tuple(info for name in ENGINES for info in engine(name).voices())
