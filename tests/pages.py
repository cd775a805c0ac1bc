"""Pages that the tests read: short ones of our own, and the real ones beside the repository."""

from pathlib import Path

SHARED = Path(__file__).parents[2] / "shared"
SEED = SHARED / "pages" / "band-lying-hip-internal-rotation.txt"

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
