"""The pages themselves, and what makes them installable."""

import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

import repcast
from repcast import report
from repcast.studio import api
from repcast.studio.tracks import PLAYED, Track
from repcast.studio.wording import control, in_controls

HERE = Path(__file__).parent

ICONS_PX, TOUCH_ICON_PX = (192, 512), 180
"""The sides of the icons with which Chromium installs a page, and of that which iOS puts on the first screen."""


def routes() -> list[Route]:
    """Return the routes of the pages."""
    return [
        Route("/", studio, name="studio"),
        Route("/play/{key}", player, name="player"),
        Route("/static/player/{name}", asset),
        Route("/static/icon-{side:int}.png", icon),
        Route("/covers/{key}.png", cover, name="cover"),
        Route("/code.svg", code, name="code"),
        Route("/manifest.webmanifest", manifest, name="manifest"),
        Route("/sw.js", service_worker, name="service_worker"),
    ]


async def studio(request: Request) -> Response:
    """Answer with the studio."""
    language, words = repcast.interface_texts("studio", api.languages(request))
    choices = [
        {
            "name": row.name,
            "label": control(row.name, words),
            "meaning": words.get(f"choice_{row.name}") or in_controls(row.meaning, words),
            "metavar": row.kind.metavar,
            "words": list(row.kind.words),
            "default": row.default,
        }
        for row in repcast.CHOICES
    ]
    colours: dict[str, str] = {"speech": report.SPEECH_COLOUR}
    colours |= {kind: colour for kind, colour in report.KIND_COLOURS.items()}  # noqa: C416 - keys of another type
    own = {"choices": choices, "words": words, "colours": colours}
    return _page("studio.html", request, language, own)


async def player(request: Request) -> Response:
    """Answer with the player of a track that is ready."""
    track = request.app.state.tracks.get(request.path_params["key"])
    if track is None or track.status.state != "ready" or track.ending != PLAYED:
        own, words = repcast.interface_texts("studio", api.languages(request))
        return _page("gone.html", request, own, {"words": words}, 404)
    language, _ = repcast.interface_texts("player", _languages(request, track))
    number = len(track.files)
    track.pages = {key: page for key, page in track.pages.items() if key[0] == number}
    if (number, language) not in track.pages:
        track.pages[number, language] = await run_in_threadpool(_player_page, request, track, language)
    headers = {"content-language": language, "vary": "accept-language"}
    return Response(track.pages[number, language], media_type="text/html", headers=headers)


def _languages(request: Request, track: Track) -> list[str]:
    """Return the languages for the player of a track, the best first: what is seen is in that of what is heard."""
    session = track.session  # once: a track may be dropped meanwhile
    spoken = [session.routine.language] if session else []
    return [*spoken, *api.languages(request)]


def _player_page(request: Request, track: Track, language: str) -> str:
    root = request.scope.get("root_path", "")
    keeps_log = request.app.state.keeps_log
    links = {
        "home": f"{root}/",
        "manifest": f"{root}/manifest.webmanifest",
        "worker": f"{root}/sw.js",
        "artwork": request.url_for("cover", key=track.key).path,
        "log": request.url_for("heard", key=track.key).path if keeps_log else "",
    }
    page = repcast.PlayerPage(
        track.facts(),
        api.audio_address(request, track),
        commands=request.url_for("command", key=track.key).path,
        links=links,
        language=language,
        note=_note(track, repcast.interface_texts("studio", [language])[1]),
    )
    return page.linked(f"{root}/static/player")


def _note(track: Track, words: dict[str, str]) -> str:
    """Return what the listener is to know before the start."""
    session = track.session
    codes = {one.code for one in session.diagnostics} if session else set()
    return words["known_session"] if "known-session" in codes else ""


async def cover(request: Request) -> Response:
    """Answer with the picture of a track, for a lock screen and for the icon of an installed player."""
    track = request.app.state.tracks.get(request.path_params["key"])
    session = track.session if track else None
    if track is None or session is None or track.status.state != "ready":
        raise HTTPException(404, "there is no such track")
    if not track.cover:
        track.cover = await run_in_threadpool(session.cover)
    return Response(track.cover, media_type="image/png", headers={"cache-control": "private, max-age=86400"})


async def asset(request: Request) -> Response:
    """Answer with a file of the player's."""
    path = repcast.PlayerPage.asset(request.path_params["name"])
    if path is None:
        raise HTTPException(404, "the player has no such file")
    return FileResponse(path)


async def icon(request: Request) -> Response:
    """Answer with the icon as a PNG file, for what installs the studio or puts it on a phone's first screen."""
    side_px = request.path_params["side"]
    if side_px not in (TOUCH_ICON_PX, *ICONS_PX):
        raise HTTPException(404, "there is no such icon")
    data = await run_in_threadpool(repcast.PlayerPage.icon, side_px)
    return Response(data, media_type="image/png", headers={"cache-control": "private, max-age=86400"})


async def code(request: Request) -> Response:
    """Answer with a code for a phone to scan, which opens a page of this studio."""
    import segno

    address = request.app.state.address
    path = request.query_params.get("path", "/")
    if not address:
        raise HTTPException(404, "no phone reaches this studio; start it with repcast serve --lan")
    if not path.startswith("/") or path.startswith("//"):
        raise HTTPException(400, "this is no page of the studio")
    token = request.app.state.token
    whole = f"{address}{path}" + (f"?token={token}" if token else "")
    to = io.BytesIO()
    segno.make(whole, error="m").save(to, kind="svg", scale=6, border=2, dark="#000", light="#fff", xmldecl=False)
    return Response(to.getvalue(), media_type="image/svg+xml", headers={"cache-control": "no-store"})


async def manifest(request: Request) -> Response:
    """Answer with what a browser needs to install the studio."""
    root = request.scope.get("root_path", "")
    icons = [{"src": f"{root}/static/player/icon.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any"}]
    for side_px in ICONS_PX:
        drawn = {"src": f"{root}/static/icon-{side_px}.png", "sizes": f"{side_px}x{side_px}", "type": "image/png"}
        icons += [{**drawn, "purpose": purpose} for purpose in ("any", "maskable")]
    facts = {
        "name": "repcast",
        "short_name": "repcast",
        "start_url": f"{root}/",
        "scope": f"{root}/",
        "display": "standalone",
        "background_color": "#12191c",
        "theme_color": "#12191c",
        "icons": icons,
    }
    return JSONResponse(facts, media_type="application/manifest+json")


async def service_worker(request: Request) -> Response:
    """Answer with the service worker, which serves every page of its folder."""
    del request
    return FileResponse(HERE / "static" / "sw.js", media_type="text/javascript", headers={"cache-control": "no-cache"})


def _page(name: str, request: Request, language: str, values: Mapping[str, Any], status: int = 200) -> Response:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined)
    root = request.scope.get("root_path", "")
    data = json.dumps(values).replace("<", "\\u003c")
    shared = {"root": root, "language": language, "address": request.app.state.address, "data": data}
    page = environment.get_template(name).render(**shared, **values)
    return Response(page, status, media_type="text/html")
