"""Put a session's timeline into pandas, and sum up what is heard in its sections.

python examples/timeline_to_pandas.py PAGE [VOICE]        (pip install pandas)
"""

import sys

import pandas as pd

import repcast


def cues(page: str, voice: str = "piper") -> pd.DataFrame:
    """Return the cues of a page's session, a row each, with the kind of their section and their length in seconds."""
    with repcast.compile(page, voice=voice) as session:
        facts = session.facts()
    sections = pd.DataFrame(facts["sections"]).add_prefix("section_")
    table = pd.DataFrame(facts["cues"]).join(sections, on="section")
    table["length_s"] = (table["end_ms"] - table["at_ms"]) / 1000
    return table


def main(page: str, voice: str = "piper") -> None:
    """Print how many cues each kind of section has, and how long they last together."""
    table = cues(page, voice)
    print(table.groupby("section_kind", sort=False)["length_s"].agg(["count", "sum"]).round(1))


if __name__ == "__main__":
    main(*sys.argv[1:])
