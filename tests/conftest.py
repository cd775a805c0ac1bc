"""Settings of the whole suite."""

import os

import pytest
from hypothesis import settings

from needs import THERE, require

# A busy machine must not make a law fail; CI tries the same examples each time, a developer's run new ones.
settings.register_profile("quick", deadline=None, max_examples=40)
settings.register_profile("ci", deadline=None, max_examples=40, derandomize=True)
settings.register_profile("long", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "quick"))


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


def pytest_runtest_setup(item: pytest.Item) -> None:
    require(*(name for mark in item.iter_markers("needs") for name in mark.args))
