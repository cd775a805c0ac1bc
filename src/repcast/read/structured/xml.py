"""Reading of XML: safe against entities that grow, and every element with its line."""

from typing import TYPE_CHECKING, cast

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.read.quote import Source

if TYPE_CHECKING:
    from lxml.etree import _Element


def parsed(source: Source) -> "_Element | Diagnostic":
    """Return the root element of a source, or the fault in it; no entity is expanded and nothing is fetched."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        return etree.fromstring(source.text.encode(), parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        line, column = getattr(fault, "position", (1, 1))
        place = Place(source.name, max(1, line), max(1, column), 1)
        message = str(fault).split(", line")[0].lower()
        return Diagnostic("error", "bad-xml", f"this is not XML: {message}", place)


def local_name(element: "_Element") -> str:
    """Return the name of an element without its namespace; "" for a processing instruction."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def place_of(source: Source, element: "_Element") -> Place:
    """Return the line of an element."""
    return Place(source.name, cast("int | None", element.sourceline) or 1, 1)


def child_text(element: "_Element", name: str) -> str:
    """Return the text of the first child of this name; "" where there is none."""
    return next(((child.text or "").strip() for child in element if local_name(child) == name), "")
