"""Which lines begin exercises, as the model that has learned it from the corpus says."""

from concurrent.futures import ThreadPoolExecutor
from unittest.mock import patch

from repcast.read import read
from repcast.read.sections.parts import Page
from repcast.read.segments import segmented
from repcast.read.segments.line_features import features
from repcast.read.segments.starts import LEAST, MOST, Starts

ARTICLE = """Four moves for a stiff back

We asked a trainer what she does after a day at the desk. None of it takes long.

Cat stretch

On your hands and knees, let your back sink. Then push it up like a cat. Do 8 of these.

Child's pose

Sit back onto your heels and reach your arms out along the floor. Stay for 30 seconds.

Sphinx

Lie on your front and prop yourself up on your forearms. Breathe out and let your hips sink. Hold for 20 seconds.

About the author

Jo Marsh writes about gardens and lives by the sea.
"""


def page_of(text: str) -> Page:
    """The page that the reader makes of a text."""
    with patch("repcast.read.understand.segmented", wraps=segmented) as noted:
        read("page.txt", text.encode())
    page: Page = noted.call_args.args[0]
    return page


def test_names_over_their_prose_are_likely_and_the_prose_is_not() -> None:
    page = page_of(ARTICLE)
    likely = [line.text for line, odds in zip(page.lines, Starts.of(page).log_odds, strict=True) if odds > 0]
    assert likely == ["Cat stretch", "Child's pose", "Sphinx"]


def test_the_log_odds_are_bounded_and_the_same_each_time() -> None:
    page = page_of(ARTICLE)
    first = Starts.of(page)
    assert all(LEAST <= one <= MOST for one in first.log_odds)
    assert Starts.of(page) == first
    assert Starts.of(Page.of([])).log_odds == ()


def test_threads_do_not_mix_their_pages() -> None:
    pages = [page_of(ARTICLE), page_of("Heel slide\n\n1. Lie down.\n2. Slide your heel to you.\n3. Slide it back.\n")]
    wanted = [Starts.of(page) for page in pages]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(Starts.of, pages * 40)) == wanted * 40


def test_no_word_of_a_page_is_a_feature() -> None:
    told = "Quorbel zintap\n\nDravon flimmet skorp. Pimtol wexing. 3 sets of 12.\n\n- Glorptan: 3 x 10\n"
    words = {"quorbel", "zintap", "dravon", "flimmet", "skorp", "pimtol", "wexing", "glorptan"}
    assert not [one for line in features(page_of(told)) for one in line if any(word in one.lower() for word in words)]


ODD_ONE = """Shoulders after a day at the desk

- Shoulder rolls: roll both shoulders back 10 times.
- Wall angels: slide your arms up and down the wall 8 times.
Door stretch: stand in a doorway, lean in and hold for 20 seconds.
- Chin tucks: draw your chin back 10 times.
"""


def test_a_name_that_lost_its_bullet_is_found_among_the_others() -> None:
    exercises = read("shoulders.txt", ODD_ONE.encode()).routine.exercises
    assert [one.title for one in exercises] == ["Shoulder rolls", "Wall angels", "Door stretch", "Chin tucks"]
