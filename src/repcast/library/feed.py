"""The podcast feed of a library: RSS 2.0 with iTunes tags, and chapters by the podcast namespace."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from feedgen import feed as feedgen_feed
from feedgen.ext.base import BaseEntryExtension, BaseExtension
from lxml import etree

from repcast import __version__
from repcast.export.about import About
from repcast.export.cover import cover_image, draw_cover
from repcast.model.text import visible

if TYPE_CHECKING:
    from repcast.library.site import Listed, Site

PODCAST = "https://podcastindex.org/namespace/1.0"
CATEGORY = ("Health & Fitness", "Fitness")
"""Of the list of Apple Podcasts."""

SIDE_PX = 1400
"""The least side of a podcast's picture that Apple Podcasts takes."""

MEDIA_TYPES = {
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".m4b": "audio/mp4",
    ".opus": "audio/ogg",
    ".ogg": "audio/ogg",
    ".flac": "audio/flac",
    ".wav": "audio/wav",
}


class ChaptersFeedExtension(BaseExtension):  # type: ignore[misc,unused-ignore]
    """Declares the podcast namespace in a feed."""

    def extend_ns(self) -> dict[str, str]:
        """Return the prefix and the namespace."""
        return {"podcast": PODCAST}


class ChaptersEntryExtension(BaseEntryExtension):  # type: ignore[misc,unused-ignore]
    """The chapters of an episode: the address of a JSON file of them."""

    def __init__(self) -> None:
        self.url = ""

    def extend_rss(self, entry: Any) -> Any:
        """Add the element to an episode."""
        if self.url:
            etree.SubElement(entry, f"{{{PODCAST}}}chapters", url=self.url, type="application/json+chapters")
        return entry


def feed(site: "Site", sessions: "Sequence[Listed]") -> bytes:
    """Return the feed of a site as XML; the same sessions give the same bytes."""
    generator: Any = feedgen_feed.FeedGenerator
    made = generator()
    made.load_extension("podcast")
    made.register_extension("chapters", ChaptersFeedExtension, ChaptersEntryExtension)
    title, about = visible(site.title), visible(site.description) or visible(site.title)
    made.title(title)
    made.description(about)
    made.link(href=site.address("feed.xml"), rel="self")
    made.link(href=site.address("index.html"), rel="alternate")  # the last one is that of RSS itself
    made.language(site.language)
    made.generator("repcast", __version__)
    made.podcast.itunes_author(visible(site.author) or title)
    made.podcast.itunes_summary(about)
    made.podcast.itunes_category([{"cat": CATEGORY[0], "sub": CATEGORY[1]}])
    made.podcast.itunes_image(site.address("cover.png"))
    made.podcast.itunes_explicit("no")
    made.podcast.itunes_type("serial")
    if site.email:
        made.podcast.itunes_owner(name=visible(site.author) or title, email=site.email)
    dates = [datetime.fromisoformat(one.entry.dated) for one in sessions if one.entry.dated]
    if dates:
        made.lastBuildDate(max(dates))
    for one in sessions:
        _add(made, site, one)
    return bytes(made.rss_str(pretty=True))


def _add(made: Any, site: "Site", one: "Listed") -> None:
    entry = made.add_entry(order="append")
    facts = one.entry.facts
    entry.id(f"urn:repcast:{one.entry.identity}")
    entry.guid(f"urn:repcast:{one.entry.identity}", permalink=False)
    entry.title(visible(one.title))
    entry.link(href=site.address(one.page))
    words = [str(facts.get("dose", "")), ", ".join(facts.get("exercises", ()))]
    needs = ", ".join(facts.get("equipment", ()))
    entry.description(visible(". ".join(filter(None, [*words, f"Needs {needs}" if needs else ""]))) or one.title)
    size = one.entry.files[one.audio]
    entry.enclosure(site.address(one.audio), str(size), MEDIA_TYPES[Path(one.audio).suffix])
    if one.entry.dated:
        entry.pubDate(datetime.fromisoformat(one.entry.dated))
    entry.podcast.itunes_duration(-(-one.duration_ms // 1000))
    entry.podcast.itunes_image(site.address(one.cover))
    entry.podcast.itunes_explicit("no")
    entry.podcast.itunes_episode(one.number)
    entry.chapters.url = site.address(one.chapters)


def cover(site: "Site", sessions: "Sequence[Listed]") -> bytes:
    """Return the picture of the feed as a square PNG file of `SIDE_PX`: the site's own, or one drawn from its title.

    Raises:
        RepcastError: the site's own picture cannot be read.
    """
    from PIL import Image

    if site.cover:
        data = cover_image(Path(site.cover).read_bytes()).data
    else:
        total_ms = sum(one.duration_ms for one in sessions)
        data = draw_cover(About(site.title, total_ms, dose=f"{len(sessions)} sessions"))
    with Image.open(BytesIO(data)) as image:
        square = image.convert("RGB").resize((SIDE_PX, SIDE_PX), Image.Resampling.LANCZOS)
    to = BytesIO()
    square.quantize(64).save(to, "PNG", optimize=True)
    return to.getvalue()
