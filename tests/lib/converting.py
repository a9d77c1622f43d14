"""Files in the formats that only LibreOffice writes, made by LibreOffice from ours."""

import subprocess
from pathlib import Path

import docx
import openpyxl

_URN = "urn:oasis:names:tc:opendocument:xmlns"
_SLIDES = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="{_URN}:office:1.0" xmlns:draw="{_URN}:drawing:1.0" xmlns:text="{_URN}:text:1.0"
 xmlns:presentation="{_URN}:presentation:1.0" xmlns:table="{_URN}:table:1.0"
 xmlns:svg="{_URN}:svg-compatible:1.0" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.presentation"><office:body><office:presentation>
<draw:page draw:name="p1"><draw:frame presentation:class="title" svg:x="1cm" svg:y="1cm" svg:width="20cm"
 svg:height="2cm"><draw:text-box><text:p>Measures</text:p></draw:text-box></draw:frame>
<draw:frame svg:x="1cm" svg:y="6cm" svg:width="20cm" svg:height="4cm"><table:table>
<table:table-column table:number-columns-repeated="2"/>
<table:table-row><table:table-cell><text:p>Measure</text:p></table:table-cell>
<table:table-cell><text:p>Target</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>Visits</text:p></table:table-cell>
<table:table-cell><text:p>75%</text:p></table:table-cell></table:table-row>
</table:table></draw:frame></draw:page></office:presentation></office:body></office:document>
"""


def words(folder: Path) -> Path:
    document = docx.Document()
    document.add_heading("Action plan", 1)
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ["Ref", "Action", "A1", "Open the hub"], strict=True):
        cell.text = text
    document.add_paragraph("Words below.")
    document.save(folder / "plan.docx")
    return folder / "plan.docx"


def sheets(folder: Path) -> Path:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Measures"
    sheet.append(["Quarter 2"])
    sheet.merge_cells("A1:C1")
    sheet.append(["Ref", "Share", "Due"])
    sheet.append(["A1", 0.756, "May"])
    sheet["B3"].number_format = "0%"
    workbook.save(folder / "plan.xlsx")
    return folder / "plan.xlsx"


def slides(folder: Path) -> Path:
    path = folder / "plan.fodp"
    path.write_text(_SLIDES)
    return path


def saved_as(program: Path, path: Path, ending: str, form: str = "") -> Path:
    """The file as LibreOffice saves it under another ending, in the same folder."""
    target = f"{ending}:{form}" if form else ending
    profile = (path.parent / "profile").as_uri()
    folder = path.parent / "saved"
    subprocess.run(
        [
            program,
            "--headless",
            f"-env:UserInstallation={profile}",
            "--convert-to",
            target,
            "--outdir",
            folder,
            path,
        ],
        capture_output=True,
        check=True,
        timeout=120,
    )
    return folder / f"{path.stem}.{ending}"
