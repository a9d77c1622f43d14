"""The zip of a document, packed again so that the same content gives the same bytes."""

from __future__ import annotations

import io
import zipfile

# The earliest day that a zip can hold; it says nothing about when the report was made.
_DAY = (1980, 1, 1, 0, 0, 0)


def packed(content: bytes) -> bytes:
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as given,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in given.namelist():
            about = zipfile.ZipInfo(name, _DAY)
            about.compress_type = zipfile.ZIP_DEFLATED
            about.external_attr = 0o600 << 16
            made.writestr(about, given.read(name))
    return buffer.getvalue()
