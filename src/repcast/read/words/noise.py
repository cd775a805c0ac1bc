"""Lines that are not about the exercise: menus, bylines, captions, file trees, benefits."""

import re
from functools import lru_cache

from repcast.languages.en import dates, letters
from repcast.languages.en import noise as english
from repcast.read.words.page_lines import is_about_page
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import any_of

_MOST_WORDS = 16
_BYLINE = any_of(*english.BYLINES)
_NAVIGATION = any_of(*english.NAVIGATION)
_ELSEWHERE = any_of(*letters.ELSEWHERE)
_LETTER = any_of(*letters.GREETINGS, *letters.FOOTERS)
_LETTERHEAD, _WHOLE_DATE = any_of(*letters.LETTERHEADS, dates.DATED), any_of(dates.WHOLE_DATE)
_DATE, _TIME_OF_DAY = any_of(dates.DATE), any_of(dates.TIME_OF_DAY)
_CAPTION = any_of(*english.CAPTIONS)
_FILES = re.compile(english.FILES)
_WORDS = re.compile(r"[^\W_]")
_UNSPOKEN = any_of(*english.UNSPOKEN)
_ADVICE = any_of(*english.ADVICE)
_CLOSING = any_of(*english.CLOSINGS)
_WARNING = any_of(english.WARNING)
_INSTEAD = any_of(english.INSTEAD)
_REMINDER, _REMINDING = any_of(english.REMINDER), any_of(english.REMINDING)


@lru_cache(maxsize=1024)
def is_noise(text: str) -> bool:
    """Whether a line is about the page itself: a byline, a button, a caption, a name of a file."""
    if _FILES.search(text[:200]) or _CAPTION.match(text) or not _WORDS.search(text):
        return True
    if _LETTER.search(text[:_LETTER_LENGTH]) or is_about_page(text):
        return True
    short = len(text.split()) <= _MOST_WORDS
    if not short:
        return False
    return bool(_BYLINE.search(text) or _NAVIGATION.search(text)) or _is_of_sender(text)


_LETTER_LENGTH = 400
"""How many characters of a line are looked at for what stands at the foot of an e-mail or a sheet."""


def _is_of_sender(text: str) -> bool:
    """Whether a line names a house, or a day and a time at which something happens or was sent, and no movement."""
    if _WHOLE_DATE.match(text):
        return True  # "March" is a movement as well
    dated = _DATE.search(text) and _TIME_OF_DAY.search(text)
    return bool(dated or _LETTERHEAD.match(text)) and not has_movement(words_of(text))


def is_of_another_session(text: str) -> bool:
    """Whether a sentence is about what else is done on a day, or was done another time."""
    return bool(_ELSEWHERE.search(text))


def is_unspoken(text: str) -> bool:
    """Whether a line is about benefits, muscles or variations."""
    return bool(_UNSPOKEN.match(text))


def closes(text: str) -> bool:
    """Whether a paragraph begins by saying that all exercises are done: "Now you're ready. …"."""
    return bool(_CLOSING.match(text))


def is_advice(text: str) -> bool:
    """Whether a sentence begins as advice does."""
    return bool(_ADVICE.match(text))


def reminds(text: str) -> bool:
    """Whether a sentence beside the steps is advice, a warning or a reminder of how to do it."""
    return bool(_ADVICE.match(text) or _WARNING.match(text) or _REMINDING.match(text))


def may_remind(text: str) -> bool:
    """Whether a line is advice, or may be a reminder of how to do what others say."""
    return bool(_ADVICE.match(text) or _WARNING.match(text) or _REMINDER.match(text))


def is_warning(text: str) -> bool:
    """Whether a line is itself a warning."""
    return bool(_WARNING.match(text))


def warns_of_mistake(text: str) -> bool:
    """Whether a line of a list of mistakes warns of one, or says what to do instead, so that it may be spoken."""
    return bool(_WARNING.match(text) or _INSTEAD.match(text))
