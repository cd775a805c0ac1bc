"""The site of a library: nothing of a page is markup, the feed is what it claims to be, and a browser plays it."""

import contextlib
import functools
import http.server
import json
import re
import threading
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from lxml import etree
from PIL import Image

from libraries import page, wait_for
from needs import AXE, CHROMIUM
from repcast.library.front import Library, Outcome, publish
from repcast.library.manifest import Manifest
from repcast.library.site import Site
from repcast.model.errors import RepcastError

RECORDS = Path(__file__).parents[1] / "pages" / "free-exercise-db.json"
URL = "https://example.org/workouts/"
HOSTILE = '<img src=x onerror=alert(1)> & "quoted" {{ 7*7 }} </script>'


html: Any = import_module("lxml.html")
feedparser: Any = import_module("feedparser")


def published(sources: list[Any], folder: Path, site: Site | None = None, **wanted: Any) -> Outcome:
    """Publish sources with tones, in this process."""
    run = {"workers": 0, **wanted}
    return Library(sources, each=True, voice="tones", sets=1, reps=2).publish(folder, site=site or Site(url=URL), **run)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of two records, a script and a page with a hostile title, published once for the tests of this module."""
    folder = tmp_path_factory.mktemp("library")
    chosen = json.loads(RECORDS.read_text(encoding="utf-8"))[:2]
    (folder / "records.json").write_text(json.dumps(chosen), encoding="utf-8")
    page(folder, "Hostile", "hostile", step=HOSTILE)
    (folder / "list.jsonl").write_text(json.dumps({"source": "hostile.txt", "title": HOSTILE}), encoding="utf-8")
    about = Site("Anna's <workouts>", URL, "All of <them>", "Anna & Co", "anna@example.org")
    outcome = published([folder / "records.json", folder / "list.jsonl", "calf-stretch"], folder / "site", about)
    assert (outcome.made, outcome.failed) == (4, ())
    return folder / "site"


def test_every_file_that_a_page_names_is_there(site: Path) -> None:
    pages = [site / "index.html", *sorted((site / "sessions").glob("*.html"))]
    assert len(pages) == 5
    for path in pages:
        tree = html.fromstring(path.read_bytes())
        for link in (*tree.xpath("//@src"), *tree.xpath("//@href")):
            assert "://" not in link
            assert (path.parent / unquote(link)).resolve().is_file(), link


def test_nothing_of_a_page_is_markup_and_no_page_has_a_script_in_it(site: Path) -> None:
    for path in (site / "index.html", *(site / "sessions").glob("*.html")):
        tree = html.fromstring(path.read_bytes())
        assert not tree.xpath("//script[text()] | //style | //*[@style] | //@*[starts-with(name(), 'on')]")
        assert all(one.startswith(("covers/", "../covers/")) for one in tree.xpath("//img/@src"))
        assert "default-src 'none'" in tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    index = html.fromstring((site / "index.html").read_bytes())
    assert any("onerror" in one.text_content() and "{{ 7*7 }}" in one.text_content() for one in index.xpath("//li"))


def test_the_index_has_what_the_filters_need(site: Path) -> None:
    sessions = json.loads((site / "index.json").read_text(encoding="utf-8"))
    assert [one["title"] for one in sessions][:2] == ["3/4 Sit-Up", "All Fours Quad Stretch"]
    assert (sessions[0]["muscles"], sessions[1]["muscles"]) == (["abdominals"], ["quadriceps"])
    assert sessions[3]["equipment"] == ["wall to lean on"]
    assert all(one["minutes"] >= 1 and one["language"] == "en" for one in sessions)


def test_no_path_of_this_machine_is_published(site: Path) -> None:
    for path in (one for one in site.rglob("*") if one.suffix in {".html", ".json", ".xml"}):
        assert str(site.parent) not in path.read_text(encoding="utf-8")


CHAPTERS = {
    "type": "object",
    "required": ["version", "chapters"],
    "properties": {
        "version": {"const": "1.2.0"},
        "title": {"type": "string"},
        "chapters": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["startTime", "title"],
                "additionalProperties": False,
                "properties": {
                    "startTime": {"type": "number", "minimum": 0},
                    "endTime": {"type": "number", "exclusiveMinimum": 0},
                    "title": {"type": "string", "minLength": 1},
                },
            },
        },
    },
}
"""What the JSON chapters format of the podcast namespace says of the fields that are written."""


def grammar() -> etree.RelaxNG:
    """RSS 2.0 with the tags of Apple Podcasts and of the podcast namespace, as their specifications have them."""
    return etree.RelaxNG(etree.parse(str(Path(__file__).with_name("feed.rng"))))


def test_the_feed_is_rss_with_itunes_tags_and_chapters(site: Path) -> None:
    feed: Any = etree.fromstring((site / "feed.xml").read_bytes())
    schema = grammar()
    assert schema.validate(feed), schema.error_log
    guids = feed.xpath("//item/guid/text()")
    assert len(guids) == len(set(guids)) == 4
    for item in feed.xpath("//item"):
        enclosure = item.find("enclosure")
        track = site / unquote(enclosure.get("url").removeprefix(URL))
        assert track.stat().st_size == int(enclosure.get("length"))
        assert (site / unquote(item.findtext("link").removeprefix(URL))).is_file()


def test_a_reader_of_podcasts_reads_the_feed(site: Path) -> None:
    read = feedparser.parse((site / "feed.xml").read_bytes())
    assert not read.bozo
    assert read.feed.title == "Anna's <workouts>"
    assert (read.feed.author, read.feed.link) == ("Anna & Co", f"{URL}index.html")
    assert [one.title for one in read.entries][:2] == ["3/4 Sit-Up", "All Fours Quad Stretch"]
    assert [one.itunes_episode for one in read.entries] == ["1", "2", "3", "4"]
    assert all(one.enclosures[0].type == "audio/mpeg" for one in read.entries)
    assert all(one.published_parsed for one in read.entries)


def test_the_chapters_are_by_their_schema_and_within_the_track(site: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    paths = sorted((site / "chapters").iterdir())
    assert len(paths) == 4
    for path in paths:
        chapters = json.loads(path.read_text(encoding="utf-8"))
        jsonschema.validate(chapters, CHAPTERS)
        starts = [one["startTime"] for one in chapters["chapters"]]
        assert starts == sorted(starts)


def test_the_picture_of_the_feed_is_as_large_as_directories_ask_for(site: Path) -> None:
    with Image.open(site / "cover.png") as image:
        assert image.size == (1400, 1400)


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_second_run_writes_nothing_and_a_change_of_the_site_makes_no_track(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    published([pages], out)
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*")}
    published([pages], out)
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*")} == before
    outcome = published([pages], out, Site("Another title", URL))
    assert outcome.made == 0
    assert "Another title" in (out / "sessions" / "Arm raise.html").read_text(encoding="utf-8")


def test_the_same_input_gives_the_same_site_whatever_the_number_of_workers(pages: Path, tmp_path: Path) -> None:
    published([pages], tmp_path / "one")
    published([pages], tmp_path / "two", workers=2)
    assert everything(tmp_path / "one") == everything(tmp_path / "two")


def test_removed_sources_leave_site_and_feed_with_prune(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    published([pages], out)
    (pages / "Heel raise.txt").unlink()
    assert published([pages], out).removed == 0
    assert "Heel raise" in (out / "feed.xml").read_text(encoding="utf-8")
    assert published([pages], out, prune=True).removed == 1
    assert not list(out.rglob("*Heel*"))
    for name in ("index.html", "index.json", "feed.xml"):
        assert "Heel" not in (out / name).read_text(encoding="utf-8")


def test_without_an_address_there_is_no_feed_and_what_is_no_address_is_told(pages: Path, tmp_path: Path) -> None:
    outcome = publish([pages / "Arm raise.txt"], tmp_path / "site", voice="tones", sets=1, workers=0)
    assert outcome.made == 1
    assert not (tmp_path / "site" / "feed.xml").exists()
    published([pages / "Arm raise.txt"], tmp_path / "site")
    assert (tmp_path / "site" / "feed.xml").exists()
    published([pages / "Arm raise.txt"], tmp_path / "site", Site())
    assert not (tmp_path / "site" / "feed.xml").exists(), "a feed that nobody writes any more names what is gone"
    with pytest.raises(RepcastError, match="is no address of a site"):
        Site(url="example.org")


def test_each_episode_keeps_its_guid_when_its_page_is_edited(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    published([pages], out)
    before = re.findall("urn:repcast:\\w+", (out / "feed.xml").read_text(encoding="utf-8"))
    page(pages, "Arm raise", step="Raise them slowly.")
    assert published([pages], out).made == 1
    assert re.findall("urn:repcast:\\w+", (out / "feed.xml").read_text(encoding="utf-8")) == before
    assert len(Manifest(out).entries) == 3


class Host(http.server.SimpleHTTPRequestHandler):
    """A web host as any is: it sends the part of a file that is asked for, which a browser needs to jump in a track."""

    def do_GET(self) -> None:
        asked = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        path = Path(self.translate_path(self.path))
        if not asked or not path.is_file():
            super().do_GET()
            return
        data = path.read_bytes()
        first, last = int(asked[1]), int(asked[2] or len(data) - 1)
        self.send_response(206)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Range", f"bytes {first}-{last}/{len(data)}")
        self.send_header("Content-Length", str(last - first + 1))
        self.end_headers()
        with contextlib.suppress(ConnectionError):
            self.wfile.write(data[first : last + 1])

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    """The site on a web server of its own."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Host, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def tab(address: str) -> Iterator[Any]:
    """A tab of a browser at the index; no error and no dialog may come up in it."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--autoplay-policy=no-user-gesture-required"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        opened = browser.new_page()
        faults: list[str] = []
        opened.on("pageerror", lambda fault: faults.append(str(fault)))
        opened.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        opened.on("dialog", lambda dialog: faults.append(dialog.message))
        opened.goto(f"{address}/index.html")
        yield opened
        browser.close()
    assert [one for one in faults if "404" not in one] == []  # a browser asks for /favicon.ico


@pytest.mark.slow
@pytest.mark.needs("chromium", "axe")
def test_axe_finds_nothing_serious_in_the_pages_of_a_site(address: str) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for scheme in ("dark", "light"):
            page = browser.new_page(bypass_csp=True, color_scheme=scheme, viewport={"width": 320, "height": 512})
            page.goto(f"{address}/index.html")
            session = page.locator("#sessions a").first.evaluate("one => one.href")
            for at in (f"{address}/index.html", session):
                page.goto(at)
                page.evaluate(Path(AXE).read_text(encoding="utf-8"))
                found = page.evaluate("async () => (await axe.run()).violations")
                serious = [one for one in found if one["impact"] in {"serious", "critical"}]
                assert [one["nodes"][0]["failureSummary"] for one in serious] == []
                assert page.evaluate("document.documentElement.scrollWidth") <= 320
        browser.close()


@pytest.mark.slow
@pytest.mark.needs("chromium")
def test_a_browser_searches_the_index_opens_a_page_and_plays_it(tab: Any) -> None:
    shown = tab.locator("#sessions > li:visible")
    tab.wait_for_selector("#search:visible")
    assert shown.count() == 4
    tab.fill("#words", "Stretch QUADRICEPS")
    assert (shown.count(), tab.inner_text("#count")) == (1, "1 session")
    tab.fill("#words", "")
    tab.select_option("#muscles", "abdominals")
    assert shown.count() == 1
    assert "Sit-Up" in shown.inner_text()
    shown.locator("a").click()
    audio = tab.locator("#audio")
    assert wait_for(lambda: audio.evaluate("one => one.readyState") >= 1)
    tab.locator("#timeline button").nth(1).click()
    started_s = audio.evaluate("one => one.currentTime")
    assert started_s > 0.5
    assert wait_for(lambda: audio.evaluate("one => one.currentTime") > started_s + 0.3)
    assert wait_for(lambda: tab.inner_text("#now") != "")
    assert tab.locator("#timeline li.now").count() >= 1
    tab.click("#player")
    tab.click("#begin")
    assert wait_for(lambda: tab.inner_text("#phrase") != "")


def luminance(colour: str) -> float:
    """Return the relative luminance of #rrggbb, 0 to 1, as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_links_stand_out_from_a_light_and_from_a_dark_page() -> None:
    style = (Path(__file__).parents[2] / "src/repcast/library/static/library.css").read_text(encoding="utf-8")
    light, dark = re.findall(r"--accent: (#[0-9a-f]{6})", style)
    for link, canvas in ((light, "#ffffff"), (dark, "#121212")):  # Chromium's canvas in either scheme
        low, high = sorted((luminance(link), luminance(canvas)))
        assert (high + 0.05) / (low + 0.05) >= 4.5  # level AA
