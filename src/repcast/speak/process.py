"""A worker process as its parent sees it: what it is asked for, how it is started, watched and ended."""

import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from repcast.speak.engines import Voice
from repcast.speak.registry import module_name
from repcast.speak.requests import Limits
from repcast.speak.spoken import FRAME_BYTES, Spoken
from repcast.speak.worker import SCRATCH

NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""On Windows a worker gets no console: no window opens, and Ctrl-C reaches the parent alone."""

ENDING_S = 2
"""How long a worker whose pipe is closed may take to end."""


class WorkerFaultError(Exception):
    """A worker failed; `hint` is what the user can do about it, None where trying again may help."""

    def __init__(self, problem: str, hint: str | None = None) -> None:
        super().__init__(problem)
        self.problem = problem
        self.hint = hint


class Worker:
    """One running worker with its voice loaded. Used and closed by one thread; `kill` may come from any."""

    def __init__(self, voice: Voice, threads: int, limits: Limits) -> None:
        self._limits = limits
        self._patience = voice.patience
        self._late = False
        self._scratch = Path()
        try:
            self._scratch = Path(tempfile.mkdtemp(prefix="repcast-"))
            self._process = _start(voice, threads, self._scratch)
        except OSError as error:
            if self._scratch.name:
                shutil.rmtree(self._scratch, ignore_errors=True)
            raise WorkerFaultError(f"no process could be started ({error})") from error

    @property
    def pid(self) -> int:
        """The worker's process id."""
        return self._process.pid

    def wait_ready(self) -> None:
        """Wait until its voice is loaded; raises WorkerFaultError."""
        self._receive(self._limits.start_s)

    def say(self, text: str, pace: float) -> Spoken:
        """Have `text` spoken; raises WorkerFaultError."""
        head, payload = self._ask({"text": text, "pace": pace}, self._limits.for_phrase(text) * self._patience)
        if not 0 <= head["onset"] < head["end"] <= len(payload) // FRAME_BYTES:
            raise WorkerFaultError("it gave a clip without a voice")
        return Spoken(payload, head["onset"], head["end"])

    def names(self) -> list[list[str]]:
        """Ask for the voices of its engine, each an id, a language and a name; raises WorkerFaultError."""
        head, _ = self._ask({}, self._limits.phrase_s)
        names: list[list[str]] = head["names"]
        return names

    def kill(self) -> None:
        """End the worker at once; whoever waits for its answer gets a WorkerFaultError."""
        self._process.kill()

    def close(self) -> None:
        """End the worker and clear up after it."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                pipe.close()  # type: ignore[union-attr]  # both are pipes
        shutil.rmtree(self._scratch, ignore_errors=True)

    @property
    def _stdin(self) -> Any:
        return self._process.stdin

    def _ask(self, request: dict[str, Any], limit_s: float) -> tuple[dict[str, Any], bytes]:
        """Send one request and take its answer."""
        try:
            self._stdin.write(json.dumps({**request, "limit_s": limit_s + 5}).encode() + b"\n")
            self._stdin.flush()
        except (OSError, ValueError) as error:
            raise WorkerFaultError(self._why()) from error
        return self._receive(limit_s)

    def _receive(self, limit_s: float) -> tuple[dict[str, Any], bytes]:
        """Take one frame, ending the worker if it takes longer than `limit_s`."""
        watch = threading.Timer(limit_s, self._give_up)
        watch.daemon = True
        watch.start()
        try:
            head = json.loads(self._read(struct.unpack(">I", self._read(4))[0]))
            payload = self._read(head["bytes"])
        except (ValueError, KeyError, TypeError) as error:
            raise WorkerFaultError("it gave an answer that makes no sense") from error
        finally:
            watch.cancel()
            watch.join()  # a closed voice leaves no thread
        if "fault" in head:
            raise WorkerFaultError(head["fault"], head["hint"])
        return head, payload

    def _read(self, size: int) -> bytes:
        data: bytes = self._process.stdout.read(size)  # type: ignore[union-attr]  # it is a pipe
        if len(data) < size:
            raise WorkerFaultError(self._why())
        return data

    def _give_up(self) -> None:
        self._late = True
        self._process.kill()

    def _why(self) -> str:
        """What became of the worker: late, killed, or ended with something to say."""
        if self._late:
            return "it did not answer in time"
        try:
            status = self._process.wait(ENDING_S)
        except subprocess.TimeoutExpired:
            return "it stopped answering"
        last: list[str] = []
        with suppress(OSError):  # something may have cleared the folder for temporary files
            last = (self._scratch / "stderr").read_text("utf-8", "replace").strip().splitlines()[-1:]
        said = f": {last[0]}" if last else ""
        return f"it was ended by signal {-status}{said}" if status < 0 else f"it ended with status {status}{said}"


def _start(voice: Voice, threads: int, scratch: Path) -> "subprocess.Popen[bytes]":
    """Start a worker that finds the same modules as this process, and puts temporary files into `scratch`."""
    folder = str(scratch)
    paths = os.pathsep.join(path for path in sys.path if path)
    own = {"PYTHONPATH": paths, SCRATCH: folder, "TMPDIR": folder, "TEMP": folder, "TMP": folder}
    command = [sys.executable, "-P", "-m", "repcast.speak.worker", module_name(voice.engine), voice.key, str(threads)]
    with (scratch / "stderr").open("wb") as stderr:
        return subprocess.Popen(  # noqa: S603 - this interpreter, with a module of ours
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=stderr,
            env=os.environ | own,
            creationflags=NO_WINDOW,
        )
