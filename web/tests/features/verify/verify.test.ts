import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { canonical } from '@/features/verify/canonical'
import { rootOf } from '@/features/verify/ledger'
import type { Register } from '@/features/verify/register'
import { fromPdf, fromText, type Handed } from '@/features/verify/signed'
import { judge } from '@/features/verify/verdict'
import { unbase64, utf8, type Bytes } from '@/lib/crypto/bytes'
import vector from './vector.json'

const KEY = unbase64(vector.key) ?? new Uint8Array()
const issuer = {
  id: 'did:key:z',
  name: '擂台',
  url: 'https://leitai.example.org',
  key: { id: '', jwk: { x: vector.key }, fingerprint: '' },
  ledger: '',
  lists: 1,
}
const register: Register = {
  issuer,
  key: KEY,
  lists: { '0': vector.list },
  others: [],
  fresh: true,
  changed: false,
}

function handed(text: string): Handed {
  const found = fromText(text)
  if (!found) throw new Error('unreadable')
  return found
}

/** The server as it answers for one certificate; everything else is not there. */
function served(state: unknown): void {
  vi.stubGlobal('fetch', (path: string) => {
    if (state === null) return Promise.reject(new Error('away'))
    const found = path.startsWith('/api/credentials/') && state !== 404
    return Promise.resolve(
      new Response(JSON.stringify(found ? state : { error: { code: 'x' } }), {
        status: found ? 200 : 404,
      }),
    )
  })
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('what is handed in', () => {
  it.each([
    ['json', JSON.stringify(vector.document)],
    ['jwt', ` ${vector.jwt}\n`],
    ['qr', vector.qr],
  ])('%s: signed, with the digest the ledger knows', async (kind, text) => {
    const found = handed(text)
    expect(found.kind).toBe(kind)
    expect(vector.digest.startsWith(found.digest)).toBe(true)
    expect(found.digest.length).toBeGreaterThanOrEqual(32)
    expect(await found.check(KEY)).toBe(true)
    expect(await found.check(new Uint8Array(32).fill(9))).toBe(false)
  })

  it('a changed name breaks the signature', async () => {
    const text = JSON.stringify(vector.document).replace('张三', '李四')
    expect(await handed(text).check(KEY)).toBe(false)
  })

  it.each(['', 'hello', '{}', '[1]', 'a.b.c', '{"proof":{}}', 'https://example.org/#x'])(
    'cannot be read: %s',
    (text) => {
      expect(fromText(text)).toBe(null)
    },
  )

  it('comes out of a PDF', async () => {
    const packed = deflateSync(JSON.stringify(vector.document))
    const pdf = Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj\n<</Length ${packed.length}/Type/EmbeddedFile>>\nstream\n`),
      packed,
      Buffer.from('\nendstream\nendobj\n'),
    ])
    const found = await fromPdf(Uint8Array.from(pdf))
    expect(await found?.check(KEY)).toBe(true)
    expect(await fromPdf(utf8('%PDF-1.7 nothing'))).toBe(null)
  })
})

describe('the verdict', () => {
  const state = { contest: 'cup', digest: vector.digest, seq: 7, holder: null, revoked: null, words: null }

  it('is of another installation that is known here', async () => {
    served(404)
    const { id, url, key } = issuer
    const others = [{ id, name: '区工会', url, key, lists: { '0': vector.list } }]
    const here = { ...register, key: new Uint8Array(32).fill(9), lists: {}, others }
    const signer = { name: '区工会', own: false }
    expect(await judge(handed(vector.jwt), here)).toMatchObject({ outcome: 'revoked', signer })
    const unlisted = { ...here, others: others.map((one) => ({ ...one, lists: {} })) }
    expect(await judge(handed(vector.jwt), unlisted)).toMatchObject({ outcome: 'partly', signer })
  })

  it('is forged by another key, and then says nothing of its words', async () => {
    served(state)
    const other = { ...register, key: new Uint8Array(32).fill(9) }
    const verdict = await judge(handed(vector.jwt), other)
    expect(verdict).toMatchObject({ outcome: 'forged', said: null })
  })

  it('is revoked by the signed list, without a network', async () => {
    served(null)
    const verdict = await judge(handed(vector.qr), register)
    expect(verdict).toMatchObject({ outcome: 'revoked', asOf: '2026-11-21T10:00:00Z' })
    expect(verdict.said).toMatchObject({ holder: '张三', award: '一等奖', contest: '机器人赛' })
  })

  it('does not believe a list that the issuer did not sign', async () => {
    served(state)
    const lists = { '0': { ...vector.list, validFrom: '2030-01-01T00:00:00Z' } }
    const verdict = await judge(handed(vector.jwt), { ...register, lists })
    expect(verdict).toMatchObject({ outcome: 'partly', asOf: null })
  })

  it.each([
    [404, 'unknown'],
    [{ ...state, digest: 'f'.repeat(64) }, 'other'],
  ])('is not registered', async (answer, found) => {
    served(answer)
    const verdict = await judge(handed(vector.jwt), { ...register, lists: { '0': {} } })
    expect(verdict).toMatchObject({ outcome: 'unregistered', registered: { found } })
  })
})

describe('canonical JSON', () => {
  it('orders names and escapes as RFC 8785', () => {
    expect(canonical({ b: [1, true, null], a: '中\u0007"' })).toBe('{"a":"中\\u0007\\"","b":[1,true,null]}')
  })
})

describe('the path to the root', () => {
  const hash = (...parts: Uint8Array[]) =>
    Uint8Array.from(createHash('sha256').update(Buffer.concat(parts)).digest())
  const node = (a: Bytes, b: Bytes) => hash(Uint8Array.of(1), a, b)
  const [a, b, c] = ['a', 'b', 'c'].map((one) => hash(Uint8Array.of(0), utf8(one))) as [Bytes, Bytes, Bytes]

  it('leads there from every leaf of three', () => {
    const root = node(node(a, b), c)
    expect(rootOf(a, 0, 3, [b, c])).toEqual(root)
    expect(rootOf(b, 1, 3, [a, c])).toEqual(root)
    expect(rootOf(c, 2, 3, [node(a, b)])).toEqual(root)
    expect(rootOf(c, 2, 3, [])).toBe(null)
    expect(rootOf(a, 0, 3, [b, c, c])).toBe(null)
  })
})
