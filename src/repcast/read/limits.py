"""What is left unread of a source that is longer than any page, so that time and memory stay bounded."""

import re
from dataclasses import replace
from itertools import islice

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.read.page import Block, Page
from repcast.read.quote import Source

MAX_CHARACTERS = {"html": 3_000_000, "record": 16_000_000}
"""The longest text that is read, by format: a saved web page carries scripts, a database many records."""

MAX_BLOCKS = 2_000
"""The most paragraphs and list items that are read."""

MAX_BLOCK = 20_000
"""The most characters that are read of one of them."""

_MAX_CHARACTERS, _MAX_TAGS = 500_000, 50_000
_TAG = re.compile(r"<[a-zA-Z]")


def shortened(source: Source, kind: str) -> tuple[Source, tuple[Diagnostic, ...]]:
    """Cut a source that is too long for its format, at the end of a line where there is one."""
    limit = _limit(source.text, kind)
    if len(source.text) <= limit:
        return source, ()
    end = source.text.rfind("\n", limit // 2, limit)
    text = source.text[: end if end > 0 else limit]
    return Source.of(source.name, text), (
        _too_long(source.name, f"the text is very long; only its first {len(text):,} characters were read"),
    )


def _limit(text: str, kind: str) -> int:
    """Return how many characters are read; of a web page no more than `_MAX_TAGS` tags, each of which costs memory."""
    limit = MAX_CHARACTERS.get(kind, _MAX_CHARACTERS)
    beyond = next(islice(_TAG.finditer(text, 0, limit), _MAX_TAGS, None), None) if kind == "html" else None
    return beyond.start() if beyond else limit


def bounded(source: Source, page: Page) -> Page:
    """Keep the first blocks of a page, and of each no more than a paragraph can hold."""
    blocks = tuple(_bounded(block) for block in page.blocks[:MAX_BLOCKS] if _is_said(block))
    if len(page.blocks) <= MAX_BLOCKS:
        return replace(page, blocks=blocks)
    message = f"the page has over {MAX_BLOCKS:,} paragraphs and list items; only the first {MAX_BLOCKS:,} were read"
    return replace(page, blocks=blocks, faults=(*page.faults, _too_long(source.name, message)))


def _bounded(block: Block) -> Block:
    return block if len(block.text) <= MAX_BLOCK else replace(block, quote=block.quote.cut(0, MAX_BLOCK))


def _is_said(block: Block) -> bool:
    """Whether anything of it can be said: a list item that is but an ornament is no step."""
    return any(character.isalnum() for character in block.text) if block.kind == "item" else bool(block.text)


def _too_long(source: str, message: str) -> Diagnostic:
    return Diagnostic("warning", "too-long", message, Place(source, 1))
