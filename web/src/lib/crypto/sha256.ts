/* SHA-256 (FIPS 180-4) in plain script: browsers offer theirs on secure pages only. */

const SIZE = 64

function primes(count: number): number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n += 1) {
    if (found.every((prime) => n % prime !== 0)) found.push(n)
  }
  return found
}

const fraction = (value: number) => ((value % 1) * 2 ** 32) | 0
const PRIMES = primes(SIZE)
const K = PRIMES.map((prime) => fraction(Math.cbrt(prime)))
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by))

/** A message padded to whole blocks: a one bit, zeros, its length in bits. */
export function padded(message: Uint8Array): DataView {
  const length = Math.ceil((message.length + 9) / SIZE) * SIZE
  const bytes = new Uint8Array(length)
  bytes.set(message)
  bytes[message.length] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(length - 8, Math.floor(message.length / 2 ** 29))
  view.setUint32(length - 4, message.length << 3)
  return view
}

/** Words as hexadecimal digits. */
export function hex(words: readonly number[]): string {
  return words.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

function block(state: readonly number[], view: DataView, at: number): number[] {
  const w: number[] = []
  for (let i = 0; i < 16; i += 1) w.push(view.getInt32(at + 4 * i))
  for (let i = 16; i < SIZE; i += 1) {
    const before = w[i - 15] ?? 0
    const late = w[i - 2] ?? 0
    const low = turned(before, 7) ^ turned(before, 18) ^ (before >>> 3)
    const high = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
    w.push(((w[i - 16] ?? 0) + low + (w[i - 7] ?? 0) + high) | 0)
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < SIZE; i += 1) {
    const one = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const first = (h + one + ((e & f) ^ (~e & g)) + (K[i] ?? 0) + (w[i] ?? 0)) | 0
    const nought = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    const second = (nought + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + (state[i] ?? 0)) | 0)
}

/** SHA-256 of some bytes, hexadecimal. */
export function sha256(message: Uint8Array): string {
  const view = padded(message)
  let state: number[] = START
  for (let at = 0; at < view.byteLength; at += SIZE) state = block(state, view, at)
  return hex(state)
}
