"""Turn every page of a folder into an MP3; one voice speaks them all, and a bad page stops none.

python examples/folder_to_mp3s.py PAGES TARGET [VOICE]
"""

import sys
from pathlib import Path

import repcast


def main(pages: str, target: str, voice_name: str = "piper") -> int:
    """Export the pages of the folder `pages` to the folder `target`; return how many could not be."""
    faults = 0
    Path(target).mkdir(parents=True, exist_ok=True)
    with repcast.Voice(voice_name) as voice:
        for page in sorted(Path(pages).iterdir()):
            try:
                with repcast.compile(page, voice=voice) as session:
                    print(*session.export(Path(target, f"{page.stem}.mp3")))
            except repcast.RepcastError as fault:
                print(fault, file=sys.stderr)
                faults += 1
    return faults


if __name__ == "__main__":
    sys.exit(1 if main(*sys.argv[1:]) else 0)
