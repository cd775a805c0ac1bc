"""Sound files of the user's: read without ffmpeg on the PATH, and nothing is opened but the file that was named."""

import subprocess
from contextlib import ExitStack
from pathlib import Path

import numpy as np
import pytest
import soundfile

from repcast.storage.sound_file import opened_sound


@pytest.fixture
def tone(tmp_path: Path) -> Path:
    path = tmp_path / "tone.wav"
    soundfile.write(path, 0.5 * np.sin(np.arange(48_000) * 2 * np.pi * 440 / 48_000), 48_000)
    return path


@pytest.mark.needs("ffmpeg")
@pytest.mark.parametrize(
    "ending", [".m4a", ".aac", ".flac", ".ogg", ".opus", ".mp3", ".wma", ".aiff", ".caf", ".webm", ".mka", ".ac3"]
)
@pytest.mark.parametrize("channels", [1, 2])
def test_a_file_of_sound_is_read_without_ffmpeg_on_the_path(
    tmp_path: Path, tone: Path, ending: str, channels: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"-a song: 1%{ending}"
    command = ["ffmpeg", "-v", "error", "-i", str(tone), "-ac", str(channels), "-strict", "-2", f"file:{path}"]
    subprocess.run(command, check=True)
    monkeypatch.setenv("PATH", "")
    with ExitStack() as using:
        sound = opened_sound(path, using)
        samples = sound.read(always_2d=True)
        assert sound.channels == channels
        assert len(samples) / sound.samplerate == pytest.approx(1, abs=0.1)
    spectrum = np.abs(np.fft.rfft(samples[: sound.samplerate // 2].mean(axis=1)))
    assert abs(int(spectrum.argmax()) * 2 - 440) <= 4


@pytest.mark.needs("ffmpeg")
def test_what_can_be_read_of_a_damaged_file_is_taken(tmp_path: Path, tone: Path) -> None:
    path = tmp_path / "song.aac"
    subprocess.run(["ffmpeg", "-v", "error", "-stream_loop", "9", "-i", tone, path], check=True)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 3] + bytes(2000) + data[len(data) // 3 + 2000 :])
    with ExitStack() as using:
        sound = opened_sound(path, using)
        assert sound.frames / sound.samplerate == pytest.approx(10, abs=1)


LEADING_ELSEWHERE = {
    "a playlist": "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{tone}\n#EXT-X-ENDLIST\n",
    "a playlist of addresses": "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nhttp://127.0.0.1:9/x.aac\n#EXT-X-ENDLIST\n",
    "a list to concatenate": "ffconcat version 1.0\nfile '{tone}'\n",
    "a session description": "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 9 RTP/AVP 0\n",
    "a DASH manifest": (
        '<?xml version="1.0"?>'
        '<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" mediaPresentationDuration="PT1S" type="static">'
        '<Period><AdaptationSet mimeType="audio/wav"><Representation id="1" bandwidth="1"><BaseURL>{tone}</BaseURL>'
        "</Representation></AdaptationSet></Period></MPD>"
    ),
}


@pytest.mark.parametrize("ending", [".aac", ".m4a", ".m3u8"])
@pytest.mark.parametrize("text", LEADING_ELSEWHERE.values(), ids=LEADING_ELSEWHERE)
def test_a_file_that_points_at_another_is_refused(tmp_path: Path, tone: Path, text: str, ending: str) -> None:
    path = tmp_path / f"song{ending}"
    path.write_text(text.format(tone=tone.name))
    with ExitStack() as using:
        assert opened_sound(path, using) is None


@pytest.mark.parametrize("prefix", ["concat:", "subfile,,start,0,end,9,,:", "http://127.0.0.1/", "data:", "pipe:"])
def test_a_name_is_never_taken_for_a_protocol(tone: Path, prefix: str) -> None:
    with ExitStack() as using:
        assert opened_sound(Path(f"{prefix}{tone}"), using) is None
