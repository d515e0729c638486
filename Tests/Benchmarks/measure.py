"""Measures dosay against fastText, a linear SVC and sqlite3. See `run` beside this file."""

import json
import os
import random
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

import knowledge
import naming
import replaying
from running import DOSAY, WORK, alternate, instructions, output, peak, ratio, run

SCORES = sys.argv[2]
DATA = Path(sys.argv[3] if len(sys.argv) > 3 else "../shared/data/clinc150/data_full.json")
# Found best on CLINC150's validation; its defaults name 20 % of the labels.
FASTTEXT = "-loss ova -epoch 50 -lr 0.5 -wordNgrams 2 -minn 2 -maxn 5 -dim 100 -bucket 200000 -thread 1 -verbose 0".split()


# Files


def tokens(text):
    return " ".join(re.findall(r"[a-z0-9']+", text.lower()))


def write(name, lines):
    path = WORK / name
    path.write_text("".join(line + "\n" for line in lines))
    return str(path)


def training_files(name, rows):
    return (
        write(f"{name}.jsonl", [json.dumps({"text": text, "intent": label}) for text, label in rows]),
        write(f"{name}.ft", [f"__label__{label} {tokens(text)}" for text, label in rows]))


def typos(text, count, dice):
    """Letters left out, put in, changed or swapped in words of four and more."""
    words = text.split(" ")
    for _ in range(count):
        long = [at for at, word in enumerate(words) if len(word) >= 4 and word.isalpha()]
        long = long or [at for at, word in enumerate(words) if len(word) >= 2]
        if not long:
            break
        at = dice.choice(long)
        word, place, letter = words[at], dice.randrange(len(words[at])), dice.choice("abcdefghijklmnopqrstuvwxyz")
        swap = min(place, len(word) - 2)
        words[at] = dice.choice([
            word[:place] + word[place + 1:], word[:place] + letter + word[place:],
            word[:place] + letter + word[place + 1:],
            word[:swap] + word[swap + 1] + word[swap] + word[swap + 2:]])
    return " ".join(words)


# Classifiers: each trains on rows, and tells of texts the label and a score that is high inside


class Dosay:
    name = "dosay"

    def train(self, rows):
        self.model = str(WORK / "clinc.model")
        seconds, _ = run(DOSAY, "train", training_files("train", rows)[0], "--output", self.model)
        return seconds

    def answer(self, texts):
        path = write("texts.txt", [text.replace("\n", " ") for text in texts])
        lines = [line.split("\t") for line in output(SCORES, self.model, stdin=path).splitlines()]
        self.confidences = [(float(confidence), kept == "out") for _, _, confidence, kept in lines]
        return [label for label, *_ in lines], [float(inside) for _, inside, *_ in lines]


class FastText:
    name = "fastText"

    def train(self, rows):
        seconds, _ = run(
            "fasttext", "supervised", "-input", training_files("train", rows)[1], "-output", str(WORK / "clinc"),
            *FASTTEXT)
        return seconds

    def answer(self, texts):
        path = write("texts.txt", [tokens(text) or "nothing" for text in texts])
        lines = output("fasttext", "predict-prob", str(WORK / "clinc.bin"), path).splitlines()
        pairs = [line.split() for line in lines]
        return [label[len("__label__"):] for label, _ in pairs], [float(score) for _, score in pairs]


class LinearSVC:
    name = "LinearSVC"

    def train(self, rows):
        self.machine = naming.machine()
        start = time.perf_counter()
        self.machine.fit([text for text, _ in rows], [label for _, label in rows])
        return time.perf_counter() - start

    def answer(self, texts):
        scores = self.machine.decision_function(texts)
        return [self.machine.classes_[at] for at in scores.argmax(1)], list(scores.max(1))


# CLINC150


def share(flags):
    flags = list(flags)
    return 100 * sum(flags) / len(flags)


def auroc(inside, outside):
    import sklearn.metrics

    return 100 * sklearn.metrics.roc_auc_score([1] * len(inside) + [0] * len(outside), inside + outside)


def calibration_error(confidences, right):
    """The expected calibration error in percent, ten bins."""
    error = 0.0
    for bin in range(10):
        rows = [(sure, ok) for sure, ok in zip(confidences, right) if min(9, int(sure * 10)) == bin]
        error += abs(sum(sure for sure, _ in rows) - sum(ok for _, ok in rows))
    return 100 * error / len(right)


def clinc(part):
    """All figures of the table for each classifier. `part`: test, or val while something is being tried."""
    data = json.loads(DATA.read_text())
    rows, outside = data[part], [text for text, _ in data["oos_" + part]]
    if part == "val":
        outside += [text for text, _ in data["oos_train"]]
    by_label = {}
    for text, label in data["train"]:
        by_label.setdefault(label, []).append(text)
    dice = random.Random(7)
    once = [typos(text, 1, dice) for text, _ in rows]
    twice = [typos(text, 2, dice) for text, _ in rows]
    texts, truth = [text for text, _ in rows], [label for _, label in rows]
    val_texts, val_truth = [text for text, _ in data["val"]], [label for _, label in data["val"]]
    val_outside = [text for text, _ in data["oos_val"]]
    table = []
    for classifier in [Dosay(), FastText(), LinearSVC()]:
        figures = {"train s": classifier.train(data["train"])}
        labels, inside = classifier.answer(texts)
        own = getattr(classifier, "confidences", None)
        _, strange = classifier.answer(outside)
        if own:
            right = [label == said and not out for label, said, (_, out) in zip(truth, labels, own)]
            right += [out for _, out in classifier.confidences]
            figures["ECE"] = calibration_error([sure for sure, _ in own + classifier.confidences], right)
            figures["own threshold: rejected"] = share(out for _, out in own)
            figures["own threshold: recall"] = share(out for _, out in classifier.confidences)
        figures["accuracy"] = share(label == said for label, said in zip(truth, labels))
        figures["AUROC"] = auroc(inside, strange)
        val_labels, val_inside = classifier.answer(val_texts)
        _, val_strange = classifier.answer(val_outside)
        right = [label == said for label, said in zip(val_truth, val_labels)]
        best = max(
            sorted(val_inside + val_strange), key=lambda bar: sum(
                ok and score >= bar for ok, score in zip(right, val_inside)) + sum(score < bar for score in val_strange))
        fifth = sorted(val_inside)[len(val_inside) // 20]
        for name, bar in [("paper", best), ("rej5", fifth)]:
            figures[name + " accuracy"] = share(
                label == said and score >= bar for label, said, score in zip(truth, labels, inside))
            figures[name + " recall"] = share(score < bar for score in strange)
        for name, spoilt in [("1 typo", once), ("2 typos", twice)]:
            figures[name] = share(label == said for label, said in zip(truth, classifier.answer(spoilt)[0]))
        for count in [30, 10]:
            found = []
            for seed in range(3):
                dice = random.Random(100 * seed + count)
                classifier.train([
                    (text, label) for label in sorted(by_label) for text in dice.sample(by_label[label], count)])
                found.append(share(label == said for label, said in zip(truth, classifier.answer(texts)[0])))
            figures[f"{count} a label"] = statistics.mean(found)
        table.append((classifier.name, figures))
    names = list(table[0][1])
    print(f"\nCLINC150 Full, {part}")
    print("| |" + "".join(f" {name} |" for name, _ in table))
    print("| --- |" + " ---: |" * len(table))
    for name in names:
        print(f"| {name} |" + "".join(
            f" {figures[name]:.1f} |" if name in figures else " – |" for _, figures in table))


# Speed


def throughput(title, rows, texts, hidden=None):
    """dosay and fastText on the same lines, whole processes on one core, taking turns.

    `hidden`: the units of the network of a model trained on the rows; None: the shipped knowledge, which has none.
    """
    labelled, fast = training_files("speed", rows)
    trained, model = [], []
    if hidden is not None:
        model = ["--model", str(WORK / "speed.model")]
        trained = [run(DOSAY, "train", labelled, "--hidden", str(hidden), "--output", model[1], core={0})[0]]
    trained.append(run("fasttext", "supervised", "-input", fast, "-output", str(WORK / "speed"), *FASTTEXT, core={0})[0])
    lines = [tokens(text) or "nothing" for text in texts]
    lines *= max(1, 100_000 // len(lines))
    plain = write("speed.txt", lines)
    whole = write("lines.jsonl", [json.dumps({"id": at, "text": line}) for at, line in enumerate(lines)])
    few = write("few.txt", lines[:2_000])
    many = write("many.txt", lines * 4)

    def ours(file, *options, core={0}):
        return lambda: run(DOSAY, "classify", "--format", "tsv", *model, *options, file, core=core)[0]

    theirs = lambda file: lambda: run("fasttext", "predict-prob", str(WORK / "speed.bin"), file, core={0})[0]
    alternate(1, ours(plain), theirs(few))
    mine, other, json_lines = alternate(7, ours(plain), theirs(plain), ours(whole))
    one, two = alternate(7, ours(many, "--cores", "1", core={0}), ours(many, "--cores", "2", core={0, 1}))
    print(f"\n{title}: {len(lines)} lines, medians of 7 turns")
    print(f"  training on one core, s                {' against fastText '.join(f'{x:.1f}' for x in trained)}")
    print(f"  dosay, µs a line                       {1e6 * statistics.median(mine) / len(lines):.2f}")
    print(f"  fastText, µs a line                    {1e6 * statistics.median(other) / len(lines):.2f}")
    print(f"  throughput, times fastText's           {ratio(other, mine)}")
    print(f"  JSON lines, times the time of plain    {ratio(json_lines, mine)}")
    print(f"  two cores, times one                   {ratio(one, two)}")
    counts = [
        (instructions(DOSAY, "classify", "--format", "tsv", *model, "--cores", "1", file), len(Path(file).read_text().splitlines()))
        for file in (few, write("more.txt", lines[:2_000] * 5))]
    print(f"  instructions a statement               {(counts[1][0] - counts[0][0]) / (counts[1][1] - counts[0][1]):.0f}")
    peaks = [peak(DOSAY, "classify", "--format", "tsv", *model, file) for file in (plain, many)]
    print(f"  peak memory, MB, of one and four times {peaks[0]:.1f}, {peaks[1]:.1f}")


def start():
    statement = "we need to train it on our data"
    run(DOSAY, "ask", statement)
    ours, theirs = alternate(
        200, lambda: run(DOSAY, "ask", statement)[0], lambda: run("sqlite3", ":memory:", "select 1")[0])
    print("\nStart to first answer, warm cache, 200 turns")
    print(f"  dosay ask, ms                          {1e3 * statistics.median(ours):.2f}")
    print(f"  sqlite3 :memory: 'select 1', ms        {1e3 * statistics.median(theirs):.2f}")
    print(f"  wall, times sqlite3's                  {statistics.median(ours) / statistics.median(theirs):.2f}")
    print(f"  instructions                           {instructions(DOSAY, 'ask', statement):,} against "
          f"{instructions('sqlite3', ':memory:', 'select 1'):,}")
    cold = []
    for _ in range(3):
        subprocess.run(["rm", "-rf", str(WORK / "cache")], check=True)
        cold.append(run(DOSAY, "ask", statement)[0])
    print(f"  without a pack, s                      {statistics.median(cold):.2f}")


if __name__ == "__main__":
    start()
    replaying.measure(20_000_000)
    rows = knowledge.buyers()
    throughput("Our own intents", rows, [text for text, _ in rows])
    if DATA.exists():
        data = json.loads(DATA.read_text())
        for hidden in (48, 0):
            throughput(
                f"CLINC150, 150 labels, {hidden} hidden units", data["train"], [text for text, _ in data["test"]], hidden)
        clinc(os.environ.get("PART", "test"))
    else:
        print(f"\n{DATA} isn't there: nothing measured on CLINC150")
