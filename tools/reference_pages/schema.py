"""The JSON Schema of a plan, as one file."""

import json

from goldenthread.definitions import plan_schema


def page() -> str:
    return json.dumps(plan_schema(), indent=2, ensure_ascii=False) + "\n"
