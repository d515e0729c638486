"""Runs commands and tells how long they took, how much they held and what they said."""

import os
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

WORK = Path(sys.argv[1])
DOSAY = str(WORK / "dosay")
ENVIRONMENT = os.environ | {"XDG_CACHE_HOME": str(WORK.absolute() / "cache")}


def run(*command, stdin=None, stdout=subprocess.DEVNULL, core=None):
    """Runs a command; tells its wall and processor seconds."""
    pin = (lambda: os.sched_setaffinity(0, core)) if core else None
    start = time.perf_counter()
    with open(stdin or os.devnull) as source:
        child = subprocess.Popen(
            command, stdin=source, stdout=stdout, stderr=subprocess.DEVNULL, preexec_fn=pin, env=ENVIRONMENT)
        _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    if status:
        sys.exit(f"{' '.join(command)} failed: {status}")
    return wall, used.ru_utime + used.ru_stime


def output(*command, stdin=None):
    with open(stdin or os.devnull) as source:
        return subprocess.run(command, stdin=source, capture_output=True, text=True, check=True, env=ENVIRONMENT).stdout


def alternate(count, *commands):
    """The wall seconds of commands that take turns, a list for each."""
    times = [[] for _ in commands]
    for _ in range(count):
        for at, command in enumerate(commands):
            times[at].append(command())
    return times


def ratio(slow, fast):
    """The median of the ratios, pair by pair, with the least and the most."""
    ratios = sorted(a / b for a, b in zip(slow, fast))
    return f"{statistics.median(ratios):.2f} ({ratios[0]:.2f}–{ratios[-1]:.2f})"


def instructions(*command, stdin=None):
    with open(stdin or os.devnull) as source:
        said = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command], stdin=source,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT).stderr
    return int(re.search(r"Collected : (\d+)", said)[1])


def peak(*command, stdin=None):
    """The most memory a command held, as the kernel tells it while the command runs: what it tells afterwards counts ours too."""
    with open(stdin or os.devnull) as source:
        child = subprocess.Popen(command, stdin=source, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    most = 0
    while child.poll() is None:
        if found := re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{child.pid}/status").read_text()):
            most = int(found[1])
        time.sleep(0.005)
    return most / 1024
