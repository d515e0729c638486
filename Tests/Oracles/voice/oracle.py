"""What the checks against real servers share: a server, dosay-voice, and a verdict."""

import json
import os
import socket
import subprocess
import sys
import time


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A server's process, listening when the block begins and gone when it ends."""

    def __init__(self, command, port, log, patience=180):
        self.command, self.port, self.log, self.patience = command, port, log, patience

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdout=open(self.log, "w"), stderr=subprocess.STDOUT)
        deadline = time.monotonic() + self.patience
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                break
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return self
            time.sleep(0.2)
        self.process.kill()
        sys.exit(f"the server didn't start; see {self.log}")

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()


class Voice:
    """dosay-voice, put one request at a time."""

    def __init__(self, program, url, model, key=None, *options):
        environment = {name: value for name, value in os.environ.items() if not name.startswith("DOSAY_")}
        if key:
            environment["DOSAY_VOICE_KEY"] = key
        self.process = subprocess.Popen(
            [program, "--url", url, "--model", model, *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env=environment)
        self.last = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()

    def put(self, words, **more):
        self.last += 1
        request = {"id": self.last, "messages": [{"role": "user", "content": words}], **more}
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()

    def cancel(self):
        self.process.stdin.write(json.dumps({"cancel": self.last}) + "\n")
        self.process.stdin.flush()

    def lines(self):
        """What comes of the request, to its last line."""
        for line in self.process.stdout:
            found = json.loads(line)
            if found["id"] == self.last:
                yield found
                if "text" not in found:
                    return

    def ask(self, words, **more):
        """The text, the last line, and in how many pieces the text came."""
        self.put(words, **more)
        found = list(self.lines())
        pieces = [line["text"] for line in found if "text" in line]
        return "".join(pieces), found[-1], len(pieces)


failures = 0


def check(what, holds, seen):
    global failures
    failures += not holds
    print(f"{'fine' if holds else 'FAILED'}  {what}: {seen}")


def verdict():
    sys.exit(1 if failures else 0)
