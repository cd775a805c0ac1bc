"""The language that a page is told to be in."""

import pytest

from repcast.read.language import language_of


@pytest.mark.parametrize(
    "text",
    [
        "Lunges: 3 x 10 per leg\nStep-ups: 3 x 10 per leg\nSplit squats: 10 per leg\nSide plank: 30 sec per side",
        "Run 5 min per km\nRun 400 m per lap\nRow 500 m per round\nBike 1 km per round",
        "Do 10 push-ups\nDo 20 squats\nDo 10 lunges\nDo 5 burpees",
        "I row\nI-Y-T raise\nI raise\nI hold",
        "En bloc: 10\nDU 30\nDU 20\nDU 10",
        "Serie A: squat\nSerie B: row\nSerie C: press\nSerie D: plank",
        "A: jumps 3 x 8\nA: hops 3 x 8\nE: swings 3 x 8\nO: press",
        "Rest 30 sec per set\nHang 10 sec per set\nHang 10 sec per set\nHang 10 sec per set",
    ],
)
def test_a_list_that_repeats_a_word_is_english(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Affondi: 3 x 10 per gamba\nStep-up: 3 x 10 per gamba\nPlank: 30 s per lato", "it"),
        ("Plank: 40 secondi\nCrunch: 30 secondi", "it"),
        ("Kniebeugen: 3 x 12\nLiegestütze: 3 x 10\nPlank: 60 s", "de"),
        ("Fentes : 3 séries de 10 par jambe\nGainage : 30 secondes", "fr"),
        ("Zancadas: 10 por pierna\nPlancha: 30 segundos por lado", "es"),
        ("Túmbate boca arriba con las rodillas dobladas y levanta la cadera.", "es"),
        ("Agachamento: 3 séries de 12 repetições\nPrancha: 30 segundos", "pt"),
        ("Kniebuigingen: 3 x 12 herhalingen\nPlank: 30 seconden", "nl"),
    ],
)
def test_a_short_list_of_another_language_is_told(text: str, language: str) -> None:
    assert language_of(text) == language
