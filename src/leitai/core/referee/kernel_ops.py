"""Numbers of the opcodes and the columns of a program: what `compile.py` and `kernel.py` share.

A truth register holds one `int8` per lane: 1 true, 0 unknown, -1 false. So *and* is the minimum,
*or* the maximum, *not* the negative, in two-valued and in three-valued logic alike.
"""

from __future__ import annotations

# Signals: float32 registers with a validity byte beside each.
LOAD, ADD, SUB, MUL, DIV, LEAST, MOST, ABS, LAG = range(9)
# Comparisons with a constant, of a channel (X…) or of a signal (F…).
XLT, XLE, XGT, XGE, XEQ, XNE = range(10, 16)
FLT, FLE, FGT, FGE, FEQ, FNE = range(16, 22)
# Comparisons of two signals.
BLT, BLE, BEQ, BNE = range(22, 26)
# Truths at one tick.
AND, OR, NOT = range(30, 33)
# Truths with memory.
DELAY, EVER, FORALL, RISE, ENDURE = range(40, 45)
RUN8, RUN16, RUN32 = range(50, 53)
GAP8, GAP16, GAP32 = range(53, 56)
SINCE8, SINCE16, SINCE32 = range(56, 59)
UNTIL, TIMES, OFTEN = range(60, 63)
# Numbers about the attempt.
PEAK, LOWEST, FINAL, INITIAL, MEAN = range(70, 75)

# Columns of a program bound to a number of lanes.
OP, DST, A, B, N, SHIFT, MASK, STATE, TWIN, RING, LIMIT = range(11)
COLUMNS = 11
WATCH_COLUMNS, SPAN_COLUMNS = 4, 2

# MASK: which operands give way to which neutral truth outside the attempt.
MASK_A, MASK_B, NEUTRAL_TRUE = 1, 2, 4

# Columns of a watch, and its int32 values: side by side for each lane, unlike all other state.
W_REGISTER, W_HORIZON, W_BEFORE, W_STATE = range(4)
SINCE, COUNT_LOW, COUNT_HIGH, TRUE_TICKS = range(4)
UNKNOWN_TICKS, FIRST_TRUE, FIRST_POSSIBLE, MEMORY = range(4, 8)
WATCH_ROWS = 8
LAST_TRUE, GREEDY_TRUE = 1, 2

# Places in `shape`: what a program needs to know of the arena it runs on, in lanes or bytes.
S_LANES, S_BLOCK, S_BLOCK_BYTES, S_CHANNELS, S_TRUTHS, S_FLOATS, S_VALIDS = range(7)
S_CLOCK, S_END, S_PHASE, S_HEADER, S_ONES, S_SPARE, S_PATIENCE = range(8, 15)
S_STEPS, S_SIGNAL_STEPS, S_WATCHES, S_TWINS, S_SOFT = range(15, 20)
# Where a run goes on that had to stop because the edge buffer was full.
S_AT_BLOCK, S_AT_LANE, S_AT_TICK = range(20, 23)
SHAPE_PLACES = 23

# Places in a block's header (int64).
H_DOUBT, H_QUIET, H_LEVEL = range(3)

NEVER = 2**30
"""A tick that no attempt reaches."""
