"""Pages that ask for nothing to be done are refused, and odd pages that do ask for something are not."""

import pytest

from repcast.read import read

NONE_ASKED = {
    "log of lifts": "Training log, week 14\n\nMon 3 Apr - slept badly. Squat 80 x 5, 80 x 5. Knee felt fine.\n"
    "Wed 5 Apr - bench 55 x 8 x 3, felt strong. Left early.\nFri 7 Apr - deadlift 110 x 5. New PB! Back a bit tight.\n",
    "log without a word for it": "Week of 3 April\n\nMonday: did 5 sets of pull-ups, felt easy.\n"
    "Tuesday: was tired, so I only walked for 20 minutes.\nThursday: managed 3 x 12 push-ups, my elbow hurt afterwards.\n",
    "diary": "Day 12\n\nI went to the gym with Sam. We did squats and I managed 60 kg.\nMy legs were like jelly after.\n"
    "Slept ten hours.\n",
    "race report": "My first half marathon\n\nI started too fast and was in trouble by 8 km. A man gave me a gel at 12 km.\n"
    "I finished in 1:58:20 and was over the moon. My toes were blue for a week.\n",
    "figures of a run": "Sunday long run\n\nDistance 18.2 km\nMoving time 1:42:10\nElevation 210 m\nPace 5:37 /km\n"
    "Calories 1,240\n\nFelt good until the last 3 km. 14 kudos, 3 comments.\n",
    "figures of a ride": "Evening ride\n\nDistance: 42.0 km\nElapsed time: 1:31:00\nAvg speed: 27.7 km/h\nAvg heart rate: 141\n"
    "Avg power: 188 W\n",
    "forum about shoes": "Re: which shoes for lifting?\nby tallguy » 12 Feb 2022, 18:03\n\n> ironmum wrote: are running shoes"
    " ok?\n\nI had the same question last year. Running shoes are too soft for heavy days, I bought a flat pair for 45"
    " euros.\n\nby ironmum » 12 Feb 2022, 19:40\nThanks, ordered! Size 41, let's see.\n",
    "forum about numbers": "How much do you guys bench?\n\nmike_88: 90 kg for 3, weigh 82\nlowbar: 120 x 1 in the last meet\n"
    "grandpa: 60 and proud of it lol\nmod: please keep this thread civil. Last post 5 days ago, 212 replies.\n",
    "comments": "12 comments\n\nAnna says: tried it yesterday, loved it, thanks!\nBen says: my back was sore for 2 days lol\n"
    "Cleo replied: same here, see a physio\n",
    "tool": "# tabata-cli\n\nA tiny timer for the terminal.\n\n## Install\n\n```\npip install tabata-cli\n```\n\n## Usage\n\n"
    "```\ntabata --work 20 --rest 10 --rounds 8\n```\n\n## Options\n- `--work`: seconds of work (default 20)\n"
    "- `--rest`: seconds of rest (default 10)\n\n## Contributing\nPull requests are welcome.\n",
    "library": "# gymset\n\nParses strings such as 3x10.\n\n## Installation\n`npm install gymset`\n\n## API\n`parse(text)` returns"
    " the sets and the reps.\n\n## Changelog\n- 1.2.0: rest times\n",
    "list of changes": "Changelog\n\n1.4.0 - 3 new workouts, rest of 60 seconds by default\n1.3.2 - fixed a crash of the timer\n",
    "timetable": "Class timetable\n\nMonday 18:00 Spin (45 min)\nTuesday 7:00 Yoga (60 min)\nThursday 18:30 Pump (45 min)\n",
}

ASKED = {
    "one line": "Stand up and sit down 10 times every hour.\n",
    "capitals": "CHIN TUCKS\n\nSIT TALL. DRAW YOUR CHIN STRAIGHT BACK. HOLD 5 SECONDS. DO 10.\n",
    "face": "The Fish\n\nSuck in your cheeks and lips to make a fish face. Try to smile. Keep it for 5 seconds, relax.\n",
    "forum with an exercise": "Re: shoulder clicks\nby oldrower » Tue Mar 14, 2023\n\n> brightside wrote: anything I can do?\n\n"
    "Wall slides sorted mine out. Stand with your back on a wall. Slide both arms up as far as they go, then slide down"
    " slowly. Do 2 sets of 15.\n",
    "tool that shows an exercise": "# Pacer\n\nA timer.\n\n## Install\n\n`pip install pacer`\n\n## Usage\n\n`pacer start`\n\n## Breathing out long\n\n"
    "1. Sit tall and close your eyes.\n2. Breathe in for 4 seconds.\n3. Breathe out for 6 seconds.\n4. Repeat ten times.\n",
    "page with comments": "Cobra\n\n1. Lie on your belly with your hands under your shoulders.\n2. Lift your chest and look up.\n"
    "3. Lower slowly. Do it 8 times.\n\n2 comments\n\nAnna says: loved it, thanks!\nBen says: my back was sore lol\n",
    "told in the first person": "Goblet squat\n\nI was afraid of these and my knees felt better after a week.\n\n"
    "- Hold a bell at your chest.\n- Sit down between your heels.\n- Stand up. 3 sets of 8.\n",
}


def errors(text: str) -> set[str]:
    name = "page.md" if "# " in text else "page.txt"
    return {one.code for one in read(name, text.encode()).diagnostics if one.severity == "error"}


@pytest.mark.parametrize("kind", NONE_ASKED)
def test_a_page_that_asks_for_nothing_is_refused(kind: str) -> None:
    assert errors(NONE_ASKED[kind])


@pytest.mark.parametrize("kind", ASKED)
def test_a_page_that_asks_for_something_is_not_refused(kind: str) -> None:
    assert errors(ASKED[kind]) == set()
