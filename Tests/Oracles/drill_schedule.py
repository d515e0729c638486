#!/usr/bin/env python3
"""Holds dosay's schedule of a simulated month against py-fsrs, the reference implementation of FSRS-6.

    python3 -m venv oracle && oracle/bin/pip install fsrs
    oracle/bin/python Tests/Oracles/drill_schedule.py .build/debug/dosay

Eight cards are reviewed over thirty days: when they are due, early, late, and twice on a day, with all four grades. After every
review the whole file of reviews is given to `dosay drill --json`, and what it says of the card's stability, difficulty and next
day is compared with what py-fsrs says. It prints a line a review, and ends with 1 when any differ. Not run by CI.
"""

import json
import os
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta, timezone

from fsrs import Card, Rating, Scheduler

GRADES = {"again": Rating.Again, "hard": Rating.Hard, "good": Rating.Good, "easy": Rating.Easy}
START = datetime(2026, 1, 1, 9, tzinfo=timezone.utc)
DAYS = 30

# What each card is graded, time after time, and how many days after the day it is due it is reviewed: a negative number is
# early, and None is once more on the same day.
PLANS = {
    "dont-say/train-on-your-data": (["good"], [0]),
    "dont-say/train-on-your-docs": (["again", "hard", "good", "easy"], [0]),
    "dont-say/ft-teaches-policies": (["easy", "good", "again", "good"], [0, 2]),
    "dont-say/ft-stays-current": (["hard"], [0]),
    "dont-say/gets-smarter": (["again", "again", "good"], [0, None, 0]),
    "dont-say/data-is-safe": (["good", "hard", "again", "hard", "easy"], [0, 3, -1]),
    "answer/stay-current": (["hard", "easy", "good", "again", "good"], [0, None, 1]),
    "ask/train-on-our-data": (["easy", "easy", "again", "again"], [0, None, None, 0]),
}


def planned():
    """Every review of the month, in order of time: (when, card, grade)."""
    scheduler = Scheduler(desired_retention=0.9, learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    reviews = []
    for number, (name, (grades, delays)) in enumerate(PLANS.items()):
        card, now, turn = Card(), START + timedelta(days=number % 3, minutes=number), 0
        while now < START + timedelta(days=DAYS):
            grade = grades[turn % len(grades)]
            card, _ = scheduler.review_card(card, GRADES[grade], now)
            reviews.append((now, name, grade, card))
            delay = delays[turn % len(delays)]
            turn += 1
            days = 0 if delay is None else max(1, (card.due - now).days + delay)
            # dosay counts days of the calendar, py-fsrs 24 hours: later in every day, both come to the same.
            now += timedelta(days=days, minutes=10)
    return sorted(reviews, key=lambda review: review[0])


def schedule(dosay, state):
    environment = dict(os.environ, XDG_STATE_HOME=state, TZ="UTC")
    run = subprocess.run(
        [dosay, "drill", "--private", "--json", "--answers", "/dev/null"], env=environment, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(run.stderr)
    return {entry["card"]: entry for entry in json.loads(run.stdout)["schedule"]}


def main():
    dosay = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".build/debug/dosay")
    wrong = 0
    print(f"{'day':>3}  {'card':<29} {'grade':<5}  {'stability':>19}  {'difficulty':>17}  {'again after':>11}")
    with tempfile.TemporaryDirectory() as state:
        os.makedirs(f"{state}/dosay/drill")
        reviews = planned()
        for now, name, grade, card in reviews:
            line = {"v": 1, "at": now.strftime("%Y-%m-%dT%H:%M:%SZ"), "card": name, "grade": grade, "from": "drill"}
            with open(f"{state}/dosay/drill/reviews.jsonl", "a") as file:
                file.write(json.dumps(line) + "\n")
            ours = schedule(dosay, state)[name]
            interval = (datetime.fromisoformat(ours["due"]) - datetime.fromisoformat(ours["last"])).days
            same = (
                abs(ours["stability"] - card.stability) <= 0.00006
                and abs(ours["difficulty"] - card.difficulty) <= 0.00006
                and interval == (card.due - now).days
            )
            wrong += not same
            print(
                f"{(now - START).days + 1:>3}  {name:<29} {grade:<5}  {ours['stability']:>9.4f} {card.stability:>9.4f}"
                f"  {ours['difficulty']:>8.4f} {card.difficulty:>8.4f}  {interval:>5} {(card.due - now).days:>5}"
                f"{'' if same else '  differs'}"
            )
    print(f"{len(reviews)} reviews of {len(PLANS)} cards, each figure dosay's and then py-fsrs's: {wrong} differ")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
