"""Pages that the tests read: short ones of our own, and those of `tests/pages`."""

from pathlib import Path

PAGES = Path(__file__).parent / "pages"
SEED = PAGES / "band-lying-hip-internal-rotation.txt"
DATABASE = PAGES / "free-exercise-db.json"
"""A part of free-exercise-db, as it is published."""

CURL = """Band Curl

Curl a resistance band for strong arms. Do 2 sets of 3 reps, resting for 20 seconds between sets.

- Stand on the band with both feet.
- Slowly curl your hands up.
- Pause at the top.
- Slowly lower your hands.

Tips

- Keep your elbows still.
- Stop if anything hurts.
"""
