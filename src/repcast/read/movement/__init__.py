"""How one exercise is done: the phases of a rep, breathing, the things that are needed."""
