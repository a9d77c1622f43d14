"""Web pages whose ratings are backgrounds, classes, coloured discs and pictures."""

import pytest

from goldenthread.documents.webpage import read_page

RED, GREEN = "#c00", "#00b050"


def read(red: str, green: str, head: str = ""):
    """A table of two actions, each with the cell that shows how it does."""
    rows = "".join(f"<tr><td>{words}</td>{cell}</tr>" for words, cell in (("Sign", red), ("Visit", green)))
    page = f"{head}<table><tr><th>Action</th><th>Status</th></tr>{rows}</table>"
    (table,) = read_page(page, "page.html").tables()
    return [row.cells[1].text for row in table.rows[1:]]


@pytest.mark.parametrize(
    "cell",
    [
        '<td style="width: 2em; background: {}"></td>',
        '<td style="background-color:{}">&nbsp;</td>',
        '<td bgcolor="{}"></td>',
        '<td><span class="badge" style="background:{}"></span></td>',
        '<td><span style="color: {}">●</span></td>',
        '<td style="color:{}">●</td>',
        '<td><font color="{}">■</font></td>',
    ],
)
def test_a_cell_without_words_says_its_colour(cell):
    assert read(cell.format(RED), cell.format(GREEN)) == ["Red", "Green"]


@pytest.mark.parametrize(
    ("red", "green"), [("#C00000", "#92d050"), ("rgb(255, 0, 0)", "rgba(0 176 80 / 1)"), ("red", "Green")]
)
def test_colours_are_written_as_digits_parts_or_names(red, green):
    cell = '<td style="background:{} none"></td>'
    assert read(cell.format(red), cell.format(green)) == ["Red", "Green"]


@pytest.mark.parametrize("pattern", ["rag-{}", "status status--{}", "rag{}", "icon icon_{}_round"])
def test_a_class_may_name_the_colour(pattern):
    red, green = (f'<td class="{pattern.format(name)}"></td>' for name in ("Red", "Green"))
    assert read(red, green) == ["Red", "Green"]


def test_a_class_may_say_danger_or_success():
    assert read('<td class="bg-danger"></td>', '<td class="bg-success"></td>') == ["Red", "Green"]


def test_a_class_without_a_colour_or_with_two_says_nothing():
    assert read('<td class="red-green"></td>', '<td class="evergreens"></td>') == ["", ""]


def test_a_table_saved_by_a_spreadsheet_has_its_colours_in_the_style_sheet():
    rules = (
        "td {padding: 1px}",
        ".xl65 {background:#FF0000; mso-pattern:black none}",
        ".xl66 {background:#00B050}",
    )
    head = f"<style>{' '.join(rules)}</style>"
    assert read('<td class="xl65"></td>', '<td class="xl66"></td>', head) == ["Red", "Green"]


def test_words_and_the_words_behind_a_picture_come_before_colours():
    late, done = f'<td style="background:{GREEN}">Late</td>', '<td><img src="a.png" alt="Done"></td>'
    assert read(late, done) == ["Late", "Done"]


def test_two_colours_in_one_cell_say_nothing():
    both = f'<td><i style="background:{RED}"></i><i style="background:{GREEN}"></i></td>'
    assert read(both, both) == ["", ""]


def test_coloured_ink_without_a_disc_says_nothing():
    assert read(f'<td style="color:{RED}"></td>', f'<td style="color:{GREEN}"> </td>') == ["", ""]


def test_a_rating_merged_down_is_said_once():
    assert read(f'<td rowspan="2" style="background:{RED}"></td>', "") == ["Red", ""]


def test_a_figure_is_coloured_by_its_cell_and_by_no_badge_beside_it():
    cells = [f'<td style="background:{RED}">86</td>', f'<td style="background:{GREEN}">91</td>']
    badges = [
        f'<td>{figure}<b style="background:{colour}">!</b></td>'
        for figure, colour in ((86, RED), (91, GREEN))
    ]
    for told, colours in ((cells, ["Red", "Green"]), (badges, [None, None])):
        page = "<table><tr><th>Action</th><th>May</th></tr>" + "".join(
            f"<tr><td>Sign</td>{cell}</tr>" for cell in told
        )
        (table,) = read_page(page, "page.html").tables()
        assert [row.cells[1].colour for row in table.rows[1:]] == colours
