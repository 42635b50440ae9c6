/* Ed25519 (RFC 8032), verification only: the browser's own where there is one, else plain script,
   since browsers offer theirs on secure pages only and a contest's network often has none. */

import { hexOf, joined, type Bytes } from './bytes'
import { sha512 } from './sha512'

const P = 2n ** 255n - 19n
const L = 2n ** 252n + 27742317777372353535851937790883648493n
const mod = (value: bigint, by = P) => ((value % by) + by) % by

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n
  let square = mod(base)
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = mod(result * square)
    square = mod(square * square)
  }
  return result
}

const inverse = (value: bigint) => power(value, P - 2n)
const D = mod(-121665n * inverse(121666n))
const I = power(2n, (P - 1n) / 4n)

/** A point in extended coordinates: x = X/Z, y = Y/Z, T = X·Y/Z. */
type Point = readonly [x: bigint, y: bigint, z: bigint, t: bigint]

function add([x1, y1, z1, t1]: Point, [x2, y2, z2, t2]: Point): Point {
  const a = mod((y1 - x1) * (y2 - x2))
  const b = mod((y1 + x1) * (y2 + x2))
  const c = mod(2n * t1 * t2 * D)
  const d = mod(2n * z1 * z2)
  const [e, f, g, h] = [b - a, d - c, d + c, b + a]
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)]
}

function times(point: Point, factor: bigint): Point {
  let sum: Point = [0n, 1n, 1n, 0n]
  let double = point
  for (let left = factor; left > 0n; left >>= 1n) {
    if (left & 1n) sum = add(sum, double)
    double = add(double, double)
  }
  return sum
}

const little = (bytes: Bytes) => BigInt(`0x${hexOf(bytes.slice().reverse()) || '0'}`)

/** The point of 32 bytes; `null` if there is none. */
function point(bytes: Bytes): Point | null {
  const number = little(bytes)
  const y = number & (2n ** 255n - 1n)
  const odd = number >> 255n
  if (y >= P) return null
  const square = mod((y * y - 1n) * inverse(D * y * y + 1n))
  let x = power(square, (P + 3n) / 8n)
  if (mod(x * x) !== square) x = mod(x * I)
  if (mod(x * x) !== square || (x === 0n && odd === 1n)) return null
  if ((x & 1n) !== odd) x = P - x
  return [x, y, 1n, mod(x * y)]
}

const BASE = point(Uint8Array.from([0x58, ...Array<number>(31).fill(0x66)]))

/** In plain script; some tens of milliseconds. */
export function verifyPlainly(key: Bytes, message: Bytes, signature: Bytes): boolean {
  const [a, r] = [point(key), point(signature.slice(0, 32))]
  const s = little(signature.slice(32))
  if (!BASE || !a || !r || key.length !== 32 || signature.length !== 64 || s >= L) return false
  const k = mod(little(sha512(joined(signature.slice(0, 32), key, message))), L)
  const [x1, y1, z1] = times(BASE, s)
  const [x2, y2, z2] = add(r, times(a, k))
  return mod(x1 * z2 - x2 * z1) === 0n && mod(y1 * z2 - y2 * z1) === 0n
}

/** Whether this key signed this message. */
export async function verify(key: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
  const own = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined
  try {
    const imported = await own?.importKey('raw', key, 'Ed25519', false, ['verify'])
    if (own && imported) return await own.verify('Ed25519', imported, signature, message)
  } catch {
    // A browser without Ed25519.
  }
  return verifyPlainly(key, message, signature)
}
