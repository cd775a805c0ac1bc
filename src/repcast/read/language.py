"""The language of a page, by its most frequent small words."""

import re
from collections import Counter
from collections.abc import Mapping

_SMALL_WORDS = {
    "en": "the and of to your with for on in is you then from at it while as",
    "de": "der die das und sie ihre mit auf ist den nicht ein eine für dem zu im bis auf dann sich",
    "fr": "le la les et de des vous votre vos avec pour sur une dans est du puis au en",
    "es": "el la los las y de con para en una un su sus que del se al por hasta",
    "it": "il la le e di con per una un che del della si al gli sul alla nel serie",
    "pt": "o a os as e de com para em uma um seu sua que do da no na ao",
    "nl": "de het een en van met je op voor uw naar de zijn niet in dan",
    "sv": "och att med på för din ditt som en ett till av är den det sedan",
    "pl": "i w na z do się nie jest oraz po przez od serie",
}
_TELLING = {
    "de": "sekunden wiederholungen sätze satz dehnen dehnung übung übungen minuten halten kniebeugen liegestütze bein",
    "fr": "secondes répétitions répétition séries étirement étirements exercice exercices jambe côté fentes pompes",
    "es": "repeticiones segundos estiramiento estiramientos ejercicio ejercicios descanso lado pierna sentadillas",
    "it": "secondi ripetizioni allungamento esercizio esercizi riposo minuti gamba lato braccio affondi flessioni",
    "pt": "repetições alongamento exercício exercícios segundos descanso lado",
    "nl": "seconden herhalingen oefening oefeningen rust",
    "sv": "sekunder repetitioner övning övningar vila",
    "pl": "sekund powtórzeń powtórzenia ćwiczenie",
}
"""Words of exercises that no English page has: each of them tells more than a small word, as a bare list has few."""

NAMES = {
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
    "sv": "Swedish",
    "pl": "Polish",
    "ru": "a Cyrillic script",
    "zh": "Chinese or Japanese",
    "ar": "Arabic",
    "el": "Greek",
    "he": "Hebrew",
    "ko": "Korean",
}
_SCRIPTS = (
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("zh", re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
)
_SETS = {code: frozenset(words.split()) for code, words in _SMALL_WORDS.items()}
_TOLD = {code: frozenset(words.split()) for code, words in _TELLING.items()}
_WORD = re.compile(r"[^\W\d_]{2,}|[^\W\d_A-Z]")
"""A word; a single capital letter is a label."""

_WEIGHT, _SAMPLE = 2, 6000
_LEAST_SCORE, _FEWEST, _MORE_THAN_ENGLISH = 4, 3, 1.5
"""The least score of another language, and how many different small words speak for one by themselves."""


def language_of(text: str) -> str:
    """Return a code such as "en"; English where nothing speaks against it."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    for code, pattern in () if sample.isascii() else _SCRIPTS:
        if letters and len(pattern.findall(sample)) > letters // 3:
            return code
    counts = Counter(word.lower() for word in _WORD.findall(sample))
    scores = {code: sum(counts[word] for word in words) for code, words in _SETS.items()}
    for code, told in _TOLD.items():
        scores[code] += _WEIGHT * sum(counts[word] for word in told)
    best = max(scores, key=lambda code: scores[code])
    is_told = scores[best] >= _LEAST_SCORE and _is_told(best, counts)
    return best if is_told and scores[best] > _MORE_THAN_ENGLISH * scores["en"] else "en"


def _is_told(code: str, counts: Mapping[str, int]) -> bool:
    """Whether words speak for a language: one of its exercises, or small ones of which a list repeats not only one.

    "3 x 10 per leg" in four lines is no Italian, nor are four lines that begin with "Do" Portuguese.
    """
    return any(counts[word] for word in _TOLD.get(code, ())) or sum(counts[word] > 0 for word in _SETS[code]) >= _FEWEST
