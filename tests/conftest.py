"""Settings of the whole suite."""

import os

from hypothesis import settings

# A busy machine must not make a law fail; CI tries the same examples each time, a developer's run new ones.
settings.register_profile("quick", deadline=None, max_examples=40)
settings.register_profile("ci", deadline=None, max_examples=40, derandomize=True)
settings.register_profile("long", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "quick"))
