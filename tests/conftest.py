"""Settings of the whole suite."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Generator, Sequence

import pytest
from hypothesis import settings

from needs import THERE, require
from turns import Company, turn

# A busy machine must not make a law fail; CI tries the same examples each time, a developer's run new ones.
settings.register_profile("few", deadline=None, max_examples=10)
settings.register_profile("quick", deadline=None, max_examples=40)
settings.register_profile("ci", deadline=None, max_examples=20, derandomize=True)
settings.register_profile("long", deadline=None, max_examples=2000)

SLOW_FIXTURES = frozenset({"server", "shared_server", "chromium"})
SLOW_MODULES = frozenset(
    (
        *("test_cli_export", "test_cli_show", "test_coach_phrases", "test_export_mp3", "test_keys", "test_mix_songs"),
        *("test_play_desktop", "test_play_outputs", "test_play_player", "test_play_resume", "test_play_shapes"),
        *("test_speak_cache", "test_speak_finish", "test_speak_order", "test_cli_machine", "test_play_echo"),
        *("test_library_export", "test_library_faults", "test_library_site", "test_library_speech"),
    )
)
"""What takes two seconds or more of the quick tests' minute, by its name."""

BULK_MODULES = frozenset(
    (
        *("test_movement_words", "test_read_any_headings", "test_read_cleaning", "test_read_dose", "test_read_growth"),
        *("test_read_hostile", "test_read_lists", "test_read_noise", "test_read_reworded", "test_read_sessions"),
        *("test_read_several", "test_coach_phrases", "test_laws"),
    )
)
"""Modules whose many inputs go through code that the others cover: measuring them too would triple their time."""

PLAYING_FIXTURES = frozenset({"server", "shared_server"})
PLAYING_MODULES = frozenset({"test_play_in_terminal", "test_play_outputs", "test_play_player"})
"""What is in time only where no other test takes the processors: what plays, by its name."""

ALONE = frozenset({"test_player_page", "test_busy_processes_on_every_core_do_not_make_counts_late"})
"""The modules and tests that play and take the processors as well, by their names."""

ON_LINUX = ["export/test_export_target.py"]
ON_UNIX = [
    "library/test_library_cluster.py",
    "library/test_library_faults.py",
    "play/test_play_in_terminal.py",
    "play/test_play_on_server.py",
    "speak/test_speak_cache.py",
    "test_tutorial.py",
]
collect_ignore = [] if sys.platform == "linux" else ON_LINUX if sys.platform == "darwin" else ON_LINUX + ON_UNIX
"""Tests of pseudo-terminals, signals, limits of a process, `/dev` and `/proc`, where there is no such thing."""


@pytest.fixture(autouse=True, scope="session")
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the tests, and the processes they start, away from what the user has chosen, played and cached."""
    folder = tmp_path_factory.mktemp("user")
    os.environ["REPCAST_CONFIG"] = str(folder / "config.toml")
    (folder / "config.toml").touch()
    for name in ("CACHE", "DATA"):
        os.environ[f"REPCAST_{name}_DIR"] = str(folder / name.lower())


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", f"needs(*names): some of {', '.join(THERE)}; see needs.py")
    config.addinivalue_line("markers", "slow: a real voice, another program, many processes; left out by -m 'not slow'")
    usual = "few" if config.option.markexpr == "not slow" else "ci" if os.environ.get("CI") else "quick"
    settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", usual))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark as slow what runs a program that is no part of Python, or plays on the sound server; and what is bulk."""
    for item in items:
        if item.path.stem in BULK_MODULES:
            item.add_marker(pytest.mark.no_cover)
        fixtures = item.fixturenames if isinstance(item, pytest.Function) else ()
        is_long = item.path.stem in SLOW_MODULES or item.get_closest_marker("needs") is not None
        if is_long or SLOW_FIXTURES & set(fixtures):
            item.add_marker(pytest.mark.slow)

    if hasattr(config, "workerinput"):
        items.sort(key=_file_order(items))


def _file_order(items: Sequence[pytest.Item]) -> Callable[[pytest.Item], tuple[int, int]]:
    """Return in which order several processes take the files: what plays, since it waits, what is long, what is many.

    Each process that has nothing left takes the next file, so that a long one at the end would be waited for alone.
    """
    sizes = Counter(item.path for item in items)
    plays = {item.path for item in items if _company(item) != "any"}
    lasts = {item.path for item in items if item.get_closest_marker("slow") is not None}

    def order(item: pytest.Item) -> tuple[int, int]:
        return 0 if item.path in plays else 1 if item.path in lasts else 2, -sizes[item.path]

    return order


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Where several processes run the suite, wait for those that need the processors to themselves."""
    if not hasattr(item.config, "workerinput"):
        return (yield)
    factory: pytest.TempPathFactory = item.config._tmp_path_factory  # type: ignore[attr-defined]
    with turn(factory.getbasetemp().parent, _company(item)):
        return (yield)


def _company(item: pytest.Item) -> Company:
    if not ALONE.isdisjoint({item.path.stem, item.name}):
        return "none"
    is_playing = item.path.stem in PLAYING_MODULES or not PLAYING_FIXTURES.isdisjoint(getattr(item, "fixturenames", ()))
    return "playing" if is_playing else "any"


def pytest_runtest_setup(item: pytest.Item) -> None:
    require(*(name for mark in item.iter_markers("needs") for name in mark.args))
