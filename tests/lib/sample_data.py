"""An invented council's plan as plain rows: the texts, dates and figures that `sample_record` makes entries of.

Ashdale does not exist. The rows have the shape and the flaws of real plans: a milestone after its action's end,
a survey not yet back, a risk printed three times, a total that does not cast.
"""

from __future__ import annotations

# One row a row: wrapping them one cell a line would hide the table.
# fmt: off
# ruff: noqa: E501

PRIORITIES = (
    "Support people to live independently for longer",
    "Make sure people can choose and control their support",
    "Keep adults at risk safe and treat them with dignity",
    "Help people recover after illness and come home from hospital",
    "Support unpaid carers in their caring role",
    "Give people information they can find and understand",
    "Shape a care market that is stable and good",
    "Have a skilled workforce and live within our means",
)

# priority | ref | action | start | end | service areas | owners
ACTIONS = (
    (1, "ADL1/1", "Open two extra-care schemes and agree who is offered a place", "Apr 2026", "Sep 2027",
     "Strategic Commissioning", "Head of Strategic Commissioning"),
    (1, "ADL1/2", "Offer assistive technology to everyone who asks for help at the front door", "Apr 2026",
     "Mar 2027", "Prevention and Wellbeing", "Head of Prevention and Wellbeing"),
    (1, "ADL1/3", "Review the falls pathway with the community health trust", "Jul 2026", "Jan 2027",
     "Prevention and Wellbeing; Community Health", "Head of Prevention and Wellbeing; Falls Lead"),
    (2, "ADL2/1", "Move every long-term package to a personal budget at its next review", "Apr 2026", "Mar 2027",
     "Assessment and Care Management", "Head of Assessment"),
    (2, "ADL2/2", "Agree, build and test the resource allocation system", "May 2026", "Dec 2026",
     "Assessment and Care Management; Finance", "Head of Assessment; Finance Business Partner"),
    (2, "ADL2/3", "Roll out the transitions protocol with children's services", "Apr 2026", "Oct 2026",
     "Transitions", "Head of Prevention and Wellbeing"),
    (2, "ADL2/4", "Publish a short guide to direct payments, written with people who use them", "Sep 2026",
     "Feb 2027", "Assessment and Care Management", ""),
    (3, "ADL3/1", "Join up safeguarding data from police, health and the council", "Apr 2026", "Mar 2027",
     "Safeguarding", "Head of Safeguarding"),
    (3, "ADL3/2", "Train every team in making safeguarding personal", "Apr 2026", "Jan 2027", "Safeguarding",
     "Principal Social Worker"),
    (3, "ADL3/3", "Visit each care home at least once a year with an expert by experience", "Jun 2026", "Mar 2027",
     "Quality Assurance", "Quality Assurance Manager"),
    (4, "ADL4/1", "Run discharge to assess seven days a week at both hospitals", "Apr 2026", "Dec 2026",
     "Hospital Discharge", "Head of Hospital Discharge"),
    (4, "ADL4/2", "Increase reablement hours and measure who is still at home after 91 days", "Apr 2026",
     "Mar 2027", "Reablement", "Head of Provider Services"),
    (4, "ADL4/3", "Agree a shared bed-based recovery offer with the integrated care board", "Sep 2026", "Jun 2027",
     "Strategic Commissioning", "Head of Strategic Commissioning"),
    (5, "ADL5/1", "Identify unpaid carers at every assessment and offer them their own", "Apr 2026", "Mar 2027",
     "Assessment and Care Management", "Carers Lead"),
    (5, "ADL5/2", "Recommission the carers' breaks service", "Apr 2026", "Jan 2027", "Strategic Commissioning",
     "Head of Strategic Commissioning"),
    (6, "ADL6/1", "Rewrite the care pages of the website with readers", "May 2026", "Nov 2026", "Information",
     "Information Manager"),
    (6, "ADL6/2", "Agree a data-accuracy protocol with the information consortium", "Jun 2026", "Mar 2027",
     "Information", "Information Manager"),
    (7, "ADL7/1", "Publish a contracts register open to agreed stakeholders", "Apr 2026", "Aug 2026",
     "Contracts", "Contracts Manager"),
    (7, "ADL7/2", "Complete the fair cost of care exercise and set next year's fees", "Jul 2026", "Feb 2027",
     "Contracts; Finance", "Contracts Manager; Finance Business Partner"),
    (7, "ADL7/3", "Hold provider forums every quarter", "Apr 2026", "Mar 2027", "Contracts", "Contracts Manager"),
    (7, "ADL7/4", "Put in place a plan for the failure of a large provider", "Jun 2026", "Dec 2026", "Contracts",
     "Head of Strategic Commissioning"),
    (8, "ADL8/1", "Recruit and keep social workers and occupational therapists", "Apr 2026", "Mar 2027",
     "Workforce", "Principal Social Worker"),
    (8, "ADL8/2", "Deliver the £2.2m savings agreed in the budget", "Apr 2026", "Mar 2027", "Finance",
     "Director of Adult Social Care"),
    (8, "ADL8/3", "Carry out the yearly programme of equality impact assessments", "Apr 2026", "Mar 2027",
     "Equalities", "Equalities Officer"),
    (8, "ADL8/4", "Bring the case-management upgrade into use", "Sep 2026", "Jun 2027", "Systems",
     "Head of Systems and Insight"),
)

# action | milestone | due | completed or "" | status as entered or ""
MILESTONES = (
    ("ADL1/1", "Planning consent for Mill Lane (64 homes)", "Jun 2026", "12 Jun 2026", "Complete"),
    ("ADL1/1", "Allocation policy agreed by Cabinet", "14 Oct 2026", "14 Oct 2026", "Complete"),
    ("ADL1/1", "Main contractor appointed for Mill Lane", "Dec 2026", "", ""),
    ("ADL1/1", "First tenants move in at Quarry Road", "Sep 2027", "", ""),
    ("ADL1/2", "Equipment catalogue published", "May 2026", "29 May 2026", "Complete"),
    ("ADL1/2", "All front-door staff trained", "Sep 2026", "", "80% trained"),
    ("ADL1/2", "120 people using assistive technology", "31 Mar 2027", "", ""),
    ("ADL1/3", "Audit of 200 falls referrals finished", "Sep 2026", "30 Sep 2026", "Complete"),
    ("ADL1/3", "New pathway agreed by both boards", "Dec 2026", "", ""),
    ("ADL1/3", "Pathway reviewed after three months", "Mar 2027", "", ""),
    ("ADL2/1", "50% of packages moved", "Sep 2026", "", "48% at end of September"),
    ("ADL2/1", "75% of packages moved", "31 Mar 2027", "", ""),
    ("ADL2/1", "Letters to everyone not yet moved", "Nov 2026", "", ""),
    ("ADL2/2", "Model agreed", "Jun 2026", "26 Jun 2026", "Complete"),
    ("ADL2/2", "System built and tested with 40 past cases", "Oct 2026", "23 Oct 2026", "Complete"),
    ("ADL2/2", "Rolled out to all teams", "Dec 2026", "", ""),
    ("ADL2/3", "Protocol drafted with children's services", "Jun 2026", "30 Jun 2026", "Complete"),
    ("ADL2/3", "Transitions protocol rolled out", "18 Oct 2026", "", "Waiting for sign-off by children's services"),
    ("ADL2/4", "Draft tested with 12 readers", "Dec 2026", "", ""),
    ("ADL2/4", "Guide published", "Feb 2027", "", ""),
    ("ADL3/1", "Data-sharing agreement signed", "Jul 2026", "3 Aug 2026", "Complete"),
    ("ADL3/1", "First joint picture to the Safeguarding Adults Board", "Nov 2026", "", ""),
    ("ADL3/1", "Quarterly picture in routine use", "Mar 2027", "", ""),
    ("ADL3/2", "Training designed with the learning network", "May 2026", "22 May 2026", "Complete"),
    ("ADL3/2", "400 staff trained", "Sep 2026", "", "314 trained"),
    ("ADL3/2", "Follow-up audit of 60 cases", "Jan 2027", "", ""),
    ("ADL3/3", "Experts by experience recruited", "Jun 2026", "18 Jun 2026", "Complete"),
    ("ADL3/3", "Half of the homes visited", "Oct 2026", "30 Oct 2026", "Complete"),
    ("ADL3/3", "All homes visited", "31 Mar 2027", "", ""),
    ("ADL4/1", "Weekend rota agreed with both trusts", "Jun 2026", "30 Jun 2026", "Complete"),
    ("ADL4/1", "Seven-day cover at Ashdale General", "Sep 2026", "", "Posts not filled"),
    ("ADL4/1", "Seven-day cover at St Brannoc's", "Dec 2026", "", ""),
    ("ADL4/2", "Therapy posts filled", "Jul 2026", "31 Jul 2026", "Complete"),
    ("ADL4/2", "1,900 hours a week", "Oct 2026", "", "1,740 hours a week"),
    ("ADL4/2", "88% at home after 91 days", "31 Mar 2027", "", ""),
    ("ADL4/3", "Needs analysis shared", "Nov 2026", "", ""),
    ("ADL4/3", "Options to the joint committee", "Feb 2027", "", ""),
    ("ADL4/3", "Offer in place", "Jun 2027", "", ""),
    ("ADL5/1", "Prompt built into the assessment form", "Jun 2026", "12 Jun 2026", "Complete"),
    ("ADL5/1", "850 carers' assessments in the year", "31 Mar 2027", "", ""),
    ("ADL5/1", "Follow-up calls to carers who said no", "Dec 2026", "", ""),
    ("ADL5/2", "Carers consulted on the specification", "Jul 2026", "24 Jul 2026", "Complete"),
    ("ADL5/2", "Contract awarded", "Nov 2026", "", ""),
    ("ADL5/2", "New service starts", "Apr 2027", "", ""),
    ("ADL6/1", "Top twenty pages rewritten", "Jul 2026", "31 Jul 2026", "Complete"),
    ("ADL6/1", "Tested with people with a learning disability", "Sep 2026", "25 Sep 2026", "Complete"),
    ("ADL6/1", "All 140 pages live", "30 Nov 2026", "", ""),
    ("ADL6/2", "Partners name a data lead each", "Sep 2026", "30 Sep 2026", "Complete"),
    ("ADL6/2", "Protocol signed", "Jan 2027", "", ""),
    ("ADL6/2", "First yearly check of content", "Ongoing", "", ""),
    ("ADL7/1", "Register built", "Jun 2026", "26 Jun 2026", "Complete"),
    ("ADL7/1", "Register published", "Aug 2026", "", ""),
    ("ADL7/2", "Providers' returns in", "Oct 2026", "", "61 of 88 returned"),
    ("ADL7/2", "Report to Cabinet", "20 Jan 2027", "", ""),
    ("ADL7/2", "Fees set for 2027/28", "Feb 2027", "", ""),
    ("ADL7/3", "Spring forum", "May 2026", "20 May 2026", "Complete"),
    ("ADL7/3", "Summer forum", "Jul 2026", "15 Jul 2026", "Complete"),
    ("ADL7/3", "Autumn forum", "Oct 2026", "21 Oct 2026", "Complete"),
    ("ADL7/3", "Winter forum", "Jan 2027", "", ""),
    ("ADL7/4", "Risk map of the ten largest providers", "Sep 2026", "30 Sep 2026", "Complete"),
    ("ADL7/4", "Plan tested with the regional network", "Dec 2026", "", ""),
    ("ADL8/1", "Recruitment campaign launched", "May 2026", "4 May 2026", "Complete"),
    ("ADL8/1", "Vacancy rate at 9% or lower", "Sep 2026", "", "12.4% at end of September"),
    ("ADL8/1", "Retention offer agreed with the unions", "Jan 2027", "", ""),
    ("ADL8/2", "Half-year check by the finance board", "Oct 2026", "16 Oct 2026", "Complete"),
    ("ADL8/2", "£2.2m delivered", "31 Mar 2027", "", "£1.951m identified"),
    ("ADL8/3", "Programme agreed", "May 2026", "8 May 2026", "Complete"),
    ("ADL8/3", "Half of the assessments done", "Oct 2026", "30 Oct 2026", "Complete"),
    ("ADL8/3", "All assessments done", "31 Mar 2027", "", ""),
    ("ADL8/4", "Data cleansing finished", "Nov 2026", "", ""),
    ("ADL8/4", "Training for 620 users", "tbc", "", ""),
    ("ADL8/4", "Upgrade in use", "Jun 2027", "", ""),
)

# title | unit | target | actual | forecast | attainment | direction | overall | polarity; "higher", "lower" or ""
SCORECARD = (
    ("People with a personal budget", "%", "75%", "48%", "tbc", "A", "A", "A", "higher"),
    ("Reviews completed in the year", "", "9,075", "6,001", "9,258", "A", "G", "G", "higher"),
    ("People who feel in control of their daily life", "%", "Baseline year", "Awaiting survey", "Awaiting survey",
     "G", "G", "G", "higher"),
    ("Adults with a learning disability living in their own home or with family", "%", "75%", "85%", "85%", "G",
     "G", "G", "higher"),
    ("Adults with a learning disability in paid work", "%", "8.00%", "10%", "10%", "G", "G", "G", "higher"),
    ("Repeat safeguarding referrals", "%", "<20%", "n/a", "n/a", "A", "A", "A", "lower"),
    ("Permanent admissions to care homes, 65 and over", "per 10,000", "70", "63", "67", "A", "A", "A", "lower"),
    ("Still at home 91 days after reablement", "%", "88%", "82%", "83%", "A", "A", "A", "higher"),
    ("Delayed discharges, all causes", "per 100,000", "Max 6.0", "7.4", "7.1", "R", "R", "R", "lower"),
    ("Delayed discharges, social care only", "per 100,000", "Max 0.6", "0.48", ".50", "G", "G", "G", "lower"),
    ("Carers who say they were consulted", "%", "Baseline year", "Awaiting survey", "Awaiting survey", "N/A",
     "N/A", "N/A", "higher"),
    ("Weekly cost of a care-home place, older people", "£", "610-640", "658", "655", "R", "A", "A", "range"),
    ("Spend on residential and nursing care", "", "Achieve budget target", "36.11%", "36.18%", "A", "A", "A", ""),
    ("People using assistive technology", "", "120", "104", "224", "G", "G", "G", "higher"),
)

# priority | title | frequency | target | actual | area; the yearly measures of the priorities themselves
KPIS = (
    (1, "Households helped to live at home per 1,000 people", "Monthly", "8.4", "7.9", "Prevention and Wellbeing"),
    (1, "Falls referrals seen in ten working days", "Quarterly", "90%", "91%", "Prevention and Wellbeing"),
    (2, "People who take a direct payment", "Monthly", "25%+", "27%", "Assessment and Care Management"),
    (3, "Safeguarding enquiries closed within 60 days", "Monthly", "80%", "64%", "Safeguarding"),
    (4, "Older people offered reablement after discharge", "Monthly", "4.5%", "3.9%", "Reablement"),
    (6, "People who find it easy to find information", "Annual (survey)", "Baseline year", "Awaiting survey",
     "Information"),
    (7, "Care homes rated good or outstanding", "Quarterly", "82%", "79%", "Contracts"),
    (8, "Equality impact assessments completed", "Quarterly", "100%", "90%", "Equalities"),
)

# corporate ref | risk | current | target | owner | priorities where it is printed
RISKS = (
    ("Corporate risk 2", "Demand rises faster than the budget as people live longer with more complex needs", 22, 16,
     "Director of Adult Social Care", (1, 2, 4)),
    ("", "A large care provider fails and people have to move at short notice", 16, 12,
     "Head of Strategic Commissioning", (4, 7)),
    ("", "Savings are not delivered in the year", 24, 16, "Finance Business Partner", (8,)),
    ("", "The workforce is not equipped for the new ways of working", 18, 12, "Principal Social Worker", (3, 8)),
    ("Corporate risk 4", "Partners do not share information about people at risk in time", 18, 6,
     "Head of Safeguarding", (3,)),
    ("", "The system upgrade is late and returns cannot be produced", 14, 10, "Head of Systems and Insight", (8,)),
    ("", "The funding gap left by a grant that ends in March", 10, 10, "Finance Business Partner", (8,)),
)

# risk number | printed under priority | action | start | end | owner
RISK_ACTIONS = (
    (1, 1, "Model demand to 2031 and share it with the finance board", "Apr 2026", "Sep 2026", "Head of Insight"),
    (1, 1, "Invest in prevention where the return is proven", "Apr 2026", "Mar 2027", "Head of Prevention"),
    (1, 2, "Review the ten most costly packages each month", "Ongoing", "Ongoing", "Head of Assessment"),
    (1, 4, "Agree winter funding with the integrated care board", "Sep 2026", "Oct 2026", "Head of Discharge"),
    (2, 4, "Hold a list of homes with spare capacity", "Apr 2026", "Mar 2027", "Contracts Manager"),
    (2, 7, "Early-warning meetings with the regulator", "Apr 2026", "Mar 2027", "Contracts Manager"),
    (3, 8, "Report savings to the finance board each month", "Apr 2026", "Mar 2027", "Finance Business Partner"),
    (3, 8, "Find replacement savings of £249,000", "Sep 2026", "Nov 2026", "Director of Adult Social Care"),
    (4, 3, "Learning offer for every registered worker", "Apr 2026", "Mar 2027", "Principal Social Worker"),
    (4, 8, "Staff survey and action plan", "Oct 2026", "Jan 2027", "Principal Social Worker"),
    (5, 3, "Weekly multi-agency meeting", "Apr 2026", "Mar 2027", "Head of Safeguarding"),
    (6, 8, "Hold the old system read-only for six months", "Jun 2027", "Dec 2027", "Head of Systems and Insight"),
)

# group | line | kind | expenditure | income | net, all in £000
BUDGET = (
    ("Care and support", "Building-based support", "line", "12,579", "1,762", "10,817"),
    ("Care and support", "Home care", "line", "4,093", "55", "4,038"),
    ("Care and support", "Administration and management", "line", "1,785", "", "1,785"),
    ("Care and support", "", "subtotal", "18,457", "1,817", "16,640"),
    ("Purchased care", "Residential and nursing care", "line", "36,194", "12,386", "23,807"),
    ("Purchased care", "Community packages", "line", "29,300", "5,766", "23,534"),
    ("Purchased care", "Equipment", "line", "6,096", "68", "6,028"),
    ("Purchased care", "", "subtotal", "71,590", "18,221", "53,369"),
    ("Prevention", "Grants to voluntary groups", "line", "1,204", "-", "1,204"),
    ("Prevention", "Public-health integration", "line", "?", "?", "tbc"),
    ("Whole directorate", "", "total", "91,251", "20,038", "71,213"),
)

SAVINGS = (
    ("Older people", "Renegotiate block contracts", "225"),
    ("Older people", "Fewer short-notice placements", "182"),
    ("Learning disability", "Move three people to their own tenancies", "228"),
    ("Learning disability", "Shared transport", "?"),
    ("All", "Vacancy factor of 2%", "1,316"),
)

PROPOSALS = (
    "Raise the day-care charge by 3% from April 2027",
    "Share the out-of-hours team with the neighbouring council",
    "Close the Fernhill annexe when its lease ends",
    "Move equipment stores to one site",
    "Invest £350,000 in reablement, paid back in two years",
)

# set | objective | rating | progress
EQUALITY = (
    ("directorate", "Everyone can have information in the form they need", "GREEN",
     "Easy-read versions of the twelve most used leaflets are out; British Sign Language films follow in January."),
    ("directorate", "Know who uses our services and who does not", "AMBER",
     "Ethnicity is recorded for 91% of people, sexual orientation for 38%."),
    ("directorate", "Staff reflect the communities they serve", "GREEN", "Measured each quarter."),
    ("corporate", "Fair access to services", "", ""),
    ("corporate", "A council that listens", "", ""),
)

CONSULTATIONS = (
    ("Carers' Voice", "12 May 2026", "Unpaid carers"),
    ("Learning Disability Partnership Board", "9 Jun 2026", "People with a learning disability"),
    ("Older People's Forum", "Jul 2026", "People aged 60 and over"),
    ("Provider forum", "", "Care providers"),
)

ACHIEVEMENTS = (
    (1, "Assistive technology reached 104 people, twice as many as a year ago."),
    (2, "The resource allocation system was built and tested on time."),
    (6, "The top twenty web pages were rewritten with readers."),
    (None, "Ashdale was asked to share its approach to reablement with the region."),
)

FINDINGS = (
    ("DATE-AFTER-END", "warning", "ADL1/3", "A milestone is dated after the end of its action (January 2027).",
     "Move the milestone or extend the action."),
    ("NO-OWNER", "warning", "ADL2/4", "The action names no responsible officer.", "Name the post that answers for it."),
    ("CAST", "error", "Purchased care", "Income adds up to 18,220; 18,221 is printed.", "Check the lines; a difference of 1 may be rounding."),
    ("NO-DATE", "warning", "ADL8/4", "A milestone has no date: tbc.", "Agree a date."),
    ("RISK-SAME", "information", "Risk 7", "The target score equals the current score.",
     "If the risk is to be tolerated, say so."),
    ("RATING-DIFFERS", "warning", "Permanent admissions to care homes",
     "The entered rating is amber; the figure is within its target.", "Check the figure, or note the reason."),
)

DEFINITIONS = (
    ("G", "Performing well", "rating"),
    ("A", "Performing satisfactorily", "rating"),
    ("R", "Underperforming", "rating"),
    ("Reablement", "Short-term help to regain the skills of daily life.", "term"),
    ("ICB", "Integrated care board", "abbreviation"),
)

BOARDS = (
    ("Adults' services", "Joint Commissioning Board", "Section 75 agreement", "In place", "Council; integrated care board"),
    ("Safeguarding", "Safeguarding Adults Board", "New strategy in 2027", "In place", "Council; police; health"),
    ("Carers", "Carers' Partnership", "To be reviewed", "Spring 2027", "Council; Carers' Voice"),
)
