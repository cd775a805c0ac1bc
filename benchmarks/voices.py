"""Measures the voices: how quick, how equally loud, how exactly trimmed, how well understood.

python benchmarks/voices.py speed   [--voice kokoro]     the seed page cold, against the bare engine
python benchmarks/voices.py first   [--voice kokoro]     the first word, cold and warm
python benchmarks/voices.py clips   [--voice kokoro]     loudness spread and onset error over 200 clips
python benchmarks/voices.py export  [--voice kokoro]     an export of the shipped exercise, nothing cached
python benchmarks/voices.py live    [--voice kokoro]     the seed page played live while it is being spoken, in 11
                                    minutes: first sound, first word, clips that come late
python benchmarks/voices.py heard   [--voice kokoro] --recogniser COMMAND
                                    words heard back wrong: stock phrases, the counts one to thirty, 60 steps with the
                                    300 commonest words; COMMAND FILE prints a line a phrase or a word: start and end
                                    in seconds, then what it hears
"""

import argparse
import json
import os
import random
import re
import shlex
import subprocess
import sys
import tempfile
import time
import wave
from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np

from repcast.model.clip import RATE_HZ, Block, Clip
from repcast.play import Playback, Start
from repcast.play.outputs.null import NullDevice
from repcast.play.player import Player
from repcast.session import compile  # noqa: A004 - the name of the main job
from repcast.session.voice import Voice
from repcast.speak import normalise, speak
from repcast.speak.engines import Take
from repcast.speak.finish import finish
from repcast.speak.levels import loudness
from repcast.speak.numerals import cardinal
from repcast.storage.disk_cache import DiskCache

SEED = "band-lying-hip-internal-rotation"
PAGE = Path(__file__).parents[1] / "tests" / "pages" / f"{SEED}.txt"
DATA = Path(__file__).parents[1] / "tests" / "pages" / "free-exercise-db.json"

BARE = """
import json, sys
voice, threads = sys.argv[1], int(sys.argv[2])
if voice == "kokoro":
    import kokoro_onnx, onnxruntime
    from repcast.speak.kokoro import _styles
    from repcast.speak.kokoro_model import joined_model
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(str(joined_model()), options, providers=["CPUExecutionProvider"])
    engine = kokoro_onnx.Kokoro.from_session(session, str(_styles("af_heart")))
    speak = lambda text: engine.create(text, "af_heart")
else:
    from repcast.speak.registry import engine, find_voices
    (found, *_) = find_voices(voice)
    loaded = engine(found.engine).load(found.key, threads)
    speak = lambda text: loaded.speak(text, 1.0)
for text in json.loads(sys.argv[3]):
    speak(text)
"""
"""The engine by itself: Kokoro's published model with kokoro-onnx, or another engine as repcast loads it."""

FIRST = """
import sys, time
start = time.perf_counter()
from pathlib import Path
from repcast.speak import speak
from repcast.storage.disk_cache import DiskCache
with speak(sys.argv[1], cache=DiskCache(Path(sys.argv[2]))) as speaker:
    texts = sys.stdin.read().splitlines()
    speaker.prepare(texts)
    speaker.clip(texts[0])
    print(time.perf_counter() - start)
"""


def session_phrases() -> list[str]:
    """What is said in the seed session, in order."""
    with compile(SEED, voice="tones") as session:
        timeline = session.timeline
    return list(dict.fromkeys(cue.text for cue in timeline.cues if cue.text))


def commonest_words(number: int) -> set[str]:
    """Return the words that come most often in the data set's instructions."""
    counted = Counter(word for sentence in _sentences() for word in _words(sentence))
    return {word for word, _ in counted.most_common(number)}


def covering(words: set[str]) -> list[str]:
    """Return instructions that hold all of these words between them, as few and short as a greedy choice finds."""
    fit = sorted({one for one in _sentences() if 20 <= len(one) <= 90})
    chosen: list[str] = []
    left = set(words)
    while left:
        best = max(fit, key=lambda one: len(left.intersection(_words(one))) / (len(one) + 25))
        if not left.intersection(_words(best)):
            break
        chosen.append(best)
        left.difference_update(_words(best))
    return chosen


def _sentences() -> list[str]:
    instructions = [text for entry in json.loads(DATA.read_text("utf-8")) for text in entry["instructions"]]
    return [normalise(one) for text in instructions for one in re.split(r"(?<=[.!?])\s+", text)]


def data_phrases(number: int) -> list[str]:
    """Instructions of the data set, of a length that a coach would say."""
    fit = sorted({one for one in _sentences() if 20 <= len(one) <= 100})
    return random.Random(1).sample(fit, number)  # noqa: S311 - a sample, not a secret


def bare(voice: str, texts: list[str], processes: int, threads: int) -> tuple[float, float]:
    """Return the seconds, and the processor's, that processes take to load the voice and to speak, and nothing else."""
    start, start_cpu = time.perf_counter(), cpu_s()
    running = [
        subprocess.Popen([sys.executable, "-c", BARE, voice, str(threads), json.dumps(texts[number::processes])])
        for number in range(processes)
    ]
    for process in running:
        process.wait()
    return time.perf_counter() - start, cpu_s() - start_cpu


def cpu_s() -> float:
    """Return the processor's seconds of this process and of those that it started and that have ended."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def unspoken(voice: str) -> list[str]:
    """Return what a voice has to speak for the seed page, nothing being kept, in order."""
    with Voice(voice, cache=False) as engine, compile(PAGE, voice=engine) as session:
        return list(session.renderer.unready())


def speed(voice: str) -> None:
    """Print the time of what the seed page needs, cold, and that of the bare engine, best of both ways to share it out.

    On a machine that does other work as well, the processor's seconds are the ones to compare.
    """
    texts = unspoken(voice)
    print(f"{len(texts)} phrases")
    best = [float("inf")] * 2
    for processes, threads in ((1, 2), (2, 1)):
        took = bare(voice, texts, processes, threads)
        best = [min(pair) for pair in zip(best, took, strict=True)]
        print("bare, {} processes of {} threads: {:.1f} s, {:.1f} s of processor".format(processes, threads, *took))
    for _ in range(2):
        with tempfile.TemporaryDirectory() as folder:
            start, start_cpu = time.perf_counter(), cpu_s()
            with speak(voice, cache=DiskCache(Path(folder))) as speaker:
                speaker.prepare(texts)
                spoken_ms = sum(speaker.length_ms(text) for text in texts)
            took = (time.perf_counter() - start, cpu_s() - start_cpu)
        ratios = (one / other for one, other in zip(took, best, strict=True))
        line = "cold: {:.1f} s, {:.1f} s of processor, for {:.1f} s of speech: {:.2f} and {:.2f} x bare"
        print(line.format(*took, spoken_ms / 1000, *ratios))


def first(voice: str) -> None:
    """Print how long a fresh process takes to have the first phrase of the seed session, others queued behind it."""
    texts = "\n".join(session_phrases())
    with tempfile.TemporaryDirectory() as folder:
        for state in ("cold", "warm", "warm"):
            command = [sys.executable, "-c", FIRST, voice, folder]
            said = subprocess.run(command, input=texts, capture_output=True, text=True, check=True).stdout
            print(f"first phrase, {state}: {float(said) * 1000:.0f} ms from the import on")


def clips(voice: str) -> None:
    """Print how far the loudness of 200 clips spreads, and how far their onsets are found from where they were put."""
    texts = [*map(cardinal, map(str, range(1, 31))), *data_phrases(170)]
    noise = np.random.default_rng(1)
    levels, errors = [], []
    with speak(voice, cache=None) as speaker:
        speaker.prepare(texts)
        for text in texts:
            clip = speaker.clip(text)
            said = clip.samples[clip.onset : clip.end]
            levels.append(loudness(said, RATE_HZ))
            before = int(noise.integers(0, RATE_HZ // 3))
            take = np.pad(said, (before, RATE_HZ // 5)) + noise.normal(
                scale=3e-5, size=before + len(said) + RATE_HZ // 5
            )
            again = finish(Take(take, RATE_HZ), text, 1.0)
            shift = np.argmax(np.correlate(again.samples[: RATE_HZ // 2].astype(float), said[: RATE_HZ // 4], "valid"))
            errors.append(abs(again.onset - int(shift)) * 1000 / RATE_HZ)
    spread = np.percentile(levels, [0, 5, 50, 95, 100])
    print("loudness, LUFS: least {:.2f}, 5 % {:.2f}, half {:.2f}, 95 % {:.2f}, most {:.2f}".format(*spread))
    print("onset error, ms: half {:.1f}, 95 % {:.1f}, most {:.1f}".format(*np.percentile(errors, [50, 95, 100])))


def export(voice: str) -> None:
    """Print how long the README's first command takes, with nothing cached."""
    with tempfile.TemporaryDirectory() as folder:
        own = {"REPCAST_CACHE_DIR": f"{folder}/cache", "REPCAST_CONFIG": f"{folder}/none.toml"}
        Path(folder, "none.toml").touch()
        start = time.perf_counter()
        command = [sys.executable, "-m", "repcast", "export", SEED, "--voice", voice, "-o", f"{folder}/hip.mp3"]
        subprocess.run(command, check=True, capture_output=True, env=os.environ | own)
        print(f"export of the shipped exercise: {time.perf_counter() - start:.2f} s")


def live(voice: str) -> None:
    """Print what is late of the seed page, played in real time into silence while it is being spoken."""
    silences: list[tuple[int, int]] = []  # where each stands in the session, and how long it is, in frames
    began_s = 0.0

    def on_block(block: Block, count: int) -> None:
        missing = count - len(block)
        if not missing or not began_s or player.over:
            return
        at_ms = player.view().at_ms
        if silences and silences[-1][0] == at_ms:
            missing += silences.pop()[1]
        silences.append((at_ms, missing))

    with Voice(voice, cache=False) as engine, compile(PAGE, voice=engine) as session:
        texts = session.renderer.unready()
        start_s = time.monotonic()
        renderer = session.new_renderer()
        opening = renderer.chime()
        player = Player(Playback("", renderer, opening=opening, plan=session.plan), NullDevice(on_block=on_block))
        player.start(Start())
        spoken_s = 0.0
        while not player.over:
            player.poll()
            began_s = began_s or player.played("").first_sound_s or 0.0
            if not spoken_s and all(map(engine.speaker.ready, texts)):
                spoken_s = time.monotonic() - start_s
            time.sleep(0.01)
        end_ms = player.view().at_ms
        player.close()
    word_ms = next((cue.at_ms for cue in opening.cues if cue.text), 0) if opening else 0
    print(f"first sound after {began_s - start_s:.2f} s, first word after {began_s - start_s + word_ms / 1000:.2f} s")
    print(f"{len(texts)} phrases spoken in {spoken_s:.1f} s of a session of {end_ms / 1000:.0f} s")
    print(f"late: {len(silences)}; at ms, for ms: {[(at, frames * 1000 // RATE_HZ) for at, frames in silences]}")


def heard(voice: str, recogniser: str) -> None:
    """Print the words that come back wrong from a recogniser: several phrases at a time, counts one at a time."""
    counts = [cardinal(str(number)) for number in range(1, 31)]
    stock = [text for text in session_phrases() if len(text) < 40]
    steps = covering(commonest_words(300))[:60]
    groups = {
        "stock phrases": [stock[at : at + 8] for at in range(0, len(stock), 8)],
        "counts": [[one] for one in counts],
        "60 steps": [steps[at : at + 4] for at in range(0, len(steps), 4)],
    }
    with speak(voice) as speaker:
        speaker.prepare([*stock, *counts, *steps])
        for name, texts in groups.items():
            found = [_wrong(_words(" ".join(group)), _hear(map(speaker.clip, group), recogniser)) for group in texts]
            wrong, words = sum(one for one, _ in found), sum(all_ for _, all_ in found)
            print(f"{name}: {wrong} of {words} words wrong, {100 * wrong / words:.1f} %", flush=True)


def _hear(said: Iterable[Clip], recogniser: str) -> list[str]:
    """The words that are heard of clips half a second apart."""
    pause = np.zeros(RATE_HZ // 2, np.float32)
    samples = np.concatenate([pause, *(part for clip in said for part in (clip.samples, pause))])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "said.wav")
        with wave.open(str(path), "wb") as file:
            file.setparams((1, 2, RATE_HZ, 0, "NONE", ""))
            file.writeframes((samples * 32767).astype("<i2").tobytes())
        lines = subprocess.run([*shlex.split(recogniser), path], capture_output=True, text=True, check=True).stdout
    return _words(" ".join(line.split(maxsplit=2)[2] for line in lines.splitlines() if len(line.split()) > 2))


def _wrong(meant: list[str], got: list[str]) -> tuple[int, int]:
    """The words of `meant` that did not come back, and the words in all; prints where they differ."""
    changes = SequenceMatcher(None, meant, got, autojunk=False).get_opcodes()
    wrong = 0
    for kind, start, end, from_, to in changes:
        if kind != "equal":
            wrong += end - start
            print(f"  {' '.join(meant[start:end])} -> {' '.join(got[from_:to])}")
    return wrong, len(meant)


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z']+", normalise(text).casefold().replace("-", " "))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("speed", "first", "clips", "export", "live", "heard"))
    parser.add_argument("--voice", default="kokoro")
    parser.add_argument("--recogniser", default="")
    asked = parser.parse_args()
    if asked.what == "heard":
        heard(asked.voice, asked.recogniser)
    else:
        {"speed": speed, "first": first, "clips": clips, "export": export, "live": live}[asked.what](asked.voice)


if __name__ == "__main__":
    main()
