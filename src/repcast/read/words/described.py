"""Whether a sentence describes a movement instead of asking for it: "The patient lies on the back", "… is raised"."""

from functools import lru_cache

from repcast.languages.en import described as english
from repcast.languages.en.names import BODY, CLAUSE
from repcast.languages.en.verbs import LIGHT
from repcast.read.words.signs import words_of
from repcast.read.words.vocabulary import IMPERATIVES, bare, is_adverb

_FEWEST_WORDS, _LOOKED_AT = 4, 40
"""The fewest words of such a sentence, and among how many its verb stands."""

_MOVES = IMPERATIVES - LIGHT


@lru_cache(maxsize=1024)
def describes(text: str, *, goes_on: bool = False) -> bool:
    """Whether a sentence says of somebody, of a part of the body or of a weight, what is done.

    One that `goes_on` after such a sentence may call them "it" and "they".
    """
    said = words_of(text)[:_LOOKED_AT]
    said = [word for at, word in enumerate(said) if not at or word not in english.BETWEEN]
    if text.rstrip().endswith("?") or not english.NOT_DESCRIBED.isdisjoint(said):
        return False
    if goes_on and said and said[0] in english.GOING_ON:
        return any(_is_done(said, at) for at in range(1, len(said)))
    if len(said) < _FEWEST_WORDS or _SUBJECTS.isdisjoint(said):
        return False
    return any(_is_done(said, at) for at in range(1, len(said)))


_SUBJECTS = BODY | english.WHO | english.MOVED


def _is_done(said: list[str], at: int) -> bool:
    """Whether the word at `at` is a verb of what is done: "lies on", "is raised", "by turning", "need to stand"."""
    led = at - 1 - (is_adverb(said[at - 1]) and at > 1)
    if said[led] in english.IS:
        return _of_participle(said[at]) in _MOVES
    if said[led] == english.BY:
        return said[at].endswith("ing") and bare(said[at]) in _MOVES
    if said[led] == "to" and led and said[led - 1] in english.IN_NEED:
        return said[at] in _MOVES
    return _is_third_person(said, at)


def _is_third_person(said: list[str], at: int) -> bool:
    word, after = said[at], said[at + 1] if at + 1 < len(said) else ""
    ends = word.endswith("s") and not {word[:-1], word[:-2]}.isdisjoint(_MOVES)
    moved = after in CLAUSE or after in BODY or after in english.THEIRS
    own = said[at - 1] not in CLAUSE and english.ABOUT_IT.isdisjoint(said[:at])
    return ends and moved and own


def _of_participle(word: str) -> str:
    """Return the verb of a participle: "raised" is raise, "gripped" grip, "bent" bend."""
    stems = (word[:-1], word[:-2], word[:-3]) if word.endswith("ed") else ()
    return english.PARTICIPLES.get(word) or next((stem for stem in stems if stem in IMPERATIVES), "")
