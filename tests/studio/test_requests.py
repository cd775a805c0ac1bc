"""Requests that no page of the studio sends: each is refused in words, and none leaves anything behind that fails."""

import asyncio
import errno
import gzip
import http.client
import json
import re
import resource
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import repcast
from repcast.studio import api, app, guard
from serving import Serve, Served

pytestmark = pytest.mark.usefixtures("own_data")

PAGE = "Chair squats\n\n2 sets of 3 reps, resting 15 s between sets.\n\n1. Bend your knees.\n2. Stand up.\n"
TONES = {"voice": "tones"}
DRAFT: dict[str, Any] = {"text": PAGE, "source": "page.txt", "pick": "", "choices": TONES}
PATIENCE_S = 30


def ask(
    studio: Served, path: str, body: Any = None, method: str = "", **headers: str
) -> tuple[int, bytes, dict[str, str]]:
    """Send a request as it stands, and return the status, the body and the headers of the answer."""
    connection = http.client.HTTPConnection("127.0.0.1", studio.port, timeout=PATIENCE_S)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    if body is not None and not isinstance(body, bytes):
        body = json.dumps(body).encode()
        named.setdefault("content-type", "application/json")
    try:
        connection.request(method or ("GET" if body is None else "POST"), path, body, named)
        answer = connection.getresponse()
        return answer.status, answer.read(), {name.lower(): value for name, value in answer.getheaders()}
    finally:
        connection.close()


def ready_track(studio: Served) -> str:
    key: str = json.loads(ask(studio, "/api/tracks", DRAFT)[1])["key"]
    for _ in range(50_000):  # it is busy, not long
        state = json.loads(ask(studio, f"/api/tracks/{key}")[1])["state"]
        if state not in {"waiting", "making"}:
            break
    assert state == "ready"
    return key


def test_a_draft_tells_which_figures_the_page_states(studio: Served) -> None:
    (dose,) = json.loads(ask(studio, "/api/draft", DRAFT)[1])["session"]["doses"]
    assert dose["stated"] == ["sets", "reps", "rest_s"]
    assert dose["tempo_s"]


HOSTS = ("[bad", "evil@127.0.0.1", "127.0.0.1:port", "127.0.0.1#x", "127.0.0.1/x", "localhost.", "//", "%00", "a b", "")


@pytest.mark.parametrize("host", HOSTS)
def test_a_host_that_is_not_one_of_its_own_is_refused(studio: Served, host: str) -> None:
    assert ask(studio, "/", Host=host)[0] == 421


@pytest.mark.parametrize("origin", ["http://[bad", "null", "file://", "http://", "127.0.0.1", "http://127.0.0.1:1"])
def test_a_page_of_another_origin_may_not_ask(studio: Served, origin: str) -> None:
    assert ask(studio, "/api/draft", DRAFT, Origin=origin)[0] == 403


VALUES: list[Any] = [
    *(float("nan"), float("inf"), 10**400, -(10**400), -1, 10**30, True, None, 1.5, 0),
    *("\ud800", "\x00", "", "../../etc/passwd", "a" * 5000, "\r\nSet-Cookie: a=b"),
    *([], {}, [[]], ["mp3"], {"a": {"b": []}}),
]
"""What stands in place of each field of each request."""

HEARD = {"play": "one", "at_ms": 1000, "ranges": [[0, 1000]], "ending": "", "pauses": 0, "paused_s": 0.0}
CORRECTION = {"action": "dose", "exercise": 0, "item": 0, "field": "reps", "value": "5"}
NAMES = ("configuration", "source", "text", "pick", "self", "__class__", "\ud800", "")
"""Names of arguments that are no choices, and of nothing."""

REQUESTS: dict[str, tuple[dict[str, Any], str]] = {
    "draft": (DRAFT, ""),
    "choices": (DRAFT, "choices"),
    "correct": ({**DRAFT, "correction": CORRECTION}, "correction"),
    "clip": ({**DRAFT, "words": "one"}, ""),
    "tracks": ({**DRAFT, "format": "fit", "play": True}, ""),
    "saved": ({**DRAFT, "title": "Squats", "name": ""}, ""),
    "command": ({"action": "slower", "at_ms": 100, "seconds": 5}, ""),
    "heard": (HEARD, ""),
}
"""By its name: a request that is taken, and the table in it whose fields are replaced, "" for its own."""


def bodies(request: dict[str, Any], table: str, names: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    fields = request[table] if table else request
    for name in (*fields, *names):
        for value in VALUES:
            changed = {**fields, name: value}
            yield {**request, table: changed} if table else changed


@pytest.mark.parametrize("kind", REQUESTS)
def test_no_value_makes_a_request_fail_or_spoils_what_is_kept(studio: Served, kind: str) -> None:
    request, table = REQUESTS[kind]
    path = f"/api/{'draft' if kind == 'choices' else kind}"
    if kind in {"command", "heard"}:
        path = f"/api/tracks/{ready_track(studio)}/{kind}"
    for body in bodies(request, table, NAMES if kind == "choices" else ()):
        status, answer, _ = ask(studio, path, body)
        assert status < 500, body
        assert status < 400 or json.loads(answer)["problem"], body
    for whole in ("/", "/api/saved", "/api/log"):
        assert ask(studio, whole)[0] == 200


def test_a_saved_file_that_holds_no_json_is_passed_over(studio: Served) -> None:
    kept = repcast.save_session(repcast.SavedSession("Squats", PAGE))
    folder = Path(repcast.storage.saved_sessions.saved_folder())
    (folder / "odd.json").write_text('{"title": "Odd", "text": "", "choices": {"reps": NaN}}', encoding="utf-8")
    assert [one["name"] for one in json.loads(ask(studio, "/api/saved")[1])] == [kept.name]


PATHS = (
    "/",
    "/static/studio.js",
    "/api/saved",
    "/api/scripts",
    "/sw.js",
    "/manifest.webmanifest",
    "/nothing",
    "/play/x",
)


def test_nothing_is_taken_from_a_cache_without_asking(studio: Served) -> None:
    """An upgrade shows at once, and no proxy keeps what is one listener's own."""
    for path in PATHS:
        assert "no-cache" in ask(studio, path)[2]["cache-control"], path
    assert "private" in ask(studio, f"/tracks/{ready_track(studio)}/1.mp3")[2]["cache-control"]


def test_what_comes_packed_is_not_unpacked(studio: Served) -> None:
    packed = gzip.compress(b" " * 50_000_000)
    headers = {"content_type": "application/json", "content_encoding": "gzip"}
    assert ask(studio, "/api/draft", packed, **headers)[0] == 400
    assert ask(studio, "/api/source?name=page.txt.gz", packed, method="PUT", **headers)[0] == 422


def test_a_request_without_a_length_ends_where_it_grows_too_large(studio: Served) -> None:
    with socket.create_connection(("127.0.0.1", studio.port), timeout=PATIENCE_S) as connection:
        head = "PUT /api/music?name=a.mp3 HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
        connection.sendall(head.encode())
        part = b"100000\r\n" + bytes(0x100000) + b"\r\n"
        for _ in range(guard.MOST_BYTES // 0x100000 + 2):
            connection.sendall(part)
        assert connection.recv(100).startswith(b"HTTP/1.1 413 ")


@pytest.mark.parametrize(
    "before", [b"", b"GET /api/scripts HTTP/1.1\r\nHost: localhost\r\n\r\n"], ids=["first", "later"]
)
@pytest.mark.parametrize("begun", [b"", b"G", b"GET / HTTP/1.1\r\nHost: localhost\r\nX-A: b\r\n"])
def test_a_connection_that_asks_for_nothing_is_closed(
    studio: Served, monkeypatch: pytest.MonkeyPatch, before: bytes, begun: bytes
) -> None:
    monkeypatch.setattr(guard, "HEADERS_S", 0.3)
    if before and not begun:
        pytest.skip("a browser keeps such a connection for its next request")
    with socket.create_connection(("127.0.0.1", studio.port), timeout=PATIENCE_S) as connection:
        if before:
            connection.sendall(before)
            assert connection.recv(65_536).startswith(b"HTTP/1.1 200 ")
        for letter in begun:
            connection.sendall(bytes((letter,)))
        rest = connection.recv(65_536)
        while rest:
            rest = connection.recv(65_536)
    assert ask(studio, "/")[0] == 200


def test_there_are_no_websockets(studio: Served) -> None:
    headers = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec_WebSocket_Version": "13"}
    assert ask(studio, "/", **headers, Sec_WebSocket_Key="dGhlIHNhbXBsZSBub25jZQ==")[0] == 200  # the page: no switch


FAULTS = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EROFS), 507),
    **dict.fromkeys((errno.EACCES, errno.EIO, errno.EMFILE, errno.ENAMETOOLONG, errno.ECONNREFUSED, 0), 500),
}


@pytest.mark.parametrize("code", FAULTS)
def test_only_a_full_disk_asks_for_room(serve: Serve, code: int) -> None:
    def fail(_request: Request) -> Response:
        raise OSError(code, "odd") if code else OSError("odd")

    studio = serve(Starlette(routes=[Route("/api/any", fail)], exception_handlers=api.HANDLERS))
    status, answer, _ = ask(studio, "/api/any")
    told = json.loads(answer)
    assert (status, bool(told["hint"])) == (FAULTS[code], FAULTS[code] == 507)
    assert told["problem"].endswith("odd")


def test_json_is_not_parsed_where_the_pages_are_answered(studio: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    loops = []
    parse = json.loads

    def watched(data: Any) -> Any:
        with suppress(RuntimeError):  # there is none in this thread
            loops.append(asyncio.get_running_loop())
        return parse(data)

    monkeypatch.setattr(json, "loads", watched)
    for path in ("/api/draft", "/api/saved", "/api/tracks"):
        assert ask(studio, path, DRAFT)[0] < 300
    assert not loops


def test_a_file_that_cannot_be_written_is_told(studio: Served) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))  # a file that grows larger fails
    try:
        for path, body, method in [
            ("/api/music?name=a.mp3", bytes(5000), "PUT"),
            ("/api/saved", {**DRAFT, "text": PAGE * 100, "title": "Squats"}, "POST"),
        ]:
            status, answer, _ = ask(studio, path, body, method)
            assert status in {422, 500}
            assert "large" in json.loads(answer)["problem"]
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert ask(studio, "/api/music?name=a.mp3", bytes(5000), "PUT")[0] == 200


KNOWN = "secret"
GUESSES = [
    *(("/?token=", ""), ("/?token=secre", ""), ("/?token=secret%00", ""), ("/?token[]=secret", "")),
    *(("/%3Ftoken=secret", ""), ("/", "{}=secre"), ("/", "{}="), ("/", "{}"), ("/", "\xff; =;;")),
    ("/", "repcast_token=secret"),
]
"""Addresses and cookies that do not know the token; {} stands for the cookie's name."""


def test_a_token_is_not_guessed_by_its_beginning_or_by_an_odd_cookie(serve: Serve) -> None:
    studio = serve(app(token=KNOWN))
    name = f"{guard.COOKIE}{studio.port}"
    for path, cookie in GUESSES:
        assert ask(studio, path, **({"Cookie": cookie.format(name)} if cookie else {}))[0] == 401, (path, cookie)
    assert ask(studio, "/", Cookie=f"{name}={KNOWN}")[0] == 200
    status, _, headers = ask(studio, f"//evil.example/?token={KNOWN}")
    assert (status, headers["location"]) == (303, "/")
    assert "samesite=lax" in headers["set-cookie"].lower()


ELSEWHERE = (
    *('prefs={"a":1}', "a=b c", 'list=[1,2]; "quoted=1', "ünï=cödé", "path=/a/b; Secure; HttpOnly", "=; ;;", "@#=(x)"),
    *('a="open; b=c', "x=1,2,3; y={};", "{}=1"),
)
"""Cookies that other sites of the same host have set: browsers send them to every port."""


@pytest.mark.parametrize("other", ELSEWHERE)
@pytest.mark.parametrize("order", ["{other}; {own}", "{own}; {other}"])
def test_a_cookie_of_another_site_of_this_host_locks_nobody_out(serve: Serve, other: str, order: str) -> None:
    studio = serve(app(token=KNOWN))
    cookie = order.format(other=other, own=f"{guard.COOKIE}{studio.port}={KNOWN}")
    assert ask(studio, "/", Cookie=cookie)[0] == 200


@pytest.mark.parametrize("path", ["/", "/play/none"])
def test_whatever_a_page_links_to_is_there(studio: Served, path: str) -> None:
    page = ask(studio, path)[1].decode()
    links = set(re.findall(r'(?:href|src)="(/[^"]*)"', page))
    assert any(link.endswith("icon.svg") for link in links)
    assert {link: ask(studio, link)[0] for link in links} == dict.fromkeys(links, 200)
