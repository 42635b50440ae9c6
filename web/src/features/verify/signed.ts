import { joined, text, unbase58, unbase64, unhex, utf8, type Bytes } from '@/lib/crypto/bytes'
import { verify } from '@/lib/crypto/ed25519'
import { sha256 } from '@/lib/crypto/sha256'
import { canonical, facts, parsed, type Facts, type Json } from './canonical'

/** What was handed in, read but not believed: `check` says whether the pinned key signed it. */
export interface Handed {
  kind: 'json' | 'jwt' | 'qr'
  content: Facts
  /** SHA-256 of what it says, hexadecimal; the first half of it in a QR code. */
  digest: string
  check: (key: Bytes) => Promise<boolean>
}

const CLAIMS = ['iss', 'jti', 'nbf', 'sub']
const without = (whole: Facts, names: readonly string[]): Facts =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => !names.includes(name)))
const hash = (value: Json) => sha256(utf8(canonical(value)))

/** W3C Data Integrity, `eddsa-jcs-2022`. Which key it names is of no interest here. */
export function fromDocument(document: Facts): Handed | null {
  const proof = facts(document['proof'])
  const signature = unbase58(String(proof?.['proofValue'] ?? '').replace(/^z/, ''))
  if (proof?.['cryptosuite'] !== 'eddsa-jcs-2022' || !signature) return null
  const content = without(document, ['proof'])
  const hashes = joined(unhex(hash(without(proof, ['proofValue']))), unhex(hash(content)))
  return {
    kind: 'json',
    content,
    digest: hash(content),
    check: (key) => verify(key, hashes, signature),
  }
}

/** A compact JWS: a credential as JWT, or the few facts of a QR code. */
export function fromCompact(whole: string): Handed | null {
  const [head = '', body = '', tail = '', more] = whole.split('.')
  const [header, payload] = [head, body].map((part) => {
    const bytes = unbase64(part)
    return bytes && parsed(text(bytes) ?? '')
  })
  const signature = unbase64(tail)
  if (more !== undefined || header?.['alg'] !== 'EdDSA' || !payload || !signature) return null
  const check = (key: Bytes) => verify(key, utf8(`${head}.${body}`), signature)
  if (header['typ'] === 'leitai-qr') {
    const half = unbase64(String(payload['h'] ?? ''))
    const digest = Array.from(half ?? [], (byte) => byte.toString(16).padStart(2, '0')).join('')
    return { kind: 'qr', content: payload, digest, check }
  }
  const content = without(payload, CLAIMS)
  return { kind: 'jwt', content, digest: hash(content), check }
}

/** Whatever somebody pastes: a credential, a JWT, the address in a QR code. */
export function fromText(given: string): Handed | null {
  const pasted = given.trim()
  const document = parsed(pasted)
  if (document) return fromDocument(document)
  return fromCompact(pasted.slice(pasted.indexOf('#') + 1))
}

const START = utf8('stream')
const END = utf8('endstream')

function find(bytes: Bytes, wanted: Uint8Array, from: number): number {
  outer: for (let at = from; at <= bytes.length - wanted.length; at += 1) {
    for (let i = 0; i < wanted.length; i += 1) if (bytes[at + i] !== wanted[i]) continue outer
    return at
  }
  return -1
}

async function inflated(packed: Bytes): Promise<string> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'))
  return new Response(stream).text()
}

/** The credential that our own PDFs carry as an attachment. */
export async function fromPdf(bytes: Bytes): Promise<Handed | null> {
  const mark = find(bytes, utf8('/EmbeddedFile'), 0)
  const start = mark < 0 ? -1 : find(bytes, START, mark)
  if (start < 0) return null
  const first = start + START.length + (bytes[start + START.length] === 13 ? 2 : 1)
  const end = find(bytes, END, first)
  const length = /\/Length (\d+)/.exec(
    String.fromCharCode(...bytes.slice(Math.max(0, mark - 80), start)),
  )?.[1]
  const packed = bytes.slice(first, length ? first + Number(length) : end)
  try {
    return fromText(await inflated(packed))
  } catch {
    return null
  }
}

/** A file of any of these kinds. */
export async function fromFile(file: Blob): Promise<Handed | null> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (find(bytes.slice(0, 8), utf8('%PDF'), 0) === 0) return fromPdf(bytes)
  return fromText(text(bytes) ?? '')
}
