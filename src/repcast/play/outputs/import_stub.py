"""Keeps a module from being imported by another one that asks for it and hardly ever uses it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def unwanted(name: str) -> Iterator[None]:
    """Let nothing stand for the module called `name` in the block, unless it is there already; after it, it is free."""
    if name in sys.modules:
        yield
        return
    nothing = sys.modules[name] = ModuleType(name)
    try:
        yield
    finally:
        if sys.modules.get(name) is nothing:
            del sys.modules[name]
