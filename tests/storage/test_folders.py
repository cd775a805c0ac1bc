"""Where things are kept on each system."""

from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest
from platformdirs.macos import MacOS
from platformdirs.unix import Unix
from platformdirs.windows import Windows

from repcast.storage.folders import cache_folder, config_path, data_folder
from repcast.storage.session_log import session_log_path

PLACES: dict[str, tuple[Callable[[], Path], str]] = {
    "cache": (cache_folder, "REPCAST_CACHE_DIR"),
    "data": (data_folder, "REPCAST_DATA_DIR"),
    "config": (config_path, "REPCAST_CONFIG"),
}

USUAL = {
    "linux": (Unix, [
        "/home/ann/.cache/repcast",
        "/home/ann/.local/share/repcast",
        "/home/ann/.config/repcast/config.toml",
    ]),
    "macos": (MacOS, [
        "/home/ann/Library/Caches/repcast",
        "/home/ann/Library/Application Support/repcast",
        "/home/ann/Library/Application Support/repcast/config.toml",
    ]),
    "windows": (Windows, ["/local/repcast/Cache", "/local/repcast", "/local/repcast/config.toml"]),
}  # fmt: skip


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("REPCAST_CACHE_DIR", "REPCAST_DATA_DIR", "REPCAST_CONFIG", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("HOME", "/home/ann")
    monkeypatch.setattr("platformdirs.windows.get_win_folder", lambda _: "/local")


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("system", USUAL)
@pytest.mark.parametrize("place", PLACES)
def test_each_system_has_its_usual_place(system: str, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folders, expected = USUAL[system]
    monkeypatch.setattr(platformdirs, "PlatformDirs", folders)
    assert PLACES[place][0]().as_posix() == expected[list(PLACES).index(place)]
    assert session_log_path().parent == data_folder()


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("named", "expected"), [("/some where", "/some where"), ("~/mine", "/home/ann/mine")])
def test_a_variable_names_another(place: str, named: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    where, variable = PLACES[place]
    usual = where()
    monkeypatch.setenv(variable, named)
    assert where() == Path(expected)
    monkeypatch.setenv(variable, "")
    assert where() == usual
