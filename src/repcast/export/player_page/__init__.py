"""The player page: the screen of a session in a browser, with its sound; as one file, or linked to what it needs.

Both ways hold no script or style that the page's policy does not name, and nothing of a session is ever markup.
"""

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2

from repcast.languages import interface_texts

ASSETS = Path(__file__).parent
"""The folder of the files that a linked page asks for: `STYLE`, `ICON` and `SCRIPTS`."""

STYLE, ICON = "player.css", "icon.svg"
SCRIPTS = ("track.js", "sound.js", "device.js", "screen.js", "adjustments.js", "history.js", "player.js", "start.js")
"""In the order in which they are run."""

_CONTROLS = (
    ("back", "back", ""),
    ("repeat", "repeat", ""),
    ("toggle", "pause", "primary"),
    ("next", "next", ""),
    ("slower", "slower", "rare"),
    ("faster", "faster", "rare"),
    ("shorter", "shorter", "rare"),
    ("longer", "longer", "rare"),
    ("more_rest", "rest", "rare"),
)
"""The buttons: what each asks for, its icon, its class."""


@dataclass(frozen=True, slots=True)
class PlayerPage:
    """What a player page is made of.

    `facts` is what `Session.player_facts` returns, `audio` the address of its MP3, or a `data:` address. `commands` is
    the address that plans the rest of the session anew, "" where nobody does: the page then slows the sound down.
    `links` are addresses by their names: `home`, `artwork` (a picture), `manifest`, `worker` (of a service worker),
    `log` (of what takes down what is heard, see `RemotePlayback.log`); any may be missing. `language` is that of the
    interface. `note` is what the listener is to know before the start. `key` tells sessions apart where the browser
    remembers how far the listener was; by default it is made from `commands`, whose facts change meanwhile, or from the
    facts.
    """

    facts: Mapping[str, Any]
    audio: str
    commands: str = ""
    links: Mapping[str, str] = field(default_factory=dict)
    language: str = "en"
    note: str = ""
    key: str = ""

    @staticmethod
    def asset(name: str) -> Path | None:
        """Return the file that a linked page asks for by this name, or `None` where it asks for none."""
        return ASSETS / name if name in {STYLE, ICON, *SCRIPTS} else None

    @staticmethod
    def icon(side_px: int) -> bytes:
        """Return the icon as a PNG file, for phones that take no SVG; raises MissingPackageError without Pillow."""
        from repcast.export.cover import draw_icon

        return draw_icon(side_px)

    def linked(self, assets: str) -> str:
        """Return the page with addresses of what it needs; `assets` is where `ASSETS` is served, without a slash."""
        return self._rendered(inlined=False, assets=assets, icon=f"{assets}/{ICON}", scripts=SCRIPTS, style="")

    def one_file(self) -> str:
        """Return the page with all that it needs inside, and a policy that allows nothing else."""
        scripts = [_asset(name) for name in SCRIPTS]
        style = _asset(STYLE)
        return self._rendered(
            inlined=True,
            assets="",
            icon=f"data:image/svg+xml;base64,{base64.b64encode(_asset(ICON).encode()).decode()}",
            scripts=scripts,
            style=style,
            policy=_policy(scripts, style),
        )

    def _rendered(self, **how: Any) -> str:
        language, words = interface_texts("player", (self.language,))
        same = self.commands or json.dumps(self.facts, sort_keys=True)
        data = {
            "facts": self.facts,
            "audio": self.audio,
            "commands": self.commands,
            "links": {name: value for name, value in self.links.items() if value},
            "words": words,
            "key": self.key or hashlib.sha256(same.encode()).hexdigest()[:16],
        }
        return _TEMPLATES.get_template("player.html").render(
            data=data,
            title=self.facts["title"],
            language=language,
            words=words,
            links=self.links,
            manifest=self.links.get("manifest", ""),
            note=self.note,
            controls=_CONTROLS,
            hidden=() if self.commands else ("shorter", "longer"),
            **how,
        )


def data_address(data: bytes | memoryview, media_type: str) -> str:
    """Return bytes as a `data:` address."""
    return f"data:{media_type};base64,{base64.b64encode(data).decode()}"


def _policy(scripts: list[str], style: str) -> str:
    hashes = " ".join(map(_hash, scripts))
    return (
        f"default-src 'none'; script-src {hashes}; style-src {_hash(style)}; img-src data:; media-src blob: data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _asset(name: str) -> str:
    return (ASSETS / name).read_text(encoding="utf-8")


_TEMPLATES = jinja2.Environment(loader=jinja2.FileSystemLoader(ASSETS), autoescape=True, trim_blocks=True)
