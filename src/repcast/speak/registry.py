"""The engines by name: repcast's own, and those that installed packages add; each module is imported on first use.

A package adds an engine by an entry point of the group `repcast.engines`: a name for `--voice`, and the module that is
an `EngineModule`. Entry points are looked up only where a name is not one of repcast's own: reading them takes longer
than a warm start.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from repcast.model.clip import content_identity
from repcast.model.errors import RepcastError
from repcast.speak.engines import EngineModule, Voice, VoiceError, VoiceInfo

ENGINES: dict[str, str] = {
    "piper": "repcast.speak.piper",
    "pyttsx3": "repcast.speak.pyttsx3",
    "kokoro": "repcast.speak.kokoro",
    "recorded": "repcast.speak.recorded",
    "tones": "repcast.speak.tones",
}
"""repcast's own engines by the name that `--voice` takes, each with its module."""

GROUP = "repcast.engines"


@dataclass(frozen=True, slots=True, order=True)
class Plugin:
    """An engine that an installed package adds."""

    name: str
    module: str
    package: str

    def error(self, reason: object) -> VoiceError:
        """Return the error for an engine that cannot be used."""
        problem = f"the voice engine {self.name!r} of the package {self.package} cannot be used: {reason}"
        return VoiceError(problem, f"update the package, or remove it with: pip uninstall {self.package}")


def is_engine(name: str) -> bool:
    """Return whether there is an engine called `name`."""
    return name in ENGINES or any(plugin.name == name for plugin in _plugins())


def module_name(name: str) -> str:
    """Return the name of the module that holds the engine `name`; raises VoiceError, saying which engines there are."""
    return ENGINES[name] if name in ENGINES else _plugin(name).module


def engine(name: str) -> EngineModule:
    """Import the engine `name`; raises VoiceError where there is none, or where the package that adds it is broken."""
    if name in ENGINES:
        return cast("EngineModule", import_module(ENGINES[name]))
    return _imported(_plugin(name))


def find_voices(wanted: str) -> tuple[Voice, ...]:
    """Find the voices that `ENGINE[:VOICE]` asks for: the one named, then the one for phrases that it does not have.

    Raises VoiceError or MissingPackageError.
    """
    name, _, rest = wanted.partition(":")
    first = engine(name).find(rest) if name in ENGINES else _found_by(_plugin(name), rest)
    return (first, *(find_voices(first.otherwise) if first.otherwise else ()))


def voice_identity(wanted: str) -> str:
    """Return what identifies all that shapes the sound of the voices that `ENGINE[:VOICE]` asks for.

    Raises VoiceError or MissingPackageError.
    """
    return identity_of(find_voices(wanted))


def identity_of(voices: Iterable[Voice]) -> str:
    """Return what identifies all that shapes the sound of voices that were found."""
    facts = [(one.engine, one.key, one.identity, one.pack, sorted((one.phrases or {}).items())) for one in voices]
    return content_identity(repr(facts).encode())


def _found_by(plugin: Plugin, voice: str) -> Voice:
    """Have a plug-in find a voice, and check that it is one."""
    module = _imported(plugin)
    try:
        found: object = module.find(voice)
    except RepcastError:
        raise
    except Exception as error:
        raise plugin.error(repr(error)) from error
    if not isinstance(found, Voice) or found.engine != plugin.name:
        raise plugin.error(f"it found {found!r}, which is no voice of the engine {plugin.name}")
    return found


def label(name: str) -> str:
    """Return an engine's name for an error, with the package where it is not one of repcast's own."""
    return name if name in ENGINES else f"{name} of the package {_plugin(name).package}"


def voices() -> tuple[VoiceInfo, ...]:
    """Return every voice that can speak here, and what is missing for the others, engine by engine."""
    own = [info for name in ENGINES for info in engine(name).voices()]
    return (*own, *(info for plugin in _plugins() for info in _voices_of(plugin)))


def _voices_of(plugin: Plugin) -> Iterator[VoiceInfo]:
    """Yield the voices of a plug-in; one that is not available, with the reason, where it is broken."""
    try:
        found = tuple(_imported(_plugin(plugin.name)).voices())
        if not all(isinstance(one, VoiceInfo) and one.name.partition(":")[0] == plugin.name for one in found):
            raise plugin.error(f"its voices are not all VoiceInfo with a name of {plugin.name}")
    except VoiceError as error:
        found = (VoiceInfo(plugin.name, "", error.problem, available=False, hint=error.hint),)
    except Exception as error:  # noqa: BLE001 - whatever a package of somebody else's raises
        broken = plugin.error(repr(error))
        found = (VoiceInfo(plugin.name, "", broken.problem, available=False, hint=broken.hint),)
    yield from found


def _plugin(name: str) -> Plugin:
    """Return the plug-in called `name`; raises VoiceError unless there is exactly one."""
    plugins = _plugins()
    found = [plugin for plugin in plugins if plugin.name == name]
    if not found:
        known = dict.fromkeys([*ENGINES, *(plugin.name for plugin in plugins)])
        raise VoiceError(f"there is no voice engine called {name!r}", f"the engines are {', '.join(known)}")
    if name in ENGINES:
        raise found[0].error("repcast has an engine of that name itself")
    if len(found) > 1:
        raise found[0].error(f"the package {found[1].package} adds one of that name too")
    return found[0]


def _plugins() -> tuple[Plugin, ...]:
    """Return the engines that installed packages add."""
    from importlib.metadata import entry_points

    return tuple(
        sorted(
            {
                Plugin(entry.name, entry.value, entry.dist.name if entry.dist else "")
                for entry in entry_points(group=GROUP)
            }
        )
    )


def _imported(plugin: Plugin) -> EngineModule:
    """Import a plug-in's module and check that it has what an engine needs."""
    try:
        module = import_module(plugin.module)
    except Exception as error:
        raise plugin.error(repr(error)) from error
    missing = [name for name in ("find", "load", "voices") if not callable(getattr(module, name, None))]
    if missing:
        raise plugin.error(f"its module {plugin.module} has no {' and no '.join(missing)}")
    return cast("EngineModule", module)
