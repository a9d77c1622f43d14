"""An owner cell, split into posts, groups and persons. A name is never torn."""

# A row of a table stays on one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from goldenthread.wording import split_owners

from .tables import Row, table

# Posts and groups as two source plans print them, each one owner.
WHOLE = """
Director
DMT
AD Adults
AD Adult Services
AD FABS
AD C&F
AD Children & Families
AD ICT CRD
AD Health
AD Education (Pupil & Family Services)
Head of PADS
Head of P&PRU
Head of Commissioning
Head of Specialist Services
Head of Contracts & Purchasing
Head of e-business
Head of Financial Services
Head of Older People's services
Head of LAC Services
Head of Locality Services
Head of Child Protection Services
Head of Child Protection Services (monitoring)
Head of SEN Branch
Heads of Service
Operations Managers
Operations Manager (Fostering)
Operations Manager Learning Disability
Operations Manager, Quality Protects (analysis)
Project Manager
Project Director
Integration Manager
Partnership Manager (adults)
Local operational managers
Training & Organisational Development Manager
Training and Organisational Development Manager
Training and Development Officers
Complaints Manager
Learning Disability Management Team
'Involving Users and Carers' Group
Scrutiny Committee
CFDMT
SEND Service Manager
EHCP Team Manager
CYPSP team
Policy Officer, Social Services
Policy & Performance Unit Manager, Education
Policy & Planning Manager (Disabled Children)
Performance Manager, Eastbourne Downs PCT
Senior Information Officer
Head of Innovation and Transformation
Head of Innovation & Transformation
Head of Prevention and Wellbeing
Head of Joint Strategic Commissioning
Head of Provider services
Director of Public Health
Head of Corporate Procurement
Head of Strategic Commissioning and Public Health
Health and Wellbeing
Adult Care and Public Health
Policy & Performance Unit Manager
Head of Policy and Performance Team
Head of HR & OD
Deputy Head of Service
Interim Head of Quality and Assurance
Cabinet Member for Adults and Health
Executive Director of Adults, Children and Health
Chief Officers Group
Management Team Leader
Social Work Team Manager
Residential / Nursing Care Manager
Housing / Planning
Jane Smith
""".strip().splitlines()


@pytest.mark.parametrize("name", WHOLE)
def test_one_owner_stays_whole(name: str) -> None:
    assert split_owners(name) == (name,)


@table(
    """
    cell                                                        | owners
    Director & DMT                                              | Director; DMT
    AD Adults & Head of Commissioning                           | AD Adults; Head of Commissioning
    AD Adults & AD C&F                                          | AD Adults; AD C&F
    AD Adults, AD C&F, Training and Development Officers        | AD Adults; AD C&F; Training and Development Officers
    AD Adults & Learning Disability Management Team             | AD Adults; Learning Disability Management Team
    AD Children & Families & CFDMT                              | AD Children & Families; CFDMT
    AD Children & Families, Heads of Service & Operations Managers | AD Children & Families; Heads of Service; Operations Managers
    AD Children & Families, AD Health AD Education (Pupil & Family Services) | AD Children & Families; AD Health; AD Education (Pupil & Family Services)
    DMT & Partnership Managers                                  | DMT; Partnership Managers
    Director & Scrutiny Committee                               | Director; Scrutiny Committee
    Head of PADS & Head of P&PRU                                | Head of PADS; Head of P&PRU
    Head of PADS and Complaints Manager                         | Head of PADS; Complaints Manager
    P&PRU and local managers                                    | P&PRU; local managers
    Head of P&PRU and 'Involving Users and Carers' Group        | Head of P&PRU; 'Involving Users and Carers' Group
    Head of Commissioning and Training & Organisational Development Manager | Head of Commissioning; Training & Organisational Development Manager
    Heads of Service, Operations Managers and Senior Information Officer | Heads of Service; Operations Managers; Senior Information Officer
    Head of Locality Services with CYPSP team                   | Head of Locality Services; CYPSP team
    Head of LAC Services, Operations Manager (Fostering) and Training & Organisational Development Manager | Head of LAC Services; Operations Manager (Fostering); Training & Organisational Development Manager
    Head of Specialist Services, Policy & Planning Manager (Disabled Children) and Operations Manager (Disabled Children) | Head of Specialist Services; Policy & Planning Manager (Disabled Children); Operations Manager (Disabled Children)
    Head of SEN Branch; AD Health; Operations Manager Learning Disability | Head of SEN Branch; AD Health; Operations Manager Learning Disability
    Operations Manager, Quality Protects (analysis) Head of Locality Services & Head of LAC Services (to develop services) | Operations Manager, Quality Protects (analysis); Head of Locality Services; Head of LAC Services (to develop services)
    Head of Procurement / Head of Strategic Commissioning       | Head of Procurement; Head of Strategic Commissioning
    Head of Strategic Commissioning / Public Health             | Head of Strategic Commissioning; Public Health
    Director of Public Health and the Head of Prevention and Wellbeing | Director of Public Health; Head of Prevention and Wellbeing
    Head of Innovation and Transformation Head of Prevention and Wellbeing | Head of Innovation and Transformation; Head of Prevention and Wellbeing
    Project Director AD FABS & AD Adults                        | Project Director; AD FABS; AD Adults
    Local operational managers Integration Manager              | Local operational managers; Integration Manager
    AD FABS & AD⏎Adults                                         | AD FABS; AD Adults
    Head of⏎Strategic⏎Commissioning                             | Head of Strategic Commissioning
    Assistant Director - Adults / Assistant Director - Children | Assistant Director - Adults; Assistant Director - Children
    Head of Service and Deputy Head of Service                  | Head of Service; Deputy Head of Service
    Head of Housing⏎Director of Public Health                   | Head of Housing; Director of Public Health
    Assistant⏎Director Adult Social Care                        | Assistant Director Adult Social Care
    Social Work Team⏎Manager                                    | Social Work Team Manager
    Strategic Lead for Prevention, Principal Social Worker      | Strategic Lead for Prevention; Principal Social Worker
    Chief Executive and Directors                               | Chief Executive; Directors
    Jane Smith / John O'Brien                                   | Jane Smith; John O'Brien
    Jane Smith, John Brown                                      | Jane Smith; John Brown
    Jane Smith and John Brown                                   | Jane Smith; John Brown
    JS/AB                                                       | JS; AB
    Team Managers Project Officers                              | Team Managers; Project Officers
    Adult Social Care / Public Health Commissioning              | Adult Social Care; Public Health Commissioning
    """
)
def test_several_owners_are_told_apart(row: Row) -> None:
    assert "; ".join(split_owners(row["cell"])) == row["owners"]


@pytest.mark.parametrize("cell", ["", "  ", "TBC", "N/A", "-", "·", "to be confirmed"])
def test_no_owner_is_none(cell: str) -> None:
    assert split_owners(cell) == ()


def test_known_names_stand_by_themselves() -> None:
    areas = ["Transformation & Innovation", "Prevention and Wellbeing", "Strategic Commissioning"]

    assert split_owners("Transformation and Innovation Prevention and Wellbeing", known=areas) == (
        "Transformation and Innovation",
        "Prevention and Wellbeing",
    )
    assert split_owners("Corporate Procurement and Strategic Commissioning", known=areas) == (
        "Corporate Procurement",
        "Strategic Commissioning",
    )
    assert split_owners("Transformation and Innovation", known=areas) == ("Transformation and Innovation",)


def test_without_that_knowledge_two_areas_stay_one() -> None:
    text = "Corporate Procurement and Strategic Commissioning"

    assert split_owners(text) == (text,)
