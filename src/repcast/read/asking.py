"""Whether a sentence asks for something: a movement, or only how much of it."""

import re

from repcast.languages.en.steps import LEADS_IN
from repcast.read.noise import is_noise, is_unspoken
from repcast.read.quote import Quote
from repcast.read.signs import INSTRUCTS, instruction_score
from repcast.read.stating import only_asks
from repcast.read.vocabulary import HOLD, REPEAT, verb_of


def is_step(sentence: Quote) -> bool:
    """Whether a sentence asks for a movement, and not only for how much of it."""
    text = sentence.text
    return asks(text) and not (only_asks(sentence) or is_unspoken(text) or is_noise(text))


def asks(text: str) -> bool:
    """Whether a sentence asks for something, be it a movement or only how much of it."""
    led = _LEADS_IN.match(text)
    if led and instruction_score(text[led.end() :]) >= _BEGINS_WITH_VERB:
        return True
    begins = verb_of(text) or instruction_score(text) >= INSTRUCTS
    return bool(begins or REPEAT.match(text) or HOLD.match(text)) and not text.rstrip().endswith("?")


_LEADS_IN = re.compile(LEADS_IN, re.IGNORECASE)
_BEGINS_WITH_VERB = 1.0
"""The least `instruction_score` of a clause after "when you feel a pull" that asks for something."""
