from __future__ import annotations

from goldenthread.model import Recommendation
from tests.spec.checking.given import OWNERS, Case, objective, plan

_TEXT = "Make sure that carers are offered a break of their own choosing every year"


def _two(first: str, second: str, **others: str):
    return plan(objective("1.1", first, owners=OWNERS), objective("2.4", second, owners=OWNERS, **others))


CASES = [
    Case(
        "DUP-1",
        "one objective under two references",
        _two(_TEXT, f"{_TEXT.upper()}."),
        (f"The same objective is printed 2 times (1.1, 2.4): “{_TEXT}” / “{_TEXT.upper()}.”.",),
    ),
    Case("DUP-1", "short texts recur rightly", _two("Report to the board", "Report to the board")),
    Case("DUP-1", "in two lists both may stand", _two(_TEXT, _TEXT, kind="equality")),
    Case(
        "DUP-2",
        "a word more and a misprint",
        _two(_TEXT, _TEXT.replace("carers", "all carers").replace("choosing", "chosing")),
        (
            (
                f"2 objectives say nearly the same (1.1, 2.4): “{_TEXT}” / "
                "“Make sure that all carers are offered a break of their own chosing every year”."
            ),
        ),
    ),
    Case("DUP-2", "another word in the same place", _two(_TEXT, _TEXT.replace("carers", "tenants"))),
    Case(
        "DUP-2", "another figure in the same place", _two(f"{_TEXT} in 100 homes", f"{_TEXT} in 1000 homes")
    ),
    Case(
        "DUP-2",
        "wholly the same is told as the same",
        plan(recommendations=(Recommendation(id="a", text=_TEXT), Recommendation(id="b", text=_TEXT))),
    ),
    Case(
        "DUP-6",
        "one objective stands whole within another",
        _two(_TEXT, f"{_TEXT}; help carers to work"),
        (f"The words of objective 1.1 stand again within objective 2.4: “{_TEXT}”.",),
    ),
    Case(
        "DUP-6",
        "it is the same, it is short, or a word of it stands in a longer one",
        plan(
            objective("1", _TEXT),
            objective("2", _TEXT),
            objective("3", "Keep people safe"),
            objective("4", "Keep people safe and well"),
            objective("5", "Help every family to stay near its own home"),
            objective("6", "Help every family to stay near its own homestead and friends"),
        ),
    ),
]
