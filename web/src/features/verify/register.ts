import { call } from '@/lib/api/client'
import { unbase64, type Bytes } from '@/lib/crypto/bytes'
import { at, type Facts } from './canonical'
import { fromDocument } from './signed'

/** What the installation itself says of who signs, fetched from it and never from a certificate. */
export interface Issuer {
  id: string
  name: string
  url: string
  key: { id: string; jwk: Record<string, string>; fingerprint: string }
  /** Key of the ledgers, `name+id+base64`. */
  ledger: string
}

/** What certificates are checked against; remembered, so that it works without a network. */
export interface Register {
  issuer: Issuer
  key: Bytes
  /** The signed lists of revocations, by number. */
  lists: Record<string, Facts>
  /** Whether this was fetched just now. */
  fresh: boolean
  /** The key is another than this browser saw before. */
  changed: boolean
}

const SAVED = 'leitai.issuer'

interface Saved {
  issuer: Issuer
  lists: Record<string, Facts>
}

function remembered(): Saved | null {
  try {
    return JSON.parse(localStorage.getItem(SAVED) ?? 'null') as Saved | null
  } catch {
    return null
  }
}

function remember(saved: Saved): void {
  try {
    localStorage.setItem(SAVED, JSON.stringify(saved))
  } catch {
    // A private window: it works as long as the page is open.
  }
}

const keyOf = (issuer: Issuer): Bytes => unbase64(issuer.key.jwk['x'] ?? '') ?? new Uint8Array()

/** From the server, else as remembered; `null` if there is neither. */
export async function readRegister(): Promise<Register | null> {
  const before = remembered()
  try {
    const issuer = await call<Issuer>('/api/issuer')
    const first = await call<Facts>('/api/issuer/status/0')
    const lists = { '0': first }
    remember({ issuer, lists })
    const changed = before !== null && before.issuer.key.jwk['x'] !== issuer.key.jwk['x']
    return { issuer, key: keyOf(issuer), lists, fresh: true, changed }
  } catch {
    if (!before) return null
    return { ...before, key: keyOf(before.issuer), fresh: false, changed: false }
  }
}

async function unpacked(packed: Bytes): Promise<Bytes> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** Whether a list says that it is revoked, and as of when; `null`: nobody can tell. */
export async function revoked(
  register: Register,
  nth: string,
  index: number,
): Promise<{ revoked: boolean; asOf: string } | null> {
  const list =
    register.lists[nth] ?? (await call<Facts>(`/api/issuer/status/${nth}`).catch(() => null))
  const handed = list && fromDocument(list)
  if (!handed || !(await handed.check(register.key))) return null
  const packed = unbase64(at(handed.content, 'credentialSubject', 'encodedList').slice(1))
  const bits = packed && (await unpacked(packed).catch(() => null))
  const byte = bits?.[index >> 3]
  if (byte === undefined) return null
  return { revoked: (byte & (0x80 >> index % 8)) !== 0, asOf: at(handed.content, 'validFrom') }
}

