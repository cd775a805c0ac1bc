"""The trees in which editors keep a text, as HTML: of Editor.js, ProseMirror, Slate, Notion, Contentful, Sanity, Quill.

They name things alike: a kind of block, perhaps with a level, and below it other blocks, or words.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from repcast.languages.en.keys import NAMES

_MAX_DEPTH = 40
_KINDS = ("type", "_type", "nodeType", "style", "tag", "listType", "blockName", "cell_type", "format")
"""The keys that say what a block is."""
_BELOW = ("content", "children", "blocks", "root", "innerBlocks", "items", "rich_text", "document")
"""The keys of what stands below a block."""
_WORDS = ("plain_text", "text", "value", "insert", "innerHTML", "message", "html")
"""The keys of the words of a block, the surest first."""

_HEADING = re.compile(r"(?:\b|_)(?:heading|header|h(?=[1-6]\b))[-_ ]?(?P<level>[1-6]|one|two|three|four|five|six)?")
_LEVELS = {name: level for level, name in enumerate(("one", "two", "three", "four", "five", "six"), 1)}
_ITEM = re.compile(r"list[-_]?item|\bto_do\b")
_LIST = re.compile(r"list")
_NUMBERED = re.compile(r"(?<!un)ordered|number")
_BLOCK = re.compile(
    r"paragraph|heading|header|list|unstyled|quote|callout|blockquote|\bblock\b|\bnormal\b|embedded|image|divider|"
    r"hr\b|table|code|media|to_do|toggle|warning|alert|\braw\b|\bh[1-6]\b|\bp\b|\bli\b|\b[ou]l\b"
)
_TEXT = re.compile(r"\btext\b|\bspan\b|\bmention\b")
_HIDDEN = re.compile(r"code|image|embed|divider|media|video|script")
_NO_TAG = re.compile(r"<(?!/?[a-zA-Z])")


def markup_of(data: Any) -> str:
    """Return the tree of an editor as HTML; "" for any other data."""
    if isinstance(data, Mapping) and (written := _of_quill(data.get("ops")) or _of_cells(data.get("cells"))):
        return written
    blocks = _blocks(data)
    return _of_blocks(blocks, 0) if blocks else ""


def _blocks(data: Any) -> Sequence[Any]:
    """Return the blocks of a tree; none of other data."""
    for _ in range(3):
        if not isinstance(data, Mapping):
            break
        if _is_block(data) and _is_text_block(data):
            return [data]
        inner = next((data[key] for key in _BELOW if isinstance(data.get(key), list | Mapping)), None)
        titled = any(isinstance(data.get(key), str) for key in NAMES)
        if inner is None or titled or len(data) > _MOST_BESIDE:
            return ()
        data = inner
    return _of_list(data) if isinstance(data, list) else ()


def _of_list(data: Sequence[Any]) -> Sequence[Any]:
    """Return the blocks of a list of which most are of a known kind, without delimiters, buttons and the like."""
    kinds = [_kind(one) if isinstance(one, Mapping) else "" for one in data]
    known = [one for one, kind in zip(data, kinds, strict=True) if _BLOCK.search(kind)]
    enough = all(kinds) and len(known) * 2 > len(data) and any(map(_is_text_block, known))
    return [one for one in data if _is_block(one) or _holds_blocks(one)] if enough else ()


def _holds_blocks(node: Mapping[str, Any]) -> bool:
    """Whether a block of an unknown kind, such as columns, has others below it."""
    below = (node[key] for key in _BELOW if isinstance(node.get(key), list))
    return any(isinstance(one, Mapping) and _kind(one) for inner in below for one in inner)


_MOST_BESIDE = 6
"""The most keys of an object that is but the frame of a text."""


def _kind(node: Mapping[str, Any]) -> str:
    kind = " ".join(str(node[key]) for key in _KINDS if isinstance(node.get(key), str))
    item = node.get("listItem")
    return (f"{kind} list-item {item}" if isinstance(item, str) else kind).lower()


def _is_block(node: Mapping[str, Any]) -> bool:
    return bool(_BLOCK.search(_kind(node)))


def _is_text_block(node: Mapping[str, Any]) -> bool:
    """Whether a block holds words in one of the ways of editors."""
    kind = node.get("type")
    held = node.get(kind) if isinstance(kind, str) else None
    if isinstance(held, Mapping) and ("rich_text" in held or "text" in held):
        return True
    data = node.get("data")
    if isinstance(data, Mapping) and data and not isinstance(node.get("content"), list):
        return isinstance(data.get("text"), str) or isinstance(data.get("items"), list)
    below = next((node[key] for key in ("content", "children") if isinstance(node.get(key), list)), None)
    if below is not None:
        return any(
            isinstance(one, Mapping) and (_is_block(one) or _TEXT.search(_kind(one)) or "text" in one) for one in below
        )
    drafted = isinstance(node.get("text"), str) and ("depth" in node or "unstyled" in _kind(node) or "key" in node)
    return drafted or ("blockName" in node and isinstance(node.get("innerHTML"), str))


def _of_blocks(nodes: Sequence[Any], depth: int) -> str:
    """Return blocks as HTML, items in a row as one list."""
    pieces: list[str] = []
    for tag, run in groupby(nodes, _list_around):
        inside = "".join(_html(node, depth) for node in run)
        pieces.append(f"<{tag}>{inside}</{tag}>" if tag else inside)
    return "".join(pieces)


def _list_around(node: Any) -> str:
    """Return the tag of the list that an item without one of its own stands in."""
    kind = _kind(node) if isinstance(node, Mapping) else ""
    if not _ITEM.search(kind):
        return ""
    return "ol" if _NUMBERED.search(kind) else "ul"


def _html(node: Any, depth: int) -> str:
    if isinstance(node, str):
        return _NO_TAG.sub("&lt;", node)
    if not isinstance(node, Mapping) or depth > _MAX_DEPTH:
        return ""
    kind = _kind(node)
    if _HIDDEN.search(kind) and not _ITEM.search(kind):
        return ""
    held = _held(node)
    tag = _tag(kind, held)
    return f"<{tag}>{_inside(held, tag, depth + 1)}</{tag}>" if tag else _inside(held, tag, depth + 1)


def _held(node: Mapping[str, Any]) -> dict[str, Any]:
    """Return a block with what it keeps under its kind, or as data or attributes, beside its other fields."""
    inner = [node.get(key) for key in (str(node.get("type")), "data", "attrs", "properties")]
    return {key: value for one in (node, *inner) if isinstance(one, Mapping) for key, value in one.items()}


def _tag(kind: str, held: Mapping[str, Any]) -> str:
    heading = _HEADING.search(kind)
    if heading:
        level = heading["level"] or str(held.get("level") or "")
        return f"h{_LEVELS.get(level) or (int(level) if level.isdecimal() and 1 <= int(level) <= 6 else 2)}"
    if _ITEM.search(kind):
        return "li"
    if _LIST.search(kind):
        return "ol" if _NUMBERED.search(f"{kind} {held.get('style', '')}") else "ul"
    if re.search(r"table[-_]?row|\btr\b", kind):
        return "tr"
    if re.search(r"table[-_]?(?:header|cell)|\bt[dh]\b", kind):
        return "td"
    return "table" if "table" in kind else "p" if _BLOCK.search(kind) else ""


def _inside(held: Mapping[str, Any], tag: str, depth: int) -> str:
    """Return what stands within a block: its words, and the blocks below it."""
    if isinstance(held.get("innerHTML"), str) and not held.get("innerBlocks"):
        return str(held["innerHTML"])
    words = next((held[key] for key in _WORDS if isinstance(held.get(key), str)), "")
    if not words and isinstance(held.get("text"), list):
        words = _of_blocks(held["text"], depth)
    forms = list | Mapping if words else list | Mapping | str
    below = (held[key] for key in dict.fromkeys((*_BELOW, "rows")) if isinstance(held.get(key), forms))
    return _NO_TAG.sub("&lt;", str(words)) + "".join(_below(one, tag, depth) for one in below)


def _below(value: Any, tag: str, depth: int) -> str:
    if not isinstance(value, list):
        return _html(value, depth)
    if tag == "table":
        return "".join(_row(row, depth) for row in value)
    if tag in ("ol", "ul"):
        return "".join(
            _html(one, depth)
            if isinstance(one, Mapping) and _ITEM.search(_kind(one))
            else f"<li>{_item(one, tag, depth)}</li>"
            for one in value
        )
    inner = [one["content"] if tag == "li" and _is_paragraph(one) else one for one in value]
    return "".join(_of_blocks(one, depth) if isinstance(one, list) else _of_blocks([one], depth) for one in inner)


def _is_paragraph(one: Any) -> bool:
    return isinstance(one, Mapping) and "paragraph" in _kind(one) and isinstance(one.get("content"), list)


def _item(one: Any, tag: str, depth: int) -> str:
    """Return an item of a list of Editor.js: its words, and the items below it."""
    if not isinstance(one, Mapping):
        return _html(one, depth)
    inner = one.get("items")
    words = next((one[key] for key in ("content", "text") if isinstance(one.get(key), str)), "")
    below = f"<{tag}>{_below(inner, tag, depth + 1)}</{tag}>" if isinstance(inner, list) and inner else ""
    return (words or _html(one, depth)) + (below if words else "")


def _row(row: Any, depth: int) -> str:
    if isinstance(row, list):
        return f"<tr>{''.join(f'<td>{_html(cell, depth)}</td>' for cell in row)}</tr>"
    return _html(row, depth)


def _of_quill(ops: Any) -> str:
    """Return the changes of Quill as HTML: the attributes of a line stand with its end."""
    if not isinstance(ops, list) or not all(isinstance(one, Mapping) and "insert" in one for one in ops):
        return ""
    blocks: list[dict[str, Any]] = []
    line = ""
    for one in ops:
        text, looks = str(one["insert"]) if isinstance(one["insert"], str) else "", one.get("attributes")
        for piece in text.splitlines(keepends=True):
            line += piece.rstrip("\n")
            if piece.endswith("\n"):
                blocks.append({"text": line, **_look(looks if isinstance(looks, Mapping) else {})})
                line = ""
    return _of_blocks([*blocks, {"type": "paragraph", "text": line}], 0)


def _look(looks: Mapping[str, Any]) -> dict[str, Any]:
    if looks.get("header"):
        return {"type": "heading", "level": looks["header"]}
    kind = str(looks.get("list") or "")
    return {"type": f"{kind}-list-item" if kind else "paragraph"}


def _of_cells(cells: Any) -> str:
    """Return the cells of a notebook that hold text as HTML."""
    if not isinstance(cells, list) or not all(isinstance(one, Mapping) and "cell_type" in one for one in cells):
        return ""
    return "\n".join(_of_markdown(cells))


def _of_markdown(cells: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for cell in cells:
        text = cell.get("source")
        if cell["cell_type"] in ("markdown", "raw"):
            yield markdown_html("".join(map(str, text)) if isinstance(text, list) else str(text or ""))


def markdown_html(text: str) -> str:
    """Return a text in Markdown as HTML."""
    from markdown_it import MarkdownIt

    return str(MarkdownIt("commonmark").enable("table").render(text))
