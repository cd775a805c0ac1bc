"""Signed convolutions: the same numbers, bit by bit, and only where the processor does not clip them."""

from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from repcast.speak import kokoro_model
from repcast.speak.kokoro import _styles
from repcast.speak.onnx_graph import (
    INT32,
    UINT8,
    _field,
    _node,
    _number,
    _value,
    signed_convolutions_are_exact,
    with_signed_convolutions,
)

onnxruntime: Any = import_module("onnxruntime")


def model_of(*nodes: bytes, inputs: str, outputs: str) -> bytes:
    """A model of uint8 inputs and int32 outputs, each named by a letter."""
    values = (*(_value(11, name, UINT8) for name in inputs), *(_value(12, name, INT32) for name in outputs))
    graph = b"".join((*nodes, _field(2, b"test"), *values))
    return _number(1, 9) + _field(7, graph) + _field(8, _number(2, 20))


def run(model: bytes, given: dict[str, NDArray[np.uint8]]) -> list[NDArray[Any]]:
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    return list(session.run(None, given))


CONVOLUTIONS = model_of(
    _node("ConvInteger", ("x", "w", "z", "v"), "y"),
    _node("ConvInteger", ("x", "u", "z", "v"), "t"),
    _node("ConvInteger", ("q", "w", "z", "v"), "s"),
    inputs="xqwuzv",
    outputs="yts",
)
"""Two convolutions of one activation, and one of another with the same zero point."""


@pytest.mark.parametrize("seed", range(4))
def test_signed_convolutions_compute_the_same_numbers(seed: int) -> None:
    noise = np.random.default_rng(seed)
    # Weights of seven bits, so that the sums hold on every processor.
    given = {name: noise.integers(0, 256, (1, 5, 40)).astype(np.uint8) for name in "xq"}
    given |= {name: noise.integers(0, 64, (7, 5, 3)).astype(np.uint8) for name in "wu"}
    given |= {name: np.array(noise.integers(0, 64), np.uint8) for name in "zv"}
    signed = with_signed_convolutions(CONVOLUTIONS)
    assert signed.count(b"BitwiseXor") == 3, "two activations and one zero point"
    for one, other in zip(run(CONVOLUTIONS, given), run(signed, given), strict=True):
        assert one.any()
        assert (one == other).all()


def test_a_model_without_such_convolutions_keeps_its_nodes() -> None:
    model = model_of(_node("MatMulInteger", ("x", "w"), "y"), inputs="xw", outputs="y")
    assert b"Cast" not in with_signed_convolutions(model)


class Clipping:
    """An ONNX Runtime whose convolutions clip their sums, as processors do that add pairs of products in 16 bits."""

    def InferenceSession(self, model: bytes, providers: list[str]) -> "Clipping":  # noqa: N802 - theirs
        self.session = onnxruntime.InferenceSession(model, providers=providers)
        return self

    def run(self, names: None, given: dict[str, NDArray[Any]]) -> list[NDArray[Any]]:
        x, weights = given["x"].astype(int), given["w"].astype(int)
        clipped = np.zeros((1, len(weights), x.shape[2] - 2), int)
        for tap in range(3):
            products = weights[..., tap, None] * x[:, :, tap : tap + clipped.shape[2]]
            clipped += (products[:, ::2] + products[:, 1::2]).clip(-32768, 32767).sum(axis=1)
        assert clipped.shape == self.session.run(names, given)[0].shape
        return [clipped]


def test_a_processor_that_clips_gets_the_model_as_it_was_published(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kokoro_model, "joined_model", lambda: Path("joined"))
    monkeypatch.setattr(kokoro_model, "signed_model", lambda: Path("signed"))
    assert not signed_convolutions_are_exact(Clipping())
    assert kokoro_model.model_for_this_machine(Clipping()) == Path("joined")
    here = kokoro_model.model_for_this_machine(onnxruntime)
    assert here == Path("signed" if signed_convolutions_are_exact(onnxruntime) else "joined")


@pytest.mark.slow
def test_kokoro_speaks_the_same_samples_with_signed_convolutions() -> None:
    if not signed_convolutions_are_exact(onnxruntime):
        pytest.skip("this processor clips the sums of signed convolutions")
    takes = []
    for path in (kokoro_model.joined_model(), kokoro_model.signed_model()):
        session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
        engine = import_module("kokoro_onnx").Kokoro.from_session(session, str(_styles("af_heart")))
        takes.append(engine.create("Turn in.", voice="af_heart", trim=False)[0])
    assert len(takes[0]) > 12_000
    assert (takes[0] == takes[1]).all()
