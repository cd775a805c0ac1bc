"""The stock phrases of the coach in English, by moment: a closed list, so that a pack of recordings can hold them all.

Each line is usable with any exercise. `repcast.coach.bank` takes them in an order of the seed, none twice in a session
as long as there are enough.
"""

from collections.abc import Mapping

from repcast.model.profile import LineKind


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())


_OF_ANY_HALF = _lines("""
    Halfway.
    Halfway there.
    That's half.
    You're halfway.
    Half to go.
    Halfway now.
    There's half.
    Halfway, good.
    Half gone.
    Halfway point.
    At the half.
    Good, that's half.
    Good, halfway.
    That is halfway.
    Now the second half.
    Halfway, well done.
    Nice, halfway.
""")
"""Lines for half of the reps and for half of the time."""

PHRASES: Mapping[LineKind, tuple[str, ...]] = {
    "welcome": _lines("""
        Let's begin.
        Here we go.
        Let's get started.
        Good to have you here.
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
        Let's take our time, and do it well.
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
    "halfway": _OF_ANY_HALF
    + _lines("""
        Half done.
        Half of it done.
        That's the half.
        Halfway mark.
        Half behind you.
        Half way through.
        First half done.
        Half of these done.
        That's halfway, good.
        That is half of it.
        Half of it left.
        Half remains.
        Right, halfway.
        Half of them done.
    """),
    "half-time": _OF_ANY_HALF
    + _lines("""
        Half of the time.
        Half time.
        Half the time gone.
        Halfway through.
        Half of it is over.
        Half the time is yours.
        First half over.
        Halfway, stay with it.
        Halfway, keep going.
        That is half the time.
        Half the time is left.
        Half still to go.
        Halfway, keep breathing.
        Half the clock is gone.
    """),
    "two-more": _lines("""
        Two more.
        Two to go.
        Just two more.
        Two left.
        Only two more.
        Two more now.
        Two more, keep going.
        And now two more.
        Another two.
        Two good ones.
        Two, with care.
        Make it two more.
        Two more like that.
        Two more, well done.
        Two clean ones.
        Two more, good.
        Give me two.
        Two more, steady.
        Two more, breathe.
        Two more, smooth.
        Two more, with control.
        Almost: two more.
        Nearly: two left.
        Two strong ones.
        Two more to come.
        Only two left.
        Two more of these.
        Two more, easy.
        And two more.
        Two of them left.
        Down to two.
    """),
    "last-one": _lines("""
        Last one.
        One more.
        Last one now.
        Final one.
        Just one more.
        The last one.
        One to go.
        And the last.
        Only one left.
        One last time.
        Here comes the last one.
        One more, steady.
        Last, with care.
        Make the last one count.
        Last one, good.
        One more, good.
        The final one.
        One more good one.
        One more clean one.
        And one more.
        One more now.
        Now the last one.
        One left.
        Last, and slow.
        Last one, breathe.
        End on a good one.
        One more like that.
        Best one for last.
        Once more.
        Now one more.
        Last one, nice and smooth.
    """),
    "steady": _lines("""
        Nice and steady.
        Good, keep it smooth.
        Stay with it.
        Keep breathing.
        Well controlled.
        Smooth all the way.
        Good pace.
        Good control.
        Easy does it.
        No rush.
        Take your time.
        Keep it even.
        Even and calm.
        Good rhythm.
        Like that.
        Just like that.
        That's it.
        Shoulders relaxed.
        Loose jaw.
        Breathe with it.
        Stay tall.
        Own each one.
        Clean and easy.
        Same again.
        Keep the range.
        All the way.
        Looking good.
        Good work.
        Quiet and strong.
        Stay in control.
        Nothing jerky.
    """),
    "holding": _lines("""
        Hold steady.
        Hold it there.
        Stay strong.
        Keep breathing.
        Breathe, and hold.
        Stay right there.
        Hold, and breathe.
        Steady now.
        Don't let go.
        Keep it there.
        Still and strong.
        Long and strong.
        Breathe out slowly.
        Soft face.
        Relax your jaw.
        Shoulders away from your ears.
        Quiet breath.
        Stay with it.
        Calm and steady.
        Keep the shape.
        Keep that line.
        Nothing moves.
        Good, hold.
        Small breaths.
        You have this.
        Stay honest.
        Hold the position.
        Keep your place.
        Strong and still.
        Good position.
        Hold on.
        Easy breath, firm hold.
        Keep holding.
        Still there, good.
        Let the breath go on.
        Settle into it.
        Hold your ground.
    """),
    "working": _lines("""
        Keep it up.
        Keep moving.
        Stay with it.
        Keep going.
        Good pace.
        Nice rhythm.
        Stay light.
        Keep breathing.
        Good work.
        Find your rhythm.
        Stay relaxed.
        Loose shoulders.
        Keep the pace.
        Steady pace.
        All the way.
        Don't stop now.
        Breathe out.
        Strong and steady.
        Stay tall.
        Keep it smooth.
        You're doing well.
        That's the way.
        Keep it rolling.
        Move well.
        Good energy.
        Just keep going.
        Even breath.
        All yours.
        Stay sharp.
        Keep the form.
        Looking good.
        Eyes up.
        Easy and quick.
        Keep it clean.
        You can do this.
        Quick feet, calm head.
        Push on.
    """),
    "easing": _lines("""
        Easy now.
        Let your heart settle.
        Slow breaths.
        Get your breath back.
        Breathe out long.
        Loose shoulders.
        Stay relaxed.
        No rush.
        Easy does it.
        Let your shoulders drop.
        Take your time.
        Breathe deep.
        Nice and easy.
        In through the nose.
        Let your arms hang.
        Even and calm.
        Soft face, soft hands.
        Take it easy.
        Let it settle.
        Calm and steady.
        Stay light.
        Unclench your hands.
        Quiet breath.
        Relax your jaw.
        Roll your shoulders.
        Breathe.
        Nothing to prove here.
        Relax.
        Loosen up.
        Breathe out slowly.
    """),
    "last-time": _lines("""
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
    "rested": _lines("""
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
    "done": _lines("""
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
