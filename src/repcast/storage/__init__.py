"""Where things are kept: the user's folders, what ships with repcast, the disk caches and the session log."""
