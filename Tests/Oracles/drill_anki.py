#!/usr/bin/env python3
"""Imports what `dosay drill --export anki` writes with Anki's own importer, twice.

    python3 -m venv oracle && oracle/bin/pip install anki
    oracle/bin/python Tests/Oracles/drill_anki.py .build/debug/dosay

The first import must make a note and a card of every line, in the deck it names; the second, of the same cards with other
wordings, must update them all and add none. Not run by CI.
"""

import os
import subprocess
import sys
import tempfile

from anki.collection import Collection, ImportCsvRequest


def imported(collection, path):
    """How many notes an import made and how many it updated, and those it neither could."""
    metadata = collection.get_csv_metadata(path=path, delimiter=None)
    log = collection.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log
    failed = {
        name: len(getattr(log, name))
        for name in ("conflicting", "first_field_match", "missing_notetype", "missing_deck", "empty_first_field")
        if len(getattr(log, name))
    }
    return len(log.new), len(log.updated), failed


def main():
    dosay = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".build/debug/dosay")
    wrong = []

    def check(name, found, expected):
        print(f"{name}: {found}{'' if found == expected else f', and not {expected}'}")
        if found != expected:
            wrong.append(name)

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/deck.txt"
        subprocess.run([dosay, "drill", "--export", "anki", "--output", path], check=True)
        with open(path, encoding="utf-8") as file:
            lines = file.read().splitlines()
        count = sum(not line.startswith("#") for line in lines)
        collection = Collection(f"{folder}/collection.anki2")
        check("notes made, notes updated, failures", imported(collection, path), (count, 0, {}))
        check("cards in the deck", len(collection.find_cards("deck:dosay")), count)
        check("don't-says by tag", len(collection.find_notes("tag:dosay::dont-say")), sum("dont-say/" in l for l in lines))

        with open(path, "w", encoding="utf-8") as file:
            for line in lines:
                file.write((line if line.startswith("#") else line.replace("A buyer says", "A buyer now says")) + "\n")
        check("the same reworded", imported(collection, path), (0, count, {}))
        check("notes after that", collection.note_count(), count)
        check("notes reworded", len(collection.find_notes('"now says"')), count)
        note = collection.get_note(collection.find_notes("tag:dosay::dont-say")[0])
        print(f"for example {note.guid}:\n  {note.fields[0]}\n  {note.fields[1]}")
        collection.close()
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
