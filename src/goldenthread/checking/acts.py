"""The years of Acts of Parliament that councils cite. Titles with too many years to list are left out."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

YEARS_OF_ACTS: Mapping[str, tuple[int, ...]] = MappingProxyType(
    {
        "Adoption and Children Act": (2002,),
        "Autism Act": (2009,),
        "Building Safety Act": (2022,),
        "Care Act": (2014,),
        "Care Standards Act": (2000,),
        "Carers (Equal Opportunities) Act": (2004,),
        "Carers (Recognition and Services) Act": (1995,),
        "Carers and Disabled Children Act": (2000,),
        "Children (Leaving Care) Act": (2000,),
        "Children Act": (1908, 1948, 1958, 1972, 1975, 1989, 2004),
        "Children and Families Act": (2014,),
        "Children and Social Work Act": (2017,),
        "Chronically Sick and Disabled Persons Act": (1970,),
        "Climate Change Act": (2008,),
        "Community Care (Direct Payments) Act": (1996,),
        "Crime and Disorder Act": (1998,),
        "Data Protection Act": (1984, 1998, 2018),
        "Disability Discrimination Act": (1995, 2005),
        "Domestic Abuse Act": (2021,),
        "Equality Act": (2006, 2010),
        "Flood and Water Management Act": (2010,),
        "Freedom of Information Act": (2000,),
        "Health Act": (1999, 2006, 2009),
        "Health and Care Act": (2022,),
        "Health and Social Care Act": (2001, 2008, 2012),
        "Homelessness Act": (2002,),
        "Homelessness Reduction Act": (2017,),
        "Human Rights Act": (1998,),
        "Localism Act": (2011,),
        "Mental Capacity Act": (2005,),
        "Mental Health Act": (1959, 1983, 2007, 2025),
        "Modern Slavery Act": (2015,),
        "National Assistance Act": (1948,),
        "National Health Service and Community Care Act": (1990,),
        "NHS and Community Care Act": (1990,),
        "Procurement Act": (2023,),
        "Public Services (Social Value) Act": (2012,),
        "Race Relations (Amendment) Act": (2000,),
        "Race Relations Act": (1965, 1968, 1976),
        "Safeguarding Vulnerable Groups Act": (2006,),
        "Welfare Reform Act": (2007, 2009, 2012),
    }
)
