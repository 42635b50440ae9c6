/* SHA-512 (FIPS 180-4) in plain script, for Ed25519 where the browser does not offer it. */

import { unhex, type Bytes } from './bytes'

const MASK = (1n << 64n) - 1n
const BLOCK = 128

function primes(count: number): bigint[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n += 1) {
    if (found.every((prime) => n % prime !== 0)) found.push(n)
  }
  return found.map(BigInt)
}

/** The whole part of a root, by halving. */
function root(value: bigint, power: bigint): bigint {
  let low = 0n
  let high = 1n << 80n
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    if (middle ** power <= value) low = middle
    else high = middle
  }
  return low
}

const PRIMES = primes(80)
const K = PRIMES.map((prime) => root(prime << 192n, 3n) & MASK)
const START = PRIMES.slice(0, 8).map((prime) => root(prime << 128n, 2n) & MASK)

const turned = (word: bigint, by: bigint) => ((word >> by) | (word << (64n - by))) & MASK

function block(state: readonly bigint[], view: DataView, at: number): bigint[] {
  const w: bigint[] = []
  for (let i = 0; i < 16; i += 1) w.push(view.getBigUint64(at + 8 * i))
  for (let i = 16; i < 80; i += 1) {
    const before = w[i - 15] ?? 0n
    const late = w[i - 2] ?? 0n
    const low = turned(before, 1n) ^ turned(before, 8n) ^ (before >> 7n)
    const high = turned(late, 19n) ^ turned(late, 61n) ^ (late >> 6n)
    w.push(((w[i - 16] ?? 0n) + low + (w[i - 7] ?? 0n) + high) & MASK)
  }
  let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state
  for (let i = 0; i < 80; i += 1) {
    const one = turned(e, 14n) ^ turned(e, 18n) ^ turned(e, 41n)
    const first = (h + one + ((e & f) ^ (~e & MASK & g)) + (K[i] ?? 0n) + (w[i] ?? 0n)) & MASK
    const nought = turned(a, 28n) ^ turned(a, 34n) ^ turned(a, 39n)
    const second = nought + ((a & b) ^ (a & c) ^ (b & c))
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) & MASK, c, b, a, (first + second) & MASK]
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + (state[i] ?? 0n)) & MASK)
}

export function sha512(message: Uint8Array): Bytes {
  const bytes = new Uint8Array(Math.ceil((message.length + 17) / BLOCK) * BLOCK)
  bytes.set(message)
  bytes[message.length] = 0x80
  const view = new DataView(bytes.buffer)
  view.setBigUint64(bytes.length - 8, BigInt(message.length) * 8n)
  let state: readonly bigint[] = START
  for (let at = 0; at < bytes.length; at += BLOCK) state = block(state, view, at)
  return unhex(state.map((word) => word.toString(16).padStart(16, '0')).join(''))
}
