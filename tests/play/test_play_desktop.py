"""The desktop beside a session: what keeps it awake and its media keys, on a D-Bus of the tests' own."""

import asyncio
import os
import subprocess
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from needs import require
from play.fakes import wait_until
from play.terminal import Terminal
from repcast.model.timeline import Section
from repcast.play import State, View, facilities
from repcast.play.controls import Command
from repcast.play.media_keys import MediaKeys
from repcast.play.played_timeline import PlayedSection
from repcast.play.sleep_inhibitor import SleepInhibitor

WELCOME = PlayedSection(0, Section("opening", "Welcome", 0, 9000))
VIEW = View("Band walk", (WELCOME,), complete=True, at_ms=0, state=State())
PAUSED = replace(VIEW, state=State("paused"))
WAITING = replace(VIEW, timeline=(replace(WELCOME, section=replace(WELCOME.section, waits=True)),))


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a session bus that nobody else is on."""
    require("dbus")
    address = f"unix:path={tmp_path / 'bus'}"
    command = ["dbus-daemon", "--session", "--nofork", f"--address={address}", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as daemon:
        assert daemon.stdout is not None
        daemon.stdout.readline()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address
        daemon.kill()


@dataclass
class ScreenSaver:
    """A desktop's screen saver: it keeps who asked it not to come on."""

    reasons: dict[int, str] = field(default_factory=dict)
    asked: int = 0

    def holds(self, count: int) -> bool:
        return len(self.reasons) == count

    @contextmanager
    def running(self) -> Iterator[None]:
        over, ready = Event(), Event()
        thread = Thread(target=lambda: asyncio.run(self._serve(ready, over)))
        thread.start()
        ready.wait(10)
        yield
        over.set()
        thread.join()

    async def _serve(self, ready: Event, over: Event) -> None:
        from dbus_fast.aio import MessageBus
        from dbus_fast.annotations import DBusStr, DBusUInt32
        from dbus_fast.service import ServiceInterface, dbus_method

        outer = self

        class Interface(ServiceInterface):
            @dbus_method(name="Inhibit")
            def inhibit(self, application: DBusStr, reason: DBusStr) -> DBusUInt32:
                outer.asked += 1
                outer.reasons[outer.asked] = f"{application}: {reason}"
                return outer.asked

            @dbus_method(name="UnInhibit")
            def allow(self, cookie: DBusUInt32) -> None:
                del outer.reasons[cookie]

        bus = await MessageBus().connect()
        bus.export("/org/freedesktop/ScreenSaver", Interface("org.freedesktop.ScreenSaver"))
        await bus.request_name("org.freedesktop.ScreenSaver")
        ready.set()
        while not over.is_set():
            await asyncio.sleep(0.01)
        bus.disconnect()


@pytest.mark.usefixtures("bus")
def test_the_machine_is_kept_awake_while_a_session_plays_and_not_in_a_pause() -> None:
    desktop = ScreenSaver()
    with desktop.running():
        inhibitor = SleepInhibitor()
        inhibitor.open()
        for view, held in ((VIEW, 1), (VIEW, 1), (PAUSED, 0), (VIEW, 1)):
            inhibitor.update(view)
            wait_until(partial(desktop.holds, held))
        inhibitor.close()
        assert not desktop.reasons
        assert desktop.asked == 2


@pytest.mark.usefixtures("bus")
def test_a_session_that_ends_while_it_plays_lets_the_machine_sleep() -> None:
    desktop = ScreenSaver()
    with desktop.running():
        inhibitor = SleepInhibitor()
        inhibitor.open()
        inhibitor.update(VIEW)
        inhibitor.close()
        assert (desktop.asked, desktop.reasons) == (1, {})


async def players(address: str) -> list[str]:
    from dbus_fast.aio import MessageBus

    bus = await MessageBus(address).connect()
    introspection = await bus.introspect("org.freedesktop.DBus", "/org/freedesktop/DBus")
    daemon: Any = bus.get_proxy_object("org.freedesktop.DBus", "/org/freedesktop/DBus", introspection)
    names = await daemon.get_interface("org.freedesktop.DBus").call_list_names()
    bus.disconnect()
    return [name for name in names if name.startswith("org.mpris.MediaPlayer2.")]


def on_player(address: str, ask: Callable[[Any, Any], Coroutine[Any, Any, Any]]) -> Any:
    """Ask the one player on the bus something: its interfaces `Player` and `MediaPlayer2` are passed."""

    async def asked() -> Any:
        from dbus_fast.aio import MessageBus

        (name,) = await players(address)
        bus = await MessageBus(address).connect()
        introspection = await bus.introspect(name, "/org/mpris/MediaPlayer2")
        proxy = bus.get_proxy_object(name, "/org/mpris/MediaPlayer2", introspection)
        answer = await ask(
            proxy.get_interface("org.mpris.MediaPlayer2.Player"), proxy.get_interface("org.mpris.MediaPlayer2")
        )
        bus.disconnect()
        return answer

    return asyncio.run(asked())


@pytest.mark.parametrize(
    ("method", "action"),
    [
        ("next", "next"),
        ("previous", "back"),
        ("pause", "pause"),
        ("play_pause", "toggle"),
        ("play", "resume"),
        ("stop", "stop"),
    ],
)
def test_every_media_key_is_a_command(bus: str, method: str, action: Any) -> None:
    keys = MediaKeys()
    keys.open()
    wait_until(lambda: asyncio.run(players(bus)))
    on_player(bus, lambda player, _: getattr(player, f"call_{method}")())
    assert list(keys.commands()) == [Command(action)]
    assert list(keys.commands()) == []
    keys.close()
    assert asyncio.run(players(bus)) == []


def test_the_desktop_sees_what_is_being_played(bus: str) -> None:
    keys = MediaKeys()
    keys.open()
    wait_until(lambda: asyncio.run(players(bus)))

    async def shown(player: Any, application: Any) -> tuple[str, ...]:
        assert await application.get_identity() == "repcast"
        metadata = await player.get_metadata()
        return await player.get_playback_status(), metadata["xesam:title"].value, metadata["xesam:album"].value

    def shows(view: View, status: str) -> bool:
        keys.update(view)
        return bool(on_player(bus, shown) == (status, "Welcome", "Band walk"))

    wait_until(partial(shows, VIEW, "Playing"))
    wait_until(partial(shows, PAUSED, "Paused"))
    wait_until(partial(shows, WAITING, "Paused"))  # so that a headset's one button sends "play", which goes on
    keys.close()


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/at/all", "nonsense"])
@pytest.mark.parametrize("companion", [SleepInhibitor, MediaKeys])
def test_without_a_desktop_a_session_goes_on(
    address: str, companion: Callable[[], SleepInhibitor | MediaKeys], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    made = companion()
    made.open()
    for view in (VIEW, PAUSED, VIEW):
        made.update(view)
        assert list(made.commands()) == []
    made.close()
    assert {one.name: one.works for one in facilities()}["sleep inhibitor"] is False


@pytest.mark.usefixtures("bus")
def test_what_works_here_is_reported() -> None:
    works = {one.name: one.works for one in facilities()}
    assert works == {"sleep inhibitor": False, "media keys": True, "spoken commands": True}
    with ScreenSaver().running():
        assert facilities()[0].works
    assert all(one.detail for one in facilities())


def test_what_is_missing_for_media_keys_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "DBUS_SESSION_BUS_ADDRESS", "")
    keys = next(one for one in facilities() if one.name == "media keys")
    assert (keys.works, "D-Bus" in keys.detail) == (False, True)


def test_a_session_in_a_terminal_is_on_the_desktop(bus: str, tmp_path: Path) -> None:
    """`repcast play` keeps the desktop awake as long as it plays, and the desktop's media keys pause and stop it."""
    page, desktop = tmp_path / "calf.md", ScreenSaver()
    page.write_text("# Calf raise\n\nDo 2 sets of 3 reps.\n\n1. Rise onto your toes.\n")
    folders = {"REPCAST_DATA_DIR": str(tmp_path), "REPCAST_CACHE_DIR": str(tmp_path), "TERM": "xterm"}
    arguments = ["-m", "repcast", "play", str(page), "--voice", "tones", "--device", "null", "--plain"]
    with desktop.running(), Terminal(arguments, {**os.environ, **folders}) as terminal:
        terminal.until("Opening")
        wait_until(lambda: asyncio.run(players(bus)) and desktop.reasons)
        on_player(bus, lambda player, _: player.call_pause())
        terminal.until("[paused")
        wait_until(lambda: not desktop.reasons)
        on_player(bus, lambda player, _: player.call_stop())
        assert terminal.wait() == 0
