import type { PublicDraw } from '@/lib/api/panels'
import { sha256 } from '@/lib/crypto/sha256'
import { sm3 } from './sm3'

/** What is wrong with a draw, or that nothing is. */
export type Verdict = 'right' | 'nonce' | 'values' | 'key' | 'outcome'

const utf8 = new TextEncoder()
const NUMBER = /^0*([0-9]+)(?:\.([0-9]*))?$/

/** What a witness commits to. */
export function commitmentOf(nonce: string): string {
  return sha256(utf8.encode(nonce))
}

interface Written {
  text: string
  whole: bigint | null
  rest: string
}

/** A value as it stands in the key: numbers without idle zeros, of words letters and digits. */
function written(value: string): Written | null {
  const text = value.trim()
  const found = NUMBER.exec(text)
  if (found) {
    const whole = found[1] ?? '0'
    const rest = (found[2] ?? '').replace(/0+$/, '')
    return { text: `${whole}.${rest}`, whole: BigInt(whole), rest }
  }
  const letters = text.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return letters ? { text: `${letters}.`, whole: null, rest: letters } : null
}

function before(one: Written, other: Written): number {
  if (one.whole === null || other.whole === null) {
    if (one.whole !== other.whole) return one.whole === null ? 1 : -1
  } else if (one.whole !== other.whole) return one.whole < other.whole ? -1 : 1
  return one.rest < other.rest ? -1 : Number(one.rest > other.rest)
}

/** The key string of RFC 3797 §4; `null` where a value cannot be written. */
export function keyString(sources: readonly (readonly string[])[]): string | null {
  let key = ''
  for (const values of sources) {
    const parts = values.map(written)
    if (parts.length === 0 || parts.some((part) => part === null)) return null
    const sorted = parts.filter((part) => part !== null).sort(before)
    key += `${sorted.map(({ text }) => text).join('')}/`
  }
  return key
}

/** Draws from the pool by a key, as anybody can: hash(i ‖ key ‖ i) modulo what is left. */
export function selection(pool: readonly string[], picks: number, key: string, suite: string): string[] {
  const left = [...pool]
  const text = utf8.encode(key)
  const picked: string[] = []
  for (let number = 0; number < picks; number += 1) {
    const frame = [number >> 8, number & 255]
    const message = Uint8Array.from([...frame, ...text, ...frame])
    const digest = suite === 'sm3' ? sm3(message) : sha256(message)
    const [drawn = ''] = left.splice(Number(BigInt(`0x${digest}`) % BigInt(left.length)), 1)
    picked.push(drawn)
  }
  return picked
}

/** The key that the published values and shown sentences give; `null` where some are missing. */
function keyOf({ sources, witnesses, values }: PublicDraw): string | null {
  const ordinary = sources.filter(({ reserve }) => !reserve)
  const reserves = sources.filter(({ reserve }) => reserve)
  const used = (source: { source: string }) => values[source.source]
  const valued = (which: typeof sources) => which.map(used).filter((one) => one !== undefined)
  if (ordinary.length > 0) return keyString([...valued(ordinary), ...valued(reserves)])
  const shown = witnesses.filter(({ nonce }) => nonce !== null)
  const sorted = [...shown].sort((one, other) => (one.witness < other.witness ? -1 : 1))
  const nonces = sorted.map(({ nonce }) => `${nonce ?? ''}./`).join('')
  const rest = keyString(valued(reserves))
  return rest === null ? null : nonces + rest
}

/** Draws again in this browser, and compares with what was published. */
export function recompute(draw: PublicDraw): Verdict {
  const { witnesses, key, pool, picks, picked, suite } = draw
  const broken = witnesses.some(({ nonce, commitment }) => nonce && commitmentOf(nonce) !== commitment)
  if (broken) return 'nonce'
  const found = keyOf(draw)
  if (found === null) return 'values'
  if (found !== key) return 'key'
  const again = selection(pool, picks, found, suite)
  return again.join(' ') === picked.join(' ') ? 'right' : 'outcome'
}
