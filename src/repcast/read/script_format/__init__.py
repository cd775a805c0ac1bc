"""The script format, repcast's own source language: Markdown with TOML, which leaves nothing to guessing.

    +++
    repcast = 1
    title = "Wall push-up"
    +++
    # Wall push-up
    ```toml
    sets = 2
    reps = "8-10"
    ```
    ## Steps
    1. **Setup:** Stand an arm's length from a wall.

docs/script.md describes every part of it. Print then read gives the same routine back.
"""

from repcast.read.script_format.parse import is_script, parse
from repcast.read.script_format.write import print_script

__all__ = ["is_script", "parse", "print_script"]
