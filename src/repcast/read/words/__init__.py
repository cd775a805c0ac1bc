"""Words and what they speak for: names, instructions, headings, noise."""
