"""Measures the spoken commands: obeyed, missed, mistaken in noise and from afar; set off by other talk or the coach.

`python benchmarks/listening.py --speak FOLDER` speaks the recordings with Kokoro, and
`python benchmarks/listening.py FOLDER` measures with them: `FOLDER/commands/pause__VOICE.wav`, and what is no command
in `FOLDER/talk`, `FOLDER/ordinary`, `FOLDER/near` and, where it is there, `FOLDER/recorded`: recordings of people. The
level of noise is against the part of a recording that is within 30 dB of its loudest 20 ms. Pink noise starts at 20 Hz.
"Talk" is five people beside each other, 2 m off.
"""

import argparse
import sys
import time
import wave
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import numpy as np
import soxr  # type: ignore[import-untyped, unused-ignore]
from numpy.typing import NDArray

from repcast.model.clip import RATE_HZ as TRACK_HZ
from repcast.play.controls import phrases
from repcast.play.voice_control.recogniser import Recogniser
from repcast.play.voice_control.segments import RATE_HZ
from repcast.speak import kokoro, speak

sys.path.append(str(Path(__file__).parents[1]))

from benchmarks.talk import NEAR, ORDINARY

Sound = NDArray[np.float64]
Listens = Callable[[], Recogniser]

TALK = (
    "Can you bring me a glass of water, please?",
    "No, not now, I am still on the mat.",
    "The coach told us to rest more and to stop running.",
    "Pause.",
    "Stop it!",
    "Couch potatoes never repeat.",
    "More rest would be nice.",
    "Go back to the kitchen and turn the music down.",
    "Faster, faster!",
)
SCRIPTS = ("band-lying-hip-internal-rotation", "back-care", "calf-stretch", "living-room-circuit", "plank")
CONDITIONS = (
    *(("pink", snr_db, 0.0) for snr_db in (40, 10, 5, 0)),
    *((kind, snr_db, 0.0) for kind in ("music", "talk") for snr_db in (20, 10, 5)),
    *(("pink", 20, metres) for metres in (1, 3)),
)
"""The kind of noise, its level in dB, and how far off the voice is, in metres; 0: without a room."""

PEOPLE, TALK_M = 5, 2
PERIOD = 960
"""Frames that are captured at a time."""

REVERBERATION_S, EVEN_M = 0.4, 0.9
"""Of the room; and how far off the voice and the room are equally loud."""


def speak_all(folder: Path) -> None:
    names = [one.name for one in kokoro.voices() if one.name.removeprefix("kokoro:")[0] in "ab"]
    for name in names:
        voice = name.removeprefix("kokoro:")
        said = {f"commands/{one.split(' ', 1)[1].replace(' ', '-')}__{voice}": one.capitalize() for one in phrases()}
        said |= {f"talk/{number:02}__{voice}": words for number, words in enumerate(TALK)}
        for kind, sentences, of in (("ordinary", ORDINARY, 7), ("near", NEAR, 14)):
            chosen = [one for one in enumerate(sentences) if (one[0] - names.index(name)) % of == 0]
            said |= {f"{kind}/{number:03}__{voice}": words for number, words in chosen}
        with speak(name, cache=None) as speaker:
            for file, words in said.items():
                write(folder / f"{file}.wav", speaker.clip(f"{words.rstrip('.')}.").samples)


def write(path: Path, samples: NDArray[np.float32]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, TRACK_HZ, 0, "NONE", ""))
        file.writeframes((samples * 32767).astype("<i2").tobytes())


def at_16k(path: Path) -> Sound:
    with wave.open(str(path)) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32768
        return np.asarray(soxr.resample(samples, file.getframerate(), RATE_HZ))


def pink(count: int, rng: np.random.Generator) -> Sound:
    spectrum, hz = np.fft.rfft(rng.normal(size=count)), np.fft.rfftfreq(count, 1 / RATE_HZ)
    return even(np.fft.irfft(np.where(hz < 20, 0, spectrum / np.sqrt(np.maximum(hz, 20))), count))


def music(count: int, rng: np.random.Generator) -> Sound:
    """Four chords in turn at some 110 beats a minute: pads, a bass, a tune, a drum, a snare and a hi-hat."""
    beat = int(60 / rng.uniform(96, 128) * RATE_HZ)
    root_hz = 440 * 2 ** (rng.integers(-21, -13) / 12)
    sound, drum_s = np.zeros(count + 4 * beat), np.arange(beat // 2) / RATE_HZ
    drum = 2 * np.sin(2 * np.pi * 50 * drum_s) * np.exp(-14 * drum_s)
    for step in range(2 * count // beat + 1):
        at, chord = step * beat // 2, ((0, 4, 7), (7, 11, 14), (9, 12, 16), (5, 9, 12))[step // 8 % 4]
        parts = [note(root_hz * 2 ** (chord[0] / 12 - 1), beat // 2, 0.5)]
        parts += [note(root_hz * 2 ** (tone / 12 + 1), 2 * beat, 0.18) for tone in chord if step % 4 == 0]
        parts += [note(root_hz * 2 ** (rng.choice(chord) / 12 + 2), beat, 0.25)] * (step % 2)
        parts += [np.diff(rng.normal(size=len(drum_s)), prepend=0) * 0.2 * np.exp(-70 * drum_s)]
        parts += [drum] * (step % 2 == 0)
        parts += [0.6 * rng.normal(size=len(drum_s)) * np.exp(-22 * drum_s)] * (step % 4 == 2)
        for part in parts:
            sound[at : at + len(part)] += part
    return even(sound[:count])


def note(hz: float, count: int, gain: float) -> Sound:
    at_s = np.arange(count) / RATE_HZ
    tones = [np.sin(2 * np.pi * hz * n * at_s + n) / n for n in range(1, 16) if n * hz < RATE_HZ / 2]
    return np.asarray(gain * np.sum(tones, axis=0) * np.exp(-2 * at_s) * np.minimum(1, (at_s[-1] - at_s) * 30))


def even(sound: Sound) -> Sound:
    return np.asarray(sound / np.sqrt(np.mean(sound**2)))


def in_room(sound: Sound, metres: float) -> Sound:
    """Return the sound from so far off, with noise that dies away: 6 dB louder against the voice a doubling."""
    count = int(REVERBERATION_S * RATE_HZ)
    tail = np.random.default_rng(7).normal(size=count) * 10 ** (-3 * np.arange(count) / count)
    tail[: RATE_HZ // 250] = 0
    tail *= metres / EVEN_M / np.sqrt(np.sum(tail**2))
    tail[0] = 1
    points = 1 << (len(sound) + count).bit_length()
    return np.asarray(
        np.fft.irfft(np.fft.rfft(sound, points) * np.fft.rfft(tail, points), points)[: len(sound) + count]
    )


def levelled(sound: Sound) -> Sound:
    """At -26 dB where there is speech."""
    power = np.mean(sound[: len(sound) // 320 * 320].reshape(-1, 320) ** 2, axis=1)
    return np.asarray(0.05 * sound / np.sqrt(power[power > power.max() / 1000].mean()))


@cache
def talkers(folder: Path) -> list[Sound]:
    return [levelled(at_16k(path)) for path in sorted((folder / "talk").glob("*.wav"))]


def people(count: int, rng: np.random.Generator, folder: Path) -> Sound:
    """Five people who talk beside each other."""
    said, sound = talkers(folder), np.zeros(count)
    for _ in range(PEOPLE):
        parts = [np.zeros(0)]
        while sum(map(len, parts)) < count + RATE_HZ:
            parts += [said[rng.integers(len(said))], np.zeros(int(rng.uniform(0.1, 0.6) * RATE_HZ))]
        begin = rng.integers(RATE_HZ)
        sound += in_room(np.concatenate(parts), TALK_M)[begin : begin + count]
    return even(sound)


def noisy(sound: Sound, kind: str, snr_db: float, rng: np.random.Generator, folder: Path) -> NDArray[np.float32]:
    heard = np.concatenate([np.zeros(3 * RATE_HZ), levelled(sound), np.zeros(RATE_HZ)])
    count = len(heard)
    made = people(count, rng, folder) if kind == "talk" else (music if kind == "music" else pink)(count, rng)
    return np.asarray(heard + 0.05 * 10 ** (-snr_db / 20) * made, np.float32)


def ends_s(sound: Sound) -> float:
    """When the voice ends in what `noisy` makes of a sound: its last 20 ms within 30 dB of the loudest."""
    power = np.mean(sound[: len(sound) // 320 * 320].reshape(-1, 320) ** 2, axis=1)
    return float(3 + (np.flatnonzero(power > power.max() / 1000)[-1] + 1) * 320 / RATE_HZ)


def commands(folder: Path, every: int, condition: tuple[str, float, float], listens: Listens = Recogniser) -> str:
    kind, snr_db, metres = condition
    paths = sorted((folder / "commands").glob("*__*.wav"))[::every]
    counts: dict[int, Counter[str]] = {0: Counter(), 1: Counter()}
    voices = sorted({path.stem.partition("__")[2] for path in paths})
    rng, recogniser, late_s = np.random.default_rng(0), listens(), list[float]()
    for path in paths:
        words, _, voice = path.stem.partition("__")
        sound = at_16k(path)
        heard = noisy(in_room(sound, metres) if metres else sound, kind, snr_db, rng, folder)
        got = list[str]()
        for begin in range(0, len(heard), PERIOD):
            for one in recogniser.recognise(heard[begin : begin + PERIOD]):
                got.append(one.phrase.replace("'", ""))
                late_s.append((begin + PERIOD) / RATE_HZ - ends_s(sound))
        right = got == [f"coach {words.replace('-', ' ')}"]
        counts[voices.index(voice) % 2]["obeyed" if right else "mistaken" if got else "missed"] += 1
    figures = [", ".join(f"{n[kind]} {kind}" for kind in ("obeyed", "missed", "mistaken")) for n in counts.values()]
    both = f"obeyed {sum(n['obeyed'] for n in counts.values())} of {len(paths)}"
    late = "{:.2f} to {:.2f} s".format(*np.quantile(late_s or [0], [0.5, 0.95]))
    return f"{kind} at {snr_db} dB, {metres} m: {both}; tuning voices {figures[0]}; held out {figures[1]}; after {late}"


def talk(folder: Path, kind: str, listens: Listens = Recogniser) -> str:
    paths = sorted((folder / kind).glob("*.wav"))
    recogniser, rng, taken = listens(), np.random.default_rng(1), Counter[str]()
    sounds = [noisy(at_16k(path), "pink", 40, rng, folder)[2 * RATE_HZ :] for path in paths]
    begun = time.process_time()
    for path, sound in zip(paths, sounds, strict=True):
        taken.update(f"{one.phrase} ({path.stem})" for one in recogniser.recognise(sound))
    spent, whole_s = time.process_time() - begun, sum(map(len, sounds)) / RATE_HZ
    figures = f"{taken.total()} false commands {sorted(taken)}; {spent / max(1, whole_s):.1%} of a core"
    return f"{kind}, {len(paths)} recordings, {whole_s / 60:.1f} min: {figures}"


def costs(listens: Listens = Recogniser) -> str:
    figures = []
    for name, level in (("quiet", 0.0), ("noise", 0.02)):
        sound, recogniser = (level * pink(60 * RATE_HZ, np.random.default_rng(2))).astype(np.float32), listens()
        begun = time.process_time()
        list(recogniser.recognise(sound))
        figures.append(f"{name} {(time.process_time() - begun) / 60:.2%}")
    return f"processor, of one core: {', '.join(figures)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--speak", action="store_true")
    parser.add_argument("--every", type=int, default=1, help="take every so-many-th recording")
    options = parser.parse_args()
    if options.speak:
        speak_all(options.folder)
        return
    for condition in CONDITIONS:
        print(commands(options.folder, options.every, condition), flush=True)
    for kind in ("talk", "ordinary", "near", "recorded"):
        print(talk(options.folder, kind), flush=True)
    print(costs())


if __name__ == "__main__":
    main()
