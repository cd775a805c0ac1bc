"""A model of ONNX whose integer convolutions take signed numbers: the same sums, in a third of the time.

Kokoro's convolutions multiply unsigned activations by unsigned weights, for which x86 processors have no instruction;
unsigned by signed they multiply 64 at once. What is signed is the activation less 128, as its zero point is: their
difference stays what it was. The file is rewritten as it stands, without the package onnx. Formats: the wire format of
protocol buffers, and `onnx.proto` (IR version 9).
"""

from collections.abc import Iterator
from typing import Any

import numpy as np

UINT8, INT8, INT32 = 2, 3, 6
"""Types of tensors, as `TensorProto.DataType` numbers them."""

MODEL_VERSION, MODEL_GRAPH, MODEL_OPSET = 1, 7, 8
GRAPH_NODE, GRAPH_NAME, GRAPH_CONSTANT, GRAPH_INPUT, GRAPH_OUTPUT = 1, 2, 5, 11, 12
NODE_INPUT, NODE_OUTPUT, NODE_OPERATION, NODE_ATTRIBUTE = 1, 2, 4, 5
"""Numbers of the fields that are read or written here."""

ACTIVATION, ZERO_POINT = 0, 2
"""Which inputs of a ConvInteger become signed; the weights and their zero point stay as they are."""

TOP_BIT = "repcast_top_bit"
"""The name of the constant 128: to flip the top bit is to subtract it."""

Field = tuple[int, bytes, bytes]
"""A field's number, its contents (empty where it is a number), and all of its bytes."""


def with_signed_convolutions(model: bytes) -> bytes:
    """Return a model with the activations of every ConvInteger as int8; bit by bit it computes the same."""
    parts = []
    for number, contents, whole in _fields(model):
        parts.append(_field(MODEL_GRAPH, _signed_graph(contents)) if number == MODEL_GRAPH else whole)
    return b"".join(parts)


def signed_convolutions_are_exact(onnxruntime: Any) -> bool:
    """Return whether this machine multiplies unsigned by signed numbers without a fault.

    x86 processors without VNNI add pairs of products in 16 bits, which clips them where both are large.
    """
    noise = np.random.default_rng(1)
    x = noise.choice(np.array([-128, -127, 126, 127], np.int8), (1, 64, 66))
    weights = noise.choice(np.array([0, 1, 254, 255], np.uint8), (64, 64, 3))
    x[..., :9], weights[:9] = 127, 255
    session = onnxruntime.InferenceSession(_one_convolution(), providers=["CPUExecutionProvider"])
    (found,) = session.run(None, {"x": x, "w": weights})
    taps = (weights[..., tap].astype(np.int32) @ x[0, :, tap : tap + 64].astype(np.int32) for tap in range(3))
    return bool((found[0] == sum(taps)).all())


def _signed_graph(graph: bytes) -> bytes:
    parts = [_field(GRAPH_CONSTANT, _number(2, UINT8) + _text(8, TOP_BIT) + _field(9, b"\x80"))]
    signed: set[bytes] = set()
    for number, contents, whole in _fields(graph):
        fields = tuple(_fields(contents)) if number == GRAPH_NODE else ()
        if (NODE_OPERATION, b"ConvInteger") not in {field[:2] for field in fields}:
            parts.append(whole)
            continue
        inputs = [value for field, value, _ in fields if field == NODE_INPUT]
        for at in (ACTIVATION, ZERO_POINT):
            if inputs[at] not in signed:
                signed.add(inputs[at])
                parts += _to_signed(inputs[at].decode())
            inputs[at] = f"{inputs[at].decode()}_signed".encode()
        others = (field for one, _, field in fields if one != NODE_INPUT)
        parts.append(_field(GRAPH_NODE, b"".join((*(_field(NODE_INPUT, one) for one in inputs), *others))))
    return b"".join(parts)


def _to_signed(name: str) -> tuple[bytes, bytes]:
    """Return the nodes that make `NAME_signed` of a tensor: its top bit is flipped, and then read as a sign."""
    to_int8 = _text(1, "to") + _number(3, INT8) + _number(20, 2)
    return (
        _node("BitwiseXor", (name, TOP_BIT), f"{name}_flipped"),
        _node("Cast", (f"{name}_flipped",), f"{name}_signed", _field(NODE_ATTRIBUTE, to_int8)),
    )


def _one_convolution() -> bytes:
    """Return a model that is one convolution of int8 `x` with uint8 `w`."""
    graph = (
        _node("ConvInteger", ("x", "w"), "y")
        + _text(GRAPH_NAME, "one convolution")
        + _value(GRAPH_INPUT, "x", INT8)
        + _value(GRAPH_INPUT, "w", UINT8)
        + _value(GRAPH_OUTPUT, "y", INT32)
    )
    return _number(MODEL_VERSION, 9) + _field(MODEL_GRAPH, graph) + _field(MODEL_OPSET, _number(2, 20))


def _node(operation: str, inputs: tuple[str, ...], output: str, attribute: bytes = b"") -> bytes:
    names = b"".join(_text(NODE_INPUT, name) for name in inputs) + _text(NODE_OUTPUT, output)
    return _field(GRAPH_NODE, names + _text(NODE_OPERATION, operation) + attribute)


def _value(number: int, name: str, kind: int) -> bytes:
    return _field(number, _text(1, name) + _field(2, _field(1, _number(1, kind))))


def _fields(message: bytes) -> Iterator[Field]:
    """Yield the fields of a message in their order."""
    at = 0
    while at < len(message):
        start = at
        key, at = _varint(message, at)
        contents = b""
        if key & 7 == 0:
            _, at = _varint(message, at)
        elif key & 7 == 2:
            size, at = _varint(message, at)
            contents, at = message[at : at + size], at + size
        else:
            at += {1: 8, 5: 4}[key & 7]
        yield key >> 3, contents, message[start:at]


def _varint(message: bytes, at: int) -> tuple[int, int]:
    """Return the number that starts at a byte, seven bits a byte, the lowest first, and where it ends."""
    number = shift = 0
    while True:
        byte = message[at]
        number |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if byte < 128:
            return number, at


def _field(number: int, contents: bytes) -> bytes:
    return _bytes(number << 3 | 2) + _bytes(len(contents)) + contents


def _text(number: int, text: str) -> bytes:
    return _field(number, text.encode())


def _number(number: int, value: int) -> bytes:
    return _bytes(number << 3) + _bytes(value)


def _bytes(value: int) -> bytes:
    """Return a number as bytes of seven bits, the lowest first, each but the last with its top bit set."""
    parts = []
    while value > 127:
        parts.append(value & 127 | 128)
        value >>= 7
    return bytes((*parts, value))
