"""The texts of a record that no key explains: by their form they say what to do, or hold a page of their own."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from repcast.languages.en.keys import AMOUNTS, BODY_KEYS, FACTS, NOT_TOLD
from repcast.read.dose.stating import only_dose
from repcast.read.formats.facts import names_record
from repcast.read.formats.facts.fields import holds, label_of, text_of, told_of, words_of_key
from repcast.read.formats.record.rich_text import markdown_html
from repcast.read.quote import Quote, Source
from repcast.read.words.headings import sure_kind
from repcast.read.words.instructions import sentences
from repcast.read.words.signs import INSTRUCTS, instruction_score, is_shaped_as_asking
from repcast.read.words.vocabulary import verb_of

_FEWEST_WORDS = 3
_TAG = re.compile(r"<(?:p|li|br|ol|ul|h[1-6]|div|table)\b[^<>]*/?>", re.IGNORECASE)
_MARKDOWN = re.compile(r"^(?:#{1,6} +\S|(?:\d{1,2}[.)]|[-*]) +\S)|\*\*\S[^*\n]{0,200}\*\*", re.MULTILINE)
_NO_SOURCE = Source.of("", "")


def is_markup(text: str) -> bool:
    """Whether a text holds markup of a page."""
    return bool(_TAG.search(text))


def page_html(text: str) -> str:
    """Return a text that is a page of its own, in HTML or in Markdown, as HTML; "" for a plain one."""
    if is_markup(text):
        return text
    is_page = "\n" in text.strip() and len(_MARKDOWN.findall(text)) > 1 and ("#" in text or "**" in text)
    return markdown_html(text) if is_page else ""


def states_dose(key: str, text: str) -> bool:
    """Whether a text under a key that says nothing is but a dose: "parameters": "3 x 10, 5 sec hold"."""
    said = set(words_of_key(key))
    if said & _OF_NO_DOSE or names_record(key) or not text or len(text) > _LONGEST_DOSE:
        return False
    return any(map(str.isdigit, text)) and only_dose(Quote(_NO_SOURCE, text, ((0, 0),)))


_LONGEST_DOSE = 80
_OF_NO_DOSE = NOT_TOLD | (FACTS - frozenset(AMOUNTS))
"""Words in a key whose text is none of the dose, whatever it states; "target": "14 reps" is."""


def is_told(key: str, text: str) -> bool:
    """Whether a text under a key that says nothing asks for something: "action", "finish"."""
    said = set(words_of_key(key))
    if not NOT_TOLD.isdisjoint(said) or names_record(key) or not _is_open(key):
        return False
    return (
        len(text.split()) >= _FEWEST_WORDS
        and (text[:1].isalpha() or is_markup(text))
        and any(map(_asks, _sentences(text)))
    )


def _is_open(key: str) -> bool:
    """Whether a key leaves open what its text is: it names no dose, no tip, and no part of a page but the steps."""
    known = sure_kind(" ".join(words_of_key(key)))
    of_prose = holds(key) == "prose" and len(words_of_key(key)) > 1
    return (not holds(key) or of_prose) and not label_of(key) and known in ("", "steps", "about")


def told_fields(record: Mapping[str, Any]) -> dict[str, str]:
    """Return the texts of a record that ask for something though their keys do not say so, by these.

    A description is one of them beside others only.
    """
    told = {key: text for key, value in record.items() if (text := text_of(value)) and is_told(key, text)}
    told |= {key: text for key, value in record.items() if (text := _listed(key, value))}
    return {} if all(holds(key) == "prose" for key in told) else told


def _listed(key: str, value: Any) -> str:
    """Return the texts of a list that asks for something though its key does not say so, a line each."""
    texts = list(told_of(value)) if isinstance(value, list) and not holds(key) and _is_open(key) else []
    asking = sum(is_told("", text) for text in texts[:_MOST_LISTED])
    return "\n".join(texts) if len(texts) > 1 and 2 * asking > len(texts) else ""


_MOST_LISTED = 60


def role_of(key: str) -> str:
    """Return what a field of this name holds, also by what a heading of its words stands over."""
    if held := holds(key):
        return held
    known = sure_kind(" ".join(words_of_key(key)))
    return "prose" if key.lower() in BODY_KEYS else known if known in ("steps", "tips", "mistakes") else ""


def _sentences(text: str) -> Iterator[str]:
    return (one.text for one in sentences(Quote(_NO_SOURCE, text, ())))


def _asks(text: str) -> bool:
    return bool(verb_of(text)) or instruction_score(text) >= INSTRUCTS or is_shaped_as_asking(text)
