"""English units of a dose: what is counted or measured, and the factor to the unit of the field."""

_TABLE: tuple[tuple[str, float, str], ...] = (
    ("second", 1.0, "s sec secs second seconds second's seconds' ″ count counts beat beats"),
    ("second", 60.0, "min mins minute minutes minute's mn ′"),
    ("second", 3600.0, "hr hrs hour hours h"),
    ("second", 5.0, "breath breaths"),
    ("set", 1.0, "set sets set's"),
    ("round", 1.0, "round rounds rds rft circuit circuits lap laps"),
    ("rep", 1.0, "rep reps repetition repetitions repeats ~r"),
    ("time", 1.0, "time times cycle cycles"),
    ("metre", 1.0, "m meter meters metre metres"),
    ("metre", 1000.0, "km kms kilometre kilometres kilometer kilometers k"),
    ("metre", 1609.344, "mile miles"),
    ("metre", 0.9144, "yard yards yd yds"),
    ("load", 1.0, "lb lbs pound pounds # kg kgs kilo kilos kilogram kilograms"),
    ("percent", 1.0, "% percent pct"),
    ("calorie", 1.0, "cal cals calorie calories"),
    (
        "void",
        1.0,
        """
        ft feet foot inch inches in cm mm mph kph ° º degree degrees g oz ounces kcal ml euro euros dollar dollars cent
        cents thirds quarters fifths watts rpm bpm mmhg $ € £ " ” year years yr yrs yo month months mo week weeks wk
        wks day days o'clock am pm
        """,
    ),
    (
        "thing",
        1.0,
        """
        session sessions workout workouts exercise exercises people person muscles step steps pose
        poses points point sides legs arms hands knees elbows fingers toes hips dumbbells bands bars plates chairs boxes
        weights ropes moves movements drills ways minutes' times' stretches strips phases stages parts tips reasons
        things types kinds options st nd rd th position positions variations levels lengths length
        """,
    ),
)
UNITS: dict[str, tuple[str, float]] = {
    word: (unit, factor) for unit, factor, members in _TABLE for word in members.split()
}
"""Words after a number: the unit that they name, and the factor to it.

A breath is taken as five seconds, since twelve a minute is an ordinary rate at rest; a count is a second. What "void"
measures is no dose; calories are work on a machine that counts them. A "thing" is counted, but it is a dose only where
its shape says so: "3 x 15 steps".
"""
