"""Check that the pages of the site, once built, ask no other host for anything.

python .ci/check_site.py SITE
"""

import re
import sys
from pathlib import Path

ADDRESS = r"[\"']?((?:https?:)?//[^\"'\s>)]+)"
LOADED = re.compile(rf"<(?:script|img|iframe|source|audio|video|link)\b[^>]*?\s(?:src|href)={ADDRESS}")
STYLED = re.compile(rf"(?:url\(|@import\s+){ADDRESS}")


def main(site: str) -> int:
    """Print every address of another host that a page or a style loads; return 1 where there is one."""
    pages = sorted(Path(site).rglob("*.html"))
    found = [(path, address) for path in pages for address in LOADED.findall(path.read_text(encoding="utf-8"))]
    for path in sorted(Path(site).rglob("*.css")):
        found += [(path, address) for address in STYLED.findall(path.read_text(encoding="utf-8"))]
    for path, address in found:
        print(f"{path}: loads {address}")
    print(f"{len(pages)} pages, {len(found)} addresses of other hosts")
    return 1 if found or not pages else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
