"""English names in the files of other programs: parts of a session, and what a leg without a name is called."""

REST = r"rest|pause|break|recover|recovery|off|relax|opening|set-up|switch sides|finish"
WARMUP = r"warm[- ]?up"
COOLDOWN = r"cool[- ]?down"
RECOVERY, WORK, RIDE, RUN, STEP = "Recovery", "Work", "Ride", "Run", "Step"
SPORTS: dict[str, str] = {"run": RUN, "running": RUN, "bike": RIDE, "biking": RIDE, "swim": "Swim", "swimming": "Swim"}
SECTION_TITLES: dict[str, str] = {
    "opening": "Opening",
    "setup": "Set-up",
    "rest": "Rest",
    "switch": "Switch sides",
    "finish": "Finish",
}
"""What the parts of a session that are no work are called on a watch, by kind of section."""

EFFORT = "{percent} percent"
MAX_EFFORT = "as much as you can"
