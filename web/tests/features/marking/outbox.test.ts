import { beforeEach, expect, test } from 'vitest'
import type { Keeper } from '@/features/marking/database'
import { memory } from '@/features/marking/memory'
import { Outbox } from '@/features/marking/outbox'
import { timeOf } from '@/lib/marks/ulid'
import { job } from './pending'

const SAID = { code: 'out_of_range', message: 'too high', fix: 'give less' }
let keeper: Keeper

const open = () => Outbox.open('c/J1', keeper)
const settled = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => {
  keeper = memory()
})

test('what is put survives a reload, in order', async () => {
  const before = await open()
  before.put(job('02'))
  before.put(job('01'))
  const after = await open()
  expect(after.jobs().map((one) => one.job)).toEqual(['01', '02'])
  after.remove('01')
  expect((await open()).jobs()).toEqual([job('02')])
})

test('judges and contests do not mix', async () => {
  ;(await open()).put(job('01'))
  expect((await Outbox.open('c/J2', keeper)).jobs()).toEqual([])
  expect((await Outbox.open('d/J1', keeper)).jobs()).toEqual([])
})

test('a device without storage keeps the jobs while the page lives, and says so', async () => {
  const full = { ...keeper, saveJob: () => Promise.reject(new Error('full')) }
  const outbox = await Outbox.open('c/J1', full)
  outbox.put(job('01'))
  await settled()
  expect(outbox.jobs()).toEqual([job('01')])
  expect(outbox.durable).toBe(false)
})

test('a new job comes after all there are, even when the clock was set back', async () => {
  const ahead = `${'7'.repeat(10)}${'0'.repeat(16)}`
  const outbox = new Outbox('c/J1', keeper, [job(ahead)])
  const next = outbox.next()
  expect(next > ahead).toBe(true)
  expect(timeOf(next)).toBeGreaterThan(timeOf(ahead))
})

test('a refused mark is kept with its reason', async () => {
  const outbox = await open()
  outbox.put(job('01'))
  outbox.refuse(job('01'), SAID)
  expect(outbox.jobs()).toEqual([job('01', { refused: SAID })])
})

test('what corrects a refused mark takes its place', async () => {
  const outbox = await open()
  const first = job('01', { replaces: 'M0' })
  outbox.put(first)
  outbox.put(job('02', { replaces: 'M01', value: '3' }))
  outbox.refuse(first, SAID)
  expect(outbox.jobs()).toEqual([job('02', { replaces: 'M0', value: '3' })])
})

test('taking back a refused mark takes back what it would have replaced', async () => {
  const outbox = await open()
  const back = { act: 'withdraw', mark: 'M01', value: null } as const
  outbox.put(job('01', { replaces: 'M0' }))
  outbox.put(job('02', back))
  outbox.refuse(job('01', { replaces: 'M0' }), SAID)
  expect(outbox.jobs()).toEqual([job('02', { ...back, mark: 'M0' })])
  outbox.remove('02')
  outbox.put(job('03'))
  outbox.put(job('04', { ...back, mark: 'M03' }))
  outbox.refuse(job('03'), SAID)
  expect(outbox.jobs()).toEqual([])
})

test('a delivered mark leaves the outbox and enters the stored form', async () => {
  const form = { contest: 'c', marks: [] } as never
  await keeper.saveForm({ contest: 'c', form, at: 1 })
  const outbox = await open()
  outbox.put(job('01'))
  const { stage, entry, item, aspect, value, mark } = job('01')
  const rest = { round: 1, earlier: [], held: false }
  outbox.deliver(job('01'), { stage, entry, item, aspect, value, mark, ...rest })
  await settled()
  expect((await open()).jobs()).toEqual([])
  expect((await keeper.form('c'))?.form.marks.map((one) => one.mark)).toEqual(['M01'])
})
