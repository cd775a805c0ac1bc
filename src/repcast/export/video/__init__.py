"""The video of a session: what each frame shows, how it is drawn, and the file that holds it."""
