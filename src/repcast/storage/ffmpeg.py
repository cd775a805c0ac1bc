"""The one place that looks for ffmpeg, and the one way in which a file of the user's goes through it."""

import shutil
import subprocess
from importlib import import_module
from pathlib import Path
from typing import IO

from repcast.model.errors import RepcastError

INSTALL = (
    "install it with: apt install ffmpeg, brew install ffmpeg, winget install ffmpeg or pip install imageio-ffmpeg"
)

DEMUXERS = "aac,ac3,aiff,amr,ape,asf,au,caf,dts,eac3,flac,matroska,mov,mp3,mpc,mpc8,ogg,tta,w64,wav,wv"
"""The containers that hold sound and nothing that leads elsewhere, by ffmpeg's names: no playlist (hls, concat), no
script and no list of pictures is among them, whatever ending its file has."""


def find_ffmpeg(purpose: str, instead: str = "") -> str:
    """Return the path of ffmpeg: on the PATH, or in the package imageio-ffmpeg, which carries one.

    `purpose` is the subject of "... needs ffmpeg" in the error, `instead` what does without it (".mp3 does without").

    Raises:
        RepcastError: there is none.
    """
    path = shutil.which("ffmpeg")
    if not path:
        try:
            path = import_module("imageio_ffmpeg").get_ffmpeg_exe()
        except (ImportError, RuntimeError):
            hint = "; ".join(part for part in (INSTALL, instead) if part)
            raise RepcastError(f"{purpose} needs ffmpeg, which is not on the PATH", hint) from None
    return str(path)


def decode_to_au(ffmpeg: str, path: Path, sink: IO[bytes]) -> bool:
    """Decode the first audio stream of a file to `sink`, a real file, as 16-bit AU; return whether that worked.

    Nothing but the file itself is opened: only the protocol `file` and the containers of `DEMUXERS` are allowed. AU,
    unlike WAV, may leave its length open, so nothing is held in memory.
    """
    limits = ["-protocol_whitelist", "file", "-format_whitelist", DEMUXERS]
    source = ["-nostdin", "-v", "error", *limits, "-i", f"file:{path.absolute()}", "-map", "0:a:0"]

    command = [ffmpeg, *source, "-c:a", "pcm_s16be", "-f", "au", "pipe:1"]
    try:
        done = subprocess.run(command, stdout=sink, stderr=subprocess.DEVNULL, check=False)  # noqa: S603
    except OSError:
        return False
    return done.returncode == 0
