import { at, type Facts } from './canonical'
import { look, type Registered } from './ledger'
import { revoked, signers, type Register, type Signer } from './register'
import type { Handed } from './signed'

/** What a certificate says, read off signed words only. */
export interface Said {
  code: string
  holder: string
  unit: string
  award: string
  contest: string
  rank: string
  day: string
}

export type Outcome = 'valid' | 'partly' | 'revoked' | 'forged' | 'unregistered'

export interface Verdict {
  outcome: Outcome
  said: Said | null
  registered: Registered | null
  /** As of when it was not revoked; `null`: nobody could tell. */
  asOf: string | null
  /** Whose key signed it; `null`: none that is known here. */
  signer: Signer | null
}

const last = (address: string) => address.split('/').pop() ?? ''

/** Unit and team, after the name itself. */
function belonging(subject: Facts[string]): string {
  const parts = [1, 2].map((nth) => at(subject, 'identifier', nth, 'identityHash'))
  return parts.filter(Boolean).join(' · ')
}

function ofBadge(content: Facts): Said {
  const subject = content['credentialSubject'] ?? null
  return {
    code: last(at(content, 'id')),
    holder: at(subject, 'identifier', 0, 'identityHash'),
    unit: belonging(subject),
    award: at(subject, 'achievement', 'name'),
    contest: at(subject, 'source', 'name'),
    rank: at(subject, 'result', 0, 'value'),
    day: at(content, 'validFrom').slice(0, 10),
  }
}

function ofPocket(content: Facts): Said {
  const of = (name: string) => at(content, name)
  const [code, holder, award, contest, day] = ['c', 'n', 'a', 't', 'd'].map(of)
  return {
    code: code ?? '',
    holder: holder ?? '',
    unit: '',
    award: award ?? '',
    contest: contest ?? '',
    rank: '',
    day: day ?? '',
  }
}

function place({ kind, content }: Handed): { nth: string; index: number } {
  if (kind === 'qr') return { nth: at(content, 'l') || '0', index: Number(at(content, 'i')) }
  const list = at(content, 'credentialStatus', 'statusListCredential')
  const index = at(content, 'credentialStatus', 'statusListIndex')
  return { nth: last(list), index: Number(index) }
}

async function signerOf(handed: Handed, register: Register): Promise<Signer | null> {
  for (const each of signers(register)) if (await handed.check(each.key)) return each
  return null
}

/** Everything that can be said of it with what is at hand. */
export async function judge(handed: Handed, register: Register): Promise<Verdict> {
  const nothing = { said: null, registered: null, asOf: null, signer: null }
  const signer = await signerOf(handed, register)
  if (!signer) return { outcome: 'forged', ...nothing }
  const said = handed.kind === 'qr' ? ofPocket(handed.content) : ofBadge(handed.content)
  const { nth, index } = place(handed)
  const [registered, listed] = await Promise.all([
    look(said.code, handed.digest, register.issuer.ledger),
    revoked(signer, nth, index),
  ])
  const { found, state } = registered
  const known = { said, registered, asOf: listed?.asOf ?? null, signer }
  if (listed?.revoked || state?.revoked) return { outcome: 'revoked', ...known }
  // The ledger of another installation is here only if the contest was imported.
  const strange = found === 'unknown' && signer.own
  if (found === 'other' || strange) return { outcome: 'unregistered', ...known }
  return { outcome: found === 'proven' && listed ? 'valid' : 'partly', ...known }
}
