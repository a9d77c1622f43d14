"""Small .ods files from the XML of their sheets."""

from tests.lib.made_documents import zipped

_URN = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = " ".join(
    f'xmlns:{short}="{_URN}:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"),
        ("number", "datastyle"), ("fo", "xsl-fo-compatible"), ("draw", "drawing"),
    )
)  # fmt: skip
_END = "</table:table-cell>"
MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"


def ods(sheets: str, *, styles: str = "", **parts: str | bytes) -> bytes:
    content = (
        f"<office:document-content {_NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    return zipped({"mimetype": MIMETYPE, "content.xml": content, **parts})


def sheet(*rows: str, name: str = "Plan", before: str = "", style: str = "") -> str:
    return (
        f'<table:table table:name="{name}" table:style-name="{style}">{before}{"".join(rows)}</table:table>'
    )


def row(*cells: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def words(text: str = "", attributes: str = "") -> str:
    if not text:
        return f"<table:table-cell {attributes}/>"
    return f'<table:table-cell office:value-type="string" {attributes}><text:p>{text}</text:p>{_END}'


def value(kind: str, stored: str, shown: str, attributes: str = "") -> str:
    named = {"date": "date-value", "time": "time-value", "boolean": "boolean-value"}.get(kind, "value")
    return (
        f'<table:table-cell office:value-type="{kind}" office:{named}="{stored}" {attributes}>'
        f"<text:p>{shown}</text:p></table:table-cell>"
    )
