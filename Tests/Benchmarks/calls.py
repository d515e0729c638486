"""Writes a stream of recorded calls, one JSON line each, of about so many bytes:

    python Tests/Benchmarks/calls.py BYTES [SEED]

Buyers and reps take turns and say what dosay learns from, one to four lines a turn; in one line of eight a word is misspelt, since people and
transcribers find more words than any list of examples has. The same seed makes the same stream.
"""

import json
import random
import sys

import knowledge

NAMES = ["Ada", "Bram", "Chidi", "Dolores", "Faye", "Gordon", "Inès", "Jürgen", "Kofi", "Lakshmi", "Mei", "Nadia", "Tomasz"]
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def misspelt(line, dice):
    words = line.split(" ")
    at = dice.randrange(len(words))
    place = dice.randrange(len(words[at]) + 1)
    words[at] = words[at][:place] + dice.choice(LETTERS) + words[at][place + 1:]
    return " ".join(words)


def turn(lines, dice):
    said = dice.choices(lines, k=dice.choices([1, 2, 3, 4], [8, 6, 3, 1])[0])
    return " ".join(misspelt(line, dice) if dice.random() < 1 / 8 else line for line in said)


def calls(seed):
    """Calls without end."""
    buyers, reps = [[text for text, _ in rows] for rows in (knowledge.buyers(), knowledge.reps())]
    dice = random.Random(seed)
    number = 0
    while True:
        buyer, rep = dice.sample(NAMES, 2)
        transcript = []
        for _ in range(dice.randint(6, 40)):
            transcript.append({"speaker": f"buyer:{buyer}", "text": turn(buyers, dice)})
            transcript.append({"speaker": f"rep:{rep}", "text": turn(reps, dice)})
        yield {"id": f"call-{number}", "transcript": transcript}
        number += 1


def write(size, seed, out):
    """Tells how many calls it wrote."""
    written = 0
    for number, call in enumerate(calls(seed)):
        if written >= size:
            return number
        line = json.dumps(call, ensure_ascii=False).encode() + b"\n"
        out.write(line)
        written += len(line)


if __name__ == "__main__":
    write(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1, sys.stdout.buffer)
