"""Bounds the length of a phrase, so that no clip takes more memory than a phrase is worth."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from repcast.model.cue_sheet import SectionScript, Utterance, as_written
from repcast.model.errors import Diagnostic

MOST_WORDS, MOST_CHARACTERS = 60, 400
"""The longest phrase: about 20 seconds of speech, longer than any sentence that is meant to be listened to."""
BETWEEN_PIECES_MS = 400
"""Silence between the pieces of a step, as between its sentences."""

_SENTENCE_END = re.compile(r"[.!?][\"')\]]*$")
_CLAUSE_END = re.compile(r"[,;:)–—-]$")


def pieces(text: str) -> list[str]:
    """Split a text into phrases of bounded length, each up to the last sentence, clause or word that fits.

    A run of characters that is itself longer than a phrase is no word, and is split where the phrase is full.
    """
    words = [part for word in text.split() for part in _parts(word)]
    phrases = []
    while words:
        length = _fitting(words)
        if length < len(words):
            length = _last_end(words[:length], _SENTENCE_END) or _last_end(words[:length], _CLAUSE_END) or length
        phrases.append(" ".join(words[:length]))
        words = words[length:]
    return phrases


def bounded(scripts: Iterable[SectionScript]) -> Iterator[SectionScript]:
    """Yield the scripts with no phrase longer than the bounds.

    Steps and tips are said in several phrases, anything else ends with its first; a note reports each text once.
    """
    reported: set[str] = set()
    for whole in scripts:
        script = replace(whole, title=pieces(whole.title)[0]) if _exceeds(whole.title) else whole
        everything = (*script.utterances, *script.optional, *script.left_out)
        long = [one for one in everything if _is_long(one)]
        if not long:
            yield script
            continue
        notes = [_note(one) for one in long if one.wordings[0].written not in reported]
        reported.update(one.wordings[0].written for one in long)
        yield replace(
            script,
            utterances=tuple(piece for one in script.utterances for piece in _bounded(one)),
            optional=tuple(piece for one in script.optional for piece in _bounded(one)),
            left_out=tuple(next(_bounded(one)) for one in script.left_out),
            diagnostics=(*script.diagnostics, *notes),
        )


def _parts(word: str) -> list[str]:
    return [word[start : start + MOST_CHARACTERS] for start in range(0, len(word), MOST_CHARACTERS)]


def _fitting(words: list[str]) -> int:
    """Return how many of the words fit into one phrase; at least one."""
    length, characters = 0, -1
    for word in words[:MOST_WORDS]:
        characters += 1 + len(word)
        if characters > MOST_CHARACTERS:
            break
        length += 1
    return max(1, length)


def _last_end(words: list[str], end: re.Pattern[str]) -> int:
    """Return how many words there are up to the last one that matches `end`; 0 where none does."""
    return next((number for number in range(len(words), 0, -1) if end.search(words[number - 1])), 0)


def _is_long(utterance: Utterance) -> bool:
    return any(_exceeds(wording.written) for wording in utterance.wordings)


def _exceeds(text: str) -> bool:
    return len(text) > MOST_CHARACTERS or text.count(" ") >= MOST_WORDS


def _bounded(utterance: Utterance) -> Iterator[Utterance]:
    if not _is_long(utterance):
        yield utterance
        return
    if utterance.kind not in {"step", "tip"}:
        yield replace(utterance, wordings=as_written(*(pieces(one.written)[0] for one in utterance.wordings)))
        return
    *before, last = pieces(utterance.wordings[0].written)
    for phrase in before:
        yield replace(utterance, wordings=as_written(phrase), pause_ms=BETWEEN_PIECES_MS)
    yield replace(utterance, wordings=as_written(last))


def _note(utterance: Utterance) -> Diagnostic:
    text = max((one.written for one in utterance.wordings), key=len)
    phrases = pieces(text)
    done = (
        f"it is said in {len(phrases)} phrases" if utterance.kind in {"step", "tip"} else "only its beginning is said"
    )
    message = f'"{text[:40].strip()}…" has {len(text.split()):,} words and {len(text):,} characters; {done}'
    return Diagnostic("note", "long-phrase", message, utterance.place)
