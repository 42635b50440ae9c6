import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Keeper } from '@/features/marking/database'
import { unfit, uploadPath, type StoredFile } from '@/features/marking/files'
import { memory } from '@/features/marking/memory'
import type { PutAnswer } from '@/features/marking/put'
import { Uploads } from '@/features/marking/uploads'

const MEGA = 1024 * 1024
let keeper: Keeper
let answers: PutAnswer[]
let paths: string[]
let uploads: Uploads

const file = (id: string): StoredFile => ({
  file: id,
  owner: 'c/J1',
  stage: 's',
  entry: 'E1',
  item: '',
  aspect: 'A1',
  name: 'weld.jpg',
  media: 'image/jpeg',
  blob: new Blob(['x'], { type: 'image/jpeg' }),
  refused: null,
})

const open = () =>
  new Uploads('c/J1', keeper, () => undefined, (path) => {
    paths.push(path)
    return Promise.resolve(answers.shift() ?? 'taken')
  })

beforeEach(() => {
  vi.useFakeTimers()
  keeper = memory()
  answers = []
  paths = []
  uploads = open()
})

afterEach(() => {
  uploads.close()
  vi.useRealTimers()
})

test('size and kind are told before anything is sent', () => {
  expect(unfit({ type: 'image/jpeg', size: MEGA })).toBeNull()
  expect(unfit({ type: 'image/jpeg', size: 26 * MEGA })).toEqual({ fault: 'size', most: 25, size: 26 * MEGA })
  expect(unfit({ type: 'video/webm;codecs=vp8', size: 26 * MEGA })).toBeNull()
  expect(unfit({ type: 'application/x-sh', size: 10 })).toEqual({ fault: 'kind' })
})

test('a photo survives a reload and arrives under the same id', async () => {
  answers = ['away']
  await uploads.add(file('F1'))
  await vi.advanceTimersByTimeAsync(0)
  expect(uploads.files()).toHaveLength(1)
  uploads.close()
  uploads = open()
  await vi.advanceTimersByTimeAsync(0)
  expect(uploads.files()).toHaveLength(0)
  expect(paths).toEqual([uploadPath(file('F1')), uploadPath(file('F1'))])
  expect(await keeper.files('c/J1')).toEqual([])
})

test('a file whose first answer was lost has arrived', async () => {
  answers = [{ code: 'evidence_exists', message: 'there is', fix: '' }]
  await uploads.add(file('F1'))
  await vi.advanceTimersByTimeAsync(0)
  expect(uploads.files()).toEqual([])
})

test('a refused file stays with its reason and does not stop the others', async () => {
  answers = [{ code: 'file_type', message: 'not a photo', fix: '' }]
  await uploads.add(file('F1'))
  await uploads.add(file('F2'))
  await vi.advanceTimersByTimeAsync(0)
  expect(uploads.files().map((one) => [one.file, one.refused?.code])).toEqual([['F1', 'file_type']])
})

test('what was deleted before sending is not sent', async () => {
  answers = ['away']
  await uploads.add(file('F1'))
  await vi.advanceTimersByTimeAsync(0)
  await uploads.remove('F1')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(paths).toHaveLength(1)
})
