"""What a plan, an action, an indicator, a risk and the rest are: frozen, self-validating."""

from .described import Description, FieldKind, Privacy, described, description_of
from .entry import Entry
from .money import BudgetLine, LineKind, Proposal, Saving
from .performance import Indicator, Polarity, Reading, ReadingKind, Target
from .places import Place, Seen
from .plan import (
    Achievement,
    Commitment,
    Objective,
    Outcome,
    Plan,
    Priority,
    Recommendation,
    Section,
    Statement,
    Theme,
)
from .record import PlanRecord
from .registers import (
    Consultation,
    Definition,
    DocumentReference,
    Finding,
    Footnote,
    Link,
    Register,
    RegisterRow,
    Severity,
)
from .restore import record_from_json
from .risk import Risk, RiskAction, RiskEntry
from .serialise import to_json
from .work import Action, Agency, Milestone, Post
from .written import (
    Change,
    Direction,
    EnteredRating,
    Kind,
    Part,
    Precision,
    Qualifier,
    Rating,
    State,
    When,
    Written,
)

__all__ = [
    "Achievement",
    "Action",
    "Agency",
    "BudgetLine",
    "Change",
    "Commitment",
    "Consultation",
    "Definition",
    "Description",
    "Direction",
    "DocumentReference",
    "EnteredRating",
    "Entry",
    "FieldKind",
    "Finding",
    "Footnote",
    "Indicator",
    "Kind",
    "LineKind",
    "Link",
    "Milestone",
    "Objective",
    "Outcome",
    "Part",
    "Place",
    "Plan",
    "PlanRecord",
    "Polarity",
    "Post",
    "Precision",
    "Priority",
    "Privacy",
    "Proposal",
    "Qualifier",
    "Rating",
    "Reading",
    "ReadingKind",
    "Recommendation",
    "Register",
    "RegisterRow",
    "Risk",
    "RiskAction",
    "RiskEntry",
    "Saving",
    "Section",
    "Seen",
    "Severity",
    "State",
    "Statement",
    "Target",
    "Theme",
    "When",
    "Written",
    "described",
    "description_of",
    "record_from_json",
    "to_json",
]
