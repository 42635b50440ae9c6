"""The one way Leitai compiles Python to machine code."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

import numpy as np
from numba import njit, types
from numba.extending import intrinsic

F = TypeVar("F", bound=Callable[..., object])


def native(function: F) -> F:
    """Compile on first use, keep the code on disk, hold no interpreter lock while running.

    No fast-math: every machine gives the same bits. Division follows NumPy (no exception). Kept
    code is used only while its own file and all kernels beside it are what they were: by itself
    numba looks at the time of one file, and would go on using kernels linked in from another.
    """
    return _compiled(function)


def part(function: F) -> F:
    """The same for what only compiled code calls: half the time to compile."""
    return _compiled(function, no_cpython_wrapper=True, no_cfunc_wrapper=True)


def _compiled(function: F, **options: bool) -> F:
    compiler: Any = njit
    kept = compiler(cache=True, nogil=True, error_model="numpy", **options)(function)
    try:
        file = kept._cache._cache_file  # noqa: SLF001 there is no public way
        file._source_stamp  # noqa: B018, SLF001
    except AttributeError:
        return cast("F", compiler(nogil=True, error_model="numpy", **options)(function))
    file._source_stamp = _sources(function.__code__.co_filename)  # noqa: SLF001
    return cast("F", kept)


@cache
def _sources(own: str) -> str:
    """Digest of what is linked together: the function's file and all kernels beside it."""
    kernels = sorted(Path(own).parent.glob("kernel*.py"))
    digest = hashlib.sha256()
    for path in [*kernels, Path(__file__), Path(own)]:
        digest.update(path.read_bytes())
    return digest.hexdigest()


unsigned: Callable[[int], int] = np.uint64  # type: ignore[assignment]  # an int to the type checker
"""An index that compiled code need not check for being negative: this is what makes loops SIMD."""


single: Callable[[float], float] = np.float32  # type: ignore[assignment]  # as above
"""A float32: comparing with a float64 would make everything float64."""


def _trailing_zeros(_context: Any, number: Any) -> Any:
    """How numba counts the lowest bits that are 0."""

    def generate(context: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        return builder.cttz(arguments[0], context.get_constant(types.boolean, True))  # noqa: FBT003 as LLVM has it

    return number(number), generate


trailing_zeros: Callable[[int], int] = intrinsic(_trailing_zeros)  # type: ignore[assignment]
"""How many of the lowest bits of an unsigned number are 0."""
