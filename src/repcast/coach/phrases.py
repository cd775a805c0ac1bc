"""The stock phrases of the coach, each in a few ways: which one is heard depends on the seed and the place alone."""

WELCOME = ("Let's begin.", "Here we go.", "Let's get started.")
HALFWAY = ("Halfway.", "Halfway there.", "That's half.")
TWO_MORE = ("Two more.", "Two to go.", "Just two more.")
LAST_ONE = ("Last one.", "One more.", "Last one now.")
STEADY = ("Nice and steady.", "Good, keep it smooth.", "Stay with it.", "Keep breathing.", "Well controlled.")
HOLDING = ("Hold steady.", "Hold it there.", "Stay strong.")
WORKING = ("Keep it up.", "Keep moving.", "Stay with it.")
DONE = ("That's it. Well done.", "All done. Good work.", "And that's the session. Well done.")
EASED = {
    "warmup": "Move easily, and let your breathing deepen: march on the spot, roll your shoulders, loosen your hips.",
    "cooldown": "Move slowly, breathe out long, and let the muscles that worked go loose.",
}
