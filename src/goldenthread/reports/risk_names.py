"""What a corporate risk is called: registers print "Corporate risk 4", or the number alone."""

from __future__ import annotations

from goldenthread.model import Risk


def corporate_name(risk: Risk) -> str:
    ref = (risk.corporate_ref or "").strip()
    return f"Corporate risk {ref}" if ref[:1].isdigit() else ref
