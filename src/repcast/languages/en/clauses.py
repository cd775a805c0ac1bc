"""How English clauses of a movement become short: what leads in, what follows, and what says nothing of the way."""

import re

LEAD = re.compile(r"^(?:with|while|as|keeping|from|once|after|when|at|on|in)\b[^,]*,\s*", re.IGNORECASE)
_ENDS = r"while|keeping|allowing|without|until|so|as you|as \w+ as|as far|towards?|and|for|before|at the|by|using"
CLAUSE_END = re.compile(rf"[,;:.!?()]|\b(?:{_ENDS})\b", re.IGNORECASE)
_ADVERBS = (
    r"then|now|next|also|just|begin to|start to|try to|slowly|slightly|briefly|gently|quickly|carefully|smoothly|"
    r"steadily|gradually|immediately|simultaneously|explosively|forcefully|powerfully|fully|completely|directly|"
    r"aggressively|firmly|tightly|lightly|evenly|deeply|rapidly|simply|partially|naturally|continuously"
)
PADDING = re.compile(rf"\b(?:{_ADVERBS})\b\s*", re.IGNORECASE)
STARTING_POSITION = re.compile(r"\b(?:the|your) (?:starting|start|initial|original) position\b", re.IGNORECASE)
THE_START, HOLD, BACK = "the start", "hold", "back"
HOLD_VERBS = frozenset(("squeeze", "hold", "stay"))
BREATH = re.compile(r"\b(?:breathe|inhale|exhale)", re.IGNORECASE)
"""What the words of a breath have in them."""
