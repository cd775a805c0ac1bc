"""Keys from a Windows console."""

import sys
import time

POLL_S = 0.02

if sys.platform == "win32":
    import msvcrt

    class WindowsConsole:
        """The console of the process; its keys come one by one as it is."""

        def raw(self) -> None:
            """There is nothing to do."""

        def cooked(self) -> None:
            """There is nothing to do."""

        def read(self, wait_s: float) -> str:
            """Wait for keys for `wait_s` at most; return them, "" if there were none."""
            until = time.monotonic() + wait_s
            while not msvcrt.kbhit():
                if time.monotonic() >= until:
                    return ""
                time.sleep(POLL_S)
            return msvcrt.getwch()
