"""What a web page has around its article: menus, forms, notices, marks beside headings, and what is not shown."""

import re
from itertools import islice

from bs4 import BeautifulSoup
from bs4.element import Tag

from repcast.read.formats.surroundings.bare_paragraphs import with_bare_paragraphs, with_kept_lines
from repcast.read.formats.surroundings.pictures import MOST_NAME_WORDS, are_names
from repcast.read.words.vocabulary import words

_LEFT_OUT = words("""
    script style nav footer aside noscript template svg iframe select dialog menu audio video canvas math object
    del strike
""")
_NOISE_NAMES = words("""
    nav navbar navigation menu footer sidebar breadcrumb breadcrumbs cookie cookies comment comments related share
    sharing social advert adverts ad ads promo newsletter subscribe popup modal toc pagination byline skip
    editsection headerlink permalink author bio disqus
""")
_NOISE_CLASSES = words("widget-area post-tags entry-tags tag-cloud tagcloud post-meta entry-meta")
_UNSEEN_NAMES = words("sr-only visually-hidden visuallyhidden screen-reader-text d-none")
_NOISE_ROLES = frozenset(("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu"))
_HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
_PARTS = [*_HEADINGS, "summary", "dt", "legend"]
"""The tags that name a piece of a page."""

_CONTENT = ["p", "ul", "ol", "table", "section", "button", "dl", *_HEADINGS]
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_OPENING = re.compile(r"accordion|collaps|toggle|expand|tab", re.IGNORECASE)
_MARK = re.compile(r"\W*(?:\d{1,3}|[a-z])?\W*", re.IGNORECASE)
_MOST_FORMS, _FEWEST_TOGGLES, _LOOKED_AT = 5, 2, 100


def article(soup: BeautifulSoup) -> Tag:
    """Return the part of the page that is about something, rid of all that is not read."""
    _with_roles(soup)
    with_bare_paragraphs(soup)
    with_kept_lines(soup)
    _without_forms(soup)
    _with_tabs(soup)
    _without_buttons(soup)
    for tag in soup.find_all(_is_noise):
        if not tag.decomposed:
            tag.decompose()
    _with_captions(soup)
    for name in ("main", "article"):
        tags = soup.find_all(name)
        if len(tags) == 1 and tags[0].find(["li", "p"]):
            return tags[0]
    return soup


def _is_noise(tag: Tag) -> bool:
    if tag.name in ("html", "body", "main", "article", "h1"):
        return False
    if tag.name in _LEFT_OUT or tag.name in ("head", "title") or tag.get("role") in _NOISE_ROLES:
        return True
    if tag.name == "sup" and tag.find("a") is not None and _MARK.fullmatch(tag.get_text()[:9]):
        return True
    return bool(tag.attrs) and (_is_unseen(tag) or _is_named_as_noise(tag))


def _classes(tag: Tag) -> list[str]:
    return [str(name).lower() for name in tag.get_attribute_list("class")]


def _is_unseen(tag: Tag) -> bool:
    """Whether a tag is not shown; a part that is folded up is shown when it is opened."""
    if tag.has_attr("hidden") or tag.get("aria-hidden") == "true":
        return tag.get("role") not in ("tabpanel", "region") or not _has_content(tag)
    unseen = not _UNSEEN_NAMES.isdisjoint(_classes(tag)) or _UNSEEN_STYLE.search(str(tag.get("style") or ""))
    return bool(unseen) and not _has_content(tag)


def _has_content(tag: Tag) -> bool:
    """Whether a piece of the page stands in a tag, as far as its beginning shows."""
    return any(isinstance(one, Tag) and one.name in _CONTENT for one in islice(tag.descendants, _LOOKED_AT))


def _is_named_as_noise(tag: Tag) -> bool:
    """Whether the names of a tag are those of something beside the article."""
    classes = _classes(tag)
    if not _NOISE_CLASSES.isdisjoint(classes) or tag.get("itemprop") == "position":
        return True
    names = " ".join([str(tag.get("id") or ""), *classes])
    return not _NOISE_NAMES.isdisjoint(re.split(r"[-_ ]+", names.lower())) and tag.find("h1") is None


def _without_forms(soup: BeautifulSoup) -> None:
    """Leave out the forms of a page, but not one around most of it."""
    forms = soup.find_all("form")
    whole = len(soup.get_text()) if forms else 0
    for form in forms[:_MOST_FORMS]:
        if not form.decomposed and 2 * len(form.get_text()) > whole and form.find(_CONTENT):
            form.unwrap()
    for form in soup.find_all("form"):
        if not form.decomposed:
            form.decompose()


def _without_buttons(soup: BeautifulSoup) -> None:
    """Leave out the buttons of a page, but not those that are its headings: they open what stands under them."""
    opening = [button for button in soup.find_all("button") if _opens(button) and not button.find_parent(_PARTS)]
    named = {button.get_text().strip() for button in opening}
    keeps = len(named) == len(opening) >= _FEWEST_TOGGLES and "" not in named
    kept = {id(button) for button in opening} if keeps else set()
    said: dict[int, str] = {}
    for button in soup.find_all("button"):
        heading = button.find_parent(_PARTS)
        if heading is not None and id(heading) not in said:
            said[id(heading)] = "".join(islice(heading.strings, _LOOKED_AT)).strip()
        if heading is not None and said[id(heading)] == button.get_text().strip():
            button.unwrap()
        elif id(button) not in kept:
            button.decompose()


_ROLES = {"list": "ul", "listitem": "li"}


def _with_roles(soup: BeautifulSoup) -> None:
    """Make tags that only say that they are headings or lists into such."""
    for tag in soup.find_all(role=["heading", "list", "listitem"]):
        role, level = str(tag.get("role")), str(tag.get("aria-level") or "2")
        if tag.name in ("div", "p", "span"):
            tag.name = _ROLES.get(role) or f"h{level if level in '123456' else 6}"


def _with_tabs(soup: BeautifulSoup) -> None:
    """Write the names of tabs over what stands in them, where they are listed apart."""
    tabs = soup.find_all(_is_tab)
    named = {str(tag.get("id")): tag for tag in soup.find_all(id=True)} if tabs else {}
    for tab in tabs:
        name = tab.get_text().strip()
        place = next((str(tab.get(key) or "") for key in _LEADS if str(tab.get(key) or "").strip("#")), "").lstrip("#")
        panel = named.get(place) if name else None
        if panel is None or panel.decomposed or not _has_content(panel) or panel is tab:
            continue
        first = panel.find(_HEADINGS)
        if not isinstance(first, Tag) or first.get_text().strip() != name:
            heading = soup.new_tag("h5")
            heading.string = name
            panel.insert(0, heading)
        tab.decompose()


_LEADS = ("aria-controls", "data-bs-target", "data-target", "href")
"""The attributes of a tab that say which part of the page it opens."""


def _is_tab(tag: Tag) -> bool:
    around = tag.parent.parent if tag.parent is not None and tag.name == "a" else None
    names = " ".join(map(str, around.get_attribute_list("class"))) if around is not None else ""
    toggles = tag.get("data-toggle") or tag.get("data-bs-toggle")
    return tag.get("role") == "tab" or toggles in ("tab", "pill") or (tag.name == "a" and "tabs" in names)


def _opens(button: Tag) -> bool:
    """Whether a button opens a part of the page."""
    names = " ".join(map(str, button.get_attribute_list("class")))
    opens = [button.get(name) for name in ("aria-expanded", "aria-controls", "data-bs-toggle", "data-toggle")]
    return any(opens) or bool(_OPENING.search(names))


def _with_captions(soup: BeautifulSoup) -> None:
    """Leave out the captions of pictures, but not where they, or the words for pictures, are the only names."""
    others = len(soup.find_all([*_HEADINGS[1:], "summary", "dt", "legend", "button", "th"]))
    captions = [tag for tag in soup.find_all(_is_caption) if tag.find([*_HEADINGS, "p", "li"]) is None]
    keeps = len(captions) > max(1, others)
    for caption in captions:
        if not keeps:
            caption.decompose()
        elif len(caption.get_text().split()) <= MOST_NAME_WORDS:
            caption.name = "h5"
    if keeps or len(soup.find_all(["b", "strong"], limit=_MOST_BOLD)) == _MOST_BOLD:
        return
    pictures = [img for img in soup.find_all("img") if img.find_parent(["table", "a", "li", "p"]) is None]
    if len(pictures) > others and are_names([str(img.get("alt") or "") for img in pictures]):
        for img in pictures:
            heading = soup.new_tag("h5")
            heading.string = str(img.get("alt"))
            img.insert_before(heading)


def _is_caption(tag: Tag) -> bool:
    names = " ".join(map(str, tag.get_attribute_list("class"))) if tag.name in ("p", "span", "div") else ""
    return tag.name == "figcaption" or "caption" in names


_MOST_BOLD = 2
"""Words in bold so often may be names."""
