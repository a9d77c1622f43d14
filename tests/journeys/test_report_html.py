"""The report as a page, in a browser: at a desk, on a phone, on paper, by keyboard and by ear."""

import itertools
import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from goldenthread.judging import MARKS, Level
from goldenthread.reports.build import build_report
from goldenthread.reports.cleaning import cleaned
from goldenthread.reports.html import to_html
from tests.lib.rendered import sample_html, sample_report
from tests.lib.sample_plans import empty_record, objectives_record
from tests.lib.sample_record import AS_AT

DESK, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
# Contrast is judged from what is drawn, so the page is also looked at as a phone and in print.
STANDARDS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
CONTRAST = {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}


@pytest.fixture(scope="module")
def browser(needs_chromium):
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=needs_chromium, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    pages = {"sample": sample_html()}
    for name, record in (("objectives", objectives_record()), ("empty", empty_record())):
        pages[name] = to_html(cleaned(build_report(record, AS_AT, "asked"))).decode()
    for name, page in pages.items():
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    return folder


@pytest.fixture
def opened(browser: Browser, files):
    contexts = []

    def opened(name="sample", size=DESK, **settings) -> Page:
        context = browser.new_context(viewport=size, **settings)
        contexts.append(context)
        page = context.new_page()
        page.goto((files / f"{name}.html").as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("name", ["sample", "objectives", "empty"])
def test_axe_finds_nothing(opened, name, size):
    page = opened(name, size)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    found = Axe().run(page, options=STANDARDS).response
    assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []
    assert len(found["passes"]) > 15


def test_axe_finds_no_faint_text_in_print(opened):
    page = opened()
    page.emulate_media(media="print")
    found = Axe().run(page, options=CONTRAST).response
    assert found["violations"] == []
    assert [one["id"] for one in found["passes"]] == ["color-contrast"]


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("name", ["sample", "objectives", "empty"])
def test_the_page_never_scrolls_sideways(opened, name, size):
    assert opened(name, size).evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_on_a_phone_a_wide_table_scrolls_inside_its_own_named_region(opened):
    page = opened(size=PHONE)
    region = page.get_by_role("region", name="What is off track or needs attention, worst first")
    assert region.evaluate("one => one.scrollWidth > one.clientWidth")
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function(
        "document.activeElement.classList.contains('gt-scroll') && document.activeElement.scrollLeft > 0"
    )


def test_every_table_has_a_caption_and_headers_that_say_what_they_head(opened):
    tables = opened().evaluate("""
        [...document.querySelectorAll('table')].map(table => ({
            caption: table.caption?.textContent.trim(),
            heads: [...table.tHead.rows[0].cells].map(one => [one.tagName, one.scope, one.textContent]),
            loose: [...table.querySelectorAll('th:not([scope])')].length,
        }))
    """)
    assert len(tables) > 40
    for table in tables:
        assert table["caption"]
        assert table["loose"] == 0
        assert all(tag == "TH" and scope == "col" and words for tag, scope, words in table["heads"])


def test_the_first_tab_leads_past_the_contents(opened):
    page = opened()
    page.keyboard.press("Tab")
    link = page.get_by_role("link", name="Skip to main content")
    assert link.evaluate("one => one === document.activeElement && one.getBoundingClientRect().left >= 0")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_the_page_has_its_landmarks_language_and_title(opened):
    page = opened()
    assert [page.get_by_role(one).count() for one in ("banner", "navigation", "main", "contentinfo")] == [
        1
    ] * 4
    assert page.locator("html").get_attribute("lang") == "en-GB"
    assert page.title() == sample_report().title


def test_headings_step_down_one_level_at_a_time(opened):
    levels = opened().evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(one => +one.tagName[1])")
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_every_link_leads_to_a_place_on_the_page(opened):
    lost = opened().evaluate("""
        [...document.querySelectorAll('a')].map(one => one.getAttribute('href'))
            .filter(href => !href.startsWith('#') || !document.getElementById(href.slice(1)))
    """)
    assert lost == []


def test_no_identifier_is_used_twice(opened):
    ids = opened().evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)")
    assert len(ids) == len(set(ids)) > 300


def test_the_page_is_one_file_that_fetches_nothing_and_runs_nothing(opened, browser, files):
    asked = []
    context = browser.new_context()
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto((files / "sample.html").as_uri())
    context.close()
    assert len(asked) == 1
    assert page is not None
    assert opened().locator("script, link, iframe, object, img").count() == 0


def test_it_reads_the_same_without_javascript(opened):
    with_it, without = opened(), opened(java_script_enabled=False)
    assert with_it.locator("main").inner_text() == without.locator("main").inner_text()


@pytest.mark.parametrize("level", list(Level))
def test_every_tag_is_heard_as_its_word_and_seen_with_its_shape(opened, level):
    tags = opened().locator(f".gt-tag--{level.value.replace(' ', '-')}")
    assert tags.count() > 0
    for shape, whole in tags.evaluate_all(
        "tags => tags.map(one => [one.querySelector('[aria-hidden=true]').textContent, one.textContent])"
    ):
        words = whole.removeprefix(shape).strip()
        assert shape == MARKS[level].shape
        assert any(letter.isalpha() for letter in words)


def test_in_greyscale_off_track_is_the_darkest_tag_and_no_other_comes_near(opened):
    fills = opened().evaluate("""
        Object.fromEntries([...document.querySelectorAll('.gt-tag')].map(
            one => [one.className, getComputedStyle(one).backgroundColor]))
    """)
    grey = {name.rsplit("--")[1]: _lightness(colour) for name, colour in fills.items()}
    darkest, *others = sorted(grey, key=grey.__getitem__)
    assert darkest == "off-track"
    assert grey[others[0]] - grey["off-track"] > 0.4


def _lightness(colour):
    red, green, blue = (int(one) / 255 for one in colour.removeprefix("rgb(").rstrip(")").split(","))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_each_chart_is_heard_as_its_title_and_description(opened):
    page = opened()
    charts = page.locator("svg[role=img]")
    assert charts.count() == 8
    snapshot = charts.first.aria_snapshot()
    assert json.dumps("Milestones of priority 1")[1:-1] in snapshot
    assert "10 dated milestones" in snapshot


def test_the_figures_of_a_chart_open_as_a_table(opened):
    page = opened()
    table = page.get_by_role("table", name="Milestones of priority 1: dates and status")
    assert table.count() == 0
    page.get_by_text("Milestones of priority 1: the figures as a table").click()
    assert table.get_by_role("row").count() == 11


def test_numbers_line_up_on_the_right(opened):
    page = opened()
    edges = page.evaluate("""
        [...document.querySelectorAll('#money ~ .gt-scroll td:last-child .gt-line')].slice(0, 9).map(one => {
            const range = document.createRange();
            range.selectNodeContents(one);
            return Math.round(range.getBoundingClientRect().right);
        })
    """)
    assert len(edges) == 9
    assert len(set(edges)) == 1


def test_text_is_large_enough_and_lines_are_not_too_long(opened):
    page = opened()
    sizes = page.evaluate("""
        [...document.querySelectorAll('main *')].filter(one => [...one.childNodes].some(
            node => node.nodeType === 3 && node.textContent.trim()) && !one.closest('svg'))
            .map(one => parseFloat(getComputedStyle(one).fontSize))
    """)
    assert min(sizes) >= 14
    longest = page.evaluate(
        """Math.max(...[...document.querySelectorAll('main p')].map(
            one => one.clientWidth / parseFloat(getComputedStyle(one).fontSize)))"""
    )
    # A letter of Arial is about half as wide as it is high.
    assert longest / 0.5 <= 90


def test_on_paper_each_priority_starts_a_page_and_no_table_is_cut_off(opened, tmp_path):
    page = opened()
    page.emulate_media(media="print")
    breaks = page.evaluate(
        """[...document.querySelectorAll('h2[id^=item-priority]')].map(
            one => getComputedStyle(one.parentNode).breakBefore)"""
    )
    assert breaks == ["page"] * 8
    page.set_viewport_size({"width": 688, "height": 1000})
    wide = page.evaluate(
        "[...document.querySelectorAll('.gt-scroll')].map(one => one.scrollWidth - one.clientWidth)"
    )
    assert max(wide) <= 0
    page.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True)
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF-")
