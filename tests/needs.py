"""What some tests need that no Python package brings: programs."""

import os
import shutil
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or ""
AXE = os.environ.get("AXE_CORE", "")
"""The path of axe.min.js, of the npm package axe-core, which looks for faults of accessibility."""

THERE: dict[str, Callable[[], object]] = {
    "ffmpeg": lambda: shutil.which("ffmpeg") and shutil.which("ffprobe"),
    "pulseaudio": lambda: shutil.which("pulseaudio") and shutil.which("parec"),
    "dbus": lambda: shutil.which("dbus-daemon") and find_spec("dbus_fast"),
    "chromium": lambda: CHROMIUM and find_spec("playwright"),
    "axe": lambda: AXE and Path(AXE).is_file(),
    # It is of no use on a later Python, where it crashes: nothing is missing there.
    "simpleaudio": lambda: find_spec("simpleaudio") or sys.version_info >= (3, 12),
}


def require(*names: str) -> None:
    """Skip the test where something is not here; in CI, where all of it has to be, fail it."""
    missing = [name for name in names if not THERE[name]()]
    if missing:
        tell = pytest.fail if os.environ.get("CI") else pytest.skip
        tell(f"needs {', '.join(missing)}, which is not here")
