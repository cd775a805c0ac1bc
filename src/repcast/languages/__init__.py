"""The words of each language, as data: the grammar outside this package holds none."""
