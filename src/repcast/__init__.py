"""A compiler from an exercise page to a timed, spoken session: played live, or exported as an audio file."""

__version__ = "0.1.0"
