"""dosay-voice against llama.cpp through llama-cpp-python's server, with a random model made on the spot."""

import os
import sys

import gguf
import numpy
from oracle import Server, Voice, check, free_port, verdict

program, work = sys.argv[1:3]
WIDTH, HEADS, LAYERS, HIDDEN, CONTEXT = 64, 4, 2, 128, 512


def make_model(path):
    """A llama of two layers with random weights, whose words are bytes."""
    words = ["<unk>", "<s>", "</s>"] + [f"<0x{byte:02X}>" for byte in range(256)]
    kinds = [gguf.TokenType.UNKNOWN, gguf.TokenType.CONTROL, gguf.TokenType.CONTROL] + [gguf.TokenType.BYTE] * 256
    dice = numpy.random.default_rng(1)
    out = gguf.GGUFWriter(path, "llama")
    out.add_name("random")
    out.add_context_length(CONTEXT)
    out.add_embedding_length(WIDTH)
    out.add_block_count(LAYERS)
    out.add_feed_forward_length(HIDDEN)
    out.add_head_count(HEADS)
    out.add_head_count_kv(HEADS)
    out.add_rope_dimension_count(WIDTH // HEADS)
    out.add_layer_norm_rms_eps(1e-5)
    out.add_vocab_size(len(words))
    out.add_tokenizer_model("llama")
    out.add_token_list(words)
    out.add_token_scores([0.0] * len(words))
    out.add_token_types(kinds)
    out.add_bos_token_id(1)
    out.add_eos_token_id(2)
    out.add_unk_token_id(0)

    def random(*shape):
        return dice.normal(0, 0.3, shape).astype(numpy.float32)

    out.add_tensor("token_embd.weight", random(len(words), WIDTH))
    out.add_tensor("output_norm.weight", numpy.ones(WIDTH, dtype=numpy.float32))
    out.add_tensor("output.weight", random(len(words), WIDTH))
    for layer in range(LAYERS):
        for name in ["attn_norm", "ffn_norm"]:
            out.add_tensor(f"blk.{layer}.{name}.weight", numpy.ones(WIDTH, dtype=numpy.float32))
        for name in ["attn_q", "attn_k", "attn_v", "attn_output"]:
            out.add_tensor(f"blk.{layer}.{name}.weight", random(WIDTH, WIDTH))
        out.add_tensor(f"blk.{layer}.ffn_gate.weight", random(HIDDEN, WIDTH))
        out.add_tensor(f"blk.{layer}.ffn_up.weight", random(HIDDEN, WIDTH))
        out.add_tensor(f"blk.{layer}.ffn_down.weight", random(WIDTH, HIDDEN))
    out.write_header_to_file()
    out.write_kv_data_to_file()
    out.write_tensors_to_file()
    out.close()


model = os.path.join(work, "random.gguf")
make_model(model)
port = free_port()
command = [
    sys.executable, "-m", "llama_cpp.server", "--model", model, "--host", "127.0.0.1", "--port", str(port), "--n_ctx",
    str(CONTEXT), "--chat_format", "llama-2",
]
with Server(command, port, os.path.join(work, "llama.log")):
    with Voice(program, f"http://127.0.0.1:{port}", "random") as voice:
        text, last, pieces = voice.ask("hello", max_tokens=60)
        check("words of a model", last.get("done") in ("stop", "length"), (text[:40], last, pieces))
        voice.put("go on", max_tokens=400)
        found = []
        for line in voice.lines():
            found.append(line)
            if len(found) == 3:
                voice.cancel()
        check("cancelled in the middle", found[-1].get("error") in ("cancelled", None), found[-1])
        _, last, _ = voice.ask("hello again", max_tokens=10)
        check("and asked again", "done" in last, last)
verdict()
