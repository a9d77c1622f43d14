"""Small .pptx files from the XML of their slides."""

from tests.lib.made_documents import content_types, zipped

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = f'xmlns:a="{_A}" xmlns:p="{_P}" xmlns:r="{_R}"'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def pptx(*slides: str, notes: bool = False) -> bytes:
    """Each slide is the XML of its shapes; one that begins with "hidden" is hidden."""
    numbers = range(1, len(slides) + 1)
    listed = "".join(f'<p:sldId id="{255 + number}" r:id="r{number}"/>' for number in numbers)
    parts = {
        "[Content_Types].xml": content_types(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
        ),
        "_rels/.rels": _relations(("r1", "officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": (
            f"<p:presentation {_NAMES}><p:sldIdLst>{listed}</p:sldIdLst></p:presentation>"
        ),
        "ppt/_rels/presentation.xml.rels": _relations(
            *((f"r{number}", "slide", f"slides/s{number}.xml") for number in numbers)
        ),
    }
    for number, shapes in enumerate(slides, start=1):
        hidden = 'show="0"' if shapes.startswith("hidden") else ""
        tree = f"<p:cSld><p:spTree>{shapes.removeprefix('hidden')}</p:spTree></p:cSld>"
        parts[f"ppt/slides/s{number}.xml"] = f"<p:sld {_NAMES} {hidden}>{tree}</p:sld>"
        if notes:
            parts[f"ppt/slides/_rels/s{number}.xml.rels"] = _relations(("r1", "notesSlide", "n.xml"))
            parts["ppt/slides/n.xml"] = f"<p:notes {_NAMES}/>"
    return zipped(parts)


def shape(*paragraphs: str, kind: str | None = "box", top: int = 0, left: int = 0) -> str:
    """A text box, or a placeholder of a kind; None is the kind of a placeholder for content."""
    named = "" if kind == "box" else f'<p:ph{f" type={kind!r}" if kind else ""} idx="1"/>'.replace("'", '"')
    place = f'<p:spPr><a:xfrm><a:off x="{left}" y="{top}"/></a:xfrm></p:spPr>' if top or left else "<p:spPr/>"
    return (
        f"<p:sp><p:nvSpPr><p:nvPr>{named}</p:nvPr></p:nvSpPr>{place}"
        f"<p:txBody>{''.join(paragraphs)}</p:txBody></p:sp>"
    )


def words(text: str, properties: str = "", level: int = 0, *, bold: bool = False) -> str:
    runs = "<a:br/>".join(
        f'<a:r><a:rPr b="{int(bold)}"/><a:t>{line}</a:t></a:r>' for line in text.split("\n")
    )
    return f'<a:p><a:pPr lvl="{level}">{properties}</a:pPr>{runs}</a:p>'


def table(*rows: list[str], top: int = 0, first_row: bool = False) -> str:
    """A cell is its words, or its attributes and its words as "gridSpan=2:words"."""
    written = "".join(f"<a:tr>{''.join(map(_cell, row))}</a:tr>" for row in rows)
    return (
        f'<p:graphicFrame><p:xfrm><a:off x="0" y="{top}"/></p:xfrm><a:graphic><a:graphicData><a:tbl>'
        f'<a:tblPr firstRow="{int(first_row)}"/>{written}'
        "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _cell(text: str) -> str:
    attribute, _, rest = text.rpartition(":")
    name, _, value = attribute.partition("=")
    written = f'{name}="{value}"' if name else ""
    return f"<a:tc {written}><a:txBody>{words(rest)}</a:txBody></a:tc>"


def _relations(*named: tuple[str, str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="{mark}" Type="{_R}/{kind}" Target="{target}"/>' for mark, kind, target in named
    )
    return f'<Relationships xmlns="{_RELATIONS}">{inner}</Relationships>'
