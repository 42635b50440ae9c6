import { expect, test } from 'vitest'
import type { CaseMark } from '@/lib/api/appeals'
import { changeable, changesOf } from '@/features/chief/rejudge'

const mark = (id: string, judge: string, value: string | null, state: CaseMark['state'] = 'counts'): CaseMark => ({
  mark: id,
  judge,
  aspect: 'A1',
  item: '',
  value,
  round: 1,
  state,
  replaces: null,
  by: judge,
  seq: 1,
  at: 1,
})
const marks = [mark('m10', 'J10', '7'), mark('m2', 'J2', '5.0'), mark('old', 'J2', '4', 'replaced')]

test('only marks that count can be changed, judges in their natural order', () => {
  expect(changeable(marks).map((one) => one.mark)).toEqual(['m2', 'm10'])
})

test('what stays as it is takes no part in the set', () => {
  const wishes = { m2: { value: '5' }, m10: { value: ' 8.50 ' } }
  expect(changesOf('E1', changeable(marks), wishes)).toEqual([
    { entry: 'E1', aspect: 'A1', judge: 'J10', item: '', value: '8.5' },
  ])
  expect(changesOf('E1', changeable(marks), { m2: { value: '' } })).toEqual([])
})

test('a mark can be left out; what is no number makes no set', () => {
  expect(changesOf('E1', changeable(marks), { m2: 'out' })).toMatchObject([{ judge: 'J2', value: null }])
  expect(changesOf('E1', changeable(marks), { m2: { value: '8,5' } })).toBeNull()
})
