"""A real server for the tests of what the studio answers."""

from serving import own_data, serve, studio

__all__ = ["own_data", "serve", "studio"]
