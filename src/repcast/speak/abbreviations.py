"""The short forms of the gym, and what they stand for when spoken."""

from collections.abc import Mapping

UNITS: Mapping[str, tuple[str, str]] = {
    "s": ("second", "seconds"),
    "sec": ("second", "seconds"),
    "secs": ("second", "seconds"),
    "min": ("minute", "minutes"),
    "mins": ("minute", "minutes"),
    "mn": ("minute", "minutes"),
    "h": ("hour", "hours"),
    "hr": ("hour", "hours"),
    "hrs": ("hour", "hours"),
    "ms": ("millisecond", "milliseconds"),
    "kg": ("kilogram", "kilograms"),
    "kgs": ("kilogram", "kilograms"),
    "g": ("gram", "grams"),
    "mg": ("milligram", "milligrams"),
    "mcg": ("microgram", "micrograms"),
    "μg": ("microgram", "micrograms"),
    "lb": ("pound", "pounds"),
    "lbs": ("pound", "pounds"),
    "oz": ("ounce", "ounces"),
    "km": ("kilometer", "kilometers"),
    "m": ("meter", "meters"),
    "cm": ("centimeter", "centimeters"),
    "mm": ("millimeter", "millimeters"),
    "mi": ("mile", "miles"),
    "ft": ("foot", "feet"),
    "yd": ("yard", "yards"),
    "yds": ("yard", "yards"),
    "in.": ("inch", "inches"),
    "l": ("liter", "liters"),
    "ml": ("milliliter", "milliliters"),
    "kcal": ("calorie", "calories"),
    "cal": ("calorie", "calories"),
    "bpm": ("beat per minute", "beats per minute"),
    "rpm": ("turn per minute", "turns per minute"),
    "mph": ("mile per hour", "miles per hour"),
    "km/h": ("kilometer per hour", "kilometers per hour"),
    "kph": ("kilometer per hour", "kilometers per hour"),
    "%": ("percent", "percent"),
    "psi": ("P S I", "P S I"),
    "ft-lb": ("foot pound", "foot pounds"),
    "ft-lbs": ("foot pound", "foot pounds"),
    "°": ("degree", "degrees"),
    "°C": ("degree Celsius", "degrees Celsius"),
    "°F": ("degree Fahrenheit", "degrees Fahrenheit"),
    "deg": ("degree", "degrees"),
    "wk": ("week", "weeks"),
    "wks": ("week", "weeks"),
    "yr": ("year", "years"),
    "yrs": ("year", "years"),
}
"""What follows a number: in the singular and in the plural."""

IN_CAPITALS: Mapping[str, tuple[str, str]] = {
    "N": ("newton", "newtons"),
    "kN": ("kilonewton", "kilonewtons"),
    "Nm": ("newton meter", "newton meters"),
    "J": ("joule", "joules"),
    "kJ": ("kilojoule", "kilojoules"),
    "W": ("watt", "watts"),
    "kW": ("kilowatt", "kilowatts"),
    "W/kg": ("watt per kilogram", "watts per kilogram"),
    "Hz": ("hertz", "hertz"),
    "kHz": ("kilohertz", "kilohertz"),
    "dB": ("decibel", "decibels"),
    "kPa": ("kilopascal", "kilopascals"),
    "mmHg": ("millimeter of mercury", "millimeters of mercury"),
}
"""Units that are written with capitals, matched as they are written."""

CAPITALS: Mapping[str, str] = {
    "RPE": "R P E",
    "EMOM": "every minute on the minute",
    "AMRAP": "as many reps as possible",
    "HIIT": "high intensity interval training",
    "TUT": "time under tension",
    "ROM": "range of motion",
    "RIR": "reps in reserve",
    "RDL": "Romanian deadlift",
    "SLDL": "stiff leg deadlift",
    "OHP": "overhead press",
    "DOMS": "muscle soreness",
    "MVC": "full effort",
    "DB": "dumbbell",
    "DBs": "dumbbells",
    "BB": "barbell",
    "KB": "kettlebell",
    "KBs": "kettlebells",
    "BW": "bodyweight",
    "HR": "heart rate",
    "ITB": "I T band",
    "IT band": "I T band",
    "IT Band": "I T band",
    "IT-band": "I T band",
    "ACL": "A C L",
    "MCL": "M C L",
    "PCL": "P C L",
    "SI joint": "S I joint",
    "ITBS": "I T B S",
    "LISS": "low intensity steady state",
    "BFR": "blood flow restriction",
    "WOD": "workout of the day",
    "HRmax": "maximum heart rate",
    "MHR": "maximum heart rate",
    "RHR": "resting heart rate",
    "VO2max": "V O 2 max",
    "VO2": "V O 2",
    "TKE": "terminal knee extension",
    "TKEs": "terminal knee extensions",
    "SLR": "straight leg raise",
    "SLRs": "straight leg raises",
    "GHR": "glute ham raise",
    "BSS": "Bulgarian split squat",
    "RFESS": "rear foot elevated split squat",
    "CARs": "controlled articular rotations",
    "YTW": "Y T W",
    "YTWL": "Y T W L",
    "IYT": "I Y T",
    "IYTW": "I Y T W",
    "TV": "T V",
    "SL": "single leg",
    "SA": "single arm",
    "T2B": "toes to bar",
    "TTB": "toes to bar",
    "C2B": "chest to bar",
    "CTB": "chest to bar",
    "K2E": "knees to elbows",
    "H2H": "hand to hand",
    "PT": "P T",
}
"""Short forms in capitals, matched as they are written."""

DOTTED: Mapping[str, str] = {
    "e.g.": "for example",
    "eg.": "for example",
    "i.e.": "that is",
    "ie.": "that is",
    "etc.": "et cetera",
    "vs.": "versus",
    "vs": "versus",
    "approx.": "approximately",
    "incl.": "including",
    "avg.": "average",
    "resp.": "respectively",
    "ea.": "each",
    "all-4s": "all fours",
    "all 4s": "all fours",
    "all 4's": "all fours",
    "alt.": "alternating",
    "bilat.": "bilateral",
    "unilat.": "unilateral",
    "w/o": "without",
    "w/out": "without",
    "w/": "with ",
    "b/w": "between",
    "a.m.": "A M",
    "p.m.": "P M",
    "and/or": "or",
    "c.f.": "compare",
    "a.k.a.": "also known as",
}
"""Short forms with a mark of their own, in any case."""

TITLES = (
    "warrior|phase|level|part|stage|type|grade|class|tier|category|week|day|workout|block|circuit|position|progression|"
    "regression|variation|version|option|station|zone|superset"
)
"""Nouns that a number comes after as a name: "Warrior 2", "Phase II"."""

LABELS = (
    f"{TITLES}|session|set|round|series|step|exercise|movement|drill|pose|flow|lift|interval|lap|game|test|plan|unit"
)
"""The same, and words that amounts come after as well: "Set #2", but "exercise 20 - 30 minutes"."""

EACH = (
    "side|leg|arm|hand|foot|knee|hip|limb|shoulder|direction|way|set|rep|round|exercise|session|workout|"
    "day|week|month|minute|hour|second"
)
"""After a slash, these mean "per"."""

PER: Mapping[str, str] = {
    "wk": "week",
    "yr": "year",
    "mo": "month",
    "min": "minute",
    "sec": "second",
    "hr": "hour",
    "km": "kilometer",
    "mi": "mile",
    "mile": "mile",
    "kg": "kilogram",
    "lb": "pound",
}
"""The same, in short or of distances and weights."""
