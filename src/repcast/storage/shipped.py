"""Finds the files that travel with repcast: its sounds and its session scripts."""

from pathlib import Path
from typing import Literal

from repcast.model.errors import RepcastError


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
