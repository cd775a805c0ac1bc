"""Measures exporting: how quick, how much memory, how clean at the seams, how loud.

python benchmarks/export.py again       the seed session again, as it was and with other reps, against pydub and ffmpeg
python benchmarks/export.py starts      what each command costs the processor where all that it needs is kept
python benchmarks/export.py long        10 minutes, 1 hour, 4 hours: seconds and peak memory of each way
python benchmarks/export.py seams       spliced against encoded whole, phrase by phrase
python benchmarks/export.py loudness    loudness and true peak over scripts and records, at all talk levels
python benchmarks/export.py video       the MP4 of the seed session and of an hour: seconds and bytes
python benchmarks/export.py             all of them

ffmpeg and ffprobe have to be on the PATH. Phrases are spoken beforehand: nothing here measures a voice.
"""

import argparse
import json
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import soundfile

from repcast.export import About, Options, export
from repcast.export.mp3_frames import Shape
from repcast.export.mp3_splice import Splicer
from repcast.mix import audio_spans, mix
from repcast.model.clip import RATE_HZ
from repcast.model.timeline import Section
from repcast.session import Session, compile  # noqa: A004 - the name of the main job
from repcast.storage.disk_cache import DiskCache

SEED = "band-lying-hip-internal-rotation"
RECORDS = Path(__file__).parents[1] / "tests" / "pages"
WAYS = ("mp3 spliced, cold", "mp3 spliced, warm", "mp3 whole", "wav", "opus")
TALK = ("quiet", "normal", "chatty")
ROUNDS = 5


def seconds(work: Callable[[], object]) -> float:
    """Time one piece of work."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def processor_s() -> float:
    """The processor seconds of this process and of those that it has waited for; a busy machine hardly changes them."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def cost(work: Callable[[], object]) -> tuple[float, float]:
    """Time one piece of work: seconds by the clock, and of the processor."""
    before = processor_s()
    return seconds(work), processor_s() - before


def run(*command: str) -> str:
    """Run a command; return all that it printed."""
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout + done.stderr


def by_hand(session: Session, sections: tuple[Section, ...], path: Path) -> None:
    """Do as a script with pydub does: lay every clip over a silent track, and let ffmpeg encode it."""
    pydub: Any = import_module("pydub")
    track = pydub.AudioSegment.silent(sections[-1].end_ms, RATE_HZ)
    for section in sections:
        for cue in section.cues:
            samples = (session.renderer.clip(cue).samples * 32767).astype("<i2").tobytes()
            clip = pydub.AudioSegment(samples, sample_width=2, frame_rate=RATE_HZ, channels=1)
            track = track.overlay(clip, position=cue.at_ms)
    track.export(path, format="mp3", bitrate="64k").close()


def again(folder: Path) -> None:
    """Export the seed session with other reps each time, and once more as it was, each as a whole process."""
    command = [sys.executable, "-m", "repcast", "export", SEED, "-o"]
    for reps in range(8, 8 + ROUNDS + 1):  # every phrase is spoken once, and a first export made
        run(*command, str(folder / "hip.wav"), "--reps", str(reps))
    run(*command, str(folder / "hip.mp3"), "--reps", "8")
    ours, warm, ffmpeg = [], [], []
    for reps in range(9, 9 + ROUNDS):
        mp3, wav = str(folder / "hip.mp3"), str(folder / "hip.wav")
        ours.append(cost(partial(run, *command, mp3, "--reps", str(reps))))
        warm.append(cost(partial(run, *command, mp3, "--reps", str(reps))))
        run(*command, wav, "--reps", str(reps))
        encode = ["ffmpeg", "-v", "error", "-y", "-i", wav, "-b:a", "64k", f"{wav}.mp3"]
        ffmpeg.append(cost(partial(run, *encode)))
    with compile(SEED, reps=12) as session:
        sections = session.timeline.sections
        hand = folder / "hand.mp3"
        pydub = cost(partial(by_hand, session, sections, hand))
    kept, mine, theirs = (
        [statistics.median(column) for column in zip(*rows, strict=True)] for rows in (warm, ours, ffmpeg)
    )
    print(f"{sections[-1].end_ms / 1000:.0f} s of track, {sum(len(one.cues) for one in sections)} cues")
    print("                                       clock       processor")
    print(f"  repcast export, all of it kept   {kept[0]:6.2f} s        {kept[1]:6.2f} s")
    rows = {"repcast export, other --reps": mine, "ffmpeg encoding the finished WAV": theirs, "pydub and ffmpeg": pydub}
    for name, figures in rows.items():
        compared = (f"{figure:6.2f} s {figure / own:5.1f}x" for figure, own in zip(figures, kept, strict=True))
        print(f"  {name:32} {' '.join(compared)}")


def starts(folder: Path) -> None:
    """Run commands again and again where all that they need is kept: the median of the processor's seconds."""
    page, program = str(RECORDS / f"{SEED}.txt"), [sys.executable, "-m", "repcast"]
    commands = {
        "python, which does nothing": [sys.executable, "-c", ""],
        "repcast --version": [*program, "--version"],
        "repcast --help": [*program, "--help"],
        "repcast check PAGE": [*program, "check", page],
        "repcast show PAGE": [*program, "show", page],
        "repcast export PAGE -o hip.mp3": [*program, "export", page, "-o", str(folder / "hip.mp3")],
    }
    run(*commands["repcast export PAGE -o hip.mp3"])
    for name, command in commands.items():
        run(*command)
        print(f"  {name:32} {statistics.median(cost(partial(run, *command))[1] for _ in range(ROUNDS)):6.2f} s")


def repeated(sections: tuple[Section, ...], length_ms: int) -> Iterator[Section]:
    """Go through a session again and again until it is so long."""
    start = 0
    while start < length_ms:
        for section in sections:
            cues = tuple(replace(cue, at_ms=cue.at_ms + start, end_ms=cue.end_ms + start) for cue in section.cues)
            yield replace(section, start_ms=section.start_ms + start, end_ms=section.end_ms + start, cues=cues)
        start += sections[-1].end_ms


def one_long(minutes: int, way: str, folder: Path) -> None:
    """Export one long track in this process, and tell its time and memory."""
    with compile(SEED) as session:
        sections = tuple(repeated(session.timeline.sections, minutes * 60_000))
        about = About("Long", sections[-1].end_ms, sections=sections)
        ending, _, how = way.partition(" ")
        options = Options(cache=folder / "cache" if how.endswith("warm") else None)
        path = str(folder / f"long.{ending}")
        if how.endswith("warm"):
            export(audio_spans(sections, session.renderer.clip), path, about, options)
        arranged = audio_spans if how.startswith("spliced") else mix
        track = arranged(sections, session.renderer.clip)
        took = seconds(lambda: export(track, path, about, options))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    length = float(json.loads(run("ffprobe", "-v", "error", "-of", "json", "-show_format", path))["format"]["duration"])
    off_ms = length * 1000 - about.duration_ms
    print(f"  {minutes:4} min  {way:18} {took:7.2f} s  {peak:5.0f} MB  {off_ms:+6.1f} ms")


def long(folder: Path) -> None:
    """Export ever longer tracks, each in a process of its own."""
    for way in WAYS:
        for minutes in (10, 60, 240):
            arguments = ["--minutes", str(minutes), "--way", way, "--folder", str(folder)]
            print(run(sys.executable, __file__, "one-long", *arguments), end="")


def video(folder: Path) -> None:
    """Export the seed session and an hour of it as a video."""
    with compile(SEED) as session:
        sections = session.timeline.sections
        hour = tuple(repeated(sections, 3_600_000))
        tracks = {"seed session": (sections, session.player_facts()), "an hour": (hour, {})}
        for name, (own, facts) in tracks.items():
            about, path = About("Video", own[-1].end_ms, sections=own, facts=facts), folder / "hip.mp4"
            took = cost(partial(export, audio_spans(own, session.renderer.clip), str(path), about))
            size_mb = path.stat().st_size / 1e6
            minutes = about.duration_ms / 60_000
            print(f"  {name:14} {minutes:5.1f} min  {took[0]:6.1f} s  processor {took[1]:6.1f} s  {size_mb:5.1f} MB")


def seams(folder: Path) -> None:
    """Compare what is spliced with what is encoded whole, phrase by phrase, by what each adds to the mix."""
    soxr: Any = import_module("soxr")
    shape = Shape(44_100, 1, 64)
    with compile(SEED) as session:
        sections = session.timeline.sections
        about = About("Seams", sections[-1].end_ms)
        export(audio_spans(sections, session.renderer.clip), str(folder / "spliced.mp3"), about)
        export(mix(sections, session.renderer.clip), str(folder / "whole.mp3"), about)
        splicer = Splicer(shape, RATE_HZ, DiskCache(None))
        phrases = list(splicer.joined(audio_spans(sections, session.renderer.clip)))
        clean = soxr.resample(np.concatenate(list(mix(sections, session.renderer.clip))), RATE_HZ, shape.rate_hz)
    spliced, whole = (soundfile.read(folder / f"{name}.mp3")[0] for name in ("spliced", "whole"))
    differences, between = [], np.ones(len(clean), bool)
    for phrase in phrases:
        run_ = splicer.frame_run(phrase)
        start, end = 2 * max(0, phrase.start), 2 * phrase.end
        moved = run_.first * shape.samples + run_.offset - start
        room, there = slice(max(0, start - 1500), end + 1500), slice(max(0, start - 1500) + moved, end + 1500 + moved)
        noise = [np.sum((clean[room] - heard) ** 2) for heard in (spliced[there], whole[room])]
        differences.append(10 * np.log10(noise[0] / noise[1]))
        between[there] = False
    same = min(len(spliced), len(whole), len(clean))
    print(f"{len(phrases)} phrases: what splicing adds to the noise of coding, in dB")
    print(f"  median {np.median(differences):+.2f}, worst {max(differences):+.2f}")
    print(f"  loudest sample between phrases {np.abs(spliced[:same][between[:same]]).max():.1e}")


def loudness(folder: Path) -> None:
    """Measure scripts and records at all talk levels."""
    scripts = [file.stem for file in sorted((Path(__file__).parents[1] / "scripts").glob("*.md"))]
    found = {}
    for script in (*scripts, *map(str, sorted((*RECORDS.glob("fedb_*"), *RECORDS.glob("wger_*"))))):
        for talk in TALK:
            path = folder / "track.mp3"
            try:
                run(sys.executable, "-m", "repcast", "export", script, "-o", str(path), "--talk", talk)
            except subprocess.CalledProcessError as fault:
                print(f"  {script} {talk}: {fault.stderr.strip().splitlines()[-1]}")
                continue
            said = run(
                "ffmpeg", "-nostats", "-i", str(path), "-map", "0:a", "-af", "ebur128=peak=true", "-f", "null", "-"
            )
            summary = said[said.rindex("Summary:") :]
            levels = [float(number) for number in re.findall(r"(?:I|Peak): +(-?[\d.]+)", summary)]
            found[script, talk] = levels
            print(f"  {Path(script).stem:36} {talk:7} {levels[0]:6.1f} LUFS {levels[-1]:6.1f} dBTP")
    for talk in TALK:
        rows = [levels for (_, level), levels in found.items() if level == talk]
        mean, lowest, highest = (way([row[0] for row in rows]) for way in (statistics.mean, min, max))
        peak = max(row[-1] for row in rows)
        print(f"{talk}: mean {mean:.1f} LUFS, {lowest:.1f} to {highest:.1f}; highest peak {peak:.1f} dBTP")


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    measures: dict[str, Callable[[Path], None]] = {
        "again": again,
        "starts": starts,
        "long": long,
        "video": video,
        "seams": seams,
        "loudness": loudness,
    }
    parser.add_argument("measure", nargs="?", choices=[*measures, "one-long"])
    parser.add_argument("--minutes", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--way", help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure == "one-long":
        one_long(given.minutes, given.way, given.folder)
        return
    for name in [given.measure] if given.measure else measures:
        print(f"== {name}")
        with tempfile.TemporaryDirectory() as folder:
            measures[name](Path(folder))


if __name__ == "__main__":
    main()
