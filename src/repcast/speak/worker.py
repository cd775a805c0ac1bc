"""The process that one engine speaks in: `python -m repcast.speak.worker MODULE KEY THREADS`.

It reads one JSON request a line from standard input and answers each on its own copy of standard output with a frame:
the length of a JSON head (4 bytes, big-endian), the head, then as many bytes of int16 samples as the head says. It
ends at once when its standard input ends, in the middle of a phrase too, so it never outlives its parent.
"""

import faulthandler
import json
import os
import shutil
import signal
import struct
import sys
import threading
from importlib import import_module
from io import FileIO
from queue import SimpleQueue
from typing import Any

SCRATCH = "REPCAST_SCRATCH"
"""The environment variable that names this worker's folder for temporary files."""

LOAD_S = 600
"""No voice takes so long to load; see `_answer` for what this guards against."""

Request = dict[str, Any]


def main() -> None:
    """Load the engine, then speak what is asked for."""
    module, key, threads = sys.argv[1:4]
    replies = _own_output()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to act on
    requests: SimpleQueue[Request] = SimpleQueue()
    threading.Thread(target=_listen, args=(requests,), daemon=True).start()
    faulthandler.dump_traceback_later(LOAD_S, exit=True)
    try:
        engine = import_module(module).load(key, int(threads))
    except Exception as error:  # noqa: BLE001 - whatever it is, the parent has to hear of it
        _reply(replies, _fault(error))
        return
    finally:
        faulthandler.cancel_dump_traceback_later()
    _reply(replies, {"ready": True})
    while True:
        _answer(replies, engine, requests.get())


def _own_output() -> FileIO:
    """Keep standard output for the replies, and send what engines print to standard error."""
    own = os.dup(1)
    os.dup2(2, 1)
    return FileIO(own, "wb")


def _listen(requests: SimpleQueue[Request]) -> None:
    """Take requests until the parent is gone, then end at once, whatever the engine is doing."""
    for line in sys.stdin.buffer:
        requests.put(json.loads(line))
    if SCRATCH in os.environ:
        shutil.rmtree(os.environ[SCRATCH], ignore_errors=True)
    os._exit(0)


def _answer(replies: FileIO, engine: Any, request: Request) -> None:
    """Speak one phrase and send it, or say why not.

    An engine that hangs while it holds the interpreter's lock would keep `_listen` from ending the process; the
    fault handler's own clock does not need that lock.
    """
    from repcast.speak.finish import finish

    faulthandler.dump_traceback_later(request["limit_s"], exit=True)
    try:
        if "text" not in request:
            _reply(replies, {"names": engine.names()})
            return
        text, pace = request["text"], request["pace"]
        spoken = finish(engine.speak(text, pace), text, pace)
    except Exception as error:  # noqa: BLE001 - whatever it is, the parent has to hear of it
        _reply(replies, _fault(error))
    else:
        head = {"onset": spoken.onset, "end": spoken.end}
        _reply(replies, head, spoken.pcm)
    finally:
        faulthandler.cancel_dump_traceback_later()


def _fault(error: Exception) -> dict[str, Any]:
    """Return what the parent gets of an error: a hint where the user can fix it, so that trying again is of no use."""
    from repcast.model.errors import RepcastError

    if isinstance(error, RepcastError):
        return {"fault": error.problem, "hint": error.hint}
    return {"fault": str(error) or type(error).__name__, "hint": None}


def _reply(replies: FileIO, head: dict[str, Any], payload: bytes = b"") -> None:
    """Send one frame."""
    words = json.dumps({**head, "bytes": len(payload)}).encode()
    frame = memoryview(struct.pack(">I", len(words)) + words + payload)
    while frame:
        frame = frame[replies.write(frame) :]


if __name__ == "__main__":
    main()
