"""The folders that voices and clips are kept in."""

import os
from pathlib import Path

import platformdirs


def cache_folder() -> Path:
    """The user's cache folder for repcast, or what REPCAST_CACHE_DIR names."""
    return Path(os.environ.get("REPCAST_CACHE_DIR") or platformdirs.user_cache_path("repcast"))


def data_folder() -> Path:
    """The user's data folder for repcast, or what REPCAST_DATA_DIR names."""
    return Path(os.environ.get("REPCAST_DATA_DIR") or platformdirs.user_data_path("repcast"))
