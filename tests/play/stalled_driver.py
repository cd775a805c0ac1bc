"""Plays a short session while the disk stalls: for some seconds whoever opens a file of the user's folders waits."""

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

import repcast
from repcast.play import Start

TEXT = "Squat\n\n1 set of 4 reps\n\n1. Bend your knees.\n2. Stand up.\n"
SET_PART = 2
LATER_S = 1.0


class Stall:
    """An audit hook; see `sys.addaudithook`."""

    def __init__(self, folder: str, stall_s: float) -> None:
        self.waits = 0
        self._folder = folder
        self._from_s = time.monotonic() + LATER_S
        self._until_s = self._from_s + stall_s

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Wait until the disk answers again, where a file of the folder is asked for."""
        if event.startswith(("open", "os.", "sqlite3.")) and arguments and str(arguments[0]).startswith(self._folder):
            left_s = self._until_s - time.monotonic()
            if time.monotonic() >= self._from_s and left_s > 0:
                self.waits += 1
                time.sleep(left_s)


def main() -> None:
    result, folder, stall_s = sys.argv[1:]
    os.environ["REPCAST_CACHE_DIR"] = os.environ["REPCAST_DATA_DIR"] = folder
    with repcast.compile(text=TEXT, voice="tones", talk="quiet") as session:
        session.start = Start(SET_PART)
        stall = Stall(folder, float(stall_s))
        sys.addaudithook(stall)
        begun = time.monotonic()
        played = session.play(device="miniaudio", plain=True)
        done = {
            "ending": played.ending,
            "reps": played.reps,
            "took_s": time.monotonic() - begun,
            "at_ms": played.at_ms,
            "waits": stall.waits,
            "log_error": str(session.log_error or ""),
        }
    Path(result).write_text(json.dumps(done))


if __name__ == "__main__":
    main()
