"""Where things are kept: the user's folders and files, by the rules of each system, and what ships with repcast."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from repcast.model.errors import RepcastError

if TYPE_CHECKING:
    from platformdirs import PlatformDirs


def cache_folder() -> Path:
    """Return the user's cache folder for repcast, or what REPCAST_CACHE_DIR names."""
    return _named("REPCAST_CACHE_DIR") or _user_folders().user_cache_path


def data_folder() -> Path:
    """Return the user's data folder for repcast, or what REPCAST_DATA_DIR names."""
    return _named("REPCAST_DATA_DIR") or _user_folders().user_data_path


def config_path() -> Path:
    """Return the path of the user's configuration file, or what REPCAST_CONFIG names."""
    return _named("REPCAST_CONFIG") or _user_folders().user_config_path / "config.toml"


def _named(variable: str) -> Path | None:
    value = os.environ.get(variable)
    return Path(value).expanduser() if value else None


def _user_folders() -> "PlatformDirs":
    """Return the system's folders for repcast; without `appauthor=False` Windows puts one repcast into another."""
    import platformdirs

    return platformdirs.PlatformDirs("repcast", appauthor=False)


def shipped(kind: Literal["audio", "scripts"]) -> Path:
    """Find the folder of shipped sounds or session scripts.

    It stands inside the package where repcast was installed from a wheel, and at the top of the checkout otherwise.

    Raises:
        RepcastError: the folder is in neither place, so the installation is damaged.
    """
    package = Path(__file__).parents[1]
    for folder in (package / kind, package.parents[1] / kind):
        if folder.is_dir():
            return folder
    raise RepcastError(f"the folder '{kind}' that ships with repcast is missing beside {package}", "install it again")
