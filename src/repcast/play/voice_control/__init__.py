"""Spoken commands: the microphone, the echo of the coach taken out, and the recogniser."""
