"""A real client's session with `dosay mcp`: Tests/Oracles/mcp installs what it needs and runs it.

The SDK itself holds every message against the protocol's own types, and every structured result against the tool's
outputSchema; what it doesn't hold is checked here. Exit code 1: something isn't as promised.
"""

import asyncio
import json
import os
import subprocess
import sys

import jsonschema
from mcp import Client, ClientSession, MCPError, StdioServerParameters
from mcp.client.stdio import stdio_client

DOSAY = os.environ["DOSAY"]
KEPT = {name: os.environ[name] for name in ("DOSAY_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME") if name in os.environ}
SERVER = StdioServerParameters(command=DOSAY, args=["mcp"], env=KEPT)

CALL = """rep:Ann: Good morning, thanks for the time.
buyer:Bo: We need to train it on our data.
rep:Ann: Sure, we can train it on your data.
"""
OBJECTION = "Can you train it on our records?"
CALLS = {
    "ask": {"statement": "it should know our policies, and they change every quarter"},
    "classify": {"statements": ["we need to train it on our data", "what's for lunch?", "żółć – “it”\n\u202e\u001b[2J"]},
    "judge": {"objection": OBJECTION, "reply": "Sure, we'll train it on your records."},
    "replay": {"transcript": CALL},
}
# What must be refused, the code of the refusal, and what it must say.
BAD = [
    ("ask", {}, -32602, "`statement`"),
    ("ask", {"statment": "x"}, -32602, "did you mean statement?"),
    ("classify", {"statements": ["x"] * 1001}, -32602, "1000"),
    ("judge", {"objection": 5, "reply": "x"}, -32602, "not a number"),
    ("replay", {"transcript": "A: b", "turns": []}, -32602, "`turns`"),
    ("aks", {"statement": "x"}, -32602, "did you mean ask?"),
]

failures = 0


def check(holds: bool, what: str) -> None:
    global failures
    failures += not holds
    print(f"{'ok  ' if holds else 'FAIL'}  {what}")


def command(*arguments: str, given: str = "") -> object:
    run = subprocess.run([DOSAY, *arguments], input=given, capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


async def session() -> None:
    async with stdio_client(SERVER) as (read, write), ClientSession(read, write) as client:
        hello = await client.initialize()
        print(f"      {hello.server_info.name} {hello.server_info.version}, protocol {hello.protocol_version}")
        check(hello.protocol_version == "2025-06-18", "the revision is agreed upon")
        check(bool(hello.instructions), "there are instructions")
        await client.send_ping()
        check(True, "ping")

        tools = (await client.list_tools()).tools
        check([tool.name for tool in tools] == list(CALLS), "tools: " + ", ".join(tool.name for tool in tools))
        for tool in tools:
            jsonschema.Draft202012Validator.check_schema(tool.input_schema)
            jsonschema.Draft202012Validator.check_schema(tool.output_schema)
            jsonschema.validate(CALLS[tool.name], tool.input_schema)
            hints = tool.annotations
            check(
                bool(hints.read_only_hint and hints.idempotent_hint and hints.open_world_hint is False),
                f"{tool.name}: “{tool.title}”, valid schemas, changes nothing",
            )

        results = {}
        for name, arguments in CALLS.items():
            # The SDK throws where the result isn't of the tool's outputSchema.
            result = await client.call_tool(name, arguments)
            results[name] = result.structured_content
            same = json.loads(result.content[0].text) == result.structured_content
            check(not result.is_error and same, f"{name}: {len(result.content[0].text)} characters, of its outputSchema")
        check(results["ask"] == command("ask", "--json", CALLS["ask"]["statement"]), "ask is what the command says")
        check(results["judge"] == command("judge", given=json.dumps(CALLS["judge"])), "judge is what the command says")
        report = command("replay", "--format", "json", "--quiet", given=CALL)
        report["calls"][0]["file"] = "transcript"
        check(results["replay"] == report, "replay is what the command says")
        texts = [named["text"] for named in results["classify"]["results"]]
        check(texts == CALLS["classify"]["statements"], "classify keeps what it is given, whatever is in it")
        again = await asyncio.gather(*(client.call_tool(name, arguments) for name, arguments in CALLS.items()))
        check([one.structured_content for one in again] == list(results.values()), "four at once get the same again")

        for name, arguments, code, words in BAD:
            try:
                result = await client.call_tool(name, arguments)
                check(False, f"{name} {arguments} was taken: {result}")
            except MCPError as error:
                said = error.message.replace("\n", " / ")
                check(error.code == code and words in error.message, f"{name} refused: {error.code} {said[:110]}")
        unreadable = await client.call_tool("replay", {"transcript": "no names at all"})
        check(unreadable.is_error, f"unreadable: {unreadable.content[0].text[:110]}")
        try:
            await client.list_resources()
            check(False, "resources were listed")
        except MCPError as error:
            check(error.code == -32601, f"resources/list: {error.code} {error.message}")
        await client.send_ping()
        check(True, "and it still answers")


async def newest() -> None:
    """A client that first asks for a later protocol than is spoken here must find its way back."""
    async with Client(SERVER) as client:
        result = await client.call_tool("ask", CALLS["ask"])
        check(client.protocol_version == "2025-06-18", f"a client of any age: {client.protocol_version}")
        check(result.structured_content["regime"] == "retrieval", "and is answered")


asyncio.run(session())
asyncio.run(newest())
print("all as promised" if not failures else f"{failures} not as promised")
sys.exit(failures > 0)
