import type { Act, ApplicationDetail } from '@/lib/api/enrolment'

/** The decisions somebody may take on an application as it stands. */
export function actsOf({ state, may_decide: decides, may_change: changes }: ApplicationDetail): Act[] {
  const acts: Act[] = []
  if (decides && (state === 'submitted' || state === 'waitlisted')) acts.push('accept', 'refuse')
  if (changes && ['draft', 'submitted', 'waitlisted', 'accepted'].includes(state)) acts.push('withdraw')
  if (decides && ['refused', 'withdrawn', 'accepted'].includes(state)) acts.push('reopen')
  return acts
}

export function correctable({ may_change: may, state }: ApplicationDetail): boolean {
  return may && ['draft', 'submitted', 'refused'].includes(state)
}

export function replaceable({ may_change: may, state }: ApplicationDetail): boolean {
  return may && ['submitted', 'accepted', 'waitlisted'].includes(state)
}
