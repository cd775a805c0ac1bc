"""The program that the tests run in a terminal: plays beeps on the default device, writes what was done as JSON."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

from play.fakes import Beeper, playback
from repcast.play import Settings, device, play


def main() -> None:
    result, device_name, sets, reps, rest_ms = sys.argv[1:]
    source = Beeper(int(sets), int(reps), int(rest_ms))
    played = play(playback(source), device(device_name), Settings())
    done = {
        "ending": played.ending,
        "at_ms": played.at_ms,
        "pauses": played.pauses,
        "state": asdict(played.state),
        "cues": [cue.at_ms for cue in played.timeline.cues],
        "sections": [section.title for section in played.timeline.sections],
        "asked": [part for part, _ in source.asked],
    }
    Path(result).write_text(json.dumps(done))


if __name__ == "__main__":
    main()
