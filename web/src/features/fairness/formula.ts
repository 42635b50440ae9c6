/** The small programs of a published rule: reverse Polish words, as tools/recompute.py reads them. */
import {
  add,
  compare,
  div,
  floor,
  least,
  most,
  mul,
  neg,
  q,
  read,
  rounded,
  size,
  sub,
  ZERO,
  type Q,
} from './rational'

export type Value = Q | string | boolean | null | (Q | null)[] | Pair[] | undefined
export type Pair = readonly [value: Q, judge: string]
export type Env = Record<string, Value>
export type Word = string | [string, ...unknown[]]

export const isNumber = (x: Value): x is Q => typeof x === 'object' && x !== null && 'n' in x

/** What counts as a number; text that is none is absent. */
export function number(x: Value): Q | null {
  if (isNumber(x)) return x
  return typeof x === 'string' ? read(x) : null
}

/** All numbers of all values; absent ones are left out. */
function flat(xs: Value[]): Q[] {
  return xs.flatMap((x) => (Array.isArray(x) ? (x as (Q | null)[]) : [number(x)])).filter((x) => x !== null)
}

const sum = (xs: Q[]) => (xs.length ? xs.reduce(add, ZERO) : null)
export const mean = (xs: Q[]) => (xs.length ? div(xs.reduce(add, ZERO), q(BigInt(xs.length))) : null)
const up = (xs: Q[]) => [...xs].sort(compare)
const down = (xs: Q[]) => up(xs).reverse()

function median(xs: Q[]): Q | null {
  const ordered = up(xs)
  return mean(ordered.slice((xs.length - 1) >> 1, (xs.length >> 1) + 1))
}

const two =
  (how: (a: Q, b: Q) => Q | null) =>
  (xs: Value[]): Value => {
    const [a, b] = xs.map(number)
    return a && b ? how(a, b) : null
  }

const one =
  (how: (a: Q) => Q) =>
  ([x]: Value[]): Value => {
    const a = number(x)
    return a && how(a)
  }

const all =
  (how: (xs: Q[]) => Q) =>
  (xs: Value[]): Value => {
    const there = xs.map(number).filter((x) => x !== null)
    return there.length === xs.length ? how(there) : null
  }

const tests: Record<string, (order: number) => boolean> = {
  '==': (o) => o === 0,
  '!=': (o) => o !== 0,
  '<': (o) => o < 0,
  '<=': (o) => o <= 0,
  '>': (o) => o > 0,
  '>=': (o) => o >= 0,
}

function compared(name: string, [a, b]: Value[]): boolean {
  const word = (x: Value) => typeof x === 'string' || typeof x === 'boolean'
  if ((name === '==' || name === '!=') && word(a) && word(b)) return (a === b) === (name === '==')
  const [x, y] = [number(a), number(b)]
  return x !== null && y !== null && (tests[name]?.(compare(x, y)) ?? false)
}

const at = (n: Value) => Number(number(n)?.n ?? 0n)
const list = (x: Value) => (Array.isArray(x) ? (x as (Q | null)[]) : [])

const calls: Record<string, (xs: Value[]) => Value> = {
  '+': two(add),
  '-': two(sub),
  '*': two(mul),
  '/': two(div),
  neg: one(neg),
  abs: one(size),
  floor: one((x) => q(floor(x))),
  ceil: one((x) => rounded(x, q(1n), 'ceiling')),
  min: all(least),
  max: all(most),
  sum: (xs) => sum(flat(xs)),
  mean: (xs) => mean(flat(xs)),
  median: (xs) => median(flat(xs)),
  count: (xs) => q(BigInt(flat(xs).length)),
  lowest: (xs) => up(flat(xs))[0] ?? null,
  highest: (xs) => down(flat(xs))[0] ?? null,
  nth: ([xs, n]) => list(xs)[at(n) - 1] ?? null,
  best: ([xs, n]) => down(flat([xs]))[at(n) - 1] ?? null,
  top: ([xs, n]) => down(flat([xs])).slice(0, at(n)),
  bottom: ([xs, n]) => up(flat([xs])).slice(0, at(n)),
  not: ([a]) => a !== true,
  and: ([a, b]) => a === true && b === true,
  or: ([a, b]) => a === true || b === true,
  present: ([a]) => (Array.isArray(a) ? flat([a]).length > 0 : a != null),
  if: ([test, a, b]) => (test === true ? a : b),
  or_else: ([a, b]) => a ?? b,
  round: ([x, n, mode]) => {
    const value = number(x)
    const step = q(1n, 10n ** BigInt(at(n)))
    return value && rounded(value, step, typeof mode === 'string' ? mode : 'half_up')
  },
}

const constants: Record<string, Value> = { true: true, false: false }

/** One program; `act` does the steps on the marks of a cell. */
export function run(
  words: readonly Word[],
  env: Env,
  act: (x: Value, step: [string, ...unknown[]]) => Value,
): Q | null {
  const stack: Value[] = []
  for (const word of words) {
    if (typeof word !== 'string') {
      stack.push(act(stack.pop(), word))
      continue
    }
    const rest = word.slice(1)
    if (word[0] === '#') stack.push(read(rest))
    else if (word[0] === "'") stack.push(rest)
    else if (word[0] === '@') stack.push(env[rest] ?? null)
    else if (word[0] === '!') stack.push(constants[rest] ?? null)
    else {
      const cut = word.lastIndexOf(':')
      const name = word.slice(0, cut)
      const args = stack.splice(stack.length - Number(word.slice(cut + 1)))
      stack.push(name in tests ? compared(name, args) : (calls[name]?.(args) ?? null))
    }
  }
  return number(stack[stack.length - 1])
}
