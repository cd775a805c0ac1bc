"""The stock phrases that are said within a set in English, by moment; see `phrases`."""

from collections.abc import Mapping

from repcast.model.profile import LineKind


def lines(text: str) -> tuple[str, ...]:
    """Return the lines of a text, without the blanks at their ends."""
    return tuple(line.strip() for line in text.strip().splitlines())


_OF_ANY_HALF = lines("""
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

WORK_PHRASES: Mapping[LineKind, tuple[str, ...]] = {
    "halfway": _OF_ANY_HALF
    + lines("""
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
    + lines("""
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
    "two-more": lines("""
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
    "last-one": lines("""
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
    "steady": lines("""
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
    "holding": lines("""
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
    "stretching": lines("""
        Let it soften.
        Breathe into it.
        Let your weight sink.
        No force, just time.
        Long, slow breaths.
        Let your jaw go.
        Soften your face.
        With each breath out, let go a little.
        Let your shoulders be heavy.
        Nothing to do but breathe.
        Ease off if it pinches.
        Let gravity do the work.
        Slow breath in, long breath out.
        Stay where it feels right.
        Quiet hands.
        Let go of what is tight.
        Rest into it.
        Soft belly.
        Soft eyes.
        Stay here a while.
        Let it be easy.
        Only as far as is comfortable.
        Let the breath slow down.
        Give it time.
        Sink a little deeper, if you like.
        Unclench your teeth.
        Let your neck be long.
        Be still, and breathe.
        Ease into it.
        Let the floor carry you.
    """),
    "working": lines("""
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
    "easing": lines("""
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
}
