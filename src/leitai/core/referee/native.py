"""The one way this package compiles Python to machine code."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numpy as np
from numba import njit, types
from numba.extending import intrinsic

F = TypeVar("F", bound=Callable[..., object])


def native(function: F) -> F:
    """Compile on first use, keep the code on disk, hold no interpreter lock while running.

    No fast-math: every machine gives the same bits. Division follows NumPy (no exception).
    """
    decorate = njit(cache=True, nogil=True, error_model="numpy")
    return cast("F", decorate(function))


unsigned: Callable[[int], int] = np.uint64  # type: ignore[assignment]  # an int to the type checker
"""An index that compiled code need not check for being negative: this is what makes loops SIMD."""


@intrinsic  # type: ignore[untyped-decorator]
def trailing_zeros(_context: Any, number: Any) -> Any:
    """How many of the lowest bits of an unsigned number are 0."""

    def generate(context: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        return builder.cttz(arguments[0], context.get_constant(types.boolean, True))  # noqa: FBT003 as LLVM has it

    return number(number), generate
