import { expect, test } from 'vitest'
import { summed } from '@/features/marking/sum'
import type { FormAspect } from '@/lib/api/form'

function aspect(more: Partial<FormAspect>): FormAspect {
  return {
    id: 'A1',
    title: { zh: '甲' },
    kind: 'measurement',
    per_item: false,
    min: '0',
    max: '10',
    step: '0.5',
    points: null,
    benchmarks: {},
    measured: false,
    each: null,
    ...more,
  }
}

const level = aspect({ kind: 'judgement', max: '3', points: '5' })
const measured = aspect({ measured: true })
const deduction = aspect({ kind: 'deduction' })

test('adds points; a level earns its share, half up', () => {
  const cells = [
    { aspect: aspect({}), value: '8.5' },
    { aspect: level, value: '2' },
    { aspect: measured, value: '0.35' },
    { aspect: deduction, value: '1' },
    { aspect: aspect({}), value: null },
  ]
  expect(summed(cells)).toEqual({ marked: 3, total: 4, points: '11.83' })
})

test('nothing to add is not a nought', () => {
  expect(summed([{ aspect: measured, value: '1' }]).points).toBeNull()
})
