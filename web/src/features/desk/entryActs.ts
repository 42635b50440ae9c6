import { told } from '@/lib/api/client'
import { desk, type EntryAct, type EntryOutcome, type EntryRecord } from '@/lib/api/desk'

type Standing = EntryRecord['standing']

export const ACTS: readonly EntryAct[] = ['withdraw', 'disqualify', 'reinstate']
export const REASONS = {
  withdraw: ['absent', 'illness', 'personal'],
  disqualify: ['misconduct', 'equipment', 'identity'],
  reinstate: ['ruling', 'correction'],
} as const
/** The act that leads to a standing. */
const TO: Record<Standing, EntryAct> = {
  ok: 'reinstate',
  withdrawn: 'withdraw',
  disqualified: 'disqualify',
}

export function fits(act: EntryAct, standing: Standing): boolean {
  return (act === 'reinstate') !== (standing === 'ok')
}

/** Gives back to each entry that was changed the standing it had. */
export async function takeBack(contest: string, results: readonly EntryOutcome[]): Promise<void> {
  const acts = results.flatMap(({ entry, was, seq }) =>
    seq == null || was === null ? [] : [{ entry, act: TO[was], reason: 'correction' }],
  )
  const back = await desk.entryActs(contest, acts)
  const wrong = back.results.find(({ error }) => error != null)
  if (wrong?.error) throw new Error(`${wrong.entry}: ${told(wrong.error)}`)
}
