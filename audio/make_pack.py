"""Makes the ready clips of the voices that ship: every phrase of `stock_phrases.py` that is not there yet.

python audio/make_pack.py [VOICE...] --hear COMMAND [--again PHRASE...]      (without VOICE: all that ship)

COMMAND FILE is any speech recogniser: it prints a line a phrase or a word, start and end in seconds, then its words.
A take is kept only if the recogniser hears its words and nothing else, and its length, level and pitch lie in bounds;
otherwise the phrase is said again in another way. Phrases that coaching no longer says are dropped. What was made so
far is written after every row, so that the script may be stopped and run again. `--check` makes nothing: it prints
what is missing. The result depends on the versions of the packages alone, which the manifest names.
"""

import argparse
import json
import re
import shlex
import subprocess
import sys
import tempfile
import wave
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import numpy as np

from repcast.model.clip import RATE_HZ, Samples
from repcast.model.resample import resampled
from repcast.session import compile  # noqa: A004 - the name of the main job
from repcast.session.voice import Voice
from repcast.speak import normalise, spoken_words
from repcast.speak.engines import Take
from repcast.speak.finish import TARGET_LUFS, BadTakeError, finish
from repcast.speak.kokoro import load
from repcast.speak.levels import loudness
from repcast.speak.numerals import cardinal
from repcast.speak.pack import Place, pack, pack_key
from repcast.speak.pack_coding import decoded, encoded
from repcast.speak.pronounce import respelling
from repcast.speak.registry import find_voices
from repcast.speak.spoken import FINISH, FULL_SCALE, Spoken
from stock_phrases import WHOLE, stock_phrases

FOLDER = Path(__file__).parent / "voices"
VOICES = ("af_heart", "am_michael")
MOST_PEAK = 0.89
"""No clip is louder at any moment, once it is coded and brought to its loudness: -1 dB of full scale."""
LEVEL = 0.85
"""Opus at about 55 kbit/s: 20 dB of signal over the coding noise, and loudness kept within 0.05 LU."""

WAYS = (
    *(("{}", 1.0), ("{}", 0.94), ("{}!", 1.0), ("{},", 1.0), ("{}...", 1.0), ("{}", 1.06), ("{}", 0.88), ("{}!", 0.9)),
    *(
        ("{}", 0.82),
        ("{}", 0.76),
        ("{}!", 1.08),
        ("{};", 0.95),
        ("{},", 0.88),
        ("{}...", 0.9),
        ("{}", 1.12),
        ("{}?", 1.0),
    ),
)
"""The ways to say a phrase, its own mark in place of which others may stand, with the pace of each; the first that is
heard rightly is kept. Kokoro says the same words in the same way twice alike."""

ROW_S, PAUSE_S = 24.0, 0.7
"""Takes are heard in rows that fill the recogniser's window of 30 s, with pauses between them."""

SOUND_ALIKE = {"too": "two", "to": "two", "for": "four", "ate": "eight", "won": "one", "write": "right"}
LETTER_MS, WORD_MS = (30, 130), 260
"""The least and the most that a letter takes, and what the shortest phrase has beyond that."""

MOST_SEMITONES = 6.0
"""How far the middle of a phrase's pitch may lie from that of the voice."""

COUNTED = {cardinal(str(number)): number for number in range(1, 101)}
RISING = 30
"""Counts rise up to this one, in pitch and level, as they do where a person counts reps; from there on they stay."""

RISE_SEMITONES, RISE_DB = 1.2, 0.4
FALL_KEPT = 0.4
"""How much of its fall in pitch a count keeps: said alone, each falls like the end of a sentence."""


NEVER_HEARD: Mapping[str, tuple[str, ...]] = {
    "am_michael": (
        "A short step and an upright chest are better than a deep lunge.",
        "Half to go.",
        "On go, stretch one arm back and the opposite leg out, bring them home, and take the other two.",
        "Reach one arm forward and the opposite leg back, stay long for a moment, and set both down again.",
        "Stand an arm's length from the wall and lay your palms on it at the height of your shoulders.",
        "Stretch one arm back and the opposite leg out, bring them home, and take the other two.",
    ),
}
"""Phrases of which no take of a voice was heard rightly ("and" as "in", "half to" as "have two"): its engine speaks
them. They are not tried again unless with `--again`."""

Wanted = tuple[str, float, int]
"""A phrase, its pace, and in which of the `WAYS` it is said next."""


@dataclass(frozen=True, eq=False)
class Made:
    """A take of a phrase: its key in the manifest, its words, what was made of it, and in which of the `WAYS`."""

    key: str
    words: tuple[str, ...]
    spoken: Spoken
    way: int


def words(text: str) -> tuple[str, ...]:
    """Return the words of a phrase as they are compared: in small letters, those that sound alike as one."""
    found = re.findall(r"[a-z']+", normalise(text).casefold().replace("-", " "))
    return tuple(SOUND_ALIKE.get(word, word) for word in found)


def pitch_semitones(samples: Samples) -> tuple[float, float]:
    """Return the middle of a voice's pitch in semitones from 100 Hz, and how far it rises from start to end."""
    size, hop = RATE_HZ // 25, RATE_HZ // 100
    window = np.hanning(size)
    shape = np.fft.irfft(np.abs(np.fft.rfft(window, 2 * size)) ** 2)[:size]
    low, high = RATE_HZ // 400, RATE_HZ // 65
    found = []
    for at in range(0, len(samples) - size, hop):
        alike = np.fft.irfft(np.abs(np.fft.rfft(samples[at : at + size] * window, 2 * size)) ** 2)[:size]
        power = float(alike[0])
        alike = alike / np.maximum(shape, 0.05 * shape[0]) / max(power, 1e-9) * shape[0]
        lag = low + int(np.argmax(alike[low:high]))
        shorter = (lag // part for part in (3, 2) if lag // part >= low)
        lag = next((one for one in shorter if alike[one] > 0.9 * alike[lag]), lag)  # not a multiple of the period
        if alike[lag] > 0.5:
            found.append((12 * np.log2(RATE_HZ / lag / 100), power))
    loud = max((power for _, power in found), default=0)
    pitches = np.array([pitch for pitch, power in found if power > 0.02 * loud])
    if len(pitches) < 4:
        return float("nan"), 0.0
    pitches = pitches[np.abs(pitches - np.median(pitches)) < 9]
    quarter = max(1, len(pitches) // 4)
    return float(np.median(pitches)), float(pitches[-quarter:].mean() - pitches[:quarter].mean())


def bent(samples: Samples, from_semitones: float, to_semitones: float) -> Samples:
    """Return samples with their pitch moved as a tape's would be, at the start by the one, at the end by the other."""
    fine = resampled(samples, RATE_HZ, RATE_HZ * 4)
    speeds = 2 ** (np.linspace(from_semitones, to_semitones, len(samples)) / 12)
    at = np.cumsum(speeds) - speeds[0]
    at = at[at < len(samples) - 1]
    return np.asarray(np.interp(at * 4, np.arange(len(fine)), fine), np.float32)


class Maker:
    """Makes the clips of one voice."""

    def __init__(self, name: str, hear: str) -> None:
        self.name = name
        self.hear = shlex.split(hear)
        self.engine = load(name, 1)
        self.spell = respelling({})
        self.middle = 0.0
        self.manifest, self.clips = _read(name)

    def missing(self, wanted: Iterable[tuple[str, float]]) -> list[tuple[str, float]]:
        """Return the phrases and paces that have no clip."""
        return [(text, pace) for text, pace in wanted if pack_key(self.spell(text), pace) not in self.manifest]

    def make(self, wanted: Sequence[tuple[str, float]]) -> None:
        """Make clips of phrases, the shortest first, one row while the one before it is heard."""
        if not wanted:
            return
        self.middle = pitch_semitones(_floats(self._take("Keep your hips level, and breathe out.", 1.0)))[0]
        waiting = [(text, pace, 0) for text, pace in sorted(wanted, key=lambda one: len(one[0]))]
        texts = {pack_key(self.spell(text), pace): (text, pace) for text, pace in wanted}
        heard: tuple[list[Made], Future[list[bool]]] | None = None
        with ThreadPoolExecutor(1) as hearing:
            while waiting or heard:
                row, waiting = self._row(waiting)
                before, heard = heard, (row, hearing.submit(self._heard, row)) if row else None
                if before:
                    waiting += self._kept(*before, texts)

    def _kept(self, row: list[Made], right: Future[list[bool]], texts: Mapping[str, tuple[str, float]]) -> list[Wanted]:
        """Keep the takes of a row that were heard rightly; return the others, to be said in the next way."""
        again: list[Wanted] = []
        for made, is_right in zip(row, right.result(), strict=True):
            if is_right:
                self._keep(made)
            elif made.way + 1 < len(WAYS):
                again.append((*texts[made.key], made.way + 1))
            else:
                print(f"{self.name}: not heard rightly: {made.key}", flush=True)
        self.write()
        print(f"{self.name}: {len(self.manifest)} clips", flush=True)
        return again

    def _row(self, waiting: list[Wanted]) -> tuple[list[Made], list[Wanted]]:
        """Make takes until a row is full; return them, and what still waits."""
        row: list[Made] = []
        used_s = 0.0
        while waiting and used_s < ROW_S:
            text, pace, way = waiting.pop(0)
            made = self._made(text, pace, way)
            if made:
                row.append(made)
                used_s += len(made.spoken.samples) / RATE_HZ + PAUSE_S
            elif way + 1 < len(WAYS):
                waiting.append((text, pace, way + 1))
            else:
                print(f"{self.name}: out of bounds: {text}", flush=True)
        return row, waiting

    def _made(self, text: str, pace: float, way: int) -> Made | None:
        """Return a take of a phrase; None where it is out of bounds."""
        form, own = WAYS[way]
        spelt = self.spell(text)
        said = spelt if form == "{}" else form.format(spelt.rstrip(".!?"))
        try:
            spoken = self._take(said, pace * own)
            if text in COUNTED:
                spoken = _counted(spoken, COUNTED[text], self.middle)
        except BadTakeError:
            return None
        letters = sum(map(str.isalpha, text))
        least, most = letters * LETTER_MS[0] / pace, WORD_MS + letters * LETTER_MS[1] / pace
        middle, _ = pitch_semitones(_floats(spoken)[spoken.onset : spoken.end])
        fits = least <= spoken.length_ms <= most and not abs(middle - self.middle) > MOST_SEMITONES
        key = pack_key(spelt, pace)
        fits = fits and np.abs(_floats(decoded(*_coded(key, spoken)))).max() < MOST_PEAK
        return Made(key, words(text), spoken, way) if fits else None

    def _take(self, said: str, pace: float) -> Spoken:
        return finish(self.engine.speak(said, pace), said, pace)

    def _heard(self, row: Sequence[Made]) -> list[bool]:
        """Return which takes of a row are heard as they are meant: together, or each twice by itself."""
        together = _right([made.words for made in row], self._hear([made.spoken for made in row]))
        return [
            is_right or _is_right_twice(made.words, self._hear([made.spoken, made.spoken]))
            for made, is_right in zip(row, together, strict=True)
        ]

    def _hear(self, clips: Iterable[Spoken]) -> tuple[str, ...]:
        pause = np.zeros(int(PAUSE_S * RATE_HZ), np.int16)
        samples = np.concatenate([pause, *(part for clip in clips for part in (clip.samples, pause))])
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "row.wav")
            with wave.open(str(path), "wb") as file:
                file.setparams((1, 2, RATE_HZ, 0, "NONE", ""))
                file.writeframes(samples.astype("<i2").tobytes())
            lines = subprocess.run([*self.hear, path], capture_output=True, text=True, check=True).stdout.splitlines()
        return words(" ".join(line.split(maxsplit=2)[2] for line in lines if len(line.split()) > 2))

    def _keep(self, made: Made) -> None:
        spoken = made.spoken
        data, place = _coded(made.key, spoken)
        self.clips[made.key] = data
        self.manifest[made.key] = {"place": list(place), "way": made.way}

    def write(self) -> None:
        """Write the manifest and the clips, in the order of the phrases."""
        start = 0
        for key in sorted(self.manifest):
            self.manifest[key]["place"][0] = start
            start += len(self.clips[key])
        lines = (f"  {json.dumps(key)}: {json.dumps(self.manifest[key])}" for key in sorted(self.manifest))
        (voice,) = find_voices(f"kokoro:{self.name}")
        head = f'{{"voice": {json.dumps(voice.identity)}, "finish": {json.dumps(FINISH)}, "clips": {{\n'
        (FOLDER / f"{self.name}.json").write_text(head + ",\n".join(lines) + "\n}}\n", "utf-8")
        (FOLDER / f"{self.name}.clips").write_bytes(b"".join(self.clips[key] for key in sorted(self.manifest)))

    def drop(self, wanted: Iterable[tuple[str, float]]) -> None:
        """Drop the clips of phrases that are not wanted."""
        keys = {pack_key(self.spell(text), pace) for text, pace in wanted}
        self.manifest = {key: entry for key, entry in self.manifest.items() if key in keys}


def _floats(spoken: Spoken) -> Samples:
    return np.asarray(spoken.samples / np.float32(FULL_SCALE), np.float32)


def _coded(key: str, spoken: Spoken) -> tuple[bytes, Place]:
    """Return a clip as it is kept, and its place with the gain that brings it to its loudness."""
    data = encoded(_floats(spoken), LEVEL)
    return data, levelled(key, data, Place(0, len(data), len(spoken.samples), spoken.onset, spoken.end))


def levelled(key: str, data: bytes, place: Place) -> Place:
    """Return the place of a clip with the gain that brings it to its loudness once it is decoded."""
    voice = _floats(decoded(data, place._replace(gain_db=0.0)))[place.onset : place.end]
    number = COUNTED.get(normalise(key.rstrip(".!")).lower())
    target = TARGET_LUFS + (_risen_db(number) if number else 0.0)
    return place._replace(gain_db=round(target - loudness(voice, RATE_HZ), 2))


def _risen(number: int) -> float:
    """Return how far a count has risen, from 0 to 1."""
    return min(number - 1, RISING - 1) / (RISING - 1)


def _risen_db(number: int) -> float:
    return RISE_DB * (_risen(number) - 0.5)


def _counted(spoken: Spoken, number: int, middle: float) -> Spoken:
    """Return a count with less of its fall, its pitch and its level where they are to be at that number."""
    risen = _risen(number)
    samples = _floats(spoken)
    for _ in range(2):
        own, slope = pitch_semitones(samples)
        if np.isnan(own):
            break
        shift = float(np.clip(middle + RISE_SEMITONES * (risen - 0.5) - own, -2.5, 2.5))
        tilt = float(np.clip(-(1 - FALL_KEPT) * slope / 2, -2, 2)) if _ == 0 else 0.0
        samples = bent(samples, shift - tilt, shift + tilt)
    return finish(Take(samples, RATE_HZ, whole=False), cardinal(str(number)), 1.0)


def _right(meant: Sequence[tuple[str, ...]], heard: Sequence[str]) -> list[bool]:
    """Return which of several phrases, said one after another, were heard whole, with nothing added to them."""
    every = [word for phrase in meant for word in phrase]
    wrong = [False] * (len(every) + 1)
    for kind, start, end, _, _ in SequenceMatcher(None, every, list(heard), autojunk=False).get_opcodes():
        if kind == "insert":
            wrong[start] = wrong[start - 1] = True  # whichever of the two it belongs to
        elif kind != "equal":
            wrong[start:end] = [True] * (end - start)
    ends = np.cumsum([len(phrase) for phrase in meant])
    return [not any(wrong[end - len(phrase) : end]) for phrase, end in zip(meant, ends, strict=True)]


def _is_right_twice(meant: tuple[str, ...], heard: tuple[str, ...]) -> bool:
    return "".join(heard) == "".join(meant * 2)


def _read(name: str) -> tuple[dict[str, Any], dict[str, bytes]]:
    """Return the manifest and the clips that were made before, unless by other rules."""
    manifest, clips = FOLDER / f"{name}.json", FOLDER / f"{name}.clips"
    if not manifest.is_file():
        return {}, {}
    facts = json.loads(manifest.read_text("utf-8"))
    (voice,) = find_voices(f"kokoro:{name}")
    if facts["voice"] != voice.identity or facts["finish"] != FINISH:
        print(f"{name}: made by {facts['voice']}, to be made again")
        return {}, {}
    data, entries = clips.read_bytes(), facts["clips"]
    return entries, {key: data[one["place"][0] :][: one["place"][1]] for key, one in entries.items()}


def hurried(name: str) -> Iterator[tuple[str, float]]:
    """Yield what the scripts that are ready whole say faster than usual in this voice, since it would not fit else."""
    pack.cache_clear()
    with Voice(f"kokoro:{name}", cache=False) as voice:
        for script in WHOLE:
            with compile(script, voice=voice) as session:
                yield from ((normalise(cue.text), cue.pace) for cue in session.timeline.cues if cue.pace != 1)


def main() -> int:
    """Make what is missing; return 1 where something still is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("voices", nargs="*", default=VOICES)
    parser.add_argument("--hear", default="")
    parser.add_argument("--again", nargs="*", default=[], help="phrases to make again")
    parser.add_argument("--check", action="store_true")
    asked = parser.parse_args()
    usual = [(text, 1.0) for text in stock_phrases()]
    lacking = 0
    for name in asked.voices:
        maker = Maker(name, asked.hear)
        maker.drop([*usual, *_paced(maker.manifest)])
        again = {*map(spoken_words, asked.again)}
        for text in again:
            maker.manifest.pop(maker.spell(text), None)
        own = [one for one in usual if one[0] in again or one[0] not in NEVER_HEARD.get(name, ())]
        if not asked.check:
            maker.make(maker.missing(own))
            maker.make(maker.missing(list(dict.fromkeys(hurried(name)))))
            maker.write()
        missing = maker.missing(own)
        print(f"{name}: {len(maker.manifest)} clips; missing: {[text for text, _ in missing]}")
        lacking += len(missing)
    return 1 if lacking else 0


def _paced(manifest: Iterable[str]) -> Iterator[tuple[str, float]]:
    for key in manifest:
        text, at, pace = key.rpartition(" @")
        if at:
            yield text, float(pace)


if __name__ == "__main__":
    sys.exit(main())
