"""A real server for the tests of what the studio answers."""

from serving import serve

__all__ = ["serve"]
