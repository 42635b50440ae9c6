const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const RANDOM = 16

let last = 0
let tail: number[] = []

function fresh(): number[] {
  return Array.from(crypto.getRandomValues(new Uint8Array(RANDOM)), (byte) => byte & 31)
}

function next(digits: number[]): number[] {
  const copy = [...digits]
  for (let place = copy.length - 1; place >= 0; place--) {
    const digit = copy[place] ?? 0
    if (digit < 31) {
      copy[place] = digit + 1
      return copy
    }
    copy[place] = 0
  }
  return fresh()
}

/** A ULID: 48 bits of milliseconds, 80 random; rises even within one millisecond or a set-back clock. */
export function ulid(now: number = Date.now()): string {
  if (now > last) {
    last = now
    tail = fresh()
  } else {
    tail = next(tail)
  }
  let time = last
  let head = ''
  for (let place = 0; place < 10; place++) {
    head = (ALPHABET[time % 32] ?? '0') + head
    time = Math.floor(time / 32)
  }
  return head + tail.map((digit) => ALPHABET[digit]).join('')
}

/** The milliseconds in a ULID. */
export function timeOf(id: string): number {
  return Array.from(id.slice(0, 10)).reduce((time, digit) => time * 32 + ALPHABET.indexOf(digit), 0)
}
