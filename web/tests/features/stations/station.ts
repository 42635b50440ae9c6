import type { LiveChannel, LiveRule, LiveStation } from '@/lib/api/stations'

export function rule(id: string, points: string | null): LiveRule {
  return {
    id,
    title: null,
    kind: 'award',
    deduction: false,
    lamp: 'pending',
    points,
    max: '3',
    n: 0,
    value: null,
  }
}

export function station(attempt: string | null, ...rules: LiveRule[]): LiveStation {
  return {
    id: 'R1',
    title: '一号',
    online: true,
    attempt,
    entry: 'E1',
    name: null,
    item: null,
    state: 'running',
    t: 1,
    gap: false,
    points: '0',
    max: '9',
    rules,
    channels: [],
    events: [],
  }
}

export function channel(value: number | null, spark: (number | null)[] = []): LiveChannel {
  return {
    id: 'x',
    title: null,
    unit: 'mm',
    type: 'number',
    values: [],
    value,
    valid: value !== null,
    spark,
  }
}
