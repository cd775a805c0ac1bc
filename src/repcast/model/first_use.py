"""Names of a package that are imported on first use, so that to import the package costs next to nothing."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def on_first_use(package: str, home: Mapping[str, str]) -> Callable[[str], Any]:
    """Return the `__getattr__` of a package (PEP 562).

    Args:
        package: the full name of the package.
        home: each public name, with the full name of the module that defines it, or `package` itself where the name is
            that of a module in it.

    Any other name raises AttributeError. What is found is looked up again each time, as it stands where it is defined.
    """

    def attribute(name: str) -> Any:
        if name not in home:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        if home[name] == package:
            return import_module(f"{package}.{name}")
        return getattr(import_module(home[name]), name)

    return attribute
