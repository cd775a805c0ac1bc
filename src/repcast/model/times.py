"""Conversions of time: seconds, milliseconds, samples, clock faces."""


def to_ms(seconds: float) -> int:
    """Return seconds as whole milliseconds, rounded to the nearest."""
    return round(seconds * 1000)


def frames(at_ms: int, rate_hz: int) -> int:
    """Return the index of the sample `at_ms` milliseconds after the start, at `rate_hz` samples a second."""
    return at_ms * rate_hz // 1000


def clock(at_ms: int, *, tenths: bool = False) -> str:
    """Return `m:ss` or `h:mm:ss`; with `tenths`, `m:ss.t` or `h:mm:ss.t`. Rounds down, as a clock does."""
    seconds, rest_ms = divmod(at_ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    face = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
    return f"{face}.{rest_ms // 100}" if tenths else face
