"""Live play in a terminal: single keys in, a screen or plain lines out."""
