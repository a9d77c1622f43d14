"""What is drawn on a page: straight lines, and filled shapes."""

from __future__ import annotations

from pdfminer.layout import LTCurve, LTLine, LTRect

from .colours import WHITE, rgb
from .marks import Fill, Marks, Rule

# A filled rectangle no thicker than this is a line that somebody drew so.
_THIN = 2.6
_LEVEL = 0.8
# No page reaches further (ISO 32000-1, annex C); what stands there is no shape, or no number at all.
_FURTHEST = 20_000.0
_SHORTEST = 3.0
# Nobody rules a plan with more lines than this on a page: it is a map or a picture.
MOST_RULES = 6000


def add_shape(marks: Marks, shape: LTCurve, height: float) -> None:
    corners = (shape.x0, shape.y0, shape.x1, shape.y1)
    if not all(-_FURTHEST < place < _FURTHEST for place in corners):
        return
    if isinstance(shape, LTRect):
        _add_box(marks, shape, height)
    elif isinstance(shape, LTLine):
        (x0, y0), (x1, y1) = shape.pts[0], shape.pts[-1]
        _add_stroke(marks, x0, height - y0, x1, height - y1)
    else:
        _add_curve(marks, shape, height)


def _add_box(marks: Marks, shape: LTCurve, height: float) -> None:
    x0, x1, top, bottom = shape.x0, shape.x1, height - shape.y1, height - shape.y0
    if min(x1 - x0, bottom - top) <= _THIN:
        if shape.fill or shape.stroke:
            _add_stroke(marks, *_middle_line(x0, top, x1, bottom))
        return
    if shape.fill:
        _add_fill(marks, shape, x0, top, x1, bottom)
    if shape.stroke:
        _add_stroke(marks, x0, top, x1, top)
        _add_stroke(marks, x0, bottom, x1, bottom)
        _add_stroke(marks, x0, top, x0, bottom)
        _add_stroke(marks, x1, top, x1, bottom)


def _add_curve(marks: Marks, shape: LTCurve, height: float) -> None:
    curved = any(part[0] in "cvy" for part in shape.original_path or ())
    if shape.stroke and not curved:
        for (x0, y0), (x1, y1) in zip(shape.pts, shape.pts[1:], strict=False):
            _add_stroke(marks, x0, height - y0, x1, height - y1)
    if curved and not shape.fill:
        # A ring: of no colour, it may still be a bullet.
        marks.fills.append(Fill(shape.x0, height - shape.y1, shape.x1, height - shape.y0, WHITE, round=True))
    if shape.fill:
        box = shape.x0, height - shape.y1, shape.x1, height - shape.y0
        if not curved and min(box[2] - box[0], box[3] - box[1]) <= _THIN:
            _add_stroke(marks, *_middle_line(*box))
        else:
            _add_fill(marks, shape, *box, curved=curved)


def _add_fill(
    marks: Marks, shape: LTCurve, x0: float, top: float, x1: float, bottom: float, *, curved: bool = False
) -> None:
    colour = rgb(shape.non_stroking_color)
    if colour is not None and len(marks.fills) < MOST_RULES:
        marks.fills.append(Fill(x0, top, x1, bottom, colour, round=curved))


def _add_stroke(marks: Marks, x0: float, y0: float, x1: float, y1: float) -> None:
    if len(marks.level) + len(marks.upright) >= MOST_RULES:
        return
    if abs(y1 - y0) <= _LEVEL and abs(x1 - x0) >= _SHORTEST:
        marks.level.append(Rule((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
    elif abs(x1 - x0) <= _LEVEL and abs(y1 - y0) >= _SHORTEST:
        marks.upright.append(Rule((x0 + x1) / 2, min(y0, y1), max(y0, y1)))


def _middle_line(x0: float, top: float, x1: float, bottom: float) -> tuple[float, float, float, float]:
    if x1 - x0 >= bottom - top:
        middle = (top + bottom) / 2
        return x0, middle, x1, middle
    middle = (x0 + x1) / 2
    return middle, top, middle, bottom
