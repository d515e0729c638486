"""The lines that dosay itself learns from: what buyers and reps say, with the name of what it is."""

from pathlib import Path

import yaml


def lines(text):
    return [line for line in (text or "").splitlines() if line.strip()]


def read(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def spoken(folder):
    """The lines of every voice in a folder."""
    return [
        (line, label) for path in sorted(Path("Knowledge", folder).glob("*.yaml"))
        for label, text in read(path)["examples"].items() for line in lines(text)]


def buyers():
    entries = [read(path) for path in sorted(Path("Knowledge/intents").glob("*.yaml"))]
    own = [(line, entry["id"]) for entry in entries for key in ("examples", "near_misses") for line in lines(entry.get(key))]
    return own + spoken("voices")


def reps():
    return spoken("reps")
