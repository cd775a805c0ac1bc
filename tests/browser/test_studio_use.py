"""What happens to somebody who uses the studio for the first time: nothing that was typed is lost."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

import repcast
from browser.conftest import OpenTab, Served, Tab
from browser.test_studio import PLAYING, SEED, SHORT, paste
from needs import AXE
from repcast.studio import app
from serving import Serve

pytestmark = pytest.mark.usefixtures("own_data")

OTHER = "Wall sit\n\n2 sets of 20 seconds, resting 15 s.\n"
SEVERAL = "1. Squats\n3 sets of 8 reps, rest 60 s\n\n2. Push-ups\n3 sets of 10 reps, rest 60 s\n"


def to_clipboard(page: Page, place: str, text: str) -> None:
    """Paste a text where the keyboard is, as a browser does."""
    page.evaluate(
        """([place, text]) => {
            const target = place ? document.querySelector(place) : document.body;
            const clipboardData = new DataTransfer();
            clipboardData.setData("text/plain", text);
            target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }""",
        [place, text],
    )


def forgive(tab: Tab, *words: str) -> None:
    """Leave out what the browser itself reports of a server that is gone."""
    tab.page.close()
    tab.problems[:] = [one for one in tab.problems if not any(word in one for word in words)]


def choose_example(page: Page) -> None:
    page.locator("#example").select_option(index=1)


def by_keys(page: Page) -> None:
    page.click("#tab-text")
    page.focus("#text")
    page.keyboard.press("Control+A")
    page.keyboard.type("Something else entirely")


REPLACED: dict[str, Callable[[Page], None]] = {
    "new": lambda page: page.click("#new"),
    "example": choose_example,
    "file": lambda page: page.set_input_files(
        "#file", {"name": "wall.txt", "mimeType": "text/plain", "buffer": OTHER.encode()}
    ),
    "pasted": lambda page: to_clipboard(page, "", OTHER),
    "typed": by_keys,
}


@pytest.mark.parametrize("how", REPLACED)
def test_a_page_that_was_replaced_comes_back(tab: Tab, how: str) -> None:
    page = tab.page
    paste(page, SHORT)
    page.locator("#choices input").nth(1).fill("7")
    page.locator("#marked .mark.step", has_text="Stand up").click()
    page.get_by_role("button", name="It is a tip").click()
    expect(page.locator("#marked [role=button].mark.tip")).to_have_count(1)
    expect(page.locator("#text")).to_have_value(re.compile(r"^\+\+\+"))  # it is a script by now
    before = page.input_value("#text")
    REPLACED[how](page)
    expect(page.locator("#text")).not_to_have_value(before)
    page.click("#undo")
    expect(page.locator("#text")).to_have_value(before)
    expect(page.locator("#choices input").nth(1)).to_have_value("7")
    page.click("#undo")
    expect(page.locator("#text")).to_have_value(SHORT)


def test_another_page_is_not_saved_over_the_one_before(tab: Tab) -> None:
    page = tab.page
    paste(page, SHORT)
    page.click("#save")
    expect(page.locator("#save")).to_have_text("Saved")
    page.click("#tab-text")
    page.focus("#text")
    page.keyboard.press("Control+A")
    to_clipboard(page, "#text", OTHER)
    expect(page.locator("#overview")).to_contain_text("Wall sit")
    expect(page.locator("#save")).to_have_text("Save")
    page.click("#save")
    expect(page.locator("#save")).to_have_text("Saved")
    assert {one.title for one in repcast.saved_sessions()} == {"Chair squats", "Wall sit"}


def test_what_was_removed_is_put_back(tab: Tab) -> None:
    page = tab.page
    paste(page, SHORT)
    page.click("#save")
    expect(page.locator("#save")).to_have_text("Saved")
    page.click("#open-saved")
    page.get_by_role("button", name="Remove Chair squats").click()
    expect(page.get_by_role("button", name="Put back Chair squats")).to_be_focused()
    assert repcast.saved_sessions() == []
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Remove Chair squats")).to_be_focused()
    (kept,) = repcast.saved_sessions()
    assert (kept.title, kept.text, dict(kept.choices)) == ("Chair squats", SHORT, {"voice": "tones"})


@pytest.mark.parametrize("mark", ["dose", "title", "step", "tip"])
def test_enter_makes_the_correction_and_the_keyboard_stays_at_the_mark(tab: Tab, mark: str) -> None:
    page = tab.page
    paste(page, SHORT)
    chosen = page.locator(f"#marked [role=button].mark.{mark}").first
    chosen.focus()
    page.keyboard.press("Enter")
    field = page.locator("#correct-body").locator("input, textarea").first
    field.fill("5" if mark == "dose" else "Other words")
    page.keyboard.press("Enter")
    expect(page.locator("#correct")).to_be_hidden()
    expect(page.locator("#text")).to_have_value(re.compile("sets = 5" if mark == "dose" else "Other words"))
    expect(page.locator(f"#marked [role=button].mark.{mark}").first).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(page.locator(f"#marked [role=button].mark.{mark}").first).to_be_focused()


def test_two_tabs_keep_a_page_each(tab: Tab, studio: Served) -> None:
    first = tab.page
    paste(first, SHORT)
    second = first.context.new_page()
    second.goto(studio.address)
    second.click("#new")
    paste(second, OTHER)
    expect(second.locator("#overview")).to_contain_text("Wall sit")
    for page, title in ((first, "Chair squats"), (second, "Wall sit")):
        page.reload()
        expect(page.locator("#overview")).to_contain_text(title)


def test_a_file_may_be_dropped_anywhere_and_opened_twice(tab: Tab, tmp_path: Path) -> None:
    page = tab.page
    dropped = """(text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], "wall.txt"));
        for (const name of ["dragover", "drop"]) {
            const event = new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true });
            if (document.querySelector("header").dispatchEvent(event)) throw new Error("the browser opens it itself");
        }
    }"""
    page.evaluate(dropped, OTHER)
    expect(page.locator("#overview")).to_contain_text("Wall sit")
    chair = tmp_path / "chair.txt"
    chair.write_text(SHORT, encoding="utf-8")
    for _ in range(2):
        page.set_input_files("#file", chair)
        expect(page.locator("#overview")).to_contain_text("Chair squats")
        page.click("#new")
    for _ in range(2):
        choose_example(page)
        expect(page.locator("#total")).not_to_be_empty()
        page.click("#new")
        expect(page.locator("#total")).to_be_empty()


def test_a_workout_without_a_title_is_not_called_after_a_file(tab: Tab) -> None:
    paste(tab.page, SEVERAL)
    expect(tab.page.locator("#overview")).to_contain_text("Workout")
    tab.page.click("#cue-details summary")
    expect(tab.page.locator("#cues")).not_to_contain_text(re.compile("Page|Exercise\\."))


def test_music_can_be_left_out_again_after_a_restart(tab: Tab, tmp_path: Path) -> None:
    page = tab.page
    paste(page, SHORT)
    with repcast.compile(text=SHORT, voice="tones") as session:
        session.export(tmp_path / "song.mp3")
    page.set_input_files("#choices input[type=file]", tmp_path / "song.mp3")
    expect(page.get_by_role("button", name="No music", exact=True)).to_be_visible()
    page.add_init_script("""
        const kept = JSON.parse(sessionStorage.getItem("repcast-studio"));
        kept.choices.music = "of-an-earlier-studio.mp3";
        kept.choices["a choice of an earlier release"] = "1";
        sessionStorage.setItem("repcast-studio", JSON.stringify(kept));
    """)
    page.reload()
    expect(page.locator("#choices .refused")).to_contain_text("there is no music")
    page.get_by_role("button", name="No music", exact=True).click()
    expect(page.locator("#total")).not_to_be_empty()
    expect(page.locator("#play")).to_be_enabled()


def test_what_the_studio_cannot_answer_is_told_where_it_was_asked(tab: Tab, studio: Served) -> None:
    page = tab.page
    paste(page, SHORT)
    expect(page.locator("#example option")).not_to_have_count(1)
    studio.stop()
    for button in ("#open-saved", "#open-log"):
        page.click(button)
        expect(page.locator("#list-rows .error")).to_contain_text("does not answer")
        page.keyboard.press("Escape")
    for button in ("#save", "#play", "#download"):
        page.evaluate("document.querySelector('#problem').hidden = true")
        page.click(button)
        expect(page.locator("#problem")).to_contain_text("does not answer")
        expect(page.locator("#making")).to_be_hidden()
        expect(page.locator(button)).to_be_enabled()
    choose_example(page)
    expect(page.locator("#problem")).to_contain_text("does not answer")
    forgive(tab, "net::ERR")


def play(page: Page, text: str = SEED) -> None:
    paste(page, text)
    page.click("#play")
    page.wait_for_url("**/play/*")


def plays(page: Page) -> None:
    page.wait_for_function(f"() => ({PLAYING})()[0] > 0.3")


KEPT = """async () => {
  const kept = new Set((await (await caches.open("repcast-1")).keys()).map((one) => one.url));
  const used = performance.getEntriesByType("resource").map((one) => one.name);
  const needed = [location.href, ...used].filter((url) => /\\/(play|static|tracks|covers)\\//.test(url));
  return needed.every((url) => kept.has(url)) && [...kept].some((url) => url.endsWith("/1.mp3"));
}"""
"""Whether all that a page was made of is kept, and its track; a studio that ends sooner takes the rest with it."""


def wait_until_kept(page: Page) -> None:
    """Ask until it is so: `wait_for_function` takes the promise of an answer for one where the page has just come."""
    for _ in range(600):
        if page.evaluate(KEPT):
            return
        page.wait_for_timeout(100)
    raise AssertionError("the page was not kept")


@pytest.mark.parametrize("gone", ["ended", "begun again"])
def test_a_player_that_was_opened_is_loaded_again_without_its_studio(
    serve: Serve, open_tab: OpenTab, gone: str
) -> None:
    first = serve(app())
    tab = open_tab(first.address, viewport={"width": 1400, "height": 1000})
    page = tab.page
    play(page)
    wait_until_kept(page)
    first.stop()
    if gone == "begun again":
        serve(app(), first.port)
    page.reload()
    page.click("#begin")
    plays(page)
    page.keyboard.press("-")
    expect(page.locator("#speed")).to_have_text("95 % speed")
    forgive(tab, "net::ERR", "404")


def test_a_session_that_is_gone_shows_the_way_back(tab: Tab, studio: Served) -> None:
    page = tab.page
    page.goto(f"{studio.address}/play/of-an-earlier-studio")
    page.get_by_role("link", name="To the studio").click()
    expect(page.locator("#text")).to_be_visible()
    tab.problems.clear()  # the browser reports the 404 itself


KNOWN = "secret"


def test_a_link_from_another_site_lets_a_phone_in(serve: Serve, open_tab: OpenTab) -> None:
    """Chats and mails are other sites; and two studios of one machine share its cookies."""
    studios = [serve(app(token=f"{KNOWN}{number}")) for number in range(2)]

    async def mail(_request: Request) -> HTMLResponse:
        links = [f'<a href="{one.address}/?token={KNOWN}{number}">{number}</a>' for number, one in enumerate(studios)]
        return HTMLResponse(f"<title>Mail</title>{' '.join(links)}")

    site = serve(Starlette(routes=[Route("/", mail)]))
    tab = open_tab(site.address.replace("127.0.0.1", "localhost"))
    for number in (0, 1):
        tab.page.goto(site.address.replace("127.0.0.1", "localhost"))
        tab.page.get_by_role("link", name=str(number)).click()
        expect(tab.page.locator("#text")).to_be_visible()
    for one in studios:
        tab.page.goto(one.address)
        expect(tab.page.locator("#text")).to_be_visible()
    forgive(tab, "favicon", "404")


def test_a_track_is_asked_for_once_at_a_time(tab: Tab) -> None:
    page = tab.page
    paste(page, SEED)
    asked: list[str] = []
    page.on(
        "request", lambda one: asked.append(one.url) if one.method == "POST" and one.url.endswith("/tracks") else None
    )
    with page.expect_download():
        page.evaluate("() => { for (let n = 0; n < 3; n += 1) document.querySelector('#download').click(); }")
    expect(page.locator("#download")).to_be_enabled()
    assert len(asked) == 1


TYPE = """(text) => {
    const field = document.querySelector("#text");
    field.value = text;
    field.dispatchEvent(new Event("input"));
}"""
"""Type a text at once, of which the driver would make a minute."""


def test_a_page_of_500_kb_and_nonsense_leave_the_studio_usable(tab: Tab) -> None:
    page = tab.page
    page.evaluate(TYPE, (SHORT * 4000)[:500_000])
    expect(page.locator("#total")).to_have_text("reading")
    expect(page.locator("#overview")).to_contain_text("Chair squats", timeout=60_000)
    page.click("#new")
    for nonsense in (
        "\x00\x01\x02",
        "]]]>>>{{{%%%",
        "🏋️" * 500,
        "<html><script>alert(1)</script></html>",
        json.dumps([[[]]]),
    ):
        page.fill("#text", nonsense)
        page.click("#tab-marked")
        expect(page.locator("#problem")).to_be_visible()
        page.click("#new")
    paste(page, SHORT)
    expect(page.locator("#overview")).to_contain_text("Chair squats")


HIDDEN = """() => [...document.querySelectorAll("body *")].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width && box.right > innerWidth + 1 && !one.closest("#timeline-scroll, .hidden, .skip");
}).map((one) => one.outerHTML.slice(0, 80))"""
"""What reaches out of the window at the right."""


@pytest.mark.parametrize("width", [320, 360, 640])
def test_nothing_is_out_of_sight_where_all_is_enlarged(studio: Served, open_tab: OpenTab, width: int) -> None:
    """A window of 1280 by 1024 shows 320 by 256 at 400 %."""
    repcast.save_session(repcast.SavedSession("w" * 200, SHORT))
    page = open_tab(studio.address, viewport={"width": width, "height": width * 4 // 5}).page
    paste(page, SEED + "\n" + "w" * 300)
    assert page.evaluate(HIDDEN) == []
    for mark in ("dose", "step"):
        page.locator(f"#marked [role=button].mark.{mark}").first.click()
        assert page.evaluate(HIDDEN) == []
        page.get_by_role("button", name="Close").click()
    page.click("#open-saved")
    expect(page.locator("#list-rows button")).to_have_count(2)
    assert page.evaluate(HIDDEN) == []


@pytest.mark.needs("axe")
@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_axe_finds_nothing_serious_in_any_state(studio: Served, open_tab: OpenTab, scheme: Any) -> None:
    repcast.save_session(repcast.SavedSession("Chair squats", SHORT))
    page = open_tab(studio.address, color_scheme=scheme, bypass_csp=True, viewport={"width": 700, "height": 900}).page
    page.add_script_tag(path=AXE)

    def serious() -> list[str]:
        found = page.evaluate("async () => (await axe.run()).violations")
        return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found if one["impact"] in {"serious", "critical"}]

    assert serious() == []
    paste(page, SEED)
    for mark in ("title", "dose", "step", "tip"):
        page.locator(f"#marked [role=button].mark.{mark}").first.click()
        assert serious() == [], mark
        page.keyboard.press("Escape")
    for button in ("#open-saved", "#open-log", "#phone"):
        page.click(button)
        expect(page.locator("dialog[open]")).to_be_visible()
        assert serious() == [], button
        page.keyboard.press("Escape")
    for tab in ("#tab-text", "#tab-script"):
        page.click(tab)
        assert serious() == [], tab
    page.locator("#choices input").nth(1).fill("many")
    expect(page.locator("#choices .refused")).to_be_visible()
    expect(page.locator("#session.stale #total")).not_to_be_empty()  # what was drawn last stays
    for details in page.locator("summary").all():
        details.click()
    assert serious() == []
