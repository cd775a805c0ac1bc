"""The language of a page, by its most frequent small words."""

import re
from collections import Counter

_SMALL_WORDS = {
    "en": "the and of to your with for on in is you then from at it while as",
    "de": "der die das und sie ihre mit auf ist den nicht ein eine für dem zu im bis auf dann sich",
    "fr": "le la les et de des vous votre vos avec pour sur une dans est du puis au en",
    "es": "el la los las y de con para en una un su sus que del se al por hasta",
    "it": "il la le e di con per una un che del della si al gli sul alla nel",
    "pt": "o a os as e de com para em uma um seu sua que do da no na ao",
    "nl": "de het een en van met je op voor uw naar de zijn niet in dan",
    "sv": "och att med på för din ditt som en ett till av är den det sedan",
    "pl": "i w na z do się nie jest oraz po przez od",
}
_TELLING = {
    "de": "sekunden wiederholungen sätze satz dehnen dehnung übung übungen minuten halten",
    "fr": "secondes répétitions répétition séries étirement étirements exercice exercices jambe côté",
    "es": "repeticiones segundos estiramiento estiramientos ejercicio ejercicios descanso lado pierna",
    "it": "secondi ripetizioni allungamento esercizio esercizi riposo minuti",
    "pt": "repetições alongamento exercício exercícios segundos descanso lado",
    "nl": "seconden herhalingen oefening oefeningen rust",
    "sv": "sekunder repetitioner övning övningar vila",
    "pl": "sekund powtórzeń powtórzenia serie ćwiczenie",
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
_WEIGHT = 2
_SAMPLE = 6000


def language_of(text: str) -> str:
    """Return a code such as "en"; English where nothing speaks against it."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    for code, pattern in () if sample.isascii() else _SCRIPTS:
        if letters and len(pattern.findall(sample)) > letters // 3:
            return code
    counts = Counter(re.findall(r"[^\W\d_]+", sample.lower()))
    scores = {code: sum(counts[word] for word in words) for code, words in _SETS.items()}
    for code, told in _TOLD.items():
        scores[code] += _WEIGHT * sum(counts[word] for word in told)
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] >= 4 and scores[best] > 1.5 * scores["en"] else "en"
