"""`repcast serve`: the studio and the player in a browser."""

import signal
import socket
import sys
from typing import Any

import click

from repcast import RepcastError
from repcast.cli.flags import WholeNumber

PORT = 8420
LONGEST_IDLE_S = 75


@click.command()
@click.option("--host", metavar="ADDRESS", help="The address to listen at.  [127.0.0.1, or 0.0.0.0 with --lan]")
@click.option("--port", type=WholeNumber(0, 65535), default=PORT, show_default=True, help="The port; 0 for any.")
@click.option("--lan", is_flag=True, help="Let phones in this network in: prints an address with a token, as a code.")
@click.option("--open", "opens", is_flag=True, help="Open it in this machine's browser.")
@click.option("--at-once", type=WholeNumber(1, 16), default=2, show_default=True, help="Tracks made at once.")
def serve(*, host: str | None, port: int, lan: bool, opens: bool, at_once: int) -> None:
    """Run the studio and the player in a browser, until Ctrl-C."""
    import secrets

    listening = _listening(host or ("0.0.0.0" if lan else "127.0.0.1"), port)  # noqa: S104 - asked for by --lan
    port = listening.getsockname()[1]
    own = f"http://localhost:{port}"
    is_shared = lan or (host not in {None, "127.0.0.1", "localhost", "::1"})
    token = secrets.token_urlsafe(16) if is_shared else ""
    reach = f"http://{_address(host)}:{port}" if is_shared else ""
    click.echo(f"The studio is at {own}/{f'?token={token}' if token else ''}")
    if reach:
        _show_code(f"{reach}/?token={token}")
    click.echo("Ctrl-C ends it.")
    if opens:
        import webbrowser

        webbrowser.open(f"{own}/{f'?token={token}' if token else ''}")
    _run(listening, {"hosts": _hosts(host, reach), "token": token, "at_once": at_once, "address": reach})


def _run(listening: socket.socket, settings: dict[str, Any]) -> None:
    import uvicorn

    from repcast import studio

    config = uvicorn.Config(
        studio.app(**settings),
        http=studio.TimedProtocol,
        ws="none",
        log_level="warning",
        timeout_keep_alive=LONGEST_IDLE_S,
        timeout_graceful_shutdown=2,
        server_header=False,
        lifespan="on",
    )
    server = uvicorn.Server(config)
    # The terminal was closed: end as with Ctrl-C, which removes what was made; under nohup go on.
    if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is signal.SIG_DFL:
        signal.signal(signal.SIGHUP, server.handle_exit)
    server.run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    """Return a socket that listens there."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listening = socket.socket(family)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen()  # whoever opens the printed address before the studio runs waits for it
    except OSError as fault:
        reason = (fault.strerror or str(fault)).lower()
        hint = "give another --port, or end what listens there" if port else "give another --host"
        raise RepcastError(f"{host}:{port} cannot be listened at: {reason}", hint) from fault
    return listening


def _address(host: str | None) -> str:
    """Return the address by which other machines reach this one: the given host, or the one in its own network."""
    if host not in {None, "0.0.0.0", "::"}:  # noqa: S104 - compared only
        return str(host)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # of RFC 5737, which no machine has: nothing is sent, a way is only chosen
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"


def _hosts(host: str | None, reach: str) -> tuple[str, ...]:
    own = ("localhost", "127.0.0.1", "::1")
    name = socket.gethostname().lower()
    return (*own, _address(host), name, f"{name}.local") if reach else own


def _show_code(address: str) -> None:
    """Print an address, and as a code for a phone where there is a terminal."""
    import segno

    click.echo(f"For a phone in this network: {address}")
    if sys.stdout.isatty():
        segno.make(address, error="l").terminal(compact=True)
