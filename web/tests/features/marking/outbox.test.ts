import { beforeEach, expect, test } from 'vitest'
import { Outbox, type Pending } from '@/features/marking/outbox'

export function job(at: string, more: Partial<Pending> = {}): Pending {
  return {
    job: at,
    act: 'give',
    mark: `M${at}`,
    stage: 's',
    entry: 'E1',
    item: '',
    aspect: 'A1',
    value: '2',
    replaces: null,
    refused: null,
    ...more,
  }
}

beforeEach(() => {
  localStorage.clear()
})

test('what is put survives a reload, in order', () => {
  const before = new Outbox('c', 'J1')
  before.put(job('02'))
  before.put(job('01'))
  const after = new Outbox('c', 'J1')
  expect(after.jobs().map((one) => one.job)).toEqual(['01', '02'])
  after.remove('01')
  expect(new Outbox('c', 'J1').jobs()).toEqual([job('02')])
})

test('judges and contests do not mix', () => {
  new Outbox('c', 'J1').put(job('01'))
  expect(new Outbox('c', 'J2').jobs()).toEqual([])
  expect(new Outbox('d', 'J1').jobs()).toEqual([])
})

test('two tabs add without overwriting each other', () => {
  const [one, two] = [new Outbox('c', 'J1'), new Outbox('c', 'J1')]
  one.put(job('01'))
  two.put(job('02'))
  expect(new Outbox('c', 'J1').jobs()).toHaveLength(2)
})

test('a device without storage keeps the jobs while the page lives, and says so', () => {
  const full = {
    length: 0,
    key: () => null,
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
    removeItem: () => undefined,
    clear: () => undefined,
  } as Storage
  const outbox = new Outbox('c', 'J1', full)
  outbox.put(job('01'))
  expect(outbox.jobs()).toEqual([job('01')])
  expect(outbox.durable).toBe(false)
})

test('a damaged entry is passed over', () => {
  localStorage.setItem('leitai.outbox.c.J1.01', '{"job":')
  const outbox = new Outbox('c', 'J1')
  outbox.put(job('02'))
  expect(outbox.jobs()).toEqual([job('02')])
})
