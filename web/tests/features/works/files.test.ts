import { describe, expect, it } from 'vitest'
import { mediaOf, ownerOf, sizeOf, titleOf, unfit } from '@/features/works/files'

const TAKES = [
  { media: 'image/jpeg', suffix: 'jpg', limit: 1000 },
  { media: 'application/pdf', suffix: 'pdf', limit: 2000 },
  { media: 'text/plain', suffix: 'txt', limit: 10 },
]
const file = (name: string, type = '', size = 5) => ({ name, type, size })

describe('whose a file is', () => {
  const codes = ['E1', 'E12', 'ab-3']
  it.each([
    ['E1-方案.pdf', 'E1'],
    ['E12方案.pdf', 'E12'],
    ['e12.pdf', 'E12'],
    ['AB-3_视频.mp4', 'ab-3'],
    ['E13.pdf', ''],
    ['方案 E1.pdf', ''],
  ])('%s → %s', (name, code) => {
    expect(ownerOf(name, codes)).toBe(code)
  })

  it('leaves the rest of the name as the title', () => {
    expect(titleOf('E1-方案 终稿.pdf', 'E1')).toBe('方案 终稿')
    expect(titleOf('E1.pdf', 'E1')).toBe('')
    expect(titleOf('说明书.v2.docx', 'E1')).toBe('说明书.v2')
    expect(titleOf(`${'长'.repeat(300)}.pdf`, '')).toHaveLength(200)
  })
})

describe('what a file is', () => {
  it('believes the browser, then the name', () => {
    expect(mediaOf(file('a.txt', 'application/pdf'), TAKES)).toBe('application/pdf')
    expect(mediaOf(file('a.JPEG'), TAKES)).toBe('image/jpeg')
    expect(mediaOf(file('a.heic', 'image/heic'), TAKES)).toBe('image/heic')
  })

  it('tells before sending what cannot be taken', () => {
    expect(unfit(file('a.pdf', 'application/pdf'), TAKES)).toBeNull()
    expect(unfit(file('a.heic', 'image/heic'), TAKES)).toMatchObject({
      code: 'file_type_unknown',
      params: { media: 'heic' },
    })
    expect(unfit(file('a.pdf', '', 0), TAKES)?.code).toBe('file_empty')
    expect(unfit(file('a.txt', '', 11), TAKES)).toMatchObject({
      code: 'file_too_large',
      params: { limit: 10, size: 11 },
    })
  })

  it('says how large it is', () => {
    expect([1, 20_480, 5 * 1024 * 1024].map(sizeOf)).toEqual(['1 KB', '20 KB', '5.0 MB'])
  })
})
