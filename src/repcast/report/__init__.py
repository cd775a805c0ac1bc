"""What repcast tells the eye: readings, plans and timelines as text and as JSON."""
