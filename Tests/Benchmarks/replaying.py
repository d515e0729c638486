"""Measures `dosay replay` on a stream of calls, against `wc -l` and scikit-learn."""

import json
import random
import statistics
import sys
from pathlib import Path

import calls
import joblib
import knowledge
import naming
from running import DOSAY, WORK, alternate, peak, ratio, run

REPLAY = (DOSAY, "replay", "--format", "jsonl", "--quiet")
# What scikit-learn is given of a longer stream: it takes minutes as it is.
LITTLE = 20_000_000


def stream(name, size):
    """A stream of about so many bytes: its path, its bytes and its calls."""
    path = WORK / name
    with path.open("wb") as out:
        count = calls.write(size, 1, out)
    return str(path), path.stat().st_size, count


def on(cores, path, *command):
    """Wall and processor seconds of a command on some cores."""
    return lambda: run(*command, stdin=path, core=cores)


def rate(name, times, size, count):
    wall, busy = [statistics.median(seconds) for seconds in zip(*times)]
    print(
        f"  {name:<38} {size / wall / 1e6:.2f} MB/s, {count / wall:,.0f} calls/s: {wall:.2f} s, {busy:.2f} s of processors")


def walls(times):
    return [wall for wall, _ in times]


def measure(size):
    whole, bytes_, count = stream("calls.jsonl", size)
    few, few_bytes, few_count = (whole, bytes_, count) if size <= LITTLE else stream("few-calls.jsonl", LITTLE)
    tenth, *_ = stream("tenth-calls.jsonl", size // 10)
    model = str(WORK / "naming.joblib")
    joblib.dump({"buyer": naming.train(knowledge.buyers()), "rep": naming.train(knowledge.reps())}, model)
    run(*REPLAY, stdin=tenth)
    turns = 5 if size <= LITTLE else 1
    one, two, counted = alternate(
        turns, on({0}, whole, *REPLAY), on({0, 1}, whole, *REPLAY), on({0}, whole, "wc", "-l"))
    ours, theirs = alternate(
        1, on({0}, few, *REPLAY), on({0}, few, sys.executable, "Tests/Benchmarks/naming.py", model))
    print(f"\nReplay of {bytes_ / 1e6:,.0f} MB, {count:,} calls, medians of {turns} turns")
    rate("dosay, one core", one, bytes_, count)
    rate("dosay, two cores", two, bytes_, count)
    rate("scikit-learn, one core", theirs, few_bytes, few_count)
    rate("wc -l", counted, bytes_, count)
    print(f"  two cores, times one                   {ratio(walls(one), walls(two))}")
    print(f"  times scikit-learn, both on one core   {ratio(walls(theirs), walls(ours))}")
    print(f"  times wc -l's time                     {ratio(walls(one), walls(counted))}")
    peaks = [peak(*REPLAY, stdin=path) for path in (tenth, whole)]
    print(f"  peak memory, MB, of a tenth and all    {peaks[0]:.1f}, {peaks[1]:.1f}")
    for path in {whole, few, tenth}:
        Path(path).unlink()
    long()


def long():
    """One long turn, and one long call: twice as long must take twice the time."""
    buyers, reps = [[text for text, _ in rows] for rows in (knowledge.buyers(), knowledge.reps())]
    dice = random.Random(1)

    def call(*turns):
        path = WORK / "long.jsonl"
        path.write_text(json.dumps({"id": 1, "transcript": [{"speaker": who, "text": text} for who, text in turns]}))
        return min(run(*REPLAY, stdin=str(path), core={0})[0] for _ in range(3))

    def turn(lines, size):
        said = []
        while size > 0:
            said.append(dice.choice(lines))
            size -= len(said[-1]) + 1
        return " ".join(said)

    for name, who, lines in [("a buyer's", "buyer:Ada", buyers), ("a rep's", "rep:Bram", reps)]:
        seconds = [call(("buyer:Ada", buyers[0]), (who, turn(lines, size))) for size in (1_000_000, 2_000_000)]
        print(f"  {name + ' turn of 1 MB, of 2 MB, s':<38} {seconds[0]:.2f}, {seconds[1]:.2f}")
    for name, sides in [
        ("taking turns", [("buyer:Ada", buyers), ("rep:Bram", reps)]),
        ("unanswered", [("buyer:Ada", buyers), ("buyer:Chidi", buyers)]),
    ]:
        seconds = [
            call(("rep:Bram", "Hello."), *((sides[at % 2][0], dice.choice(sides[at % 2][1])) for at in range(count)))
            for count in (100_000, 200_000)]
        print(f"  {'100,000, 200,000 turns, ' + name + ', s':<38} {seconds[0]:.2f}, {seconds[1]:.2f}")


if __name__ == "__main__":
    measure(int(sys.argv[2]))
