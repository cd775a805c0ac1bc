"""What every rule of the grammar gives back."""

from repcast.read.dose.statements import Statement

Found = tuple[list[Statement], int]
"""What a rule states, and the index of the first term that it has not read."""
