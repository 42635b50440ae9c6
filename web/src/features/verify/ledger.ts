import { call, Refusal } from '@/lib/api/client'
import { hexOf, joined, unbase64, unhex, utf8, type Bytes } from '@/lib/crypto/bytes'
import { verify } from '@/lib/crypto/ed25519'
import { sha256 } from '@/lib/crypto/sha256'
import { at, parsed } from './canonical'

interface Proof {
  seq: number
  line: string
  path: string[]
  checkpoint: string
}

/** What the server says of a certificate. */
export interface State {
  contest: string
  digest: string
  seq: number
  holder: string | null
  revoked: number | null
  words: string | null
  /** The valid certificate that stands for a revoked one. */
  replaced_by: string | null
}

/** `proven`: in the ledger, recomputed here; `said`: the server says so, its ledger is not open
 * yet; `other`: the ledger knows another content; `unknown`: no such certificate; `away`. */
export type Found = 'proven' | 'said' | 'other' | 'unknown' | 'away'

export interface Registered {
  found: Found
  state: State | null
}

const hash = (bytes: Bytes) => unhex(sha256(bytes))
const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** RFC 9162 §2.1.3.2: the root that a leaf and its path lead to. */
export function rootOf(leaf: Bytes, index: number, size: number, path: readonly Bytes[]): Bytes | null {
  let [place, last, root] = [index, size - 1, leaf]
  for (const node of path) {
    if (last === 0) return null
    if (place % 2 === 1 || place === last) {
      root = hash(joined(NODE, node, root))
      while (place % 2 === 0 && place > 0) {
        place = Math.floor(place / 2)
        last = Math.floor(last / 2)
      }
    } else root = hash(joined(NODE, root, node))
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 ? root : null
}

/** Whether the ledger's key signed the checkpoint that the entry's path leads to. */
export async function proves(proof: Proof, contest: string, ledger: string): Promise<boolean> {
  const end = proof.checkpoint.lastIndexOf('\n\n')
  const [body, tail] = [proof.checkpoint.slice(0, end + 1), proof.checkpoint.slice(end + 2)]
  const [origin, size = '', root = ''] = body.split('\n')
  const key = unbase64(ledger.split('+').slice(2).join('+'))
  const path = proof.path.map(unbase64)
  const stated = unbase64(root)
  if (origin !== contest || key?.length !== 33 || !stated || path.includes(null)) return false
  const leaf = hash(joined(LEAF, utf8(proof.line)))
  const found = rootOf(leaf, proof.seq - 1, Number(size), path as Bytes[])
  if (!found || hexOf(found) !== hexOf(stated)) return false
  for (const line of tail.trimEnd().split('\n')) {
    const signature = unbase64(line.split(' ')[2] ?? '')?.slice(4)
    if (signature && (await verify(key.slice(1), utf8(body), signature))) return true
  }
  return false
}

/** Looks a certificate up in the ledger and recomputes the way there. */
export async function look(code: string, digest: string, ledger: string): Promise<Registered> {
  const state = await call<State>(`/api/credentials/${encodeURIComponent(code)}`).catch(
    (error: unknown) => (error instanceof Refusal && error.status === 404 ? null : undefined),
  )
  if (!state) return { found: state === null ? 'unknown' : 'away', state: null }
  if (!digest || !state.digest.startsWith(digest)) return { found: 'other', state }
  const where = `/api/contests/${encodeURIComponent(state.contest)}/entries/${state.seq}/proof`
  const proof = await call<Proof>(where).catch(() => null)
  if (!proof) return { found: 'said', state }
  const act = parsed(proof.line)
  const same = act !== null && at(act, 'act', 'digest') === state.digest
  const own = act !== null && at(act, 'act', 'credential') === code
  const proven = same && own && (await proves(proof, state.contest, ledger))
  return { found: proven ? 'proven' : 'other', state }
}

