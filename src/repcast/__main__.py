"""Lets `python -m repcast` be the `repcast` command."""

from repcast.cli import main

main()
