"""The application: its pages, its files, and what they ask it for."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from repcast.studio import api, pages
from repcast.studio.drafts import Drafts
from repcast.studio.guard import LOOPBACK, Access, Guard
from repcast.studio.music import Uploads
from repcast.studio.tracks import AT_ONCE, Tracks

STATIC = Path(__file__).parent / "static"


def app(
    *,
    hosts: Iterable[str] = LOOPBACK,
    token: str = "",
    at_once: int = AT_ONCE,
    address: str = "",
    log: bool = True,
) -> Starlette:
    """Return the studio and the player as an ASGI application.

    Args:
        hosts: the names by which a browser may address it, without port; by default this machine's own. `["*"]` takes
            any: for a site that checks them before it passes requests on.
        token: what a browser has to know, by an address with `?token=...` once; "" for nobody to need one.
        at_once: how many tracks are made at once.
        address: the address that a phone reaches it by, for the code to scan; "" where none does.
        log: whether what is played is written to the log of this machine's user, as `repcast play` does.

    Examples:
        >>> import repcast.studio
        >>> repcast.studio.app().state.address
        ''
    """

    @asynccontextmanager
    async def lifespan(made: Starlette) -> AsyncIterator[None]:
        uploads = Uploads()
        drafts = Drafts(uploads.files)
        tracks = Tracks(drafts, at_once)
        made.state.slots = asyncio.Semaphore(api.DRAFTS_AT_ONCE)
        made.state.uploads, made.state.drafts, made.state.tracks = uploads, drafts, tracks
        yield
        tracks.close()
        drafts.close()
        uploads.close()

    routes = [
        *pages.routes(),
        Mount("/api", routes=api.routes()),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    routes.append(Route("/tracks/{key}/{number:int}.{ending}", api.track_file))
    made = Starlette(
        routes=routes,
        middleware=[Middleware(Guard, access=Access.to(hosts, token))],
        lifespan=lifespan,
        exception_handlers=api.HANDLERS,
    )
    made.state.address = address
    made.state.token = token
    made.state.keeps_log = log
    return made
