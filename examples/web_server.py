"""A web back end: a page comes in by POST, an MP3 goes out. One voice stays warm for all requests.

python examples/web_server.py [PORT [VOICE]]
curl --data-binary @page.txt "http://127.0.0.1:8765/?reps=12&rest=45" -o session.mp3
"""

import io
import sys
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import repcast

MAX_BYTES = 1_000_000
ALLOWED = frozenset({"sets", "reps", "hold", "rest", "tempo", "sides", "effort", "talk"})
"""The choices that a stranger may make; a voice or music would name files of this machine."""


def mp3(page: str, choices: Mapping[str, Any], voice: repcast.Voice) -> bytes:
    """Return the session of a page as an MP3."""
    unknown = choices.keys() - ALLOWED
    if unknown:
        raise repcast.RepcastError(f"{', '.join(unknown)} cannot be chosen", f"known are {', '.join(sorted(ALLOWED))}")
    target = io.BytesIO()
    with repcast.compile(text=page, voice=voice, **choices) as session:  # `text`: a stranger names no file
        session.export(target, format="mp3")
    return target.getvalue()


class Handler(BaseHTTPRequestHandler):
    """Answers a POST of a page with its session; each request has a thread of its own."""

    server: "Server"

    def do_POST(self) -> None:
        """Answer with the MP3, or with what the client can correct as plain text."""
        length = int(self.headers.get("Content-Length") or 0)
        if not 0 < length <= MAX_BYTES:
            self.send_error(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"send a page of up to {MAX_BYTES} bytes")
            return
        page = self.rfile.read(length).decode("utf-8", "replace")
        try:
            body = mp3(page, dict(parse_qsl(urlsplit(self.path).query)), self.server.voice)
        except repcast.RepcastError as fault:
            self._answer(HTTPStatus.UNPROCESSABLE_ENTITY, "text/plain; charset=utf-8", str(fault).encode())
        else:
            self._answer(HTTPStatus.OK, "audio/mpeg", body)

    def _answer(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Server(ThreadingHTTPServer):
    """Listens on this machine alone, and speaks with one voice."""

    def __init__(self, port: int, voice: repcast.Voice) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.voice = voice


def main(port: str = "8765", voice_name: str = "piper") -> None:
    """Serve until Ctrl-C."""
    with repcast.Voice(voice_name) as voice, Server(int(port), voice) as server:
        print(f"listening on http://127.0.0.1:{server.server_port}/", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
