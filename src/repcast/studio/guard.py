"""What keeps a studio to its own listener: hosts, origins, a token, sizes, and the headers of every answer."""

import asyncio
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode

import h11
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

LOOPBACK = ("localhost", "127.0.0.1", "::1")
"""The names under which a browser on this machine reaches it."""

ANY_HOST = "*"
"""In place of the hosts, where the site that a studio is mounted into checks them."""

MOST_BYTES = 32_000_000
"""The largest request that is read: music is sent whole."""

TOO_LARGE = f"more than {MOST_BYTES // 1_000_000} MB are not taken"

HEADERS_S = 20.0
"""How long a connection may take until its request has arrived as far as its body, in seconds."""

COOKIE = "repcast_token"
"""The cookie with the token; the port follows, as browsers share cookies between the ports of a host."""

_HOST = re.compile(r"\[?([0-9a-z._-]+|[0-9a-f:.]+)\]?(?::(\d{1,5}))?", re.IGNORECASE)
"""A Host header: a name, or an address, that of version 6 in brackets; and the port, if any."""

_SAFE = frozenset(("GET", "HEAD", "OPTIONS"))
POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "media-src 'self' blob: data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
_HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cache-control": "private, no-cache",  # an upgrade is seen at once, and no proxy keeps what is a listener's own
}
"""On every answer. Scripts and styles are files of the studio's own, so that no text of a page can ever run."""


@dataclass(frozen=True, slots=True)
class Access:
    """Who may ask: the hosts by which the studio may be addressed, and the token that a request has to know, if any."""

    hosts: tuple[str, ...] = LOOPBACK
    token: str = ""

    @classmethod
    def to(cls, hosts: Iterable[str], token: str = "") -> "Access":
        """Return the access by these hosts, in any letters."""
        return cls(tuple(host.lower().strip("[]") for host in hosts), token)


class Guard:
    """Refuses what is not for this studio, and adds the headers of every answer.

    A foreign Host header is refused because a page of another site may have made its own name lead here (DNS
    rebinding); a foreign Origin, because such a page may make a browser send requests.
    """

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or pass it on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        headers = Headers(scope=scope)
        refused = self._refused(scope, headers) or self._without_token(scope, headers)
        await (refused or self._app)(scope, _bounded(receive), send_with_headers)

    def _refused(self, scope: Scope, headers: Headers) -> Response | None:
        host = headers.get("host", "")
        if ANY_HOST not in self._access.hosts and _host(headers)[0] not in self._access.hosts:
            return PlainTextResponse(f"this studio is not called {host!r}\n", 421)
        origin = headers.get("origin")
        is_foreign = bool(origin) and (origin or "").partition("://")[2].lower() != host.lower()
        if scope["method"] not in _SAFE and (
            is_foreign or headers.get("sec-fetch-site") in {"cross-site", "same-site"}
        ):
            return PlainTextResponse("a page of another site may not ask for this\n", 403)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > MOST_BYTES:
            return PlainTextResponse(f"{TOO_LARGE}\n", 413)
        return None

    def _without_token(self, scope: Scope, headers: Headers) -> Response | None:
        """Return the answer to a request that does not know the token; one with it in its address gets a cookie."""
        token = self._access.token
        if not token:
            return None
        cookies = cookie_parser(headers.get("cookie", ""))  # one that is odd, of another site, spoils no other
        name = COOKIE + _host(headers)[1]
        if name in cookies and secrets.compare_digest(cookies[name].encode(), token.encode()):
            return None
        asked = parse_qs(scope["query_string"].decode("latin-1"))
        given = asked.pop("token", [""])[0]
        if not secrets.compare_digest(given.encode(), token.encode()):
            return PlainTextResponse("open the address that repcast serve printed, or scan its code\n", 401)
        rest = urlencode(asked, doseq=True)
        path = scope["path"] + (f"?{rest}" if rest else "")
        answer = RedirectResponse(path if path.startswith("/") and not path.startswith("//") else "/", 303)
        # Not "strict": a link in a chat or a mail would then lead to a page that the browser asks for without it.
        answer.set_cookie(name, token, httponly=True, samesite="lax", max_age=30 * 86_400)
        return answer


def _host(headers: Headers) -> tuple[str, str]:
    """Return the name that a request addresses, without the brackets of an address, and its port; "" for none."""
    found = _HOST.fullmatch(headers.get("host", ""))
    return (found[1].lower(), found[2] or "") if found else ("", "")


def _bounded(receive: Receive) -> Receive:
    """Return what receives a request, and raises where it grows longer than `MOST_BYTES`."""
    read = 0

    async def receive_some() -> Message:
        nonlocal read
        message = await receive()
        read += len(message.get("body", b""))
        if read > MOST_BYTES:
            raise HTTPException(413, TOO_LARGE)
        return message

    return receive_some


class TimedProtocol(H11Protocol):
    """Uvicorn's HTTP, which itself waits for the beginning of a request as long as it takes."""

    _due_at: float | None = None
    """By when, on the loop's clock, the request that is awaited has to be here; `None` while one is answered."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._wait_for_request()

    def data_received(self, data: bytes) -> None:
        """Take what came; what is no whole request yet does not put the end off."""
        super().data_received(data)
        self._wait_for_request()

    def _wait_for_request(self) -> None:
        if self.conn.their_state is not h11.IDLE:
            self._due_at = None
        elif self.timeout_keep_alive_task is None:
            self._due_at = self._due_at or self.loop.time() + HEADERS_S
            self.timeout_keep_alive_task = self.loop.call_at(self._due_at, self.timeout_keep_alive_handler)
