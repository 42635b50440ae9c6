import { call } from './client'
import { operate, type Schemas } from './operate'

/** Awards as conferred, else as if it ended now. */
export type Awards = Schemas['AwardsOut']
export type Award = Schemas['AwardOut']
export type Winner = Schemas['WinnerOut']
export type AwardStage = Schemas['AwardStageOut']
export type PublishedStage = Schemas['PublishedStageOut']
export type AwardBlocker = Schemas['AwardBlockerOut']
export type Objection = Schemas['ObjectionOut']
export type ObjectionReceipt = Schemas['ObjectionReceiptOut']
export type NewObjection = Schemas['ObjectionIn']
export type Ceremony = Schemas['CeremonyOut']
export type CeremonyStep = Schemas['CeremonyStepOut']
export type Promotions = Schemas['PromotionsOut']
export type Promoted = Schemas['PromotedOut']
export type IssueJob = Schemas['JobOut']
export type Credential = Schemas['CredentialRowOut']
/** Everybody of a team gets a certificate, or the team one. */
export type Teams = NonNullable<Schemas['IssueIn']['teams']>
export type RevokeReason = Schemas['RevokeIn']['reason']

/** So many certificates are revoked by one request. */
const MOST_REVOKED = 1000

/** So many chosen certificates fit into one address. */
export const MOST_CHOSEN = 200

const BASE = '/api/contests/{contest_id}' as const
const at = (contest: string) => `/api/contests/${encodeURIComponent(contest)}`
const CORRECTIONS = `${BASE}/awards/corrections` as const
const OBJECTION = `${BASE}/objections/{objection}` as const

/** From the result to the certificate. */
export const awards = {
  read: (contest: string) => operate('get', `${BASE}/awards`, { contest_id: contest }),
  confer: (contest: string, seen: Record<string, string[]>) =>
    operate('post', `${BASE}/awards/confer`, { contest_id: contest }, { awards: seen }),
  askCorrection: (contest: string, due: Record<string, string[]>, reason: string) =>
    operate('post', CORRECTIONS, { contest_id: contest }, { awards: due, reason }),
  confirmCorrection: (contest: string, code: string) =>
    operate('post', `${CORRECTIONS}/{code}/confirm`, { contest_id: contest, code }),
  cancelCorrection: (contest: string, code: string) =>
    operate('delete', `${CORRECTIONS}/{code}`, { contest_id: contest, code }),
  objections: (contest: string) =>
    call<Schemas['ObjectionsOut']>(`${at(contest)}/objections?limit=200`),
  publicity: (contest: string) => operate('get', `${BASE}/publicity`, { contest_id: contest }),
  object: (contest: string, body: NewObjection) =>
    operate('post', `${BASE}/objections`, { contest_id: contest }, body),
  receipt: (contest: string, objection: string) =>
    operate('get', OBJECTION, { contest_id: contest, objection }),
  settle: (contest: string, objection: string, upheld: boolean, reason: string) =>
    operate('post', `${OBJECTION}/settle`, { contest_id: contest, objection }, { upheld, reason }),
  ceremony: (contest: string, rehearsal: boolean) =>
    call<Ceremony>(`${at(contest)}/ceremony?rehearsal=${String(rehearsal)}`),
  promotions: (contest: string) => operate('get', `${BASE}/promotions`, { contest_id: contest }),
  promote: (contest: string) => operate('post', `${BASE}/promotions`, { contest_id: contest }),
  issue: (contest: string, takingPart: boolean, teams: Teams) =>
    operate('post', `${BASE}/credentials`, { contest_id: contest }, { taking_part: takingPart, teams }),
  job: (contest: string, job: number) =>
    operate('get', `${BASE}/credentials/jobs/{job}`, { contest_id: contest, job: String(job) }),
  credentials: (contest: string, q: string, offset: number, award = '') =>
    call<Schemas['CredentialsOut']>(
      `${at(contest)}/credentials?limit=200&offset=${offset}&q=${encodeURIComponent(q)}&award=${encodeURIComponent(award)}`,
    ),
  chosenPdf: (contest: string, credentials: string[]) =>
    `${at(contest)}/certificates.pdf?${credentials.map((one) => `credential=${encodeURIComponent(one)}`).join('&')}`,
  /** However many: as many requests as that takes. The answer is how many were valid before. */
  revokeMany: async (contest: string, credentials: string[], reason: RevokeReason, why: string) => {
    let done = 0
    for (let from = 0; from < credentials.length; from += MOST_REVOKED) {
      const part = credentials.slice(from, from + MOST_REVOKED)
      const { revoked } = await operate(
        'post',
        `${BASE}/credentials/revoke`,
        { contest_id: contest },
        { credentials: part, reason, words: why },
      )
      done += revoked
    }
    return done
  },
}
