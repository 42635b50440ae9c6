import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { commitmentOf, keyString, recompute, selection } from '@/features/panels/draw/recompute'
import { sha256 } from '@/lib/crypto/sha256'
import { sm3 } from '@/features/panels/draw/sm3'
import type { PublicDraw } from '@/lib/api/panels'

const utf8 = new TextEncoder()
const KEY = '9319./2.5.8.10.12./9.18.26.34.41.45./'
const POOL = Array.from({ length: 25 }, (_, at) => String(at + 1))

describe('the hashes', () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 119, 1000])('SHA-256 of %d bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 7) % 256)
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it('SM3 of the examples of its standard', () => {
    expect(sm3(utf8.encode('abc'))).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    )
    expect(sm3(utf8.encode('abcd'.repeat(16)))).toBe(
      'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
    )
  })
})

describe('the selection of RFC 3797', () => {
  it('by SHA-256', () => {
    expect(selection(POOL, 10, KEY, 'sha256').map(Number)).toEqual([
      20, 23, 1, 14, 17, 9, 11, 15, 7, 13,
    ])
  })

  it('by SM3', () => {
    expect(selection(POOL, 10, KEY, 'sm3').map(Number)).toEqual([
      4, 21, 16, 15, 5, 23, 24, 7, 22, 18,
    ])
  })
})

describe('the key string', () => {
  it('sorts numbers by size and drops idle zeros', () => {
    expect(keyString([['9319'], ['12', '2', '08', '5', '10'], ['45', '9', '18', '26', '34', '41']])).toBe(KEY)
    expect(keyString([['3211.340', '0012.00']])).toBe('12.3211.34/')
  })

  it('keeps letters and digits of words, after the numbers', () => {
    expect(keyString([['b-2 c', '7', 'a!']])).toBe('7.A.B2C./')
  })

  it('is none where nothing of a value can be written', () => {
    expect(keyString([['！']])).toBeNull()
    expect(keyString([[]])).toBeNull()
  })
})

describe('a draw drawn again', () => {
  const nonces = { 'user.2': '监督员甲的一句话 0123456789', 'user.10': '监督员乙的一句话 98765' }
  const key = `${nonces['user.10']}./${nonces['user.2']}./`
  const made: PublicDraw = {
    draw: 'order.final',
    purpose: 'order',
    stage: 'final',
    pool: ['A1', 'B2', 'C3'],
    slots: [],
    picks: 3,
    suite: 'sha256',
    announced: 0,
    sources: [],
    witnesses: Object.entries(nonces).map(([witness, nonce]) => ({
      witness,
      nonce,
      commitment: commitmentOf(nonce),
    })),
    state: 'made',
    values: {},
    key,
    picked: selection(['A1', 'B2', 'C3'], 3, key, 'sha256'),
    steps: [],
  }

  it('is right', () => {
    expect(recompute(made)).toBe('right')
  })

  it('names what was changed', () => {
    expect(recompute({ ...made, picked: [...made.picked].reverse() })).toBe('outcome')
    expect(recompute({ ...made, key: `${key} ` })).toBe('key')
    const [one, ...others] = made.witnesses
    const other = { witness: '', nonce: '', ...one, commitment: commitmentOf('another sentence') }
    expect(recompute({ ...made, witnesses: [other, ...others] })).toBe('nonce')
  })

  it('takes a reserve value where an ordinary one was not to be had', () => {
    const source = (name: string, reserve: boolean) => ({ source: name, title: name, due: 1, reserve })
    const values = { ssq: ['3', '1'], spare: ['9'] }
    const drawn = {
      ...made,
      witnesses: [],
      sources: [source('index', false), source('ssq', false), source('spare', true)],
      values,
      key: '1.3./9./',
    }
    expect(recompute({ ...drawn, picked: selection(made.pool, 3, drawn.key, 'sha256') })).toBe('right')
  })
})
