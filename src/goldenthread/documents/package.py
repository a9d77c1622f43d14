"""An Office file as its parts and the relations between them (ISO/IEC 29500-2, Open Packaging Conventions).

Parts are found by their relations, as Office finds them: their usual names are habit and not law.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from lxml import etree

from goldenthread.errors import UnreadableFile
from goldenthread.files import open_container, parse_xml

# ISO/IEC 29500 Strict renames every namespace and changes nothing else that is read here.
_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_NAMES = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    ),
    b"http://purl.oclc.org/ooxml/spreadsheetml/main": (
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    ),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
    b"http://purl.oclc.org/ooxml/drawingml/main": b"http://schemas.openxmlformats.org/drawingml/2006/main",
}


class Package:
    def __init__(self, content: bytes, name: str) -> None:
        self.container = open_container(content, name)
        self.name = name

    def main(self, usual: str) -> str:
        """The part that the whole file is about."""
        target = next(self._targets("", "officeDocument"), usual)
        if target not in self.container:
            raise UnreadableFile(
                "The file is damaged: its main part is missing.",
                place=self.name,
                way_out="Fetch it again, or open it in Office and save it again.",
            )
        return target

    def related(self, part: str, kind: str) -> list[str]:
        """The parts that `part` names as its styles, its numbering, its headers and so on."""
        return [target for target in self._targets(part, kind) if target in self.container]

    def targets_by_id(self, part: str, kind: str) -> dict[str, str]:
        """The parts of one kind that `part` names, by the ids that it names them by."""
        return {
            found.get("Id", ""): self._resolved(part, found)
            for found in self._relations(part)
            if found.get("Type", "").endswith(f"/{kind}")
        }

    def xml(self, part: str) -> etree._Element:
        return parse_xml(transitional(self.container.read(part)), self.name)

    def first_xml(self, part: str, kind: str) -> etree._Element | None:
        return next((self.xml(related) for related in self.related(part, kind)), None)

    def _targets(self, part: str, kind: str) -> Iterator[str]:
        for relation in self._relations(part):
            if relation.get("Type", "").endswith(f"/{kind}"):
                yield self._resolved(part, relation)

    def _relations(self, part: str) -> list[etree._Element]:
        folder, file = posixpath.split(part)
        listed = posixpath.join(folder, "_rels", f"{file}.rels")
        if listed not in self.container:
            return []
        return [found for found in self.xml(listed) if found.get("TargetMode") != "External"]

    @staticmethod
    def _resolved(part: str, relation: etree._Element) -> str:
        target = relation.get("Target", "")
        if target.startswith("/"):
            return target.lstrip("/")
        return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))


def transitional(content: bytes) -> bytes:
    if _STRICT in content:
        for strict, usual in _STRICT_NAMES.items():
            content = content.replace(strict, usual)
    return content
