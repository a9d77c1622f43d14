"""Titles of posts and groups: what makes "Head of A and Head of B" two and "Health and Wellbeing" one.

Sources: the roles of domain.md 1.2 (S001, S004), and titles common in today's directorates. A council adds
the names of its own posts and groups through `known`.
"""

from __future__ import annotations

from .word_sets import word_set

# A title that names its field after itself: Head of Commissioning, Lead for Autism.
OF_TITLES = (
    "head of",
    "heads of",
    "director of",
    "directors of",
    "chair of",
    "chairs of",
    "manager of",
    "manager for",
    "lead for",
    "lead on",
    "officer for",
    "leader of",
    "cabinet member for",
    "lead member for",
    "portfolio holder for",
    "champion for",
)

# A title that may open a post and needs no "of": AD Adults, Assistant Director - Children, Head Teacher.
OPENING_TITLES = (
    "ad",
    "ads",
    "add",
    "dass",
    "dcs",
    "dph",
    "assistant director",
    "assistant directors",
    "deputy director",
    "deputy directors",
    "executive director",
    "corporate director",
    "strategic director",
    "service director",
    "managing director",
    "director",
    "directors",
    "chief executive",
    "chief officer",
    "cabinet member",
    "cabinet members",
    "lead member",
    "portfolio holder",
    "service manager",
    "head",
)

# A person's title at the end of a post: Operations Manager, Training and Development Officers.
PERSON_TITLES = word_set(
    """
    manager managers officer officers director directors lead leads leader leaders chair chairs
    coordinator coordinators co-ordinator co-ordinators adviser advisers advisor advisors analyst
    analysts accountant accountants solicitor solicitors commissioner commissioners champion champions
    practitioner practitioners worker workers supervisor supervisors inspector inspectors consultant
    consultants secretary administrator administrators member members councillor councillors executive
    treasurer trainer trainers nurse nurses assistant assistants headteacher headteachers guardian
    principal heads therapist therapists
    """
)

# A group that never is the field of a "Head of ...".
GROUP_TITLES = word_set(
    """
    group groups board boards committee committees panel panels forum forums cabinet taskforce
    """
)

# A group that may well be: "Head of Policy and Performance Team" is one post.
UNIT_TITLES = word_set(
    """
    team teams unit units branch department departments directorate division divisions partnership
    partnerships network consortium
    """
)

# Management teams by their initials: DMT, SMT, CMT, CFDMT, SLT, CLT.
MANAGEMENT_TEAM_ENDINGS = ("MT", "LT")

# Bodies without a title that own things by themselves after a stroke, comma or semicolon.
BODIES = frozenset(
    {
        "public health",
        "human resources",
        "legal services",
        "housing",
        "education",
        "finance",
        "procurement",
        "legal",
        "police",
        "probation",
        "all",
        "all partners",
        "all managers",
        "partners",
        "council",
        "scrutiny",
        "cabinet",
        "executive",
    }
)

# Words that need something after them, so that nothing ends there.
JOINING_WORDS = word_set("of for the to on in by via and & with / - +")

# Words that "and" holds together whatever stands around them: Training and Development Officers.
PAIRS = frozenset(
    {
        ("training", "development"),
        ("training", "organisational"),
        ("learning", "development"),
        ("health", "wellbeing"),
        ("prevention", "wellbeing"),
        ("policy", "performance"),
        ("policy", "planning"),
        ("policy", "partnerships"),
        ("performance", "planning"),
        ("performance", "improvement"),
        ("quality", "performance"),
        ("quality", "improvement"),
        ("quality", "assurance"),
        ("children", "families"),
        ("contracts", "purchasing"),
        ("users", "carers"),
        ("commissioning", "contracts"),
        ("equality", "diversity"),
        ("equalities", "diversity"),
        ("research", "information"),
        ("recruitment", "retention"),
    }
)

# Words in front of a title that belong to it: Deputy Head of Service.
MODIFIERS = word_set(
    """
    deputy assistant interim acting joint executive corporate strategic associate senior chief managing
    group lead principal regional area divisional programme cabinet portfolio co service
    """
)

# Posts so common that they stand even after another without a joiner: Head of P&PRU Partnership Manager.
STANDING_POSTS = tuple(
    f"{field} {title}"
    for field in (
        "operations",
        "project",
        "programme",
        "partnership",
        "integration",
        "complaints",
        "team",
        "policy",
    )
    for title in ("manager", "managers", "director", "officer", "officers")
)

# Words that people are not called, so that "Adult Care and Public Health" is no pair of persons.
NOT_NAMES = word_set(
    """
    access account accountable acute adult adults advice ageing assessment autism assets audit borough
    business care carer carers cabinet change child children children's childrens city commissioning
    communities community complaints contracts corporate council county customer customers data day
    delivery democratic demand development digital direct directorate disabilities disability district
    domestic early economy education employment enablement engagement environment equality equalities
    estates executive facilities families family finance financial foster fostering governance growth
    headquarters health healthcare help home homes hospital housing human improvement inclusion
    independent information infrastructure innovation insight integrated integration intelligence
    intervention joint learning legal leisure libraries library local locality long lives living
    management market mental money national neighbourhood neighbourhoods nursing of officers older
    operations organisational outcomes parks partners partnership partnerships payments people people's
    performance personal planning place placement placements policy prevention primary procurement
    programme programmes project projects property protection provider public purchasing quality
    reablement regeneration region regional registration relations research residential resources review
    reviews risk safeguarding safety school schools sector secondary security sensory service services
    short skills social special specialist sports standards strategic strategy substance support
    supporting sustainability systems team technical technology term town training transformation
    transition transitions transport trust trusts voluntary waste wellbeing welfare whole workforce
    young youth
    """
)
