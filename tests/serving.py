"""A real server for the tests of the studio, on a free port of this machine."""

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from repcast.studio import TimedProtocol, app


@dataclass
class Served:
    """An application that is served on this machine until it is stopped."""

    address: str
    stop: Callable[[], None]

    @property
    def port(self) -> int:
        return int(self.address.rpartition(":")[2])


Serve = Callable[..., Served]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Serve an ASGI application, as `repcast serve` does."""
    import uvicorn

    with contextlib.ExitStack() as using:

        def served(application: Any, port: int = 0) -> Served:
            place = socket.socket()
            place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            place.bind(("127.0.0.1", port))
            place.listen()  # who asks too early waits
            settings: dict[str, Any] = {"http": TimedProtocol, "ws": "none", "log_level": "error"}
            server = uvicorn.Server(uvicorn.Config(application, timeout_graceful_shutdown=1, **settings))
            thread = threading.Thread(target=server.run, kwargs={"sockets": [place]}, daemon=True)

            def stop() -> None:
                server.should_exit = True
                thread.join()
                place.close()

            thread.start()
            using.callback(stop)
            return Served(f"http://127.0.0.1:{place.getsockname()[1]}", stop)

        yield served


@pytest.fixture
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep saved sessions and the log of a test in a folder of its own."""
    monkeypatch.setenv("REPCAST_DATA_DIR", str(tmp_path / "data"))


@pytest.fixture
def studio(serve: Serve, own_data: None) -> Served:
    """Serve a studio of its own."""
    del own_data
    return serve(app())
