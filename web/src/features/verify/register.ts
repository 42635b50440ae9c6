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
  /** How many status lists it has begun. */
  lists: number
}

/** Another installation that this one knows, with its lists as they came here. */
export interface Known {
  id: string
  name: string
  url: string
  key: Issuer['key']
  lists: Record<string, Facts>
}

/** What certificates are checked against; remembered, so that it works without a network. */
export interface Register {
  issuer: Issuer
  key: Bytes
  /** The signed lists of revocations, by number. */
  lists: Record<string, Facts>
  /** Other installations whose certificates are accepted here. */
  others: Known[]
  /** Whether this was fetched just now. */
  fresh: boolean
  /** The key is another than this browser saw before. */
  changed: boolean
}

const SAVED = 'leitai.issuer'

type Saved = Pick<Register, 'issuer' | 'lists' | 'others'>

/** Whose certificate it is: the one whose key signed it. */
export interface Signer {
  name: string
  url: string
  key: Bytes
  lists: Record<string, Facts>
  /** Its own installation's, so that ledger and lists can be asked for. */
  own: boolean
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

const keyOf = ({ key }: Pick<Issuer, 'key'>): Bytes =>
  unbase64(key.jwk['x'] ?? '') ?? new Uint8Array()

async function ownLists(count: number): Promise<Record<string, Facts>> {
  const numbers = Array.from({ length: count }, (_, nth) => String(nth))
  const found = await Promise.all(numbers.map((nth) => call<Facts>(`/api/issuer/status/${nth}`)))
  return Object.fromEntries(found.map((list, nth) => [String(nth), list]))
}

/** Whoever may have signed it: this installation, then the others that it knows. */
export function signers({ issuer, key, lists, others }: Register): Signer[] {
  const { name, url } = issuer
  const known = others.map((one) => ({ ...one, key: keyOf(one), own: false }))
  return [{ name, url, key, lists, own: true }, ...known]
}

/** From the server, else as remembered; `null` if there is neither. */
export async function readRegister(): Promise<Register | null> {
  const before = remembered()
  try {
    const issuer = await call<Issuer>('/api/issuer')
    const [lists, { issuers: others }] = await Promise.all([
      ownLists(issuer.lists),
      call<{ issuers: Known[] }>('/api/issuer/others'),
    ])
    remember({ issuer, lists, others })
    const changed = before !== null && before.issuer.key.jwk['x'] !== issuer.key.jwk['x']
    return { issuer, key: keyOf(issuer), lists, others, fresh: true, changed }
  } catch {
    if (!before) return null
    const others = (before as Partial<Saved>).others ?? []
    return { ...before, others, key: keyOf(before.issuer), fresh: false, changed: false }
  }
}

async function unpacked(packed: Bytes): Promise<Bytes> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** Whether a list says that it is revoked, and as of when; `null`: nobody can tell. */
export async function revoked(
  signer: Signer,
  nth: string,
  index: number,
): Promise<{ revoked: boolean; asOf: string } | null> {
  const fetched = async () =>
    signer.own ? call<Facts>(`/api/issuer/status/${nth}`).catch(() => null) : null
  const list = signer.lists[nth] ?? (await fetched())
  const handed = list && fromDocument(list)
  if (!handed || !(await handed.check(signer.key))) return null
  const packed = unbase64(at(handed.content, 'credentialSubject', 'encodedList').slice(1))
  const bits = packed && (await unpacked(packed).catch(() => null))
  const byte = bits?.[index >> 3]
  if (byte === undefined) return null
  return { revoked: (byte & (0x80 >> index % 8)) !== 0, asOf: at(handed.content, 'validFrom') }
}

