import type { Blocker, Next } from '@/lib/api/chief'

/** The verb the stage waits for; `sign` is any office's. */
export type Step = 'open' | 'close' | 'sign' | 'recheck' | 'publish' | 'finalise'

/** Blockers that a step is there to end: they are what it does, not what is in its way. */
const OWN: Readonly<Record<Step, readonly string[]>> = {
  open: ['stage_waiting'],
  close: ['stage_open'],
  sign: ['signature_missing'],
  recheck: ['recheck_missing', 'recheck_open', 'recheck_failed'],
  publish: ['not_published'],
  finalise: [],
}

/** Blockers that come after a step and therefore do not stop it. */
const LATER: Readonly<Record<Step, readonly string[]>> = {
  open: [],
  close: ['signature_missing', 'codes_sealed', 'recheck_missing', 'recheck_open', 'recheck_failed', 'not_published', 'appeals_open', 'objections_open'],
  sign: ['codes_sealed', 'recheck_missing', 'recheck_open', 'recheck_failed', 'not_published', 'appeals_open', 'objections_open'],
  recheck: ['codes_sealed', 'signature_missing', 'not_published', 'appeals_open', 'objections_open'],
  publish: ['appeals_open', 'objections_open'],
  finalise: [],
}

/** What does not keep anybody from going on: missing marks may be taken as absent. */
const SOFT: readonly string[] = ['marks_missing']

export interface Waits {
  step: Step | null
  /** Which office signs, if the step is to sign. */
  office: string | null
  /** What is in its way, in the order in which it is to be dealt with. */
  blocking: Blocker[]
  /** What will be in the way of later steps. */
  later: Blocker[]
  /** Whether the step can be taken all the same. */
  possible: boolean
}

export function stepOf(next: Next): [Step | null, string | null] {
  if (next === null) return [null, null]
  const [step, office = null] = next.split(':')
  const known = ['open', 'close', 'sign', 'recheck', 'publish', 'finalise'] as const
  return [known.find((one) => one === step) ?? null, office]
}

/** The step that people work towards while none can be taken yet. */
function intended(status: string, blockers: readonly Blocker[]): [Step | null, string | null] {
  const has = (...codes: string[]) => blockers.find(({ code }) => codes.includes(code))
  if (status === 'final') return [null, null]
  if (status === 'waiting') return ['open', null]
  if (has('stage_open')) return ['close', null]
  const early = has('disputes_open', 'marks_held', 'problems_open', 'forms_unsigned', 'verdicts_undecided')
  if (has('signature_missing') && early) return ['sign', null]
  if (has(...OWN.recheck)) return ['recheck', null]
  return has('not_published') ? ['publish', null] : ['finalise', null]
}

/** What the stage waits for, and what is in the way of it. */
export function waits(next: Next, blockers: readonly Blocker[], status: string): Waits {
  const known = stepOf(next)
  const [step, office] = known[0] === null ? intended(status, blockers) : known
  if (step === null) return { step, office, blocking: [...blockers], later: [], possible: false }
  // Before the first mark everything is missing; that keeps nobody from opening.
  if (step === 'open') return { step, office, blocking: [], later: [], possible: true }
  const rest = blockers.filter(({ code }) => !OWN[step].includes(code))
  const blocking = rest.filter(({ code }) => !LATER[step].includes(code))
  return {
    step,
    office,
    blocking,
    later: rest.filter(({ code }) => LATER[step].includes(code)),
    // Marking may always be stopped: what is missing then stays missing, and the dialog says so.
    possible: step === 'close' || blocking.every(({ code }) => SOFT.includes(code)),
  }
}
