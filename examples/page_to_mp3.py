"""Turn a page into an MP3 with captions beside it.

python examples/page_to_mp3.py PAGE FILE.mp3 [VOICE]
"""

import sys

import repcast


def main(page: str, target: str, voice: str = "piper") -> None:
    """Export `page` to `target`, and print what was written and what there is to remark."""
    with repcast.compile(page, reps=12, rest=45, voice=voice) as session:
        files = session.export(target, beside=["srt"])
        for remark in session.diagnostics:
            print(remark, file=sys.stderr)
        minutes, seconds = divmod(session.timeline.duration_ms // 1000, 60)
        print(f"{session.plan.title}, {minutes}:{seconds:02}:", *files)


if __name__ == "__main__":
    main(*sys.argv[1:])
