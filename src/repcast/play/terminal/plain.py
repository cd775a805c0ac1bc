"""Live play as plain lines, for screen readers and logs. Pure: the views before and now in, new lines out."""

from repcast.model.times import clock
from repcast.play.played_timeline import index_at
from repcast.play.player import View


def news(before: View | None, now: View) -> list[str]:
    """What has happened since `before`: sections begun, phrases said, what was told."""
    lines: list[str] = []
    if now.notice and (before is None or now.notice != before.notice):
        lines.append(f"{clock(now.at_ms)}  [{now.notice}]")
    if now.waiting and (before is None or now.waiting != before.waiting):
        lines.append(f"{clock(now.at_ms)}  [{now.waiting}]")
    since_ms = before.at_ms if before is not None and before.track else -1
    if not now.track or since_ms >= now.at_ms:
        return lines
    for leg in now.track[max(0, index_at(now.track, since_ms)) : index_at(now.track, now.at_ms) + 1]:
        if since_ms < leg.section.start_ms <= now.at_ms:
            lines.append(f"{clock(leg.section.start_ms)}  {leg.section.title}")
        lines += [
            f"{clock(cue.at_ms)}    {cue.text}"
            for cue in leg.section.cues
            if since_ms < cue.at_ms <= now.at_ms and cue.text
        ]
    return lines
