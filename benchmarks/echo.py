"""Measures spoken commands while the coach speaks, in simulated rooms: obeyed, mistaken, or taken from its own voice.

`python benchmarks/listening.py --speak FOLDER` makes the recordings, `FOLDER/commands/pause__VOICE.wav`; then run
`python benchmarks/echo.py FOLDER`. Without a folder only the coach's own voice is measured, at its louder level, in all
sessions that ship with repcast or those of `--script`. `--every` is to take every so-many-th recording, `--minutes` how
much of each session is heard for false commands. "Refused" were commands that were recognised in what was played as
well, or weakly in what was left of it.
"""

import argparse
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soxr  # type: ignore[import-untyped, unused-ignore]

from repcast.model import clip
from repcast.play.device_output import PlayedBlock
from repcast.play.voice_control.listener import VoiceListener
from repcast.play.voice_control.recogniser import Recognition
from repcast.play.voice_control.segments import RATE_HZ
from repcast.session import compile  # noqa: A004 - the name of the main job

sys.path.append(str(Path(__file__).parents[1]))

from benchmarks.listening import SCRIPTS, Sound, at_16k, levelled, pink

LEVELLED, VOICE, NOISE = 0.05, 0.02, 0.0005
"""Root mean squares: of what `levelled` makes; at the microphone, of a command and of the room's own noise."""

ECHOES_DB, COACH_DB = (0, 5, 10, 15, 20), (-20, -34)
"""How loud the coach is at the microphone: against a command, and where nobody commands."""

LATE, AHEAD, BEFORE, APART, PLAYED, HEARD = 4960, 3200, 128_000, 72_000, 400, 960
"""Frames: to the microphone; played ahead; before the first command, and to the next; of a block played, and heard."""


@dataclass(frozen=True)
class Room:
    """How long it rings, how much louder the direct sound is, and what its loudspeaker does."""

    rings_s: float
    direct_db: float
    low_hz: float = 80
    bent: float = 0
    drift_ppm: float = 0


ROOMS = {
    "laptop": Room(0.3, 8, 250),
    "laptop, distorted": Room(0.3, 8, 250, bent=0.15),
    "laptop, clock off by 50 ppm": Room(0.4, 8, 250, bent=0.05, drift_ppm=50),
    "far": Room(0.4, -2),
    "far and lively": Room(0.5, -4, bent=0.05, drift_ppm=20),
    "headphones": None,
}


def reverberant(sound: Sound, room: Room, rng: np.random.Generator) -> Sound:
    count = int(room.rings_s * RATE_HZ)
    tail = rng.normal(size=count) * 10 ** (-3 * np.arange(count) / count)
    tail[: RATE_HZ // 500] = 0
    tail *= 10 ** (-room.direct_db / 20) / np.sqrt(np.sum(tail**2))
    tail[0] = 1
    size = 1 << (len(sound) + count).bit_length()
    return np.asarray(np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(tail, size), size)[: len(sound)])


def loudspeaker(sound: Sound, room: Room) -> Sound:
    """The sound without its lows, and distorted in the second and third command."""
    hz = np.maximum(np.fft.rfftfreq(len(sound), 1 / RATE_HZ), 1)
    thin = np.fft.irfft(np.fft.rfft(sound) / (1 + (room.low_hz / hz) ** 4), len(sound))
    thin /= 0.7 * np.abs(thin).max()
    return np.asarray(thin + room.bent * (thin**2 - thin**3))


def drifted(sound: Sound, ppm: float) -> Sound:
    """Return the sound with a clock that is slower by so much: values between frames from 32 about them."""
    if not ppm:
        return sound
    at, made = np.arange(len(sound)) * (1 + ppm * 1e-6), np.zeros(len(sound))
    whole = np.floor(at).astype(int)
    for step in range(-15, 17):
        away = whole + step - at
        made += sound[np.clip(whole + step, 0, len(sound) - 1)] * np.sinc(away) * np.cos(np.pi * away / 34) ** 2
    return made


def echo(coach: Sound, room: Room | None, level: float, rng: np.random.Generator) -> Sound:
    """The coach as the microphone hears it, and the room's own noise."""
    noise = NOISE * pink(len(coach), rng)
    if not room:
        return noise
    heard = drifted(reverberant(loudspeaker(coach, room), room, rng), room.drift_ppm)
    return levelled(np.concatenate([np.zeros(LATE), heard])[: len(coach)]) * (level / LEVELLED) + noise


class Measured(VoiceListener):
    """Listens to samples instead of a microphone, and keeps what it took for commands and whether it obeyed."""

    def __init__(self) -> None:
        super().__init__()
        self.obeyed, self.refused = list[Recognition](), list[Recognition]()

    def _is_own_voice(self, recognition: Recognition) -> bool:
        refused = super()._is_own_voice(recognition)
        (self.refused if refused else self.obeyed).append(recognition)
        return refused

    def run(self, coach: Sound, heard: Sound) -> float:
        """Hear it all while `coach` is played; the share of a core that it took."""
        played = np.concatenate([coach, np.zeros(AHEAD)]).astype(np.float32)
        microphone, begun, given = heard.astype(np.float32), time.process_time(), 0
        for at in range(0, len(microphone) - HEARD + 1, HEARD):
            while given < min(at + AHEAD, len(played)):
                block = played[given : given + (PLAYED if given else AHEAD)]
                self._echo.on_played(PlayedBlock(block, len(block), RATE_HZ, not given))
                given += len(block)
            self.hear(self._echo.take(microphone[at : at + HEARD]))
        return (time.process_time() - begun) * RATE_HZ / len(microphone)


def session(script: str, minutes: float, voice: str = "") -> Sound:
    with compile(script, voice=voice) if voice else compile(script) as session:
        sound = np.concatenate(list(session.renderer.blocks(session.timeline.sections)))
    mono = soxr.resample(sound.reshape(len(sound), -1).mean(axis=1), sound.ndim * clip.RATE_HZ, RATE_HZ)
    return np.asarray(mono[: int(minutes * 60 * RATE_HZ)], np.float64)


def without_rests(sound: Sound) -> Sound:
    """The sound without what is silent for more than some 300 ms."""
    blocks = sound[: len(sound) // 1600 * 1600].reshape(-1, 1600)
    loud = np.mean(blocks**2, axis=1) > 1e-5
    return np.asarray(blocks[np.convolve(loud, np.ones(5), "same") > 0].ravel())


def commands(paths: list[Path], talk: Sound, room: Room | None, echo_db: float) -> str:
    """Each command in turn, spoken while the coach talks without a rest."""
    rng, listening = np.random.default_rng(7), Measured()
    coach = np.resize(talk, BEFORE + APART * len(paths))
    heard = echo(coach, room, VOICE * 10 ** (echo_db / 20), rng)
    said = list[tuple[float, float, str]]()
    for number, path in enumerate(paths):
        dry = np.concatenate([at_16k(path), np.zeros(3 * RATE_HZ // 10)])[:APART]
        voice, begin = levelled(reverberant(dry, Room(0.35, 0), rng)) * (VOICE / LEVELLED), BEFORE + APART * number
        heard[begin : begin + len(voice)] += voice
        phrase = f"coach {path.stem.partition('__')[0].replace('-', ' ')}"
        said.append((begin / RATE_HZ - 0.4, (begin + len(voice)) / RATE_HZ, phrase))
    share, got = (
        listening.run(coach, heard),
        [(one.segment.start_s, one.phrase.replace("'", "")) for one in listening.obeyed],
    )
    right = {one for one in said if any(one[0] < at_s < one[1] and phrase == one[2] for at_s, phrase in got)}
    figures = f"{len(right)} of {len(paths)} obeyed, {len(got) - len(right)} wrong"
    return f"{figures}, {len(listening.refused)} refused; {share:.1%} of a core"


def own_voice(coach: Sound, room: Room | None, coach_db: float) -> tuple[int, str]:
    """How many commands were taken from the coach's own voice, and the figures in words."""
    listening = Measured()
    share = listening.run(coach, echo(coach, room, 10 ** (coach_db / 20), np.random.default_rng(3)))
    figures = f"{len(listening.obeyed)} false commands, {len(listening.refused)} refused"
    figures += "".join(f", {one.phrase} at {one.segment.start_s:.1f} s" for one in listening.obeyed)
    return len(listening.obeyed), f"{figures}, in {len(coach) / RATE_HZ / 60:.1f} min; {share:.1%} of a core"


def all_commands(folder: Path, every: int, talk: Sound) -> None:
    paths = sorted(path for path in (folder / "commands").glob("*__*.wav") if "~" not in path.name)
    for name, room in ROOMS.items():
        for echo_db in ECHOES_DB if room else (-np.inf,):
            print(f"{name}, echo {echo_db:+} dB: {commands(paths[::every], talk, room, echo_db)}", flush=True)


def all_own_voices(coaches: Mapping[str, Sound], levels_db: Sequence[float]) -> None:
    minutes, mistaken = 0.0, 0
    for script, coach in coaches.items():
        for name, room in ROOMS.items():
            for coach_db in levels_db if room else (-np.inf,):
                count, figures = own_voice(coach, room, coach_db)
                minutes, mistaken = minutes + len(coach) / RATE_HZ / 60, mistaken + count
                print(f"{script}, {name}, coach at {coach_db} dB: {figures}", flush=True)
    print(f"{mistaken} false commands in {minutes / 60:.1f} hours of the coach's own voice")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--every", type=int, default=12, help="take every so-many-th recording")
    parser.add_argument("--minutes", type=float, default=12, help="of each of the sessions")
    parser.add_argument("--script", action="append", help="a session to hear; by default all that ship, or five")
    parser.add_argument("--voice", default="", help="the voice of the coach")
    options = parser.parse_args()
    shipped = sorted(path.stem for path in (Path(__file__).parents[1] / "scripts").glob("*.md"))
    names = options.script or (SCRIPTS if options.folder else shipped)
    coaches = {script: session(script, options.minutes, options.voice) for script in names}
    if options.folder:
        all_commands(options.folder, options.every, without_rests(coaches[names[0]]))
    all_own_voices(coaches, COACH_DB if options.folder else COACH_DB[:1])


if __name__ == "__main__":
    main()
