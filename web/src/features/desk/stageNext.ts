import type { Office, Readiness } from '@/lib/api/procedure'
import { language } from '@/lib/i18n/language'
import type { Act } from './StageAsk'

/** The next step of a stage's procedure: an act of the desk, or work in a part of the chief's room. */
export interface NextStep {
  act: Act | null
  part: 'signatures' | 'recheck' | 'waiting' | null
  word: 'goSign' | 'goRecheck' | 'goRoom'
  office: Office | null
}

const OFFICES: readonly Office[] = ['chief', 'supervisor', 'scorekeeper']
const NOTHING: NextStep = { act: null, part: null, word: 'goRoom', office: null }

export function nextOf(ready: Readiness | null): NextStep {
  if (ready === null) return NOTHING
  const [step, name] = ready.next?.split(':') ?? []
  switch (step) {
    case 'sign':
      return { ...NOTHING, part: 'signatures', word: 'goSign', office: OFFICES.find((one) => one === name) ?? 'chief' }
    case 'recheck':
      return { ...NOTHING, part: 'recheck', word: 'goRecheck' }
    case 'open':
    case 'close':
    case 'publish':
    case 'finalise':
      return { ...NOTHING, act: step }
    default:
      return ready.blockers.length > 0 ? { ...NOTHING, part: 'waiting' } : NOTHING
  }
}

/** Which aspects have fewer judges than the rules want; empty: none. */
export function shortOf(ready: Readiness | null): string {
  const key = language() === 'zh' ? 'short' : 'short_en'
  return ready?.blockers.map(({ params }) => params[key] ?? '').join('') ?? ''
}
