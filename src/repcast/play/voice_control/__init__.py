"""Spoken commands: the microphone, an echo canceller for the coach's voice, and the recogniser."""
