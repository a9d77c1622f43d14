"""Arguments and exit codes only. Each command imports what it needs, so that --help is quick."""

from .main import main

__all__ = ["main"]
