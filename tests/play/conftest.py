from collections.abc import Iterator

import pytest

from needs import require
from play.server import SoundServer


@pytest.fixture(scope="session")
def shared_server() -> Iterator[SoundServer]:
    require("pulseaudio")
    with SoundServer() as server:
        yield server


@pytest.fixture
def server(shared_server: SoundServer) -> SoundServer:
    """A real sound server, alive and with its sink."""
    if "phones" not in shared_server.ask("list", "short", "sinks"):
        shared_server.kill()
        shared_server.start()
    return shared_server
