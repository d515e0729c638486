"""Reads every prompt with dotprompt's own library, and fills in the cases of its `tests` with it and with dosay.

    python3 -m venv .build/dotprompt && .build/dotprompt/bin/pip install dotpromptz==0.2.0 PyYAML
    .build/dotprompt/bin/python Tests/Oracles/dotprompt.py [DOSAY]

Exits with 1 when a file can't be read there, or the two make other messages of the same inputs. The tests don't run it: it
needs a package registry.
"""

import asyncio
import json
import pathlib
import re
import subprocess
import sys

import yaml
from dotpromptz.dotprompt import Dotprompt
from dotpromptz.typing import DataArgument

HOME = pathlib.Path(__file__).resolve().parents[2]
DOSAY = sys.argv[1] if len(sys.argv) > 1 else str(HOME / ".build/debug/dosay")

# Inputs for versions that were released before there were cases.
COACH = {
    "statement": "train it & <b>\"test\"</b> it", "heard": "train it", "ruling": "Ask what for.", "regime": "fine-tuning",
    "ask_first": True, "questions": ["Know or write?"], "do_say": ["People mean one of two things."],
    "dont_say": [{"text": "Sure.", "why": "no problem named"}],
    "claims": [{"text": "Weeks.", "source": "000", "as_of": "2025", "confirm": True},
               {"text": "Days.", "source": "000", "as_of": "2025"}],
    "turns": [{"speaker": "buyer", "text": "Hello"}, {"speaker": "rep", "text": "Hello to you"}],
}
OLD = {
    "coach": COACH,
    "buyer": {"persona": "dry", "situation": "a call", "wants": "to know it", "opening": "Train it.", "rep": "Why?",
              "facts": [{"asked": "change", "answer": "every quarter"}], "turns": COACH["turns"]},
    "judge": {"objection": "Train it.", "reply": "Sure.", "ruling": "Ask.", "questions": ["Why?"], "do_say": ["Why?"],
              "dont_say": [{"row": "001.1", "text": "Sure.", "why": "no problem named"}], "ask_first": True},
}


def plain(messages):
    """Messages without the blank space at their ends, of which the two take different amounts off."""
    return [(role, "\n".join(line.rstrip() for line in text.strip().splitlines())) for role, text in messages]


def ours(label, inputs):
    made = subprocess.run(
        [DOSAY, "prompts", "render", label, "--inputs", "-", "--json", "--prompts", str(HOME / "Prompts")],
        input=json.dumps(inputs), capture_output=True, text=True, check=True)
    return plain((m["role"], m["content"]) for m in json.loads(made.stdout)["messages"])


async def theirs(source, inputs):
    made = await Dotprompt().render(source, data=DataArgument(input=inputs))
    return plain(
        (m.role.value, "".join(part.text for part in m.content)) for m in made.messages)


async def main():
    faults = 0
    for path in sorted((HOME / "Prompts").glob("*.prompt")):
        source = path.read_text(encoding="utf-8")
        label = re.sub(r"\.v(\d+)\.prompt$", r"@\1", path.name)
        remark = ""
        try:
            parsed = Dotprompt().parse(source)
        except Exception:
            # Released before it was known that a version must be text there; released files don't change.
            source = re.sub(r"^version: (\d+)$", r'version: "\1"', source, count=1, flags=re.M)
            remark = ", once its version is in quotes"
            parsed = Dotprompt().parse(source)
        front = yaml.safe_load(source.split("---\n")[1])
        cases = [case["inputs"] for case in front.get("tests", [])] or [OLD[parsed.name]]
        await Dotprompt().render_metadata(parsed)
        for number, inputs in enumerate(cases, start=1):
            one, other = ours(label, inputs), await theirs(source, inputs)
            if one != other:
                faults += 1
                print(f"{label}: inputs {number} make other messages:\n  dosay     {one}\n  dotprompt {other}")
        print(f"{label}: read as {parsed.name} {parsed.version}{remark}; {len(cases)} filled in")
    return 1 if faults else 0


sys.exit(asyncio.run(main()))
