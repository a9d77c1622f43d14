"""Limits that a process takes on before it opens a stranger's file. Windows knows none of them."""

from __future__ import annotations

import sys

if sys.platform != "win32":
    import resource


def limit(*, memory: int, cpu_seconds: int) -> None:
    if sys.platform != "win32":
        _set(resource.RLIMIT_CORE, 0)
        _set(resource.RLIMIT_AS, memory)
        # The soft limit sends SIGXCPU, which ends the process and tells the parent why.
        _set(resource.RLIMIT_CPU, cpu_seconds, hard=cpu_seconds + 5)


def write_at_most(size: int) -> None:
    """No file may grow past this; 0 lets none be written at all."""
    if sys.platform != "win32":
        _set(resource.RLIMIT_FSIZE, size)


def _set(kind: int, soft: int, hard: int | None = None) -> None:
    """Lower a limit, never past what the system already imposes. A limit the system lacks is left."""
    if sys.platform != "win32":
        _, ceiling = resource.getrlimit(kind)
        wanted = soft if hard is None else hard
        hard = wanted if ceiling == resource.RLIM_INFINITY else min(wanted, ceiling)
        try:
            resource.setrlimit(kind, (min(soft, hard), hard))
        except (OSError, ValueError):
            return
