"""Which packages are installed, by what their installers leave beside them."""

from pathlib import Path

import pytest

from repcast.storage.packages import all_installed, installed


@pytest.mark.parametrize(
    ("entry", "version"),
    [
        ("some_package-1.2.3.dist-info", "1.2.3"),
        ("Some.Package-1.2.3+local.1.dist-info", "1.2.3+local.1"),
        ("some-package-1.2.3.dist-info", "1.2.3"),
        ("some_package-1.2.3.egg-info", "1.2.3"),
        ("some_package-1.2.3-py3.12.egg-info", "1.2.3"),
        ("some_package.egg-info", "unknown"),
    ],
)
def test_a_package_is_seen_whichever_installer_left_it(
    entry: str, version: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = all_installed()
    (tmp_path / entry).mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    assert installed("some-package") == version
    assert all_installed() != before
