"""Names every turn of a stream of calls with scikit-learn, as a script of one's own would:

    python Tests/Benchmarks/naming.py MODEL < calls.jsonl
"""

import json
import sys
from itertools import islice

import joblib
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC


def machine():
    return make_pipeline(
        make_union(
            TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
            TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)),
        LinearSVC(C=1))


def train(rows):
    return machine().fit([text for text, _ in rows], [label for _, label in rows])


def name(sides, lines, out):
    """`sides`: what names the turns of a side. Some calls at a time, since a machine is quick with many texts."""
    while calls := [json.loads(line) for line in islice(lines, 64)]:
        turns = [turn for call in calls for turn in call["transcript"]]
        for side, machine in sides.items():
            own = [turn for turn in turns if turn["speaker"].startswith(side)]
            for turn, label in zip(own, machine.predict([turn["text"] for turn in own])):
                turn["label"] = label
        for call in calls:
            out.write(json.dumps(call) + "\n")


if __name__ == "__main__":
    name(joblib.load(sys.argv[1]), sys.stdin, sys.stdout)
