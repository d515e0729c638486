"""dosay-voice against LiteLLM's proxy, whose models answer with mock responses."""

import os
import sys

from oracle import Server, Voice, check, free_port, verdict

program, work = sys.argv[1:3]
KEY = "sk-oracle-5e1d9c72"
WORDS = "Then let it read them when it's asked — née 🙂."
CONFIGURATION = f"""
model_list:
  - model_name: mock
    litellm_params: {{model: openai/mock, api_key: none, mock_response: "{WORDS}"}}
  - model_name: limited
    litellm_params: {{model: openai/mock, api_key: none, mock_response: "litellm.RateLimitError"}}
  - model_name: broken
    litellm_params: {{model: openai/mock, api_key: none, mock_response: "litellm.InternalServerError"}}
litellm_settings: {{num_retries: 0, telemetry: false}}
router_settings: {{num_retries: 0, disable_cooldowns: true}}
general_settings: {{master_key: {KEY}}}
"""

file = os.path.join(work, "litellm.yaml")
with open(file, "w", encoding="utf-8") as out:
    out.write(CONFIGURATION)
port = free_port()
url = f"http://127.0.0.1:{port}/v1"
command = ["litellm", "--config", file, "--host", "127.0.0.1", "--port", str(port)]
with Server(command, port, os.path.join(work, "litellm.log")):
    with Voice(program, url, "mock", KEY) as voice:
        text, last, pieces = voice.ask("hello")
        check("streamed words", text == WORDS and last.get("done") == "stop" and pieces > 1, (text, last, pieces))
        text, last, _ = voice.ask("again", temperature=0.2, max_tokens=50)
        check("a second request", text == WORDS and "done" in last, last)
    with Voice(program, url, "mock", "sk-another-77aa10bb") as voice:
        _, last, _ = voice.ask("hello")
        check("a wrong key", last.get("error") in ("refused",) and "77aa10bb" not in str(last), last)
    with Voice(program, url, "nobody\x1b[2J", KEY) as voice:
        _, last, _ = voice.ask("hello")
        check("a model that isn't there", last.get("error") == "refused", last)
    with Voice(program, url, "limited", KEY) as voice:
        _, last, _ = voice.ask("hello")
        check("too many requests", last.get("error") == "rate", last)
    with Voice(program, url, "broken", KEY) as voice:
        _, last, _ = voice.ask("hello")
        check("a server that fails", last.get("error") == "server", last)
with Voice(program, url, "mock", KEY) as voice:
    _, last, _ = voice.ask("hello")
    check("a server that is gone", last.get("error") == "unreachable", last)
verdict()
