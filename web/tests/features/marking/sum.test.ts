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
    unit: null,
    spread: null,
    ...more,
  }
}

const level = aspect({ kind: 'judgement', max: '3', points: '5' })
const measured = aspect({ measured: true })
const deduction = aspect({ kind: 'deduction' })

test('adds points; a level earns its share, half up', () => {
  const cells = [
    { aspect: aspect({}), given: true, value: '8.5' },
    { aspect: level, given: true, value: '2' },
    { aspect: measured, given: true, value: '0.35' },
    { aspect: deduction, given: true, value: '1' },
    { aspect: aspect({}), given: false, value: null },
  ]
  expect(summed(cells)).toEqual({ marked: 3, total: 4, points: '11.83' })
})

test('an absent mark is given, and is not a nought', () => {
  const cells = [{ aspect: aspect({}), given: true, value: null }]
  expect(summed(cells)).toEqual({ marked: 1, total: 1, points: null })
})

test('nothing to add is not a nought', () => {
  expect(summed([{ aspect: measured, given: true, value: '1' }]).points).toBeNull()
})
