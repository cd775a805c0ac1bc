"""The studio and the player in a browser: what `repcast serve` runs, as an ASGI application.

    from repcast.studio import app

    application = app(hosts=["coach.example.org"])

It can be mounted into a larger site; see docs/studio.md. It holds nothing of its own: every page, file and figure comes
from what `import repcast` offers.
"""

from repcast.studio.app import app
from repcast.studio.guard import TimedProtocol

__all__ = ["TimedProtocol", "app"]
