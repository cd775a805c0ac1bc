"""The stock phrases of the coach in English, by moment: a closed list, so that a pack of recordings can hold them all.

Each line is usable with any exercise. `repcast.coach.bank` takes them in an order of the seed, none twice in a session
as long as there are enough.
"""

from collections.abc import Mapping

from repcast.languages.en.work_phrases import WORK_PHRASES, lines
from repcast.model.profile import LineKind

PHRASES: Mapping[LineKind, tuple[str, ...]] = {
    # The first two go together: both are said while a page's own words are being spoken.
    "welcome": lines("""
        Good to have you here.
        Let's take our time, and do it well.
        Let's begin.
        Here we go.
        Let's get started.
        Ready when you are.
        Let's make it a good one.
        Time to move.
        Take a breath, and let's begin.
        Let's do this.
        Glad you are here.
        Let's go to work.
        Right, let's start.
        Shake it out, and let's begin.
        Settle in, and let's start.
        Here it comes.
        Let's take it step by step.
        One thing at a time: let's begin.
        Let's get into it.
        A good moment to start.
        Everything ready? Then let's begin.
        Good form first: let's begin.
        Let's get moving.
        Off we go.
        Let's see what today brings.
        Nice and easy to begin with.
        Breathe out, and here we go.
        Now it is your time.
        Let's start where you are.
        Stand by, here we go.
        Let's have a good session.
    """),
    **WORK_PHRASES,
    "last-time": lines("""
        Nearly there.
        Almost done.
        Stay with it now.
        To the end.
        All the way.
        Finish strong.
        Not long now.
        Give what you have.
        Hang on.
        Stay to the end.
        See it through.
        Keep the form now.
        Right to the end.
        Don't fade.
        The last part.
        Close now.
        Nearly there now.
        Bring it home.
        Now hold the quality.
        A little more.
        Just a little longer.
        The end is near.
        Good to the end.
        Stay strong now.
        Breathe, nearly done.
        Keep it to the end.
        One last effort.
        Last stretch.
        Nearly, nearly.
        Finish well.
        Keep hold of it.
    """),
    "rested": lines("""
        Shake it out.
        Breathe.
        Have some water.
        Let it go.
        Breathe deep.
        Loosen up.
        Roll your shoulders.
        Take a breath.
        Slow breaths.
        Let your heart settle.
        Good work.
        Nicely done.
        That was good.
        Good effort.
        Easy now.
        Let your arms hang.
        Relax.
        Unclench your hands.
        Walk about a little.
        Breathe out long.
        Let your shoulders drop.
        Soft face, soft hands.
        Take it easy.
        In through the nose.
        Well done.
        Enjoy the rest.
        Stand easy.
        Get your breath back.
        A sip of water.
        Good set.
        Let it settle.
    """),
    "done": lines("""
        That's it. Well done.
        All done. Good work.
        And that's the session. Well done.
        That's everything. Well done.
        Finished. Good work.
        Done for today. Well done.
        And done. Nice work.
        That's all of it. Good work.
        You did it. Well done.
        That was the last. Well done.
        Good work today.
        And that's that. Well done.
        All finished. Nicely done.
        That's your work done.
        Good effort. You're done.
        That's the end. Good work.
        You are through. Well done.
        And finished. Well done.
        Complete. Good work.
        That's the lot. Well done.
        Nicely done. That's it.
        Good job. All done.
        That's today's work. Well done.
        Every bit of it done. Good work.
        And rest. You're done.
        That's a session. Well done.
        Done, and done well.
        All of it done. Be pleased with that.
        That is enough for today. Well done.
        Finished. Be proud of that.
        The end. Good work.
    """),
}
