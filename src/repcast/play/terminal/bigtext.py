"""Letters for a glance from the floor: five rows high, two columns a dot."""

GLYPHS = {
    "0": "### #.# #.# #.# ###", "1": ".#. ##. .#. .#. ###", "2": "### ..# ### #.. ###", "3": "### ..# ### ..# ###",
    "4": "#.# #.# ### ..# ..#", "5": "### #.. ### ..# ###", "6": "### #.. ### #.# ###", "7": "### ..# ..# .#. .#.",
    "8": "### #.# ### #.# ###", "9": "### #.# ### ..# ###", ":": "... .#. ... .#. ...", " ": ". . . . .",
    "A": ".#. #.# ### #.# #.#", "B": "##. #.# ##. #.# ##.", "C": "### #.. #.. #.. ###", "D": "##. #.# #.# #.# ##.",
    "E": "### #.. ##. #.. ###", "F": "### #.. ##. #.. #..", "G": "### #.. #.# #.# ###", "H": "#.# #.# ### #.# #.#",
    "I": "### .#. .#. .#. ###", "J": "..# ..# ..# #.# ###", "K": "#.# #.# ##. #.# #.#", "L": "#.. #.. #.. #.. ###",
    "M": "#...# ##.## #.#.# #...# #...#", "N": "#..# ##.# #.## #..# #..#", "O": "### #.# #.# #.# ###",
    "P": "### #.# ### #.. #..", "Q": "### #.# #.# ### ..#", "R": "##. #.# ##. #.# #.#", "S": "### #.. ### ..# ###",
    "T": "### .#. .#. .#. .#.", "U": "#.# #.# #.# #.# ###", "V": "#.# #.# #.# #.# .#.",
    "W": "#...# #...# #.#.# ##.## #...#",
    "X": "#.# #.# .#. #.# #.#", "Y": "#.# #.# .#. .#. .#.",
    "Z": "### ..# .#. #.. ###",
}  # fmt: skip
"""A glyph's five rows, `#` for a dot that is lit."""

ROWS = 5


def big(text: str, width: int, height: int) -> list[str]:
    """`text` in large letters of blocks, as large as `width` columns and `height` rows allow.

    Plain text where even the smallest does not fit, or has a letter that there is no glyph for.
    """
    glyphs = [GLYPHS.get(letter) for letter in text.upper()]
    rows = [".".join(glyph.split()[row] for glyph in glyphs if glyph) for row in range(ROWS)]
    dots = len(rows[0])
    scale = min(width // (2 * dots) if dots else 0, height // ROWS)
    if None in glyphs or scale < 1:
        return [text[:width]]
    wide = ["".join(("█" if dot == "#" else " ") * 2 * scale for dot in row) for row in rows]
    return [row for row in wide for _ in range(scale)]
