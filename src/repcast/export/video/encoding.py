"""Encodes the frames of a video as H.264, each with the time it is shown, and its captions as timed text."""

import struct
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from repcast.export.about import About
from repcast.export.mp4 import BITEXACT, MS, encoder
from repcast.export.sidecars import caption_times
from repcast.export.video.painting import Painter
from repcast.export.video.scenes import Part, Scene, scenes

if TYPE_CHECKING:
    from av import Packet, VideoFrame, VideoStream
    from av.container import OutputContainer
    from av.subtitles.stream import SubtitleStream

X264 = {
    "preset": "veryfast",
    "tune": "zerolatency",
    "threads": "1",
    "x264-params": "weightp=0:scenecut=0:subme=0:me=dia:ref=1:no-deblock=1:aq-mode=0:qp=22",
}
"""Flat pictures that hardly move need no search for movement, and one quality serves them all.

Every frame is encoded as it comes, before the next one is drawn over it, by one thread: more would make other bytes on
another machine."""

FRAMES_A_SECOND = 2
"""About how many there are: what x264 counts its bits by. When each is shown stands in the file."""

KEY_FRAMES = 60
"""A player that goes to a moment decodes from a key frame on: there is one at each section, and one in so many."""

BT709 = 1
"""The colours of high definition, in H.264's own numbers (ITU-T H.264, table E-3 and those beside it)."""

_Item = TypeVar("_Item")
PacketLists = Generator[list["Packet[Any]"], None, None]

SUBTITLE_HEADER = b"""[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, \
StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,Arial,16,&Hffffff,&Hffffff,&H0,&H0,0,0,0,0,100,100,0,0,1,1,0,2,10,10,10,0
"""
"""White letters at the bottom, in the words of SubStation Alpha, which ffmpeg takes them from."""

LANGUAGES = {"en": "eng", "de": "deu", "es": "spa", "fr": "fra"}
"""ISO 639-2, as MP4 has it."""


def picture_stream(to: "OutputContainer", size: tuple[int, int]) -> "VideoStream":
    """Add a stream of H.264 to a container; `size` is even."""
    stream: VideoStream = to.add_stream("libx264", rate=FRAMES_A_SECOND, options=dict(X264))
    context = stream.codec_context
    context.width, context.height = size
    context.pix_fmt, context.time_base = "yuv420p", MS
    context.flags |= BITEXACT
    context.gop_size = KEY_FRAMES
    context.colorspace = context.color_primaries = context.color_trc = context.color_range = BT709
    return stream


def picture_chunks(stream: "VideoStream", shown: Sequence[Part], duration_ms: int) -> PacketLists:
    """Yield the frames of each section, encoded; the last one lasts to the end of the track."""
    canvas = Canvas((stream.codec_context.width, stream.codec_context.height), tuple(shown))
    for part, own in zip(shown, scenes(shown), strict=True):
        end_ms = duration_ms if part is shown[-1] else part.end_ms
        packets = [packet for scene in own for packet in _encoded(stream, canvas.frame(scene), is_key=scene is own[0])]
        for packet, after in zip(packets, [*own[1:], None], strict=True):
            packet.duration = (after.at_ms if after else end_ms) - (packet.pts or 0)
        yield packets


class Canvas:
    """The frame that the encoder takes; only what changes is drawn, converted and copied into it."""

    def __init__(self, size: tuple[int, int], shown: tuple[Part, ...]) -> None:
        self._painter = Painter(size, shown)
        self._frame: VideoFrame = encoder().VideoFrame(*size, "yuv420p")
        self._planes = tuple(
            np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)[:, : plane.width]
            for plane in self._frame.planes
        )

    def frame(self, scene: Scene) -> "VideoFrame":
        """Return the frame of a scene, with its time; it is good until the next one is asked for."""
        for drawn in self._painter.changes(scene):
            drawn.put_into(self._planes)
        self._frame.pts, self._frame.time_base = scene.at_ms, MS
        return self._frame


@contextmanager
def ahead(items: Iterator[_Item], most: int) -> Iterator[Iterator[_Item]]:
    """Have a thread make up to `most` items before they are asked for, until the block is left."""
    pool = ThreadPoolExecutor(1)
    try:
        yield _made_in(pool, items, most)
    finally:
        pool.shutdown(cancel_futures=True)


def _made_in(pool: ThreadPoolExecutor, items: Iterator[_Item], most: int) -> Iterator[_Item]:
    coming = deque(pool.submit(next, items, None) for _ in range(most))
    while (item := coming.popleft().result()) is not None:
        coming.append(pool.submit(next, items, None))
        yield item


def _encoded(stream: "VideoStream", frame: "VideoFrame", *, is_key: bool) -> list["Packet[Any]"]:
    """Encode one frame."""
    av: Any = encoder()
    frame.pict_type = av.video.frame.PictureType.I if is_key else av.video.frame.PictureType.NONE
    return list(stream.encode(frame))


def caption_stream(to: "OutputContainer", language: str) -> "SubtitleStream":
    """Add a stream of captions to a container."""
    stream: SubtitleStream = to.add_stream("mov_text")
    stream.codec_context.subtitle_header = SUBTITLE_HEADER
    stream.codec_context.time_base = stream.time_base = MS
    stream.metadata["language"] = LANGUAGES.get(language.partition("-")[0], "und")
    return stream


def captions(stream: "SubtitleStream", about: About) -> Iterator["Packet[Any]"]:
    """Yield the words of a track as timed text (3GPP TS 26.245): the length, and the letters in UTF-8."""
    for at_ms, end_ms, text in caption_times(about):
        data = text.encode()[:0xFFFF]
        packet = encoder().Packet(struct.pack(">H", len(data)) + data)
        packet.stream, packet.time_base = stream, MS
        packet.pts = packet.dts = at_ms
        packet.duration = end_ms - at_ms
        yield packet
