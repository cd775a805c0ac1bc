"""`repcast play`: the session, live."""

import click

from repcast.cli.choosing import Flags, choosing
from repcast.times import clock


@click.command()
@click.argument("script")
@click.option("--pick", default="", metavar="NAME", help="The exercise to take out of a file of many.")
@choosing
@click.option("--device", "device_name", default="miniaudio", metavar="NAME", help="One of those repcast doctor lists.")
@click.option("--plain", is_flag=True, help="Print lines in place of the screen.")
@click.pass_context
def play(ctx: click.Context, script: str, pick: str, flags: Flags, *, device_name: str, plain: bool) -> None:
    """Play the session live, hands-free.

    Space pauses and goes on, q stops, h shows all the keys.
    """
    from repcast.cli.errors import INTERRUPTED
    from repcast.cli.producing import production
    from repcast.play import Settings, Show, device
    from repcast.play import play as perform

    sound_device = device(device_name)
    with production(script, pick, flags) as (made, _):
        played = perform(Show(made.session.title, made, made.source.source), sound_device, Settings(plain=plain))
    if played.ending != "finished":
        click.echo(f"stopped at {clock(played.at_ms)}: {played.sets} sets, {played.reps} reps", err=True)
    if played.ending == "interrupted":
        ctx.exit(INTERRUPTED)
