"""XML with entities, a document type or endless depth is refused; ordinary XML is read."""

import pytest

from goldenthread.errors import InputError, TooMuch, UnreadableFile
from goldenthread.files import parse_xml
from goldenthread.files.markup import refuse_traps

BOMB = """<!DOCTYPE a [<!ENTITY x0 "ha">{}]><a>&x9;</a>""".format(
    "".join(f'<!ENTITY x{n} "{f"&x{n - 1};" * 10}">' for n in range(1, 10))
)


@pytest.mark.parametrize(
    "xml",
    [
        BOMB.encode(),
        BOMB.encode("utf-16"),
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
        b'<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>',
        b"<!-- " + b"x" * 5000 + b" --><!DOCTYPE a [<!ENTITY x 'y'>]><a/>",
    ],
)
def test_declared_entities_and_document_types_are_refused(xml):
    with pytest.raises(UnreadableFile, match=r"plan.docx: The file declares a document type or entities"):
        parse_xml(xml, "plan.docx")


@pytest.mark.parametrize("trap", ["<a>" * 3000, '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])
def test_traps_are_refused_before_another_program_meets_them_and_damage_is_left_to_it(trap):
    with pytest.raises(InputError):
        refuse_traps(trap.encode(), "plan.xml")
    refuse_traps(b"<a><b></a>", "plan.xml")
    refuse_traps(b"<a><b/></a>", "plan.xml")


def test_endless_depth_is_refused():
    with pytest.raises(TooMuch, match="nests its contents deeper"):
        parse_xml(b"<a>" * 5000 + b"</a>" * 5000, "plan.docx")


@pytest.mark.parametrize("xml", [b"", b"<a>", b"words", b"<a>\x00</a>", b"<a></b>"])
def test_what_is_no_xml_is_damage(xml):
    with pytest.raises(UnreadableFile, match="not valid XML"):
        parse_xml(xml, "plan.docx")


def test_ordinary_xml_is_read_without_comments():
    root = parse_xml(
        "<?xml version='1.0' encoding='utf-16'?><a>b<!-- c -->d</a>".encode("utf-16"), "plan.docx"
    )
    assert "".join(root.itertext()) == "bd"
