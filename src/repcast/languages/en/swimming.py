"""English words of what is swum: lengths that go without a unit, the clock and the rests between them."""

SWIMMING = (
    r"\b(?:swim\w*|swam|pools?|open water|freestyle|backstroke|breaststroke|butterfly|fly|kick|pull|im|lanes?"
    r"|paddles|fins|flip turns?|warm[- ]?down)\b"
)
"""Words of a page about swimming."""

SWUM = (
    r"\b(?:free|back|breast|choice|strokes?|drills?|scull\w*|sprints?|easy|smooth|fast|hard|cruise|steady|moderate|aerobic"
    r"|tempo|threshold|warm[- ]?up|cool[- ]?down|swim[- ]?down|loosen\w*|build|descend\w*|negative|neg|split)\b"
)
"""More words of what is swum or how, which name a swim beside its length."""

SWIM = "swim"
"""What one does where a line says but how far."""

METRES, YARDS = r"m|mtrs?|met(?:er|re)s?", r"y|yds?|yards?"
METRE_SIGN, YARD_SIGN = "m", "yd"
"""The units of a pool, and as they are written where they go without saying."""

STARTS = r"on|every|off|leaving(?: on| every)?|send[- ]?off"
EVERY = "every"
"""Words before the time on which each swim starts."""

RESTS_BESIDE = r"ri|rest(?:ing)?|rec(?:overy)?|r"
REST = "rest"
"""Words beside the time for which one rests after each swim."""

FILLING = r"with|w|about|between|each|at|then|and|of|approx|approximately|in"
"""Words around a rest or a clock that are no part of what is swum."""

TOTALS = r"totals?|yards?|met(?:er|re)s?|yds|m|in all"
"""Words of a line that counts all that is swum."""
