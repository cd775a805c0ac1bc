"""The user's folders for clips and voices, and the folders of what ships with repcast."""

import os
from pathlib import Path
from typing import Literal

import platformdirs

from repcast.model.errors import RepcastError


def cache_folder() -> Path:
    """The user's cache folder for repcast, or what REPCAST_CACHE_DIR names."""
    return Path(os.environ.get("REPCAST_CACHE_DIR") or platformdirs.user_cache_path("repcast"))


def data_folder() -> Path:
    """The user's data folder for repcast, or what REPCAST_DATA_DIR names."""
    return Path(os.environ.get("REPCAST_DATA_DIR") or platformdirs.user_data_path("repcast"))


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
