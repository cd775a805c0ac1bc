"""What the pages ask the studio for, as JSON and files. Every fault is an answer with `problem` and `hint`."""

import asyncio
import errno
import io
import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

import repcast
from repcast import Heard, RepcastError
from repcast.studio.drafts import Draft
from repcast.studio.tracks import Track, download_name, values
from repcast.studio.wording import fault_in_controls

MOST_JSON_BYTES = 8_000_000
"""The largest request in JSON: a page of the largest size, each of its characters escaped."""

PATIENCE_S = 60.0
"""How long a request may take to arrive."""

LONGEST_TITLE = 200
"""The longest title of a saved session, in characters."""

LONGEST_PLAY, MOST_RANGES = 40, 2000
"""The longest name of one play, in characters, and the most ranges that one report holds."""

FULL = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EROFS))
"""What a disk says that takes nothing more."""

DRAFTS_AT_ONCE = 4
"""How many drafts are read, planned or spoken at once: more only slow one another down, and would hold up the pages."""


def routes() -> list[Route]:
    """Return the routes below /api."""
    posts = {
        "/draft": draft,
        "/correct": correct,
        "/clip": clip,
        "/tracks": make,
        "/saved": save,
        "/tracks/{key}/command": command,
        "/tracks/{key}/heard": heard,
    }
    gets = {
        "/scripts": scripts,
        "/scripts/{name}": script,
        "/voices": voices,
        "/log": log,
        "/saved": saved,
        "/tracks/{key}": status,
    }
    own = [Route(path, what, methods=["POST"]) for path, what in posts.items()]
    own += [Route(path, what) for path, what in gets.items()]
    own += [Route("/saved/{name}", forget, methods=["DELETE"])]
    return [*own, Route("/source", source, methods=["PUT"]), Route("/music", music, methods=["PUT"])]


async def draft(request: Request) -> Response:
    """Answer with what was understood of a page, and the session that it makes."""
    wanted = Draft.of(await _json(request))
    async with request.app.state.slots:
        found = await run_in_threadpool(request.app.state.drafts.values, wanted)
    words = _words(request)
    found["diagnostics"] = [fault_in_controls(one, words) for one in found["diagnostics"]]
    if "problem" in found:
        found["problem"] = fault_in_controls(found["problem"], words)
    return JSONResponse(found)


async def correct(request: Request) -> Response:
    """Answer with the script that a correction makes of a page."""
    asked = await _json(request)
    wanted, correction = Draft.of(asked), _table(asked, "correction")
    async with request.app.state.slots:
        script = await run_in_threadpool(request.app.state.drafts.corrected, wanted, correction)
    return JSONResponse({"text": script})


async def clip(request: Request) -> Response:
    """Answer with words in the voice of a draft, as a WAV file."""
    asked = await _json(request)
    wanted, words = Draft.of(asked), str(asked.get("words", ""))[:500]
    async with request.app.state.slots:
        wav = await run_in_threadpool(request.app.state.drafts.clip, wanted, words)
    return Response(wav, media_type="audio/wav")


async def make(request: Request) -> Response:
    """Queue a track, and answer with its key."""
    asked = await _json(request)
    tracks, ending = request.app.state.tracks, str(asked.get("format", "mp3"))
    track = await run_in_threadpool(tracks.make, Draft.of(asked), ending, is_played=asked.get("play") is True)
    return JSONResponse(fault_in_controls(values(track, tracks.status(track)), _words(request)), 202)


async def status(request: Request) -> Response:
    """Answer with how far a track is."""
    track = _track(request)
    return JSONResponse(fault_in_controls(values(track, request.app.state.tracks.status(track)), _words(request)))


async def command(request: Request) -> Response:
    """Change what is to come of a track, and answer with what the player shows from now on."""
    asked, track = await _json(request), _track(request)
    at_ms = asked.get("at_ms")
    if not isinstance(at_ms, int):
        raise RepcastError("at_ms is no moment", "give whole milliseconds")
    more = {"seconds": asked["seconds"]} if isinstance(asked.get("seconds"), int) else {}
    notice = await run_in_threadpool(request.app.state.tracks.command, track, asked.get("action"), at_ms, **more)
    facts = await run_in_threadpool(track.facts)
    return JSONResponse({"facts": facts, "audio": audio_address(request, track), "notice": notice})


async def heard(request: Request) -> Response:
    """Write down what a player has heard of a track, in the log of sessions."""
    asked, track = await _json(request), _track(request)
    play, found = asked.get("play"), _heard(asked)
    if not isinstance(play, str) or not 0 < len(play) <= LONGEST_PLAY or found is None:
        raise RepcastError("this does not say what was heard", "send it as the player does")
    if request.app.state.keeps_log:
        await run_in_threadpool(request.app.state.tracks.record, track, play, found)
    return JSONResponse({})


def _heard(asked: dict[str, Any]) -> Heard | None:
    """Return what a player says that it has heard, or `None` where it says nothing of the kind."""
    ending, ranges, paused_s = asked.get("ending"), asked.get("ranges"), asked.get("paused_s")
    whole: list[Any] = [asked.get("at_ms"), asked.get("pauses")]
    if ending not in ("", "finished", "stopped") or not isinstance(ranges, list) or len(ranges) > MOST_RANGES:
        return None
    if not all(isinstance(one, list) and len(one) == 2 for one in ranges):
        return None
    whole += [end for one in ranges for end in one]
    if not all(type(one) is int for one in whole) or not isinstance(paused_s, int | float):
        return None
    return Heard(whole[0], tuple((one[0], one[1]) for one in ranges), ending, whole[1], paused_s)


async def track_file(request: Request) -> Response:
    """Answer with a track's file, or the range of it that is asked for."""
    track, number = _track(request), request.path_params["number"]
    files = tuple(track.files)  # once: a track may be dropped meanwhile
    if not 0 < number <= len(files) or not files[number - 1].is_file():
        raise HTTPException(404, "this track was replaced by another")
    name = download_name(track) if "download" in request.query_params else None
    return FileResponse(files[number - 1], filename=name, headers={"cache-control": "private, max-age=86400"})


async def scripts(request: Request) -> Response:
    """Answer with the scripts that ship with repcast."""
    del request
    shipped = await run_in_threadpool(lambda: list(repcast.scripts()))
    return JSONResponse([{"name": one.name, "title": one.title} for one in shipped])


async def script(request: Request) -> Response:
    """Answer with the text of a script that ships with repcast."""
    name = request.path_params["name"]
    known = await run_in_threadpool(lambda: {one.name for one in repcast.scripts()})
    if name not in known:
        raise HTTPException(404, f"no script is called {name}")
    reading = await run_in_threadpool(repcast.read, name)
    return JSONResponse({"text": reading.text, "source": f"{name}.md"})


async def voices(request: Request) -> Response:
    """Answer with the voices that speak here."""
    return JSONResponse(await run_in_threadpool(lambda: request.app.state.drafts.voices))


async def log(request: Request) -> Response:
    """Answer with what was played, the newest first; `search` is part of a title or a date."""
    search = request.query_params.get("search", "").casefold()
    entries = await run_in_threadpool(repcast.sessions)
    rows = [
        {
            "title": one.title,
            "begun": one.begun,
            "ending": one.done.ending,
            "at_ms": one.done.at_ms,
            "sets": one.done.sets,
            "reps": one.done.reps,
        }
        for one in entries
        if search in f"{one.title} {one.begun}".casefold()
    ]
    return JSONResponse(rows[:200])


async def saved(request: Request) -> Response:
    """Answer with the saved sessions, the newest first; `search` is part of a title or a text."""
    search = request.query_params.get("search", "").casefold()
    kept = await run_in_threadpool(repcast.saved_sessions)
    return JSONResponse([asdict(one) for one in kept if search in f"{one.title} {one.text}".casefold()])


async def save(request: Request) -> Response:
    """Keep a session."""
    asked = await _json(request)
    wanted = Draft.of(asked)
    title = str(asked.get("title", "")).strip()[:LONGEST_TITLE] or "Session"
    session = repcast.SavedSession(
        title, wanted.text, wanted.source, wanted.pick, wanted.choices, str(asked.get("name", ""))
    )
    return JSONResponse(asdict(await run_in_threadpool(repcast.save_session, session)))


async def forget(request: Request) -> Response:
    """Remove a saved session."""
    await run_in_threadpool(repcast.forget_session, request.path_params["name"])
    return JSONResponse({})


async def source(request: Request) -> Response:
    """Answer with the text of a file that was sent, as it was decoded; any format that can be read."""
    file = io.BytesIO(await _body(request))
    file.name = request.query_params.get("name", "page")  # as open files have
    reading = await run_in_threadpool(repcast.read, file)
    fault = next((one for one in reading.diagnostics if one.code in {"unreadable", "binary"}), None)
    if fault or not reading.text:
        message = fault.message if fault else "there is no text in this file"
        raise RepcastError(message, "choose a page, a record or a script")
    return JSONResponse({"text": reading.text, "source": request.query_params.get("name", "")})


async def music(request: Request) -> Response:
    """Keep a music file that was sent, and answer with the name to choose it by."""
    name = request.query_params.get("name", "")
    data = await _body(request)
    return JSONResponse({"name": await run_in_threadpool(request.app.state.uploads.add, name, data)})


def audio_address(request: Request, track: Track) -> str:
    """Return where the newest file of a track is."""
    return request.url_for("track_file", key=track.key, number=len(track.files), ending=track.ending).path


def languages(request: Request) -> list[str]:
    """Return the languages that a browser asks for, the best first."""
    asked = (one.partition(";q=") for one in request.headers.get("accept-language", "")[:200].split(","))
    weighed = [(_weight(quality), code.strip()) for code, _, quality in asked]
    return [code for weight, code in sorted(weighed, key=lambda one: -one[0]) if weight > 0]


def _words(request: Request) -> dict[str, str]:
    """Return the studio's texts in the language that a browser asks for."""
    return repcast.interface_texts("studio", languages(request))[1]


def _weight(quality: str) -> float:
    try:
        return float(quality or 1)
    except ValueError:
        return 0.0


def _track(request: Request) -> Track:
    track: Track | None = request.app.state.tracks.get(request.path_params["key"])
    if track is None:
        raise HTTPException(404, "this track is no longer kept; make it again in the studio")
    return track


async def _body(request: Request) -> bytes:
    async with asyncio.timeout(PATIENCE_S):
        return await request.body()


async def _json(request: Request) -> dict[str, Any]:
    """Return the table that a request holds."""
    if request.headers.get("content-type", "").partition(";")[0] != "application/json":
        raise HTTPException(415, "send JSON")
    data = await _body(request)
    if len(data) > MOST_JSON_BYTES:
        raise HTTPException(413, "the page is too large")
    held = await run_in_threadpool(_parsed, data)
    if not isinstance(held, dict):
        raise HTTPException(400, "this is no JSON object")
    return held


def _parsed(data: bytes) -> Any:
    """Return what JSON holds, without what no file can: half a character, a number that is none; `None` for no JSON."""
    try:
        return json.loads(json.dumps(json.loads(data), ensure_ascii=False, allow_nan=False).encode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None


def _table(held: dict[str, Any], name: str) -> dict[str, Any]:
    value = held.get(name)
    if not isinstance(value, dict):
        raise RepcastError(f"{name!r} is missing", "send a page as the studio does")
    return value


async def _on_fault(request: Request, fault: Exception) -> Response:
    own = {"problem": getattr(fault, "problem", str(fault)), "hint": getattr(fault, "hint", "")}
    told = fault_in_controls(own, _words(request))
    return JSONResponse({**told, "error": "; ".join(filter(None, told.values()))}, 422)


async def _on_refusal(request: Request, fault: Exception) -> Response:
    code, detail = getattr(fault, "status_code", 500), getattr(fault, "detail", "")
    if "/api/" in request.url.path:
        return JSONResponse({"problem": detail, "hint": ""}, code)
    return Response(f"{detail}\n", code, media_type="text/plain")


async def _on_slow(_request: Request, _fault: Exception) -> Response:
    return JSONResponse({"problem": "the request did not arrive in time", "hint": "try again"}, 408)


async def _on_disk_fault(_request: Request, fault: Exception) -> Response:
    reason = (getattr(fault, "strerror", "") or str(fault)).lower()
    if getattr(fault, "errno", None) in FULL:
        return JSONResponse({"problem": f"the studio cannot keep this: {reason}", "hint": "make room on its disk"}, 507)
    return JSONResponse({"problem": f"the studio failed: {reason}", "hint": ""}, 500)


HANDLERS: dict[Any, Callable[[Request, Exception], Awaitable[Response]]] = {
    RepcastError: _on_fault,
    HTTPException: _on_refusal,
    OSError: _on_disk_fault,
    TimeoutError: _on_slow,
    ClientDisconnect: _on_slow,
}
"""What is answered to each kind of fault."""
