"""A PulseAudio server of the tests' own: a null sink to play into, a recorder on it, and nothing left behind."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

RATE_HZ = 44_100
READY_S = 10.0


class SoundServer:
    """Runs while in its `with` block, on a socket of its own. `env` is what makes a program play on it."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="repcast-sound-"))
        self.socket = self.folder / "native"
        self._process: subprocess.Popen[bytes] | None = None
        self.env = {
            **os.environ,
            "PULSE_SERVER": f"unix:{self.socket}",
            "XDG_RUNTIME_DIR": str(self.folder),
            "PULSE_RUNTIME_PATH": str(self.folder),
            "PULSE_STATE_PATH": str(self.folder),
            "HOME": str(self.folder),
            "TERM": "xterm-256color",
            "DBUS_SESSION_BUS_ADDRESS": "",  # whoever runs the tests has a desktop of their own
        }

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self) -> None:
        """Start the server with the sink `phones`; wait until it answers."""
        self.socket.unlink(missing_ok=True)
        options = ["-n", "--daemonize=no", "--exit-idle-time=-1", "--system=false", "--use-pid-file=no"]
        modules = [
            f"module-native-protocol-unix socket={self.socket} auth-anonymous=1",
            "module-null-sink sink_name=phones",
        ]
        self._process = subprocess.Popen(
            ["pulseaudio", *options, *(f"--load={module}" for module in modules)],
            env=self.env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until = time.monotonic() + READY_S
        while "phones" not in self.ask("list", "short", "sinks"):
            if time.monotonic() > until:
                raise RuntimeError("pulseaudio did not start")
            time.sleep(0.05)

    def kill(self) -> None:
        """Kill the server as if it had crashed."""
        if self._process is not None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()
            self._process = None

    def ask(self, *command: str) -> str:
        """Ask or tell the server something by `pactl`."""
        return subprocess.run(["pactl", *command], env=self.env, capture_output=True, text=True, check=False).stdout

    @contextmanager
    def sink(self, name: str, *options: str) -> Iterator[str]:
        """Add a sink, as a device that is plugged in, while in the block; the sink's name."""
        module = self.ask("load-module", "module-null-sink", f"sink_name={name}", *options).strip()
        try:
            yield name
        finally:
            self.ask("unload-module", module)

    @contextmanager
    def recording(self, sink: str = "phones") -> Iterator[Path]:
        """Record the sink's monitor, raw float32 mono at 44.1 kHz, while in the block."""
        path = self.folder / f"{sink}.raw"
        options = ["--format=float32le", "--channels=1", f"--rate={RATE_HZ}", "--latency-msec=20"]
        with path.open("wb") as out:
            recorder = subprocess.Popen(["parec", "-d", f"{sink}.monitor", *options], env=self.env, stdout=out)
            until = time.monotonic() + READY_S
            while not path.stat().st_size and time.monotonic() < until:
                time.sleep(0.02)
            try:
                yield path
            finally:
                recorder.terminate()
                recorder.wait()


def onsets_ms(path: Path, quiet_ms: int = 60) -> NDArray[np.float64]:
    """When sounds begin in a raw recording: the first loud sample after `quiet_ms` of silence, in milliseconds."""
    heard = np.abs(np.fromfile(path, np.float32))
    loud = np.flatnonzero(heard > 0.05)
    if not len(loud):
        return np.zeros(0)
    first = np.concatenate([[True], np.diff(loud) > quiet_ms * RATE_HZ // 1000])
    at_ms: NDArray[np.float64] = loud[first] * 1000 / RATE_HZ
    return at_ms
