"""ffmpeg: found in one place, and allowed to open nothing but the file that was named."""

import subprocess
from pathlib import Path

import pytest
import soundfile

from repcast.model.errors import RepcastError
from repcast.storage.ffmpeg import decode_to_au, find_ffmpeg


def test_without_ffmpeg_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setitem(__import__("sys").modules, "imageio_ffmpeg", None)
    with pytest.raises(RepcastError) as caught:
        find_ffmpeg("music.m4a", ".mp3 does without")
    assert str(caught.value).startswith("music.m4a needs ffmpeg, which is not on the PATH; install it with: apt")
    assert str(caught.value).endswith("; .mp3 does without")


@pytest.fixture
def tone(tmp_path: Path) -> Path:
    path = tmp_path / "tone.wav"
    command = [find_ffmpeg("the test"), "-v", "error", "-f", "lavfi", "-i", "sine=frequency=440:duration=1"]
    subprocess.run([*command, str(path)], check=True)
    return path


@pytest.mark.needs("ffmpeg")
@pytest.mark.parametrize("ending", [".m4a", ".aac", ".flac", ".ogg", ".opus", ".mp3", ".wma", ".aiff", ".caf", ".webm"])
def test_a_file_of_sound_is_decoded(tmp_path: Path, tone: Path, ending: str) -> None:
    path = tmp_path / f"-a song: 1%{ending}"
    subprocess.run([find_ffmpeg("the test"), "-v", "error", "-i", tone, f"file:{path}"], check=True)
    with (tmp_path / "decoded.au").open("w+b") as sink:
        assert decode_to_au(find_ffmpeg("the test"), path, sink)
    samples, rate_hz = soundfile.read(tmp_path / "decoded.au")
    assert len(samples) / rate_hz == pytest.approx(1, abs=0.1)


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


@pytest.mark.needs("ffmpeg")
@pytest.mark.parametrize("ending", [".aac", ".m4a", ".m3u8"])
@pytest.mark.parametrize("text", LEADING_ELSEWHERE.values(), ids=LEADING_ELSEWHERE)
def test_a_file_that_points_at_another_is_refused(tmp_path: Path, tone: Path, text: str, ending: str) -> None:
    path = tmp_path / f"song{ending}"
    path.write_text(text.format(tone=tone.name))
    with (tmp_path / "decoded.au").open("w+b") as sink:
        assert not decode_to_au(find_ffmpeg("the test"), path, sink)


@pytest.mark.needs("ffmpeg")
@pytest.mark.parametrize("prefix", ["concat:", "subfile,,start,0,end,9,,:", "http://127.0.0.1/", "data:", "pipe:"])
def test_a_name_is_never_taken_for_a_protocol(tmp_path: Path, tone: Path, prefix: str) -> None:
    with (tmp_path / "decoded.au").open("w+b") as sink:
        assert not decode_to_au(find_ffmpeg("the test"), Path(f"{prefix}{tone}"), sink)
