"""Music that cannot be played as it is: silent, damaged, too many files, or a file that leads to others."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from repcast.mix import mix
from repcast.mix.music import Music
from repcast.mix.songs import LOUDNESS_DB, MOST_OPEN
from repcast.model.clip import STEREO_RATE_HZ, Block
from repcast.model.errors import Diagnostic, RepcastError
from repcast.model.timeline import Section
from toned import clip_of, joined, say

RATE_HZ = 8_000
TRACK = (Section("set", "a", 0, 9_000, (say(4_000, "words", 1_000),)),)


def tone(seconds: float = 6, loud: float = 0.4) -> NDArray[np.float64]:
    return loud * np.sin(2 * np.pi * 200 * np.arange(int(seconds * RATE_HZ)) / RATE_HZ)


def write(path: Path, samples: NDArray[np.floating], subtype: str = "FLOAT") -> Path:
    form = "AIFF" if path.suffix == ".aif" else None
    soundfile.write(path, samples, RATE_HZ, subtype=subtype, format=form)
    return path


def with_bad(value: float, at: slice) -> NDArray[np.float64]:
    samples = tone()
    samples[at] = value
    return samples


def heard(place: Path, report: Callable[[Diagnostic], None] = lambda _: None) -> Block:
    with Music(str(place), report=report) as music:
        return joined(mix(TRACK, clip_of, beneath=music))


def level_db(samples: Block, start_s: float, end_s: float) -> float:
    piece = samples[int(start_s * STEREO_RATE_HZ) : int(end_s * STEREO_RATE_HZ)].astype(np.float64)
    return float(10 * np.log10(np.mean(piece**2) * 2 + 1e-12))


@pytest.mark.parametrize(
    "samples",
    [
        np.zeros(48_000),
        np.full(48_000, 1e-30),
        tone(loud=1e-4),
        np.random.default_rng(1).normal(0, 1e-4, 48_000),
        np.full(48_000, np.nan),
        np.full(48_000, np.inf),
        np.full(48_000, -np.inf),
    ],
    ids=["zero", "nearly zero", "far too quiet", "noise floor", "nan", "inf", "-inf"],
)
@pytest.mark.parametrize("ending", [".wav", ".aif"])
def test_a_song_without_sound_is_refused_alone_and_left_out_of_a_folder(
    samples: NDArray[np.floating], ending: str, tmp_path: Path
) -> None:
    silent = write(tmp_path / f"1{ending}", samples)
    with pytest.raises(RepcastError, match="there is nothing to hear in it; choose another file"):
        Music(str(silent))
    write(tmp_path / "2.wav", tone())
    warnings: list[Diagnostic] = []
    track = heard(tmp_path, warnings.append)
    assert [str(one) for one in warnings] == [
        f"{silent}: warning: there is nothing to hear in it; it is left out of the music [music-skipped]"
    ]
    assert level_db(track, 2.5, 3.5) == pytest.approx(LOUDNESS_DB, abs=0.5)
    assert level_db(track, 4.1, 4.9) > LOUDNESS_DB, "the words"


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 3e38, -1e20])
@pytest.mark.parametrize(
    "at", [slice(0, 1), slice(100, 5000), slice(17_000, 17_010), slice(-3, None), slice(None, None, 97)]
)
def test_no_value_in_a_song_spoils_the_track(value: float, at: slice, tmp_path: Path) -> None:
    song = write(tmp_path / "song.wav", with_bad(value, at))
    track = heard(song)
    assert np.isfinite(track).all()
    assert np.abs(track).max() <= 1
    assert level_db(track, 4.1, 4.9) > LOUDNESS_DB, "the words are heard"


def test_a_quiet_song_is_brought_up(tmp_path: Path) -> None:
    song = write(tmp_path / "song.wav", tone(loud=0.002))
    assert level_db(heard(song), 2.5, 3.5) == pytest.approx(LOUDNESS_DB, abs=0.5)


def bad_files(folder: Path) -> dict[str, str]:
    """Files of a folder that are no music, and what is said of each."""
    (folder / "a empty.mp3").write_bytes(b"")
    (folder / "b text.mp3").write_text("these are words\n" * 50)
    (folder / "c random.flac").write_bytes(np.random.default_rng(1).bytes(5000))
    write(folder / "d short.wav", tone(0.5))
    write(folder / "e silent.wav", np.zeros(48_000))
    (folder / "f dangling.wav").mkdir()
    whole = write(folder / "g cut.wav", tone(20), "PCM_16")
    whole.write_bytes(whole.read_bytes()[:3000])
    return {
        "a empty.mp3": "cannot be read as music",
        "b text.mp3": "cannot be read as music",
        "c random.flac": "cannot be read as music",
        "d short.wav": "is shorter than a second",
        "e silent.wav": "there is nothing to hear in it",
        "g cut.wav": "is shorter than a second",
    }


def test_files_that_are_no_music_are_left_out_each_with_a_warning(tmp_path: Path) -> None:
    said = bad_files(tmp_path)
    warnings: list[Diagnostic] = []
    with pytest.raises(RepcastError, match=r"none of its files can be played as music; choose another"):
        Music(str(tmp_path), report=warnings.append)
    write(tmp_path / "h good.wav", tone())
    warnings.clear()
    track = heard(tmp_path, warnings.append)
    assert {Path(one.place.source).name: one.message.partition(";")[0] for one in warnings} == said
    assert len(warnings) == len(said), "each is named once"
    assert level_db(track, 2.5, 3.5) == pytest.approx(LOUDNESS_DB, abs=0.5)
    for name in said:
        with pytest.raises(RepcastError, match=said[name]):
            Music(str(tmp_path / name))


def test_a_song_that_is_damaged_in_its_middle_ends_there(tmp_path: Path) -> None:
    song = tmp_path / "song.flac"
    soundfile.write(song, np.random.default_rng(1).normal(0, 0.1, 60 * RATE_HZ), RATE_HZ)
    data = song.read_bytes()
    song.write_bytes(data[: len(data) // 2] + bytes(len(data) // 2))
    with Music(str(song)) as music:
        samples = music.samples(0, 59 * STEREO_RATE_HZ)
    assert np.isfinite(samples).all()
    assert level_db(samples, 5, 25) > -40


def test_hundreds_of_songs_need_few_open_files_and_little_memory(tmp_path: Path) -> None:
    for number in range(300):
        write(tmp_path / f"{number:03}.wav", tone(1.2, 0.1 + number / 1000), "PCM_16")
    script = """
import os, resource, sys
from repcast.mix.music import Music
from repcast.model.clip import STEREO_RATE_HZ
resource.setrlimit(resource.RLIMIT_NOFILE, (48, 48))
with Music(sys.argv[1]) as music:
    for second in range(0, 300):
        assert music.samples(second * STEREO_RATE_HZ, second * STEREO_RATE_HZ + 500).any(), second
    first = music.samples(0, 44_100)
    most = len(os.listdir("/proc/self/fd"))
with Music(sys.argv[1]) as music:
    assert (music.samples(0, 44_100) == first).all(), "the same music whatever was played meanwhile"
# Not ru_maxrss: at first that is the size of the process that started this one.
status = dict(line.split(":", 1) for line in open("/proc/self/status"))
print(most, int(status["VmHWM"].split()[0]) // 1024)
"""
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=True)
    open_files, memory_mb = map(int, done.stdout.split())
    assert open_files < MOST_OPEN + 12
    assert memory_mb < 200


def leading(kind: str, to: Path) -> bytes:
    """A file whose content leads to another file."""
    uri = to.as_uri()
    contents = {
        "hls": f"#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\n{uri}\n#EXT-X-ENDLIST\n",
        "hls by path": f"#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\n{to}\n#EXT-X-ENDLIST\n",
        "hls by name": f"#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\n{to.name}\n#EXT-X-ENDLIST\n",
        "hls over http": "#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\nhttp://127.0.0.1:9/x.mp3\n#EXT-X-ENDLIST\n",
        "hls master": f"#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n{uri}\n",
        "concat": f"ffconcat version 1.0\nfile '{to}'\n",
        "concat by uri": f"ffconcat version 1.0\nfile '{uri}'\n",
        "m3u": f"#EXTM3U\n#EXTINF:6,x\n{to}\n",
        "pls": f"[playlist]\nFile1={to}\nNumberOfEntries=1\nVersion=2\n",
        "asx": f'<asx version="3.0"><entry><ref href="{uri}"/></entry></asx>\n',
        "dash": f'<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" '
        f'mediaPresentationDuration="PT6S" profiles="urn:mpeg:dash:profile:isoff-main:2011"><Period>'
        f'<AdaptationSet mimeType="audio/wav"><Representation id="1" bandwidth="1"><BaseURL>{uri}</BaseURL>'
        f"</Representation></AdaptationSet></Period></MPD>",
        "imf": f'<?xml version="1.0"?><AssetMap xmlns="http://www.smpte-ra.org/schemas/429-9/2007/AM">{uri}</AssetMap>',
        "sdp": "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 9 RTP/AVP 0\n",
        "lavfi": f"amovie={to}",
    }
    return contents[kind].encode()


KINDS = [
    *("hls", "hls by path", "hls by name", "hls over http", "hls master", "concat", "concat by uri", "m3u", "pls"),
    *("asx", "dash", "imf", "sdp", "lavfi"),
]


@pytest.mark.parametrize("ending", [".aac", ".m4a", ".wav", ".mp3", ".m3u8", ".mpd", ".ffconcat"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_leads_to_another_is_no_music(kind: str, ending: str, tmp_path: Path) -> None:
    other = write(tmp_path / "secret.wav", tone())
    lure = tmp_path / f"song{ending}"
    lure.write_bytes(leading(kind, other))
    with pytest.raises(RepcastError, match="cannot be read as music"):
        Music(str(lure))


@pytest.mark.needs("ffmpeg")
@pytest.mark.parametrize(
    "scheme", ["concat:", "subfile,,start,0,end,0,,:", "file:", "http:", "data:", "cache:", "pipe:"]
)
def test_a_name_is_a_name_and_never_an_address(scheme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "secret.wav", tone())
    lure = Path(f"{scheme}secret.wav")
    lure.write_bytes(b"no music")
    with pytest.raises(RepcastError, match="cannot be read as music"):
        Music(str(lure))
    subprocess.run(
        ["ffmpeg", "-v", "error", "-i", "secret.wav", "-c:a", "aac", "-f", "adts", "file:./song"], check=True
    )
    Path("song").replace(lure)
    with Music(str(lure)) as music:
        assert music.samples(0, 44_100).any(), "music of such a name is played"
