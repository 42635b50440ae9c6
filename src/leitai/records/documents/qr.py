"""QR codes as one SVG path, quick enough for ten thousand.

Segno draws the empty symbol of each version once; from then on only the bits are computed, with
the error correction as a table. The result is Segno's own, bit for bit, with mask 3: any mask can
be read, and trying all eight takes most of the time.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final, NamedTuple

import numpy as np
import segno
from numpy.typing import NDArray
from segno import consts

QUIET: Final = 2
MASK: Final = 3
PRIME: Final = 0x11D
DARK: Final = re.compile(b"\x01+")
PADDING: Final = (0xEC, 0x11)
SHORT: Final = 106
"""What fits into a smaller version than those below."""
LONG_COUNT: Final = 10
"""From this version on, the length takes two bytes."""
BLOCKS: Final[dict[int, tuple[int, tuple[int, ...]]]] = {
    6: (18, (68,) * 2),
    7: (20, (78,) * 2),
    8: (24, (97,) * 2),
    9: (30, (116,) * 2),
    10: (18, (68,) * 2 + (69,) * 2),
    11: (20, (81,) * 4),
    12: (24, (92,) * 2 + (93,) * 2),
    13: (26, (107,) * 4),
    14: (30, (115,) * 3 + (116,)),
    15: (22, (87,) * 5 + (88,)),
    16: (24, (98,) * 5 + (99,)),
    17: (28, (107,) + (108,) * 5),
    18: (30, (120,) * 5 + (121,)),
    19: (28, (113,) * 3 + (114,) * 4),
    20: (28, (107,) * 3 + (108,) * 5),
}
"""Version → codewords of correction per block, data codewords of each block; ISO 18004, level L."""
Bits = NDArray[np.uint8]


class Layout(NamedTuple):
    """A version's empty symbol, and where its bits go in their order; `flips`: the mask there."""

    empty: Bits
    order: NDArray[np.intp]
    flips: Bits


def qr_svg(text: str) -> str:
    """The code as an SVG drawing of its own size: a stroke one module wide for each dark run."""
    rows = qr_rows(text)
    side = len(rows) + 2 * QUIET
    path = "".join(_runs(row, nth + QUIET) for nth, row in enumerate(rows))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">'
        f'<path stroke="#1c1f23" d="{path}"/></svg>'
    )


def qr_rows(text: str) -> list[bytes]:
    """Rows of modules, 1 for dark; error correction L."""
    version = _version(text)
    if version is None:
        made = segno.make(text, error="l", micro=False, mask=MASK, boost_error=False)
        return [bytes(row) for row in made.matrix]
    layout = _layout(version)
    flat = layout.empty.copy()
    bits = np.unpackbits(_codewords(text.encode("ascii"), version))
    flat[layout.order[: len(bits)]] = bits
    flat[layout.order] ^= layout.flips
    side = 17 + 4 * version
    return [row.tobytes() for row in flat.reshape(side, side)]


def _version(text: str) -> int | None:
    """The smallest version that holds it as bytes; `None`: not a text for this short way."""
    if len(text) <= SHORT or not text.isascii() or text.upper() == text:
        return None
    for version, (_, blocks) in BLOCKS.items():
        if len(text) + 2 + (version >= LONG_COUNT) <= sum(blocks):
            return version
    return None


def _codewords(data: bytes, version: int) -> NDArray[np.uint8]:
    """Data and correction as the symbol has them: a codeword of each block in turn."""
    extra, sizes = BLOCKS[version]
    words = _padded(data, version, sum(sizes))
    blocks, at = [], 0
    for size in sizes:
        blocks.append(words[at : at + size])
        at += size
    found = [block[nth] for nth in range(max(sizes)) for block in blocks if nth < len(block)]
    corrections = [_correction(block, extra) for block in blocks]
    turned = np.stack(corrections, axis=1).ravel()
    return np.concatenate([np.array(found, dtype=np.uint8), turned])


def _padded(data: bytes, version: int, size: int) -> NDArray[np.uint8]:
    """Mode, length, bytes, end, and what Segno fills up with; readers stop at the end."""
    width = 16 if version >= LONG_COUNT else 8
    length = 4 + width + 8 * len(data) + 4
    number = ((0b0100 << width | len(data)) << 8 * len(data)) | int.from_bytes(data, "big")
    whole = (number << 4).to_bytes(length // 8, "big")
    filler = bytes([0, *(PADDING[nth % 2] for nth in range(size))])[: size - len(whole)]
    return np.frombuffer(whole + filler, dtype=np.uint8)


def _correction(block: NDArray[np.uint8], extra: int) -> NDArray[np.uint8]:
    """Reed-Solomon: each codeword adds its row, scaled; addition is XOR."""
    rows = _remainders(len(block), extra)
    products: NDArray[np.uint8] = _products()[block[:, None], rows]
    found: NDArray[np.uint8] = np.bitwise_xor.reduce(products, axis=0)
    return found


@cache
def _products() -> NDArray[np.uint8]:
    """Multiplication in GF(256)."""
    powers, logs = np.zeros(510, dtype=np.int64), np.zeros(256, dtype=np.int64)
    value = 1
    for nth in range(255):
        powers[nth] = powers[nth + 255] = value
        logs[value] = nth
        value = value << 1 ^ (PRIME if value & 0x80 else 0)
    table = powers[logs[:, None] + logs[None, :]].astype(np.uint8)
    table[0, :] = table[:, 0] = 0
    found: NDArray[np.uint8] = table
    return found


@cache
def _remainders(size: int, extra: int) -> NDArray[np.uint8]:
    """Row n: what codeword n of the block, if it were 1, leaves modulo the generator."""
    product, generator, root = _products(), [1], 1
    for _ in range(extra):
        longer = [*generator, 0]
        for nth, value in enumerate(generator):
            longer[nth + 1] ^= int(product[value, root])
        generator, root = longer, int(product[root, 2])
    rows = [generator[1:]]
    for _ in range(size - 1):
        last = rows[-1]
        shifted = [*last[1:], 0]
        rows.append(
            [each ^ int(product[last[0], one]) for each, one in zip(shifted, rows[0], strict=True)]
        )
    return np.array(rows[::-1], dtype=np.uint8)


@cache
def _layout(version: int) -> Layout:
    sample = segno.make("x", version=version, error="l", micro=False, mask=MASK, boost_error=False)
    kinds: Any = sample.matrix_iter(border=0, verbose=True)
    kind = np.array([list(row) for row in kinds])
    data = (kind == consts.TYPE_DATA_DARK) | (kind == consts.TYPE_DATA_LIGHT)
    side = len(kind)
    data[8, side - 9] = True  # told as part of the format, which ends one module before
    empty = np.array([list(row) for row in sample.matrix], dtype=np.uint8)
    empty[data] = 0
    order = [(row, column) for row, column in _zigzag(side) if data[row, column]]
    flips = [(row + column) % 3 == 0 for row, column in order]
    places = [row * side + column for row, column in order]
    return Layout(empty.ravel(), np.array(places), np.array(flips, dtype=np.uint8))


def _zigzag(side: int) -> list[tuple[int, int]]:
    """Pairs of columns from the right, upwards and downwards in turn, around the timing column."""
    found, upwards = [], True
    for right in [*range(side - 1, 6, -2), 5, 3, 1]:
        rows = range(side - 1, -1, -1) if upwards else range(side)
        found += [(row, column) for row in rows for column in (right, right - 1)]
        upwards = not upwards
    return found


def _runs(row: bytes, top: int) -> str:
    runs = (found.span() for found in DARK.finditer(row))
    return "".join(f"M{left + QUIET} {top}.5h{right - left}" for left, right in runs)
