"""No hidden character gets past the reader, whatever the format and wherever it stands."""

import json
import sys
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repcast.model.errors import RepcastError
from repcast.model.routine import Reading
from repcast.model.text import clean, harmless, harmless_line
from repcast.read import load, print_script, read, read_all

SPACES = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"
HIDDEN = [
    chr(code)
    for code in range(sys.maxunicode + 1)
    if unicodedata.category(chr(code)) in ("Cc", "Cf", "Cs", "Co") and chr(code) not in SPACES
]
NO_CHARACTERS = [chr(plane * 0x10000 + code) for plane in range(17) for code in (0xFFFE, 0xFFFF)]
HOSTILE = [
    "\x00",
    "\x07",
    "\x08",
    "\x1b",
    "\x1b[31m",
    "\x1b]0;title\x07",
    "\x7f",
    "\x85",
    "\x9b2J",
    "\xad",
    "\u061c",
    "\u200b",
    "\u200d",
    "\u200e",
    "\u202e",
    "\u2028",
    "\u2067",
    "\ud800",
    "\udfff",
    "\ue000",
    "\ufdd0",
    "\ufeff",
    "\ufff9",
    "\uffff",
    "\U0001fffe",
    "\U000e0041",
    "\U0010ffff",
]
DECOY = "x{}y"


def toml(text: str) -> str:
    return json.dumps(text, ensure_ascii=True)


def script(text: str) -> str:
    """A script with the text in each place that takes any: as it is where that is possible, and as an escape."""
    quoted = toml(text) if not any("\ud800" <= one <= "\udfff" or one > "\uffff" for one in text) else f'"{text}"'
    head = f"+++\nrepcast = 1\ntitle = {quoted}\nlanguage = {quoted}\n[say]\nopening = [{quoted}]\n"
    head += f"[choices]\nvoice = {quoted}\n+++\n"
    block = f"```toml\nequipment = [{quoted}]\nreps = 3\n[say]\ngo = {quoted}\n"
    block += f'[[phase]]\nkind = "out"\ntext = {quoted}\nsay = [{quoted}]\n```\n'
    return f"{head}# Squat {text}\n{block}## Steps\n- **Setup:** Stand {text}\n## Tips\n- Breathe {text}\n"


def mistaken(text: str) -> str:
    """A script with the text where it is an error, and so quoted in a message."""
    quoted = toml(text).replace("\\ud8", "\\u00d8")
    return (
        f"+++\nrepcast = 1\n{quoted} = 1\nsounds = [{quoted}]\n[choices]\ntalk = {quoted}\n+++\n"
        f"# A\n```toml\nsides = {quoted}\n```\n## Ste{text}ps\n# B\n## Steps\n- **Se{text}tup:** Stand.\n"
    )


def record(text: str) -> dict[str, object]:
    return {
        "name": f"Squat {text}",
        "id": text,
        "equipment": [f"band {text}"],
        "description": f"Do 3 sets {text} of 10.",
        "instructions": [f"Squat {text} down.", f"<p>Stand {text} up.</p>"],
        "tips": [f"Slowly {text}."],
        "reps": f"10 {text}",
    }


def web(text: str) -> str:
    linked = {"@type": "HowTo", "name": text, "tool": [text], "step": [{"text": f"Squat {text}."}], "repetitions": text}
    entities = "".join(f"&#{ord(one)};" for one in text)
    return (
        f"<html><head><title>{text}</title><script type='application/ld+json'>{json.dumps(linked)}</script></head>"
        f"<body><h2>{text}Squat{entities}</h2><ul><li>Squat {entities} down.</li><li>Stand {text} up.</li></ul>"
        "</body></html>"
    )


PAGES: dict[str, tuple[str, Callable[[str], str]]] = {
    "text": (
        "x.txt",
        lambda text: f"Squat {text}\n\nDo 3 sets {text} of 10.\n\n- Squat {text} down.\n\nTips\n- {text}\n",
    ),
    "front matter": ("x.md", lambda text: f"---\ntitle: Squat {text}\n---\n- Squat down.\n"),
    "markdown": (
        "x.md",
        lambda text: f"# Squat {text}\n\n**{text}**\n\n1. Squat `{text}` down.\n\n| Reps |\n|-|\n| {text} |\n",
    ),
    "entities": ("x.md", lambda text: "# Squat " + "".join(f"&#{ord(one)};" for one in text) + "\n\n- Squat down.\n"),
    "web page": ("x.html", web),
    "record": ("x.json", lambda text: json.dumps(record(text))),
    "records": ("x.json", lambda text: json.dumps([record(text)] * 30)),
    "script": ("x.md", script),
    "mistaken script": ("x.md", mistaken),
}


def texts(value: object) -> Iterator[str]:
    """Every text in a value of the model."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def check(reading: Reading) -> None:
    for text in texts(reading):
        shown = text.replace("\n", "").replace("\t", "") if text is reading.text else text
        assert not [one for one in shown if unicodedata.category(one) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")]
        assert not set(text) & set(NO_CHARACTERS)
        text.encode()
    for text in texts(reading.routine):
        ElementTree.fromstring(f"<t>{text.replace('&', '').replace('<', '')}</t>")  # noqa: S314 - our own text


@pytest.mark.slow
@pytest.mark.parametrize("hostile", HOSTILE, ids=ascii)
@pytest.mark.parametrize("page", PAGES)
def test_no_hidden_character_gets_past_the_reader(page: str, hostile: str) -> None:
    name, make = PAGES[page]
    data = make(DECOY.format(hostile)).encode("utf-8", "replace")
    for one in (read(f"{hostile}{name}", data), read(name, data, pick=hostile), *read_all(name, data)):
        check(one)
    check(read("x.md", print_script(read(name, data).routine).encode()))


@given(st.text(max_size=30), st.sampled_from(sorted(PAGES)))
def test_no_text_gets_past_the_reader_unclean(text: str, page: str) -> None:
    name, make = PAGES[page]
    check(read(name, make(text).encode("utf-8", "replace")))


def test_a_lone_surrogate_in_json_leaves_words_that_can_be_printed() -> None:
    data = b'{"name": "Cu\\ud800rl", "instructions": ["Cu\\udc00rl your hands up."]}'
    (exercise,) = read("x.json", data).routine.exercises
    assert (exercise.title, exercise.steps[0].text) == ("Curl", "Curl your hands up.")


def test_every_hidden_character_of_unicode_is_dropped() -> None:
    assert [one for one in (*HIDDEN, *NO_CHARACTERS) if clean(f"a{one}b") != "ab"] == []
    assert [one for one in SPACES if clean(f"a{one}b") != "a b"] == []


def test_what_can_be_seen_stays() -> None:
    seen = "Étirement – 3×10 “lent”, 伸ばす, растяжка, 💪"
    assert (clean(seen), harmless(seen)) == (seen, seen)


@given(st.text())
def test_signs_keep_every_column(text: str) -> None:
    assert len(harmless(text)) == len(text)
    assert harmless(harmless_line(text)) == harmless_line(text)


@given(st.text())
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_a_file_that_is_missing_is_named_without_hidden_characters() -> None:
    with pytest.raises(RepcastError) as caught:
        load("no\x1b[31m\udcff\u202ename")
    assert str(caught.value).startswith("no␛[31m\ufffd\ufffdname: ")
