"""Writing values as TOML."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from repcast.model.routine import Amount

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\t": "\\t", "\n": "\\n"}


def amounts(*named: tuple[str, Amount | None]) -> Iterator[str]:
    """Yield a line for each amount that is stated."""
    for name, amount in named:
        if is_stated(amount):
            yield f"{name} = {value_of(amount)}"


def is_stated(amount: Amount | None) -> bool:
    """Whether an amount has an end at all."""
    return amount is not None and (amount.low, amount.high) != (None, None)


def value_of(amount: Amount | None) -> str:
    """Return a number, or a range in quotes."""
    low, high = (None, None) if amount is None else (amount.low, amount.high)
    if low is not None and low == high:
        return number(low)
    return f'"{"" if low is None else number(low)}-{"" if high is None else number(high)}"'


def number(value: float) -> str:
    """Return a number without an exponent, with all its digits, so that it reads back as the same number."""
    return f"{Decimal(repr(float(value))):f}".removesuffix(".0")


def texts(several: Iterable[str]) -> str:
    """Return a list of texts in quotes."""
    return f"[{', '.join(quoted(text) for text in several)}]"


def quoted(text: str) -> str:
    """Return a text in quotes, with the escapes that TOML needs."""
    return '"' + "".join(_ESCAPES.get(character) or _escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    """Return a character as TOML needs it: a control character as an escape."""
    return f"\\u{ord(character):04X}" if ord(character) < 0x20 or ord(character) == 0x7F else character
