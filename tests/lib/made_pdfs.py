"""PDFs made from nothing: typeset, or written by hand operator by operator."""

import io

import pypdf
import typst

from goldenthread.documents import Document
from goldenthread.documents.formats import read_content

# The fonts that every reader of PDF knows the widths of (ISO 32000-1, 9.6.2.2).
FONTS = {"F": "Helvetica", "B": "Helvetica-Bold", "S": "Symbol"}
A4 = (595, 842)


def typeset(source: str, *, page: str = "width: 400pt, height: 500pt, margin: 40pt") -> bytes:
    settings = f'#set page({page})\n#set text(size: 10pt, lang: "en", region: "GB")\n'
    return typst.compile((settings + source).encode())


def read_typeset(source: str, **settings: str) -> Document:
    return read_content(typeset(source, **settings), "plan.pdf")


def drawn_pdf(*pages: str, size: tuple[int, int] = A4, extra: dict[int, str] | None = None) -> bytes:
    """One page for each content stream. `extra` are further objects by number, from 100."""
    numbers = [10 + 2 * number for number in range(len(pages))]
    fonts = " ".join(f"/{key} {3 + place} 0 R" for place, key in enumerate(FONTS))
    objects = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{n} 0 R' for n in numbers)}] >>",
    }
    for place, name in enumerate(FONTS.values()):
        coded = "" if name == "Symbol" else " /Encoding /WinAnsiEncoding"
        objects[3 + place] = f"<< /Type /Font /Subtype /Type1 /BaseFont /{name}{coded} >>"
    for number, content in zip(numbers, pages, strict=True):
        objects[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size[0]} {size[1]}] /Contents {number + 1} 0 R "
            f"/Resources << /Font << {fonts} >> /XObject << /Im 8 0 R >> >> /Annots 9 0 R >>"
        )
        objects[number + 1] = f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"
    objects[8] = (
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
        "/Length 1 >>\nstream\n0\nendstream"
    )
    objects[9] = "[]"
    return written({**objects, **(extra or {})})


def written(objects: dict[int, str]) -> bytes:
    output = io.BytesIO(b"%PDF-1.7\n")
    output.seek(0, io.SEEK_END)
    places = {}
    for number, body in sorted(objects.items()):
        places[number] = output.tell()
        output.write(f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252"))
    start = output.tell()
    output.write(f"xref\n0 {max(objects) + 1}\n0000000000 65535 f \n".encode())
    for number in range(1, max(objects) + 1):
        kind = "n" if number in places else "f"
        output.write(f"{places.get(number, 0):010} 00000 {kind} \n".encode())
    output.write(f"trailer << /Size {max(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode())
    return output.getvalue()


def words(
    x: float, y: float, text: str, *, size: float = 10, font: str = "F", matrix: str = "1 0 0 1"
) -> str:
    """Operators that print a line; `y` counts from the top of an A4 page."""
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf {matrix} {x} {A4[1] - y} Tm ({escaped}) Tj ET\n"


def rule(x0: float, y0: float, x1: float, y1: float) -> str:
    return f"{x0} {A4[1] - y0} m {x1} {A4[1] - y1} l S\n"


def shade(x0: float, y0: float, x1: float, y1: float, colour: str) -> str:
    """A filled rectangle; the colour as "red green blue"."""
    return f"q {colour} rg {x0} {A4[1] - y1} {x1 - x0} {y1 - y0} re f Q\n"


def grid(across: list[float], down: list[float]) -> str:
    """The lines of a table with all its cells."""
    level = "".join(rule(across[0], y, across[-1], y) for y in down)
    return level + "".join(rule(x, down[0], x, down[-1]) for x in across)


def small_pdf() -> bytes:
    cells = grid([50, 150, 350], [120, 140, 160])
    texts = words(55, 134, "Ref") + words(155, 134, "Action")
    texts += words(55, 154, "1/1") + words(155, 154, "Open the hub")
    return drawn_pdf(words(50, 60, "Plan", size=20) + words(50, 90, "Words of the plan.") + cells + texts)


def locked(content: bytes, *, user: str, owner: str = "keeper") -> bytes:
    """Encrypted, so that opening it asks for `user`."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(content))
    writer.encrypt(user_password=user, owner_password=owner, algorithm="AES-128")
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()
