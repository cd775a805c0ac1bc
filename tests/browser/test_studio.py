"""The studio in a real browser, against the application that `repcast serve` runs."""

import io
import json
import re
import sys
import urllib.error
import urllib.request
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageColor
from playwright.sync_api import Page, expect
from starlette.applications import Starlette
from starlette.routing import Mount

import repcast
from browser.conftest import OpenTab, Served, Tab
from needs import AXE, require
from repcast import languages
from repcast.model.palette import INK, KIND_COLOURS, PAPER
from repcast.studio import app

pytestmark = pytest.mark.usefixtures("own_data")

SEED = (Path(__file__).parents[1] / "pages" / "band-lying-hip-internal-rotation.txt").read_text(encoding="utf-8")
SHORT = """\
Chair squats

2 sets of 3 reps, resting 15 s between sets.

1. Bend your knees.
2. Stand up.

Tips

- Look ahead.
"""
HOSTILE = """\
Squats <img src=x onerror=alert(1)></script><b>

3 sets of 4 reps.

1. <script>alert(2)</script> Bend.
2. Stand up.
"""


PLAYING = """() => {
    const one = [...document.querySelectorAll("audio")].find((one) => !one.paused);
    return one ? [one.currentTime, one.duration] : [0, 0];
}"""
"""Where the sound that plays is, and its length, in seconds."""


def paste(page: Page, text: str, voice: str = "tones") -> None:
    page.fill("#text", text)
    page.click("#tab-marked")
    expect(page.locator("#total")).not_to_be_empty()
    page.locator("#choices select").nth(4).select_option(voice)
    expect(page.locator("#play")).to_be_enabled()


def test_a_page_is_marked_and_a_choice_shows_at_once(tab: Tab) -> None:
    page = tab.page
    paste(page, SEED)
    expect(page.locator("#marked [role=button].mark.step")).to_have_count(7)
    tips = page.locator("#marked [role=button].mark.tip")
    expect(tips.first).to_be_visible()
    expect(page.locator("#marked .mark.dose").first).to_contain_text("2-3 sets")
    expect(page.locator("#remarks .warning")).to_have_count(2)
    expect(page.locator("#marked .remarked").first).to_be_visible()
    before = page.locator("#total").inner_text()
    page.locator("#choices input").nth(1).fill("12")
    expect(page.locator("#total")).not_to_have_text(before)
    expect(page.locator("#overview")).to_contain_text("3 × 12 each side")
    page.locator("#choices input").nth(1).fill("many")
    expect(page.locator("#choices .refused")).to_contain_text("reps cannot be 'many'")


def test_a_mark_is_corrected_and_the_correction_undone(tab: Tab) -> None:
    page = tab.page
    paste(page, SHORT)
    page.locator("#marked .mark.step", has_text="Stand up").click()
    page.get_by_role("button", name="It is a tip").click()
    expect(page.locator("#marked [role=button].mark.tip")).to_have_count(1)
    expect(page.locator("#text")).to_have_value(re.compile(r"^\+\+\+"))
    page.locator("#marked .mark.dose").first.click()
    page.locator("#correct-body input").nth(1).fill("5")
    page.get_by_role("button", name="Change the dose").click()
    expect(page.locator("#overview")).to_contain_text("2 × 5")
    page.locator("#marked .mark.title").last.click()
    page.locator("#correct-body textarea").fill("Box squats")
    page.get_by_role("button", name="Change the words").click()
    expect(page.locator("#correct")).to_be_hidden()
    for _ in range(3):
        page.click("#undo")
    expect(page.locator("#text")).to_have_value(SHORT)
    expect(page.locator("#marked [role=button].mark.step")).to_have_count(2)


def play_here(page: Page) -> None:
    paste(page, SHORT)
    page.click("#play")
    page.wait_for_url("**/play/*")
    page.click("#begin")
    _wait_until(page, lambda: page.evaluate(PLAYING)[0] > 0.3)


def test_it_is_played_and_slowed_down(tab: Tab) -> None:
    page = tab.page
    play_here(page)
    before = page.evaluate(PLAYING)[1]
    page.keyboard.press("-")
    _wait_until(page, lambda: page.evaluate(PLAYING)[1] > before + 0.2)
    assert page.evaluate(PLAYING)[0] > 0.3


def test_what_is_played_is_in_the_log(tab: Tab) -> None:
    page = tab.page
    play_here(page)
    page.keyboard.press("n")
    page.wait_for_timeout(500)
    page.keyboard.press(" ")
    rows = "() => fetch('/api/log').then((answer) => answer.json())"
    _wait_until(page, lambda: bool(page.evaluate(rows)))
    (row,) = page.evaluate(rows)
    assert (row["title"], row["ending"]) == ("Chair squats", "")
    assert row["at_ms"] > 300


def _wait_until(page: Page, holds: Callable[[], bool]) -> None:
    for _ in range(200):
        if holds():
            return
        page.wait_for_timeout(50)
    raise AssertionError("it did not happen")


def test_what_is_pasted_is_never_markup(tab: Tab) -> None:
    page = tab.page
    page.on("dialog", lambda _dialog: pytest.fail("a script of the page ran"))
    paste(page, HOSTILE)
    page.locator("#cue-details summary").click()
    expect(page.locator("#cues li").first).to_be_visible()
    page.locator("#marked .mark.title").first.click()
    assert page.locator("main img, dialog img:not(#code-image)").count() == 0
    page.keyboard.press("Escape")
    page.click("#play")
    page.wait_for_url("**/play/*")
    assert page.locator("body img[src=x]").count() == 0


def test_files_are_opened_and_downloaded(tab: Tab, tmp_path: Path) -> None:
    page = tab.page
    html = tmp_path / "page.html"
    html.write_text("<h1>Plank</h1><p>Hold for 20 seconds, 2 times.</p><script>alert(1)</script>")
    page.set_input_files("#file", html)
    expect(page.locator("#overview")).to_contain_text("Plank")
    page.locator("#choices select").nth(4).select_option("tones")
    with page.expect_download() as downloading:
        page.click("#download")
    path = tmp_path / "got.mp3"
    downloading.value.save_as(path)
    assert downloading.value.suggested_filename == "Plank.mp3"
    assert path.read_bytes()[:3] == b"ID3"
    binary = tmp_path / "picture.bin"
    binary.write_bytes(bytes(range(256)) * 400)
    tab.page.set_input_files("#file", binary)
    expect(page.locator("#problem")).to_be_visible()
    tab.problems.clear()  # the browser reports the refusal itself


def test_a_session_is_saved_found_and_removed(tab: Tab) -> None:
    page = tab.page
    paste(page, SHORT)
    page.click("#save")
    expect(page.locator("#save")).to_have_text("Saved")
    page.reload()
    expect(page.locator("#overview")).to_contain_text("Chair squats")  # the browser remembers what it had
    page.click("#open-saved")
    page.fill("#search", "plank")
    expect(page.locator("#list-rows")).to_contain_text("Nothing has these words")
    page.fill("#search", "chair")
    page.locator("#list-rows").get_by_role("button", name="Chair squats", exact=True).click()
    expect(page.locator("#list")).to_be_hidden()
    page.click("#open-saved")
    page.get_by_role("button", name="Remove Chair squats").click()
    expect(page.locator("#list-rows")).to_contain_text("Removed: Chair squats")
    assert repcast.saved_sessions() == []


def test_the_keyboard_reaches_everything(tab: Tab) -> None:
    page = tab.page
    paste(page, SHORT)
    page.locator("#tab-text").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#tab-marked")).to_be_focused()
    expect(page.locator("#pane-marked")).to_be_visible()
    page.locator("#marked [role=button].mark").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#correct")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#correct")).to_be_hidden()


SIZES = [(360, 640), (768, 1024), (1920, 1080)]


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_nothing_is_wider_than_the_window(studio: Served, open_tab: OpenTab, size: tuple[int, int]) -> None:
    page = open_tab(studio.address, viewport={"width": size[0], "height": size[1]}).page
    paste(page, SEED)
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    for button in page.locator("#actions button, nav button").all():
        box = button.bounding_box()
        assert box
        assert box["height"] >= 44


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_axe_finds_nothing_serious(studio: Served, open_tab: OpenTab, scheme: Any) -> None:
    require("axe")
    page = open_tab(studio.address, color_scheme=scheme, bypass_csp=True, viewport={"width": 1400, "height": 1000}).page
    paste(page, SEED)
    page.add_script_tag(path=AXE)
    serious = """async () => (await axe.run()).violations
        .filter((one) => ["serious", "critical"].includes(one.impact))
        .map((one) => [one.id, one.nodes.map((node) => node.html.slice(0, 120))])"""
    assert page.evaluate(serious) == []
    page.locator("#marked .mark.dose").first.click()
    assert page.evaluate(serious) == []


# ---- who may ask ----


def asked(address: str, *, method: str = "GET", body: bytes | None = None, **headers: str) -> tuple[int, bytes]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(address, data=body, method=method, headers=named)  # noqa: S310 - of the studio
    try:
        with urllib.request.build_opener(_NoRedirect).open(request, timeout=20) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as fault:
        return fault.code, fault.read()


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


KNOWN = "secret"
DRAFT = json.dumps({"text": SHORT}).encode()


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "evil.example"}, 421),
        ({"Host": "127.0.0.1.evil.example:8420"}, 421),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec_Fetch_Site": "cross-site"}, 403),
        ({"Content_Type": "text/plain"}, 415),
        ({"Content_Length": "99999999999"}, 413),
    ],
)
def test_only_the_studio_s_own_pages_may_ask(studio: Served, headers: dict[str, str], status: int) -> None:
    given = {"Content_Type": "application/json", **headers}
    assert asked(f"{studio.address}/api/draft", method="POST", body=DRAFT, **given)[0] == status


def test_a_token_is_needed_where_there_is_one(serve: Callable[[Any], Served]) -> None:
    address = serve(app(token=KNOWN)).address
    assert asked(address)[0] == 401
    assert asked(f"{address}/?token=guess")[0] == 401
    assert asked(f"{address}/?token=secret")[0] == 303
    assert asked(address, Cookie=f"repcast_token{address.rpartition(':')[2]}=secret")[0] == 200
    assert asked(f"{address}/api/voices")[0] == 401


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/player/__init__.py",
        "/tracks/x/1.mp3",
        "/play/x",
        "/api/scripts/..%2f..%2fREADME",
        "/api/nothing",
        "/code.svg",
    ],
)
def test_what_is_not_there_is_not_there(studio: Served, path: str) -> None:
    status, body = asked(f"{studio.address}{path}")
    assert status in {400, 404}
    assert b"Traceback" not in body


@pytest.mark.parametrize(
    "draft",
    [
        {"text": SHORT, "choices": {"music": "/etc/passwd"}},
        {"text": '+++\nrepcast = 2\nsounds = { go = "../../etc/passwd" }\n+++\n# Plank\n', "choices": {}},
        {"text": SHORT, "choices": {"voice": "nobody"}},
        {"text": SHORT, "choices": {"voice": "piper:/etc/passwd"}},
        {"text": '+++\nrepcast = 2\nvoice = "recorded:/etc"\n+++\n# Plank\n', "choices": {}},
        {"text": SHORT, "choices": {"speed": "fast"}},
        {"text": SHORT, "choices": {"reps": [1, 2, 3]}},
        {"text": SHORT, "choices": {"shout": "yes"}},
        {"text": "", "choices": {}},
        {"text": "\x00\x01", "choices": {}},
        {"text": "+++\nrepcast = 99\n+++\n# Plank\n", "choices": {}},
    ],
    ids=str,
)
def test_what_makes_no_session_is_told(studio: Served, draft: dict[str, Any]) -> None:
    status, body = asked(
        f"{studio.address}/api/draft", method="POST", body=json.dumps(draft).encode(), Content_Type="application/json"
    )
    assert status in {200, 422}
    values = json.loads(body)
    problem = values.get("problem")
    assert problem
    assert "session" not in values


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"text": 3}', b"[" * 100_000, b'{"text": "a", "choices": []}'])
def test_what_is_no_request_is_refused(studio: Served, body: bytes) -> None:
    for path in ("draft", "tracks", "correct", "saved", "clip"):
        status, answer = asked(
            f"{studio.address}/api/{path}", method="POST", body=body, Content_Type="application/json"
        )
        assert status in {400, 422}, path
        assert json.loads(answer)["problem"]


def test_music_is_sent_chosen_and_heard(studio: Served, tmp_path: Path) -> None:
    with repcast.compile(text=SHORT, voice="tones") as session:
        session.export(tmp_path / "song.mp3")
    song = (tmp_path / "song.mp3").read_bytes()
    status, body = asked(f"{studio.address}/api/music?name=song.mp3", method="PUT", body=song)
    assert status == 200
    name = json.loads(body)["name"]
    draft = {"text": SHORT, "choices": {"music": name, "voice": "tones"}}
    status, body = asked(
        f"{studio.address}/api/draft", method="POST", body=json.dumps(draft).encode(), Content_Type="application/json"
    )
    assert "session" in json.loads(body)
    for wrong in ("notes.txt", "../../evil.sh", ""):
        assert asked(f"{studio.address}/api/music?name={wrong}", method="PUT", body=song)[0] == 422
    assert asked(f"{studio.address}/api/music?name=song.mp3", method="PUT", body=b"")[0] == 422


# ---- the language of the player, and what a phone installs ----


@pytest.fixture
def other_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A language that has the texts of the player alone."""
    package = tmp_path / "xx"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "player.py").write_text('PLAYER = {"start": "Anfangen"}\n', encoding="utf-8")
    monkeypatch.setattr(languages, "__path__", [*languages.__path__, str(tmp_path)])
    languages.interface_languages.cache_clear()
    yield "xx"
    languages.interface_languages.cache_clear()
    for name in [name for name in sys.modules if name.startswith(f"{languages.__name__}.xx")]:
        del sys.modules[name]


def made(studio: Served, text: str) -> str:
    """Have a track made to be played, and return its key."""
    body = json.dumps({"text": text, "choices": {"voice": "tones"}, "format": "mp3", "play": True}).encode()
    answer = asked(f"{studio.address}/api/tracks", method="POST", body=body, Content_Type="application/json")
    track = json.loads(answer[1])
    while track["state"] in {"waiting", "making"}:
        track = json.loads(asked(f"{studio.address}/api/tracks/{track['key']}")[1])
    assert track["state"] == "ready", track
    return str(track["key"])


def test_the_player_is_in_the_language_of_the_session_and_else_in_the_browser_s(
    studio: Served, other_language: str
) -> None:
    head = '+++\nrepcast = 2\nlanguage = "{}"\n+++\n# Plank\n\n2 sets of a 3 second hold.\n'
    pages = {}
    for spoken in ("en", other_language, "yy"):
        key = made(studio, head.format(spoken))
        for wanted in ("en", other_language, "en"):
            pages[spoken, wanted] = asked(f"{studio.address}/play/{key}", Accept_Language=wanted)[1].decode()
    shown = {key: re.search(r'<html lang="(\w+)">', page) for key, page in pages.items()}
    assert {key: found and found[1] for key, found in shown.items()} == {
        **{("en", wanted): "en" for wanted in ("en", "xx")},
        **{("xx", wanted): "xx" for wanted in ("en", "xx")},
        **{("yy", wanted): wanted for wanted in ("en", "xx")},
    }
    assert all(("Anfangen" in page) == ('lang="xx"' in page) for page in pages.values())


def test_a_phone_can_install_it(studio: Served) -> None:
    manifest = json.loads(asked(f"{studio.address}/manifest.webmanifest")[1])
    drawn = {(icon["sizes"], icon["purpose"]): icon["src"] for icon in manifest["icons"] if icon["type"] == "image/png"}
    assert {size for size, _ in drawn} == {"192x192", "512x512"}
    assert {purpose for _, purpose in drawn} == {"any", "maskable"}
    page = asked(studio.address)[1].decode()
    touch = re.search(r'rel="apple-touch-icon" href="([^"]+)"', page)
    assert touch
    for size, address in [*((size, address) for (size, _), address in drawn.items()), ("180x180", touch[1])]:
        image = Image.open(io.BytesIO(asked(f"{studio.address}{address}")[1]))
        assert (image.format, f"{image.width}x{image.height}") == ("PNG", size)
        colours = image.convert("RGB")
        edge = {colours.getpixel((at, 0)) for at in range(image.width)}
        assert edge == {ImageColor.getrgb(INK)}, "a phone cuts its corners off"
        assert colours.getpixel((image.width * 31 // 64, image.height // 2)) == ImageColor.getrgb(PAPER)
        assert colours.getpixel((image.width * 52 // 64, image.height // 2)) == ImageColor.getrgb(KIND_COLOURS["work"])
    vector = next(icon["src"] for icon in manifest["icons"] if icon["sizes"] == "any")
    assert asked(f"{studio.address}{vector}")[1].startswith(b"<svg")
    assert asked(f"{studio.address}/static/icon-4000.png")[0] == 404


def test_a_browser_reads_the_manifest_where_a_token_is_needed(
    serve: Callable[[Any], Served], open_tab: OpenTab
) -> None:
    tab = open_tab(f"{serve(app(token=KNOWN)).address}/?token={KNOWN}")
    devtools = tab.page.context.new_cdp_session(tab.page)
    read = devtools.send("Page.getAppManifest")
    assert json.loads(read["data"])["name"] == "repcast"
    assert read["errors"] == []
    missing = [one["errorId"] for one in devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]]
    assert [one for one in missing if "icon" in one or "manifest" in one] == []


def test_a_lock_screen_has_the_picture_of_the_session(studio: Served, open_tab: OpenTab) -> None:
    page = open_tab(f"{studio.address}/play/{made(studio, SHORT)}").page
    page.click("#begin")
    page.wait_for_function("() => navigator.mediaSession.metadata?.artwork.length")
    shown = page.evaluate("""async () => {
        const { title, artist, album, artwork, chapterInfo } = navigator.mediaSession.metadata;
        const bytes = await (await fetch(artwork[0].src)).arrayBuffer();
        const image = await createImageBitmap(new Blob([bytes]));
        const chapters = (chapterInfo ?? []).map((one) => [one.startTime, one.artwork[0].src === artwork[0].src]);
        return { title, artist, album, sides: [image.width, image.height], chapters };
    }""")
    assert shown["album"] == "Chair squats"
    assert shown["sides"] == [600, 600]
    starts_s = [start_s for start_s, _ in shown["chapters"]]
    assert len(starts_s) > 3
    assert starts_s == sorted(starts_s)
    assert all(is_same for _, is_same in shown["chapters"])


@pytest.fixture
def mounted(serve: Callable[[Any], Served]) -> Served:
    """The studio within a larger site, which runs what it starts and ends."""
    inner = app(hosts=["*"])

    @asynccontextmanager
    async def lifespan(_site: Starlette) -> AsyncIterator[None]:
        async with inner.router.lifespan_context(inner):
            yield

    return serve(Starlette(routes=[Mount("/coach", inner)], lifespan=lifespan))


def test_it_can_be_mounted_into_a_site(mounted: Served, open_tab: OpenTab) -> None:
    page = open_tab(f"{mounted.address}/coach/").page
    paste(page, SHORT)
    page.click("#play")
    page.wait_for_url("**/coach/play/*")
    page.click("#begin")
    playing = "() => [...document.querySelectorAll('audio')].some((one) => one.currentTime > 0.2)"
    _wait_until(page, lambda: bool(page.evaluate(playing)))
