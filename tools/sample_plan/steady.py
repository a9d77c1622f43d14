"""An Office file whose bytes depend on its content alone: fixed times, fixed order.

What zlib writes may differ between its versions, so a comparison across machines compares the parts inside.
"""

from __future__ import annotations

import io
import re
import zipfile

_WHEN = (2026, 4, 1, 9, 0, 0)
_SAVED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")
_STAMP = rb"\g<1>2026-04-01T09:00:00Z\g<2>"


def archive(office_file: bytes) -> bytes:
    steady = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(office_file)) as source,
        zipfile.ZipFile(steady, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target,
    ):
        # A reader that streams looks for the list of types first.
        for name in sorted(source.namelist(), key=lambda one: (one != "[Content_Types].xml", one)):
            part = zipfile.ZipInfo(name, _WHEN)
            part.create_system = 3  # Otherwise it says which system made it.
            part.external_attr = 0o644 << 16
            part.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(part, _SAVED.sub(_STAMP, source.read(name)))
    return steady.getvalue()
