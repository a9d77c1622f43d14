"""Takes the limits on, then becomes another program: python -m goldenthread.files.confined LIMITS PROGRAM ...

Run by `programs`. To set limits between fork and exec would be unsafe in a process with threads.
"""

from __future__ import annotations

import os
import sys

from .resources import limit, write_at_most


def main() -> None:
    memory, cpu_seconds, largest, program, *arguments = sys.argv[1:]
    limit(memory=int(memory), cpu_seconds=int(cpu_seconds))
    write_at_most(int(largest))
    os.execv(program, [program, *arguments])  # noqa: S606 - becoming that program is the whole purpose


if __name__ == "__main__":
    main()
