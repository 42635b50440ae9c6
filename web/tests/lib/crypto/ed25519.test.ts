import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { unbase58, unbase64, unhex, utf8, type Bytes } from '@/lib/crypto/bytes'
import { verify, verifyPlainly } from '@/lib/crypto/ed25519'
import { sha512 } from '@/lib/crypto/sha512'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const own = (buffer: Uint8Array): Bytes => Uint8Array.from(buffer)

describe('sha512', () => {
  it.each([0, 1, 111, 112, 127, 128, 129, 1000])('is that of node for %i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 7) % 256)
    expect(hex(sha512(bytes))).toBe(createHash('sha512').update(bytes).digest('hex'))
  })
})

describe('ed25519 in plain script', () => {
  it('takes what node signed, and nothing else', async () => {
    for (let i = 0; i < 6; i += 1) {
      const { publicKey, privateKey } = generateKeyPairSync('ed25519')
      const key = unbase64(publicKey.export({ format: 'jwk' }).x ?? '') ?? new Uint8Array()
      const message = utf8(`成绩 ${i}`)
      const signature = own(sign(null, message, privateKey))
      expect(verifyPlainly(key, message, signature)).toBe(true)
      expect(await verify(key, message, signature)).toBe(true)
      const bent = signature.slice()
      bent[i * 9] = (bent[i * 9] ?? 0) ^ 1
      expect(verifyPlainly(key, message, bent)).toBe(false)
      expect(verifyPlainly(key, utf8('成绩'), signature)).toBe(false)
    }
  })

  it('RFC 8032, test 1', () => {
    const key = unhex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
    const signature = unhex(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    )
    expect(verifyPlainly(key, new Uint8Array(), signature)).toBe(true)
  })

  it('refuses what is malformed', () => {
    const nothing = new Uint8Array()
    expect(verifyPlainly(nothing, nothing, nothing)).toBe(false)
    expect(verifyPlainly(new Uint8Array(32).fill(255), nothing, new Uint8Array(64))).toBe(false)
    expect(verifyPlainly(new Uint8Array(32), nothing, new Uint8Array(64).fill(255))).toBe(false)
  })
})

describe('bytes', () => {
  it('reads base 58', () => {
    expect(hex(unbase58('1112') ?? new Uint8Array())).toBe('00000001')
    expect(unbase58('0OIl')).toBe(null)
    expect(unbase58('2'.repeat(300))).toBe(null)
  })
})
