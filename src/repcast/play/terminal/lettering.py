"""Large letters made of blocks, for a screen that is read from three metres away. Pure."""

import unicodedata

GLYPHS = {
    "0": "### #.# #.# #.# ###", "1": ".#. ##. .#. .#. ###", "2": "### ..# ### #.. ###", "3": "### ..# ### ..# ###",
    "4": "#.# #.# ### ..# ..#", "5": "### #.. ### ..# ###", "6": "### #.. ### #.# ###", "7": "### ..# ..# .#. .#.",
    "8": "### #.# ### #.# ###", "9": "### #.# ### ..# ###", ":": ". # . # .", " ": ". . . . .",
    "A": ".#. #.# ### #.# #.#", "B": "##. #.# ##. #.# ##.", "C": "### #.. #.. #.. ###", "D": "##. #.# #.# #.# ##.",
    "E": "### #.. ##. #.. ###", "F": "### #.. ##. #.. #..", "G": "### #.. #.# #.# ###", "H": "#.# #.# ### #.# #.#",
    "I": "### .#. .#. .#. ###", "J": "..# ..# ..# #.# ###", "K": "#.# #.# ##. #.# #.#", "L": "#.. #.. #.. #.. ###",
    "M": "#...# ##.## #.#.# #...# #...#", "N": "#..# ##.# #.## #..# #..#", "O": "### #.# #.# #.# ###",
    "P": "### #.# ### #.. #..", "Q": "### #.# #.# ### ..#", "R": "##. #.# ##. #.# #.#", "S": "### #.. ### ..# ###",
    "T": "### .#. .#. .#. .#.", "U": "#.# #.# #.# #.# ###", "V": "#.# #.# #.# #.# .#.",
    "W": "#...# #...# #.#.# ##.## #...#",
    "X": "#.# #.# .#. #.# #.#", "Y": "#.# #.# .#. .#. .#.",
    "Z": "### ..# .#. #.. ###", "-": "... ... ### ... ...", "'": "# # . . .", "/": "..# ..# .#. #.. #..",
}  # fmt: skip
"""A glyph's five rows, `#` for a dot that is lit."""

ROWS = 5
BLOCKS = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}
"""The character for two dots, one above the other: a dot is as wide as half a character is high, so it is square."""


def drawable(text: str) -> str:
    """Return a text in the letters that have glyphs: without accents, and without the signs that have none."""
    return " ".join("".join(one if one in GLYPHS else " " for one in _plain(text)).split())


def _plain(text: str) -> str:
    """Return a text in capital letters without accents."""
    apart = unicodedata.normalize("NFKD", text.upper().replace("’", "'"))
    return "".join(one for one in apart if not unicodedata.combining(one))


def dots_of(text: str) -> int:
    """Return how many dots wide a text is."""
    return sum(len(GLYPHS[letter].partition(" ")[0]) + 1 for letter in text) - 1 if text else 0


def rows_of(scale: int) -> int:
    """Return how many rows of the screen letters take whose dots are `scale` columns wide."""
    return -(-ROWS * scale // 2)


def drawn(text: str, scale: int) -> list[str]:
    """Return a text of letters that have glyphs, each dot `scale` columns wide."""
    glyphs = [GLYPHS[letter].split(" ") for letter in text]
    lines = [".".join(glyph[row] for glyph in glyphs) for row in range(ROWS)]
    dots = [[dot == "#" for dot in line for _ in range(scale)] for line in lines for _ in range(scale)]
    if len(dots) % 2:
        dots.append([False] * len(dots[0]))
    pairs = zip(dots[::2], dots[1::2], strict=True)
    return ["".join(map(BLOCKS.__getitem__, zip(above, below, strict=True))) for above, below in pairs]


def big(text: str, width: int, height: int, most: int = 99) -> list[str]:
    """Return `text` in large letters, as large as `width` columns and `height` rows allow, a dot at most `most` wide.

    Plain text where even the smallest do not fit, or where it has letters without a glyph.
    """
    letters = drawable(text)
    is_whole = all(one in GLYPHS for one in _plain(text))
    scale = min(width // dots_of(letters), 2 * height // ROWS, most) if letters and is_whole else 0
    return drawn(letters, scale) if scale > 0 else [text[:width]]


def big_lines(text: str, width: int, height: int, most: int = 99) -> list[str]:
    """Return `text` in large letters on as many lines as it needs, as large as the room allows, a row between them.

    Plain text, wrapped at its words, where even the smallest letters do not fit.
    """
    words = drawable(text).split()
    for scale in range(min(most, 2 * height // ROWS), 0, -1):
        lines = _wrapped(words, width // scale)
        if lines and len(lines) * (rows_of(scale) + 1) - 1 <= height:
            rows = [row for line in lines for row in (*drawn(line, scale), "")]
            return rows[:-1]
    from textwrap import wrap

    return wrap(text, max(1, width))[: max(1, height)] or [""]


def _wrapped(words: list[str], dots: int) -> list[str]:
    """Return the words on lines of at most so many dots; nothing where a word alone is longer."""
    lines: list[str] = []
    for word in words:
        if dots_of(word) > dots:
            return []
        if lines and dots_of(f"{lines[-1]} {word}") <= dots:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines


def beside(left: list[str], right: list[str], gap: int = 2) -> list[str]:
    """Return two pieces of text side by side, on one base line."""
    height = max(len(left), len(right))
    width = max(map(len, left), default=0)
    left, right = ([""] * (height - len(one)) + one for one in (left, right))
    return [f"{one:<{width}}{' ' * gap}{other}".rstrip() for one, other in zip(left, right, strict=True)]


def counted(count: str, label: str, width: int, height: int) -> list[str]:
    """Return a count as large as the room allows, its `label` in smaller letters beside it, or else beneath it."""
    count, label = drawable(count), drawable(label)
    if not label:
        return big(count, width, height)
    side = beneath = 0
    for scale in range(1, 2 * height // ROWS + 1):
        small = max(1, scale // 2)
        if dots_of(count) * scale + 2 + dots_of(label) * small <= width:
            side = scale
        is_high_enough = rows_of(scale) + 1 + rows_of(small) <= height
        if is_high_enough and dots_of(count) * scale <= width and dots_of(label) * small <= width:
            beneath = scale
    if side == beneath == 0:
        return [f"{count} {label}"[:width].lower()]
    if side >= beneath:
        return beside(drawn(count, side), drawn(label, max(1, side // 2)))
    return [*drawn(count, beneath), "", *drawn(label, max(1, beneath // 2))]
