"""Moonshine tiny, a small neural speech recogniser, on onnxruntime: how probable a text is for what was captured.

Jeffries et al., "Moonshine: Speech Recognition for Live Transcription and Voice Commands" (2024). Its encoder takes raw
samples at 16 kHz; its decoder writes a text token by token. The weights are read from the package that carries them,
none of whose code is run.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from repcast.model.clip import Samples
from repcast.play.voice_control.weights import DECODER, ENCODER, TOKENIZER

BEGIN, END = 1, 2
"""The tokens that a text begins and ends with."""

FIRST_MERGED = 259
"""The tokens from here on are made of two earlier ones; a lower one is made first."""

LAYERS, HEADS, HEAD_SIZE = 6, 8, 36
SPACE = "▁"

Logs = NDArray[np.float64]
"""Natural logarithms of probabilities."""


@dataclass(frozen=True, slots=True, eq=False)
class DecoderState:
    """What the decoder knows after some tokens, for several texts at once.

    `logs` has shape (texts, tokens): how probable each token is as the next one.
    """

    encoded: NDArray[np.float32]
    cache: dict[str, NDArray[np.float32]]
    logs: Logs


class Moonshine:
    """The loaded model. One thread is used, so that the sound has the others."""

    def __init__(self, folder: Path) -> None:
        onnxruntime: Any = import_module("onnxruntime")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._encoder, self._decoder = (
            onnxruntime.InferenceSession(str(folder / name), options, providers=["CPUExecutionProvider"])
            for name in (ENCODER, DECODER)
        )
        outputs = [output.name for output in self._decoder.get_outputs()[1:]]
        self._cached = [name.replace("present", "past_key_values") for name in outputs]
        self._tokens = {token: number for number, token in enumerate(read_tokens(folder / TOKENIZER))}

    def tokens(self, text: str) -> tuple[int, ...]:
        """Return the tokens that the model writes `text` with, by the merges of byte-pair encoding."""
        pieces = [letter.encode() for letter in SPACE + text.replace(" ", SPACE)]
        while True:
            pairs = [self._tokens.get(first + second, 0) for first, second in pairwise(pieces)]
            made = min((pair for pair in pairs if pair >= FIRST_MERGED), default=None)
            if made is None:
                return tuple(self._tokens[piece] for piece in pieces)
            at = pairs.index(made)
            pieces[at : at + 2] = [pieces[at] + pieces[at + 1]]

    def start(self, samples: Samples) -> DecoderState:
        """Encode samples of shape (frames,) at 16 kHz; return the state at the beginning of a text."""
        mask = np.ones((1, len(samples)), np.int64)
        encoded = self._encoder.run(None, {"input_values": samples[None].astype(np.float32), "attention_mask": mask})[0]
        lengths = {"decoder": 0, "encoder": encoded.shape[1]}
        empty = {
            name: np.zeros((1, HEADS, lengths[name.split(".")[2]], HEAD_SIZE), np.float32) for name in self._cached
        }
        return self._run(encoded, empty, np.array([[BEGIN]]), is_begun=False)

    def step(self, state: DecoderState, texts: Sequence[int], tokens: Sequence[int]) -> DecoderState:
        """Return the state after one more token for each of `texts`, which are rows of `state`, in any number."""
        rows = np.asarray(texts)
        cache = {name: kept[rows] for name, kept in state.cache.items()}
        encoded = np.repeat(state.encoded[:1], len(rows), axis=0)
        return self._run(encoded, cache, np.asarray(tokens)[:, None], is_begun=True)

    def _run(
        self, encoded: NDArray[np.float32], cache: dict[str, NDArray[np.float32]], tokens: Any, *, is_begun: bool
    ) -> DecoderState:
        mask = np.ones(encoded.shape[:2], np.int64)
        inputs = {"encoder_attention_mask": mask, "encoder_hidden_states": encoded, "input_ids": tokens}
        logits, *made = self._decoder.run(None, {**inputs, **cache, "use_cache_branch": np.array([is_begun])})
        fresh = dict(zip(self._cached, made, strict=True))
        if is_begun:  # what is kept of the encoder's output comes out empty then
            fresh = {name: cache[name] if "encoder" in name else kept for name, kept in fresh.items()}
        last = logits[:, -1].astype(np.float64)
        last -= last.max(axis=1, keepdims=True)
        return DecoderState(encoded, fresh, last - np.log(np.exp(last).sum(axis=1, keepdims=True)))


def read_tokens(path: Path) -> list[bytes]:
    """Return the tokens of a file by their numbers: a length before each, in two bytes from 128 on (low bits first)."""
    data, at, tokens = path.read_bytes(), 0, list[bytes]()
    while at < len(data):
        length, at = data[at], at + 1
        if length >= 128:
            length, at = length - 128 + 128 * data[at], at + 1
        tokens.append(data[at : at + length])
        at += length
    return tokens
