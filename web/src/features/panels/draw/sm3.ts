import { hex, padded } from '@/lib/crypto/sha256'

/* SM3 (GB/T 32905-2016) in plain script. */

const START = [
  0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e,
]
const SIZE = 64

const turned = (word: number, by: number) => {
  const turn = by % 32
  return turn === 0 ? word : (word << turn) | (word >>> (32 - turn))
}
const spread = (word: number) => word ^ turned(word, 9) ^ turned(word, 17)

function expanded(view: DataView, at: number): number[] {
  const w: number[] = []
  for (let i = 0; i < 16; i += 1) w.push(view.getInt32(at + 4 * i))
  for (let i = 16; i < 68; i += 1) {
    const x = (w[i - 16] ?? 0) ^ (w[i - 9] ?? 0) ^ turned(w[i - 3] ?? 0, 15)
    const mixed = x ^ turned(x, 15) ^ turned(x, 23)
    w.push(mixed ^ turned(w[i - 13] ?? 0, 7) ^ (w[i - 6] ?? 0))
  }
  return w
}

function block(state: readonly number[], w: readonly number[]): number[] {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < SIZE; i += 1) {
    const early = i < 16
    const constant = turned(early ? 0x79cc4519 : 0x7a879d8a, i)
    const s1 = turned((turned(a, 12) + e + constant) | 0, 7)
    const s2 = s1 ^ turned(a, 12)
    const ff = early ? a ^ b ^ c : (a & b) | (a & c) | (b & c)
    const gg = early ? e ^ f ^ g : (e & f) | (~e & g)
    const t1 = (ff + d + s2 + ((w[i] ?? 0) ^ (w[i + 4] ?? 0))) | 0
    const t2 = (gg + h + s1 + (w[i] ?? 0)) | 0
    ;[d, c, b, a] = [c, turned(b, 9), a, t1]
    ;[h, g, f, e] = [g, turned(f, 19), e, spread(t2)]
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => word ^ (state[i] ?? 0))
}

/** SM3 of some bytes, hexadecimal. */
export function sm3(message: Uint8Array): string {
  const view = padded(message)
  let state: number[] = START
  for (let at = 0; at < view.byteLength; at += SIZE) state = block(state, expanded(view, at))
  return hex(state)
}
