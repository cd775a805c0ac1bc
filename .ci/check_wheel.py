"""Check what is in the wheel and the source archive that were built.

python .ci/check_wheel.py DIST [--version VERSION]
"""

import argparse
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from email.parser import Parser
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHIPPED = ("scripts", "audio")
"""Folders that lie beside `src` here, and inside the package in the wheel."""
MADE = {"__pycache__"}
IN_ARCHIVE = ("pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "tests/conftest.py", "docs", "examples")


def files(folder: Path) -> set[str]:
    """Return the files of a folder by their paths within it, without what Python leaves there."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {path.as_posix() for path in found if not MADE & set(path.parts)}


def wheel_faults(path: Path, version: str) -> Iterator[str]:
    """Yield what is missing in a wheel, and what should not be there."""
    with zipfile.ZipFile(path) as wheel:
        names = set(wheel.namelist())
        about = next((name.rpartition("/")[0] for name in names if name.endswith(".dist-info/METADATA")), "")
        metadata = Parser().parsestr(wheel.read(f"{about}/METADATA").decode())
        entry_points = wheel.read(f"{about}/entry_points.txt").decode()
    wanted = {f"repcast/{name}" for name in files(ROOT / "src" / "repcast")}
    wanted |= {f"repcast/{folder}/{name}" for folder in SHIPPED for name in files(ROOT / folder)}
    wanted |= {f"{about}/{name}" for name in ("METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE")}
    yield from (f"{name} is missing" for name in sorted(wanted - names))
    yield from (f"{name} should not be there" for name in sorted(names - wanted))
    if "repcast/py.typed" not in names:
        yield "repcast/py.typed is missing: no type checker would read the types"
    if "repcast = repcast.cli:main" not in entry_points:
        yield "the command repcast is not installed"
    if metadata["License-Expression"] != "GPL-3.0-or-later":
        yield f"the licence is {metadata['License-Expression']}"
    if version and metadata["Version"] != version:
        yield f"the version is {metadata['Version']}, not {version}"


def archive_faults(path: Path) -> Iterator[str]:
    """Yield what is missing in a source archive to build and to test it."""
    with tarfile.open(path) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    wanted = [*IN_ARCHIVE, *(f"{folder}/{name}" for folder in SHIPPED for name in files(ROOT / folder))]
    for name in wanted:
        if name not in names and not any(one.startswith(f"{name}/") for one in names):
            yield f"{name} is missing"


def main() -> int:
    """Print every fault; return 1 where there is one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dist", type=Path)
    parser.add_argument("--version", default="")
    asked = parser.parse_args()
    wheels, archives = sorted(asked.dist.glob("*.whl")), sorted(asked.dist.glob("*.tar.gz"))
    faults = [f"{path.name}: {fault}" for path in wheels for fault in wheel_faults(path, asked.version)]
    faults += [f"{path.name}: {fault}" for path in archives for fault in archive_faults(path)]
    if len(wheels) != 1 or len(archives) != 1:
        faults.append(f"{asked.dist}: {len(wheels)} wheels and {len(archives)} source archives, not one of each")
    print(*faults or [f"{wheels[0].name} and {archives[0].name} hold what they should"], sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
