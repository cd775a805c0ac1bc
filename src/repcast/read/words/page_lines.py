"""Lines of a site, an app or a paper that stand around a text, by what they are made of rather than by their wording.

A count of views, the age of a post, the name of a user and a row of buttons are made of few words, which every site
has, with figures, dates, handles and signs between them. A line of nothing else is about the page.
"""

import re
from functools import lru_cache

from repcast.languages.en import page_lines as english
from repcast.languages.en.dates import DATE, TIME_OF_DAY
from repcast.languages.en.noise import ADVICE, WARNING
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import any_of

_LINK = (
    r"\b(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|app|example|co\.uk|de|fr|es|me|ly)\b(?:/\S*)?"
)
_HANDLE = (
    r"(?<![\w.])(?<!\d )@[A-Za-z]\w*|\b[ur]/\w{2,30}\b"
    r"|\b\w*[A-Za-z]\w*_\w+\b(?!\s*[:=\"])|\b[a-z]+\d{2,}\b(?!\s*[:=\"])"
    r"|\b[A-Z][a-z]+[A-Z]\w*\b|(?<![\w.])#[A-Za-z]\w*(?=\s.*#\w)|(?<=\s)#[A-Za-z]\w*"
)
_LINKS, _HANDLES, _MAIL = re.compile(_LINK), re.compile(_HANDLE), re.compile(r"\S+@\S+\.\w+")
_AGE, _SHORT_AGE = any_of(english.AGE), any_of(english.SHORT_AGE)
_DATE, _ISSUE, _PRICE = any_of(english.DAY_OR_TIME), any_of(english.ISSUE), any_of(english.PRICE)
_COUNT = re.compile(r"(?<![\w.])\d[\d.,]*\s?[kKM]?(?![\w])")
_PHONE = re.compile(rf"(?<![\d/-]){english.PHONE}(?![\d/])")
_REACHED, _HOURS = any_of(english.REACHED), any_of(english.HOURS)
_DAY, _CLOCK = any_of(DATE), any_of(TIME_OF_DAY)
_DONE, _TIMETABLE = any_of(english.DONE), any_of(english.TIMETABLE)
_NAMED = re.compile(r"(?:[A-Z][\w.'’-]*\s+){1,2}[a-z]")
"""A name before what its owner did: "Sven answered 9 years ago"."""

_APPROVED = re.compile(rf"(?=.*[{english.APPROVAL}])[\W\dkKM]*\d[\W\dkKM]*")
_EXTENSION = re.compile(r"\b(?:ext\.?|x)\s?\d{4,5}$", re.IGNORECASE)
_CREDIT = re.compile(english.CREDIT, re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][^\W\d_'’]*")
_SIGNS = re.compile(r"^[^\w@#$£€(\[+]+")
_FIELD = re.compile(r"\s+[|·•●]\s+|\s{3,}|\s+[–—-]\s+")
_PATH = re.compile(r"(?<!-)[>\u203a»]")
_SLASH = re.compile(r"(?<=\s)/(?=\s)")
_BACKSLASH = re.compile(r"(?<=\s)\\(?=\s|$)")
_WARNS, _COUNTED = any_of(*ADVICE, WARNING, english.WARNS), any_of(english.COUNTED)
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LONGEST = 240
"""The most characters of a line that is looked at."""

_FEWEST_UI, _FEWEST_DIGITS, _MOST_WORDS, _PART_WORDS, _FEWEST_PARTS = 2, 9, 30, 5, 3


@lru_cache(maxsize=2048)
def is_about_page(text: str) -> bool:
    """Whether a line only counts, dates, sells, signs or leads through a page."""
    if len(text) > _LONGEST:
        return False
    if _APPROVED.fullmatch(text.strip()):
        return True
    if tells(text):
        return False
    text = _SIGNS.sub("", text.strip())
    if not text or len(text.split()) > _MOST_WORDS:
        return False
    return (
        is_path(text)
        or bool(_CREDIT.match(text.lstrip("[( ")))
        or _is_of_site(text)
        or _is_masthead(text)
        or _is_contact(text)
    )


def tells(text: str) -> bool:
    """Whether a line is of an exercise, whatever else it is: it names a movement, counts sets or reps, or warns."""
    if _WARNS.search(text) or _COUNTED.search(text):
        return True
    said = words_of(_CAPITAL.sub(" ", text).replace("_", " "))
    return has_movement(said) and not (is_path(text) and not any(map(str.isdigit, text)))


def is_path(text: str) -> bool:
    """Whether a line is a path through a site: "Home > Knee > Heel slides"."""
    return bool(path_parts(text))


def path_parts(text: str) -> list[str]:
    """Return the parts of a line that is a path through a site; none of another one."""
    if len(text) > _LONGEST:
        return []
    parts = [part.strip() for part in (_BACKSLASH if "\\" in text else _PATH).split(text.rstrip(" \\"))]
    if len(parts) < _FEWEST_PARTS:
        parts = [part.strip() for part in _SLASH.split(text)]
        if len(parts) < _FEWEST_PARTS or parts[0].lower() not in english.HOME:
            return []
    plain = all(0 < len(part.split()) <= _PART_WORDS and part[-1] not in ".!?;:" for part in parts)
    return parts if plain else []


def _is_of_site(text: str) -> bool:
    """Whether all words of a line are those of buttons and counts, handles, links, dates and ages."""
    left, signs = text, 0
    for pattern in (_MAIL, _LINKS, _HANDLES, _AGE, _DATE, _PRICE, _COUNT):
        left, found = pattern.subn(" ", left)
        signs += found if pattern is not _COUNT else 0
    counted = left != text and _COUNT.search(text) is not None
    said = [word.lower() for word in _WORD.findall(left) if word.lower() not in ("at", "on", "by")]
    of_page = sum(word in english.UI for word in said)
    if _DONE.search(text) and (_AGE.search(text) or _DATE.search(text)) and _NAMED.match(text):
        return True
    if any(word not in english.UI and word not in english.UI_JOINTS for word in said):
        return False
    linked = bool(_MAIL.search(text) or _LINKS.search(text) or _HANDLES.search(text))
    if not said:
        return linked or bool(_AGE.search(text)) or (_CLOCK.search(text) is not None and _DAY.search(text) is not None)
    return (of_page > 0 and (signs > 0 or counted or of_page == len(said) or of_page >= _FEWEST_UI)) or (
        linked and of_page == 0
    )


def _is_masthead(text: str) -> bool:
    """Whether one of the fields of a line is an issue, a page, an age or a count of readers, and none a movement."""
    fields = [field.strip(" ()[]") for field in _FIELD.split(text)]
    if len(fields) < _FEWEST_PARTS - 1 or text[-1:] in ".!?;":
        return False
    of_page = [bool(_ISSUE.match(field) or _SHORT_AGE.match(field)) or _is_counted(field) for field in fields]
    named = (has_movement(words_of(field)) for field, is_known in zip(fields, of_page, strict=True) if not is_known)
    return any(of_page) and not any(named)


def _is_counted(field: str) -> bool:
    """Whether a field is of the page, with a figure or a date in it."""
    return bool(field) and any(map(str.isdigit, field)) and _is_of_site(field) and not _PRICE.fullmatch(field)


def _is_contact(text: str) -> bool:
    """Whether a line says at which number somebody is reached, or when a house is open."""
    if len(list(_TIMETABLE.finditer(text))) > 1 or _EXTENSION.search(text):
        return True
    phone = _PHONE.search(text)
    known = phone is not None and sum(map(str.isdigit, phone[0])) >= _FEWEST_DIGITS
    return (known and (bool(_REACHED.search(text)) or (phone is not None and phone.end() == len(text)))) or bool(
        _HOURS.search(text)
    )
