"""Fills the pages of the site that are made from the code: choices and command line."""

from typing import Any

import repcast

MARKER = "<!-- the table of choices -->"


def on_page_markdown(markdown: str, **_site: Any) -> str:
    """Return a page with the table of choices in the place of its marker."""
    return markdown.replace(MARKER, choices_table()) if MARKER in markdown else markdown


def on_page_content(html: str, **_site: Any) -> str:
    """Return a page without click's mark for an option that has no default."""
    return html.replace("<code>Sentinel.UNSET</code>", "")


def choices_table() -> str:
    """Return the table of choices in Markdown: name, values, default, meaning, and where it may be made."""
    rows = ["| choice | values | default | what it does | in a script's head |", "| --- | --- | --- | --- | --- |"]
    for row in repcast.CHOICES:
        cells = (f"`{row.name}`", _values(row.kind), row.default, row.meaning, "yes" if row.in_head else "no")
        rows.append("| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |")
    return "\n".join(rows)


def _values(kind: Any) -> str:
    if kind.words:
        return ", ".join(f"`{word}`" for word in kind.words)
    low, high = getattr(kind, "low", None), getattr(kind, "high", None)
    limits = f", {low:g} to {high:g}" if low is not None and high is not None else ""
    never = ", or 0" if getattr(kind, "or_never", False) else ""
    return f"{kind.metavar}{limits}{never}"
