"""On what machine, and with which versions, something was measured."""

import json
import os
import platform
import subprocess
import sys
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from benchmarks.compare import Tools
from benchmarks.measure import has_ram_disk, load

_PACKAGES = ("comrak", "jinja2", "jsonschema-rs", "mkdocs-material", "pyyaml")
_GIB = 2**30


def machine() -> Mapping[str, str]:
    """Processor, memory, system, and where files lay."""
    pages, size = (os.sysconf(name) for name in ("SC_PHYS_PAGES", "SC_PAGE_SIZE"))
    return {
        "processor": f"{os.cpu_count()} x {_processor()}",
        "memory": f"{pages * size / _GIB:.0f} GiB",
        "system": f"{platform.system()} {platform.release()}",
        "files": "RAM disk (/dev/shm)" if has_ram_disk() else "the disk of temporary files: no RAM disk here",
        "load": f"{load()} before the first run",
    }


def versions(tools: Tools) -> Mapping[str, str]:
    """Of everything that took part."""
    found = {
        "lx": f"{version('learning-exchange')} ({_commit()})",
        "Python": platform.python_version(),
        **{name: version(name) for name in _PACKAGES},
    }
    if tools.hugo:
        found["Hugo"] = _said(tools.hugo, "version").split()[1].split("-")[0].lstrip("v")
    if tools.pagefind:
        found["Pagefind"] = _said(tools.pagefind, "--version").split()[-1]
    found["Chromium"] = json.loads(_said(sys.executable, "-m", "benchmarks.search", "version"))
    return found


def _commit() -> str:
    git = ("git", "-C", str(Path(__file__).parent))
    try:
        commit = _said(*git, "rev-parse", "--short", "HEAD")
        changed = _said(*git, "status", "--porcelain", "--", ":(top)generator", ":(top)schema")
    except (OSError, subprocess.CalledProcessError):
        return "no commit"
    return f"{commit}, changed" if changed else commit


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.machine()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
