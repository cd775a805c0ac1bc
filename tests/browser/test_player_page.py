"""The player page in a real browser: as one file from a disk, and linked to what a server holds."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Page
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

import repcast
from browser.conftest import OpenTab, Served, Tab
from needs import AXE
from repcast.export.player_page import ASSETS, SCRIPTS, PlayerPage, data_address
from repcast.play.controls import CONTROLS
from repcast.studio.guard import POLICY

SIZES = [(360, 640), (640, 360), (768, 1024), (1920, 1080)]
HOSTILE = "</script><img src=x onerror=alert(1)> & <b>hips</b>"
SAID = f"{HOSTILE} {{{{ 7 * 6 }}}}"
PAGE = "{title}\n\n3 sets of 4 reps on each side, resting 20 s between sets.\n\n1. Bend your knees.\n2. Stand up."
AMRAP = "# Burpees\n\nAs many reps as you can, 2 sets, resting 20 s.\n"
STATES = ("paused", "playing")
NEAR_MS = 50
"""How far the screen may be behind the sound."""

READ = """() => new Promise((resolve) => requestAnimationFrame(() => resolve({
    ms: player().ms, count: byId("count").textContent, word: byId("word-text").textContent,
    of: byId("count-of").textContent, paused: playing() === null,
    state: document.body.dataset.state, view: document.body.dataset.view,
})))"""
"""Read sound and screen within one frame, after the player has drawn it."""

LOOK = """
window.playing = () => [byId("sound"), byId("sound-2")].find((one) => !one.paused) ?? null;
window.current = () => playing() ?? [byId("sound"), byId("sound-2")].find((one) => one.src.startsWith("blob:") ||
    one.src.endsWith(".mp3"));
window.player = () => ({ ms: current().currentTime * 1000 });
window.pressed = {};
window.kept = [];
const addressOf = URL.createObjectURL;
URL.createObjectURL = (blob) => { if (blob.type === "audio/mpeg") kept.push(blob); return addressOf(blob); };
navigator.mediaSession.setActionHandler = (action, handler) => { pressed[action] = handler; };
"""
"""What the tests read of the page, and the buttons of a headset, which no test can press."""

BREAKS = ("switch", "rest")
CUT = """() => [...document.querySelectorAll(
    "#page button, #count, #word, #word-text, #set, #side, #phrase, #bar, #left, .ring svg")].filter((one) => {
    const box = one.getBoundingClientRect();
    const isOut = box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
    return box.width && (isOut || one.scrollWidth > one.clientWidth + 1);
}).map((one) => one.id || one.tagName)"""
"""What reaches out of the window, or has no room in its own place."""

SMALL = """() => [...document.querySelectorAll("#page button")].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width && Math.min(box.width, box.height) < 44;
}).map((one) => one.id)"""
"""Buttons that a finger misses."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pages")


@pytest.fixture(scope="module")
def session() -> Iterator[repcast.Session]:
    with repcast.compile(text=PAGE.format(title="Chair squats"), voice="tones") as session:
        yield session


@pytest.fixture(scope="module")
def facts(session: repcast.Session) -> dict[str, Any]:
    return session.player_facts()


@pytest.fixture(scope="module")
def file(session: repcast.Session, folder: Path) -> str:
    (written,) = session.export(folder / "squats.html")
    return written.as_uri()


@pytest.fixture(scope="module")
def audio(session: repcast.Session) -> str:
    sound = BytesIO()
    session.export(sound, format="mp3")
    return data_address(sound.getvalue(), "audio/mpeg")


def started(open_tab: OpenTab, address: str, **options: Any) -> Tab:
    tab = open_tab(address, script=LOOK, **options)
    tab.page.click("#begin")
    tab.page.wait_for_function("() => playing() && playing().currentTime > 0.1")
    return tab


def shown(page: Page) -> dict[str, Any]:
    values: dict[str, Any] = page.evaluate(READ)
    return values


def seek(page: Page, ms: int) -> None:
    page.evaluate("(ms) => pressed.seekto({ seekTime: ms / 1000 })", ms)
    page.wait_for_function("() => !current().seeking")


def outside(tab: Tab) -> list[str]:
    return [one for one in tab.requests if not one.startswith(("file:", "blob:", "data:"))]


def sections(facts: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [one for one in facts["sections"] if one["kind"] == kind]


def wanted(facts: dict[str, Any], ms: float) -> tuple[str, str]:
    """Return the count and the word that belong to a moment."""
    section = [one for one in facts["sections"] if one["start_ms"] <= ms][-1]
    _, _, word, rep, reps, _ = [one for one in section["screens"] if one[0] <= ms][-1]
    left_s = -int(-(section["end_ms"] - ms) // 1000)
    clock = f"{left_s // 60 or ''}:{left_s % 60:02}"
    return (str(rep) if reps else clock), word


def test_the_screen_follows_the_sound_of_a_file_on_a_disk(open_tab: OpenTab, file: str, facts: dict[str, Any]) -> None:
    tab = started(open_tab, file)
    first, second = sections(facts, "set")[:2]
    rest = sections(facts, "rest")[0]
    starts = [first["start_ms"] - 1500, *(screen[0] - 120 for screen in first["screens"][1:5])]
    starts += [first["end_ms"] - 200, rest["start_ms"] + 3000, rest["end_ms"] - 2900, second["start_ms"] - 100, 500]
    assert len(starts) == 10
    for start_ms in starts:
        seek(tab.page, start_ms)
        tab.page.wait_for_function("(ms) => current().currentTime * 1000 > ms", arg=start_ms + 200)
        now = shown(tab.page)
        near = {wanted(facts, now["ms"] - behind_ms) for behind_ms in (0, NEAR_MS)}
        assert (now["count"], now["word"]) in near, now
    assert outside(tab) == []


def test_it_pauses_and_goes_on(open_tab: OpenTab, file: str) -> None:
    page = started(open_tab, file).page
    button = "byId('control-toggle').click()"
    ways = [("", ""), (button, button), ("pressed.pause()", "pressed.play()")]
    of_the_system = ("current().pause()", "current().play()")  # as when a call comes
    for script, state in [
        (one, state) for way in (*ways, of_the_system) for one, state in zip(way, STATES, strict=True)
    ]:
        page.evaluate(script) if script else page.keyboard.press("Space")
        page.wait_for_function("(state) => document.body.dataset.state === state", arg=state)
        assert shown(page)["paused"] == (state == "paused")
        assert (page.inner_text("#word-text").lower() == "paused") == (state == "paused")


def test_next_back_and_repeat_go_to_the_count_in(open_tab: OpenTab, file: str, facts: dict[str, Any]) -> None:
    page = started(open_tab, file).page
    first, second, third = sections(facts, "set")[:3]

    def lands(ms: int) -> None:
        page.wait_for_function("() => !current().seeking")
        assert abs(shown(page)["ms"] - ms) < 20

    page.keyboard.press("Space")
    seek(page, second["start_ms"] + 2500)
    page.keyboard.press("r")
    lands(second["start_ms"] - 3000)
    page.keyboard.press("n")
    lands(second["start_ms"])
    page.keyboard.press("n")
    lands(second["end_ms"])
    page.keyboard.press("n")
    lands(third["start_ms"] - 3000)
    page.keyboard.press("p")
    lands(second["end_ms"])
    page.keyboard.press("p")
    lands(second["start_ms"] - 3000)
    page.keyboard.press("p")
    lands(first["end_ms"])
    page.evaluate("pressed.nexttrack()")
    lands(second["start_ms"] - 3000)
    page.click("#sections-button")
    page.click("#section-list li:nth-child(1) button")
    lands(0)


def test_what_waits_is_held_until_the_listener_goes_on(open_tab: OpenTab, folder: Path) -> None:
    with repcast.compile(text=AMRAP, voice="tones") as session:
        (written,) = session.export(folder / "amrap.html")
        facts = session.player_facts()
    waiting = [one for one in facts["sections"] if one["waits"]]
    assert len(waiting) >= 2
    page = started(open_tab, written.as_uri()).page
    seek(page, waiting[0]["start_ms"] + 1000)
    page.wait_for_selector("#done:not([hidden])")
    page.click("#done")
    page.wait_for_selector("#done", state="hidden")
    assert waiting[0]["end_ms"] <= shown(page)["ms"] < waiting[0]["end_ms"] + 10_000
    seek(page, waiting[1]["end_ms"] - 500)
    page.wait_for_function("() => playing() === null")
    held = shown(page)
    assert held["state"] == "playing"
    assert held["ms"] < waiting[1]["end_ms"]
    page.wait_for_function("(count) => byId('count').textContent !== count", arg=held["count"])
    page.evaluate("pressed.play()")
    page.wait_for_function("() => playing() !== null")
    assert shown(page)["ms"] >= waiting[1]["end_ms"]


def test_more_rest_holds_the_sound_before_the_count_in(open_tab: OpenTab, file: str, facts: dict[str, Any]) -> None:
    tab = open_tab("about:blank", script=LOOK)
    tab.page.clock.install()
    tab.page.goto(file)
    page = tab.page
    page.click("#begin")
    rest = sections(facts, "rest")[0]
    seek(page, rest["end_ms"] - 3500)
    page.keyboard.press("5")
    page.wait_for_function("() => playing() === null")
    assert rest["end_ms"] - 3100 < shown(page)["ms"] < rest["end_ms"] - 3000
    assert re.fullmatch(r":5\d", shown(page)["count"])
    page.evaluate("window.requestAnimationFrame = () => 0")  # as with the screen off
    page.clock.fast_forward(49_000)
    page.wait_for_function("() => playing() !== null")
    assert page.evaluate("player().ms") > rest["end_ms"] - 3100


def test_keys_do_what_they_do_in_the_terminal_and_slow_the_sound_itself(open_tab: OpenTab, file: str) -> None:
    page = started(open_tab, file).page
    page.keyboard.press("-")
    page.click("#control-slower")
    assert page.evaluate("() => [current().playbackRate, current().preservesPitch]") == [0.9, True]
    page.keyboard.press("+")
    assert page.evaluate("() => current().playbackRate") == 0.95
    assert page.is_hidden("#control-longer")
    keys = {one["action"]: one for one in page.evaluate("KEYS")}
    for control in CONTROLS:
        if control.keys and control.action != "balance":  # the voice and the music are one track here
            assert set(keys[control.action]["keys"]) == set(control.keys) - {"\x03"}


def test_it_goes_on_where_it_was_left(open_tab: OpenTab, file: str, facts: dict[str, Any]) -> None:
    page = started(open_tab, file).page
    at_ms = sections(facts, "rest")[0]["start_ms"] + 4000
    seek(page, at_ms)
    page.reload()
    minutes, seconds = map(int, re.findall(r"\d+", page.inner_text("#go-on")))
    assert 0 <= 60 * minutes + seconds - at_ms // 1000 < 3
    page.click("#go-on")
    page.wait_for_function("() => playing() !== null")
    assert at_ms <= shown(page)["ms"] < at_ms + 5000


def test_at_the_end_it_says_what_was_done(open_tab: OpenTab, file: str, facts: dict[str, Any]) -> None:
    page = started(open_tab, file).page
    for section in sections(facts, "set")[:2]:
        seek(page, section["end_ms"] - 400)
        page.wait_for_function("(ms) => current().currentTime * 1000 > ms", arg=section["end_ms"])
    page.keyboard.press("q")
    assert re.findall(r"\d+", page.inner_text("#summary-figures"))[:2] == ["2", "8"]
    page.click("#resume")
    page.wait_for_function("() => playing() !== null")
    seek(page, facts["duration_ms"] - 300)
    page.wait_for_selector("#summary:not([hidden])")
    assert page.is_hidden("#resume")
    assert re.findall(r"\d+", page.inner_text("#summary-figures"))[:2] == ["2", "8"]
    page.click("#again")
    page.wait_for_function("() => playing() && playing().currentTime < 2")


def test_nothing_of_a_session_is_markup(open_tab: OpenTab, facts: dict[str, Any], audio: str, folder: Path) -> None:
    hostile = json.loads(json.dumps(facts))
    hostile["title"] = HOSTILE
    for section in hostile["sections"]:
        section |= {name: HOSTILE for name in ("title", "exercise", "next", "side") if section[name]}
        section["screens"] = [[*one[:2], HOSTILE, *one[3:5], SAID] for one in section["screens"]]
    page = PlayerPage(hostile, audio, links={"home": HOSTILE, "artwork": f"data:image/png,{HOSTILE}"}, key=HOSTILE)
    (folder / "hostile.html").write_text(page.one_file(), encoding="utf-8")
    tab = started(open_tab, (folder / "hostile.html").as_uri())
    seek(tab.page, sections(facts, "rest")[0]["start_ms"] + 500)
    shown(tab.page)
    tab.page.click("#sections-button")
    assert tab.page.evaluate("() => document.querySelectorAll('img, b, script').length") == 1 + len(SCRIPTS)
    assert [tab.page.text_content(place) for place in ("#title", "#word-text", "#side")] == [HOSTILE] * 3
    assert tab.page.text_content("#phrase") == SAID
    assert outside(tab) == []


def test_everything_has_room(open_tab: OpenTab, file: str, facts: dict[str, Any]) -> None:
    page = started(open_tab, file).page
    longest = max((one for section in facts["sections"] for one in section["screens"]), key=lambda one: len(one[5]))
    moments = [
        longest[0],
        sections(facts, "set")[0]["start_ms"],
        *(sections(facts, kind)[0]["start_ms"] for kind in BREAKS),
    ]
    page.keyboard.press("Space")
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        for at_ms in moments:
            seek(page, at_ms + 100)
            shown(page)
            assert page.evaluate(CUT) == [], (width, height, at_ms)
            assert page.evaluate(SMALL) == [], (width, height)


def test_a_finger_can_stop_too(open_tab: OpenTab, file: str) -> None:
    """An installed page has no way back of its own."""
    page = started(open_tab, file, has_touch=True).page
    page.tap("#sections-button")
    page.tap("#stop")
    page.wait_for_selector("#summary:not([hidden])")
    assert page.locator("dialog[open]").count() == 0
    assert shown(page)["paused"]
    page.tap("#resume")
    page.wait_for_function("() => playing() !== null")


ENLARGED = [(320, 256), (320, 512), (427, 240), (568, 250), (640, 320)]
"""Windows of which little is left: at 400 % and 300 %, and of a small phone on its side with the browser's bars."""


def test_where_all_is_enlarged_the_page_is_scrolled_and_the_count_is_there(
    open_tab: OpenTab, file: str, facts: dict[str, Any]
) -> None:
    page = started(open_tab, file).page
    seek(page, sections(facts, "set")[0]["start_ms"] + 100)
    page.keyboard.press("Space")
    for width, height in ENLARGED:
        page.set_viewport_size({"width": width, "height": height})
        shown(page)
        boxes = [
            page.locator(f"#{name}").bounding_box() for name in ("set", "ring", "word", "phrase", "bar", "controls")
        ]
        assert all(box and box["height"] > 12 for box in boxes), (width, height)
        assert all(box and box["x"] + box["width"] <= width for box in boxes), (width, height)
        count = page.locator("#count").bounding_box()
        assert count, (width, height)
        assert count["height"] >= 40, (width, height)
        for one, other in pairwise(boxes[3:]):
            assert one, (width, height)
            assert other, (width, height)
            assert other["y"] - one["y"] - one["height"] > -1, (width, height)
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("document.documentElement.scrollHeight") <= height


@pytest.mark.needs("axe")
def test_axe_finds_nothing_serious(open_tab: OpenTab, file: str, facts: dict[str, Any]) -> None:
    page = open_tab(file, script=LOOK, bypass_csp=True).page
    page.add_script_tag(path=AXE)

    def serious() -> list[str]:
        schemes: tuple[Literal["dark", "light"], ...] = ("dark", "light")
        found = []
        for scheme in schemes:
            page.emulate_media(color_scheme=scheme)
            found += page.evaluate("() => axe.run()")["violations"]
        return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found if one["impact"] in {"serious", "critical"}]

    assert serious() == []
    page.click("#begin")
    for section in (sections(facts, "set")[0], sections(facts, "rest")[0]):
        seek(page, section["start_ms"] + 500)
        assert serious() == []
    page.keyboard.press("Space")
    assert serious() == []
    page.keyboard.press("h")
    assert serious() == []
    page.keyboard.press("h")
    page.keyboard.press("q")
    assert serious() == []


def test_counts_are_read_out_only_where_that_was_chosen(open_tab: OpenTab, file: str, facts: dict[str, Any]) -> None:
    page = started(open_tab, file).page
    start_ms = sections(facts, "set")[0]["start_ms"]
    seek(page, start_ms + 100)
    shown(page)
    assert page.text_content("#counts") == ""
    page.keyboard.press("h")
    page.check("#use-counts")
    page.keyboard.press("h")
    seek(page, sections(facts, "set")[1]["start_ms"] + 100)
    page.wait_for_function("() => byId('counts').textContent === '1'")


async def beginning(path: Path, first: int) -> AsyncIterator[bytes]:
    yield path.read_bytes()[first:600_000]
    await asyncio.Event().wait()


class Site:
    """A site with one session, its assets and its track; slower and the like are planned by the session itself."""

    def __init__(self, session: repcast.Session, folder: Path) -> None:
        self.remote, self.folder = session.remote(), folder
        self.tracks = 0
        self.commands: list[dict[str, Any]] = []
        self.withholds = False
        """Whether a player, which asks for ranges, gets the beginning of a track and no more."""
        self.audio = self.track()

    def track(self) -> str:
        self.tracks += 1
        self.remote.export(self.folder / f"track-{self.tracks}.mp3")
        return f"/tracks/track-{self.tracks}.mp3"

    def app(self, *, commands: str) -> Starlette:
        async def page(_request: Request) -> HTMLResponse:
            made = PlayerPage(self.remote.player_facts(), self.audio, commands)
            return HTMLResponse(made.linked("/assets"), headers={"content-security-policy": POLICY})

        async def sound(request: Request) -> Response:
            path = self.folder / request.path_params["name"]
            if self.withholds and "range" in request.headers:
                first, size = int(request.headers["range"].split("=")[1].split("-")[0]), path.stat().st_size
                headers = {"content-range": f"bytes {first}-{size - 1}/{size}", "content-length": str(size - first)}
                return StreamingResponse(beginning(path, first), 206, headers, "audio/mpeg")
            return FileResponse(path)

        async def command(request: Request) -> JSONResponse:
            asked = await request.json()
            self.commands.append(asked)
            notice = self.remote.command(asked["action"], asked["at_ms"])
            return JSONResponse({"facts": self.remote.player_facts(), "audio": self.track(), "notice": notice})

        return Starlette(
            routes=[
                Route("/", page),
                Route("/tracks/{name}", sound),
                Route("/commands", command, methods=["POST"]),
                Mount("/assets", StaticFiles(directory=ASSETS)),
            ]
        )


@pytest.fixture
def site(folder: Path) -> Iterator[Site]:
    with ExitStack() as using:
        session = using.enter_context(repcast.compile(text=PAGE.format(title="Chair squats"), voice="tones"))
        yield Site(session, folder)


def test_it_plays_on_when_the_server_is_gone(open_tab: OpenTab, serve: Any, site: Site) -> None:
    site.withholds = True
    served: Served = serve(site.app(commands=""))
    tab = started(open_tab, served.address)
    page = tab.page
    page.wait_for_function("() => kept.length === 1")
    served.stop()
    end_ms = site.remote.timeline.duration_ms
    for at_ms in (end_ms - 8000, 30_000):
        page.evaluate("(ms) => pressed.seekto({ seekTime: ms / 1000 })", at_ms)
        page.wait_for_function("(s) => playing() && Math.abs(playing().currentTime - s) < 1", arg=at_ms / 1000 + 0.3)
    assert page.evaluate("() => playing().src").startswith("blob:")
    tab.problems[:] = [one for one in tab.problems if "net::ERR" not in one]


WATCH = """() => {
    window.gaps = []; window.last = null;
    const look = () => {
        const now = playing() && { at: performance.now(), ms: playing().currentTime * 1000, id: playing().id };
        if (now && last) gaps.push([now.at - last.at, now.ms - last.ms, now.id !== last.id]);
        if (now) window.last = now;
        setTimeout(look, 4);
    };
    look();
}"""
"""Note how far the sound moves while time does: a gap is where it moves less, or where nothing plays."""


def test_slower_is_planned_anew_and_gone_on_with_without_a_gap(open_tab: OpenTab, serve: Any, site: Site) -> None:
    served: Served = serve(site.app(commands="/commands"))
    page = started(open_tab, served.address).page
    before = site.remote.player_facts()
    first = sections(before, "set")[0]
    seek(page, first["start_ms"] + 300)
    page.evaluate(WATCH)
    page.keyboard.press("-")
    page.wait_for_function("() => playing() && playing().src.endsWith('track-2.mp3')")
    page.wait_for_function("() => gaps.some(([, , isOther]) => isOther)")
    assert page.inner_text("#count-of") == "of 4"
    assert page.locator("#section-list li").count() == len(before["sections"])
    after = site.remote.player_facts()
    assert site.commands[0]["action"] == "slower"
    assert after["duration_ms"] > before["duration_ms"]
    swaps = [(wall_ms, moved_ms) for wall_ms, moved_ms, is_other in page.evaluate("gaps") if is_other]
    assert len(swaps) == 1
    assert all(abs(wall_ms - moved_ms) < 300 for wall_ms, moved_ms in swaps), swaps
    now = shown(page)
    assert (now["count"], now["word"]) in {wanted(after, now["ms"] - behind_ms) for behind_ms in (0, NEAR_MS)}
    assert page.is_visible("#control-longer")
    page.keyboard.press("Space")
    page.keyboard.press("]")
    page.wait_for_function("() => current().src.endsWith('track-3.mp3') || byId('sound').src.endsWith('track-3.mp3')")
    assert shown(page)["state"] == "paused"
