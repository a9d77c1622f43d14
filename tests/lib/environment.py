"""What this machine has that only some tests need. Each finder returns the thing found, or None."""

import os
import shutil
import socket
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CI = os.environ.get("GOLDENTHREAD_CI") == "1"
SOAK = os.environ.get("GOLDENTHREAD_SOAK") == "1"

DEFAULT_POSTGRES = "postgresql://postgres@127.0.0.1:5432/postgres"


def seeds() -> Path | None:
    """The source documents: real plans, kept beside the repository because they are not ours to publish."""
    folder = Path(os.environ.get("GOLDENTHREAD_SEEDS") or ROOT.parent / "shared" / "seeds")
    return folder if folder.is_dir() else None


def chromium() -> Path | None:
    return _program("chromium", "chromium-browser", "google-chrome")


def libreoffice() -> Path | None:
    return _program("soffice", "libreoffice")


def java() -> Path | None:
    """A `java` that runs: some systems have a stub of that name which only says where to buy one."""
    found = _program("java")
    if found is None:
        return None
    finished = subprocess.run([found, "-version"], capture_output=True, check=False)
    return found if finished.returncode == 0 else None


def postgres() -> str | None:
    """The address of a PostgreSQL server on this machine, on which tests may make and drop databases."""
    address = os.environ.get("GOLDENTHREAD_POSTGRES")
    if address:
        return address
    try:
        socket.create_connection(("127.0.0.1", 5432), timeout=1).close()
    except OSError:
        return None
    return DEFAULT_POSTGRES


def _program(*names: str) -> Path | None:
    found = next(filter(None, map(shutil.which, names)), None)
    return Path(found) if found else None
