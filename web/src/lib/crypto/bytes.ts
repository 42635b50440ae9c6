/* Bytes as text and back. Whatever cannot be read gives `null`, never half an answer. */

const LETTERS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

export type Bytes = Uint8Array<ArrayBuffer>

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text)

export function text(bytes: Bytes): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

export const hexOf = (bytes: Bytes): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

export const unhex = (digits: string): Bytes =>
  Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16))

/** Base 64, also as addresses have it. */
export function unbase64(letters: string): Bytes | null {
  try {
    const plain = atob(letters.replace(/-/g, '+').replace(/_/g, '/'))
    return Uint8Array.from(plain, (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}

/** Base 58; at most some hundred letters, since it takes the square of their number. */
export function unbase58(letters: string): Bytes | null {
  if (letters.length > 200) return null
  let number = 0n
  for (const letter of letters) {
    const digit = LETTERS.indexOf(letter)
    if (digit < 0) return null
    number = number * 58n + BigInt(digit)
  }
  const digits = number.toString(16)
  const body = number === 0n ? '' : digits.padStart(digits.length + (digits.length % 2), '0')
  const zeros = /^1*/.exec(letters)?.[0].length ?? 0
  return unhex('00'.repeat(zeros) + body)
}

export function joined(...parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
