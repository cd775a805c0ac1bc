"""What is written as a file as a session is: sessions that are joined, a session that is played elsewhere."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import IO, TYPE_CHECKING, Unpack, cast

if TYPE_CHECKING:
    from repcast.session.exporting import Exportable, ExportKeywords


class ExportsAsSessions:
    """Gives a class that has what an export asks a session for the `export` of a session."""

    def export(
        self,
        target: str | os.PathLike[str] | IO[bytes],
        *,
        beside: str | Iterable[str] = (),
        **options: "Unpack[ExportKeywords]",
    ) -> tuple[Path, ...]:
        """Write it as one audio file, as `Session.export` writes a session."""
        from repcast.session.exporting import export_session

        own = cast("Exportable", self)
        return export_session(own, target, (beside,) if isinstance(beside, str) else tuple(beside), options)
