"""A worker process of a library: `python -m repcast.library.worker`.

It reads calls from standard input and answers each on its own copy of standard output, both as frames of `processes`.
It ends at once when its standard input ends, in the middle of a call too, so it never outlives its parent.
"""

import os
import signal
import sys
import threading
from io import BufferedWriter, FileIO
from queue import SimpleQueue
from typing import Any

from repcast.library.processes import received, send
from repcast.library.workers import carried_out


def main() -> None:
    """Carry out one call after another."""
    own = os.dup(1)
    os.dup2(2, 1)  # what engines print must not end up among the answers
    answers = BufferedWriter(FileIO(own, "wb"))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to act on
    calls: SimpleQueue[Any] = SimpleQueue()
    threading.Thread(target=_listen, args=(calls,), daemon=True).start()
    while True:
        step, arguments = calls.get()
        send(answers, carried_out(step, arguments))


def _listen(calls: "SimpleQueue[Any]") -> None:
    """Take calls until the parent is gone, then end at once, whatever is being done."""
    while True:
        try:
            calls.put(received(sys.stdin.buffer))
        except EOFError:
            os._exit(0)
        except Exception as fault:  # noqa: BLE001 - a call that cannot be understood must not hang its parent
            sys.stderr.write(f"{fault!r}\n")
            sys.stderr.flush()
            os._exit(1)


if __name__ == "__main__":
    main()
