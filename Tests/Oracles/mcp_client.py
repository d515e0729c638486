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
# What must be refused, and what the refusal must say.
BAD = [
    ("ask", {}, "`statement`"),
    ("ask", {"statment": "x"}, "did you mean statement?"),
    ("classify", {"statements": ["x"] * 1001}, "1000"),
    ("judge", {"objection": 5, "reply": "x"}, "not a number"),
    ("replay", {"transcript": "A: b", "turns": []}, "`turns`"),
    ("aks", {"statement": "x"}, "did you mean ask?"),
]

failures = 0


def check(holds: bool, what: str) -> None:
    global failures
    failures += not holds
    print(f"{'ok  ' if holds else 'FAIL'}  {what}")


def command(*arguments: str, given: str = "") -> object:
    run = subprocess.run([DOSAY, *arguments], input=given, capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


async def refusals(client) -> None:
    """Wrong arguments are told to the model, a tool that isn't there to the client."""
    for name, arguments, words in BAD:
        try:
            result = await client.call_tool(name, arguments)
            said = result.content[0].text.replace("\n", " / ")
            check(result.is_error and name in CALLS and words in said, f"{name} refused: {said[:110]}")
        except MCPError as error:
            said = error.message.replace("\n", " / ")
            holds = error.code == -32602 and name not in CALLS and words in said
            check(holds, f"{name} refused: {error.code} {said[:110]}")


async def session() -> None:
    async with stdio_client(SERVER) as (read, write), ClientSession(read, write) as client:
        hello = await client.initialize()
        print(f"      {hello.server_info.name} {hello.server_info.version}, protocol {hello.protocol_version}")
        check(hello.protocol_version == "2025-11-25", "the revision is agreed upon")
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

        await refusals(client)
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
    """A client of the newest protocol, in which nobody introduces themselves and each request stands by itself."""
    async with Client(SERVER) as client:
        tools = (await client.list_tools()).tools
        check([tool.name for tool in tools] == list(CALLS), f"protocol {client.protocol_version}: the same tools")
        check(client.protocol_version == "2026-07-28", "the newest that the SDK knows is spoken")
        check(client.server_info.name == "dosay" and bool(client.instructions), "it says who it is, and what it is for")
        for name, arguments in CALLS.items():
            result = await client.call_tool(name, arguments)
            same = json.loads(result.content[0].text) == result.structured_content
            check(not result.is_error and same, f"{name}: {len(result.content[0].text)} characters, of its outputSchema")
        await refusals(client)


asyncio.run(session())
asyncio.run(newest())
print("all as promised" if not failures else f"{failures} not as promised")
sys.exit(failures > 0)
