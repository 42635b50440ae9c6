import type { Evidence, Verdict } from '@/lib/api/attempts'

export function evidence(from: number, to: number, what: Evidence['what'] = 'earned'): Evidence {
  return { what, from, to, margin: null, margin_at: null, unit: null, held: null, points: '0', value: null }
}

export function verdict(rule: string, more: Partial<Verdict> = {}): Verdict {
  return {
    rule,
    title: {},
    kind: 'award',
    text: '',
    deduction: false,
    max: '3',
    each: null,
    cap: null,
    mark: '0',
    points: '0',
    value: null,
    unit: null,
    overridden: null,
    evidence: [],
    ...more,
  }
}
