import { call, send } from './client'
import { contestPath } from './contests'
import { operate, type Schemas } from './operate'

/** A recorded attempt judged by other rules; `before`: the marks that count now, by rule. */
export type Tried = Schemas['TriedOut']
/** What a corrected rulebook does to every recorded attempt. */
export type Correction = Schemas['CorrectionOut']

type Seen = Pick<Correction, 'correction' | 'preview'>

const CORRECTION = '/api/contests/{contest_id}/corrections/{correction}' as const

function put<T>(path: string, yaml: string, signal?: AbortSignal): Promise<T> {
  const asked = { method: 'POST', body: yaml, type: 'application/yaml' } as const
  return call(path, signal ? { ...asked, signal } : asked)
}

export const rules = {
  read: async (contest: string) => (await send(`${contestPath(contest)}/rulebook`)).text(),
  check: (contest: string, yaml: string, signal: AbortSignal) =>
    put<Schemas['ProblemsOut']>(`${contestPath(contest)}/rules/check`, yaml, signal),
  attempt: (contest: string, attempt: string, yaml: string) =>
    put<Tried>(`${contestPath(contest)}/rules/try?attempt=${encodeURIComponent(attempt)}`, yaml),
  correct: (contest: string, yaml: string) =>
    put<Correction>(`${contestPath(contest)}/corrections`, yaml),
  corrections: (contest: string) =>
    operate('get', '/api/contests/{contest_id}/corrections', { contest_id: contest }),
  correction: (contest: string, correction: string) =>
    operate('get', CORRECTION, { contest_id: contest, correction }),
  /** `preview`: the digest of what was read; the server refuses where another now holds. */
  apply: (contest: string, { correction, preview }: Seen, reason: string) =>
    operate('post', `${CORRECTION}/apply`, { contest_id: contest, correction }, { reason, preview }),
  confirm: (contest: string, { correction, preview }: Seen) =>
    operate('post', `${CORRECTION}/confirm`, { contest_id: contest, correction }, { preview }),
  cancel: (contest: string, correction: string) =>
    operate('delete', CORRECTION, { contest_id: contest, correction }),
}
