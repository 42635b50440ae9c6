import { expect, test } from 'vitest'
import { help as home } from '@/pages/desk/homeWords'
import { CONTEST_SECTIONS, HOUSE_SECTIONS } from '@/pages/desk/sections'

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '').length

test.each([...CONTEST_SECTIONS, ...HOUSE_SECTIONS].map((one) => [one.id, one.load] as const))(
  'the section %s says what it is for, in both languages',
  async (_, load) => {
    const { help } = await load()
    for (const text of help) {
      expect(text.length).toBeGreaterThanOrEqual(60)
      expect(lines(text)).toBeLessThanOrEqual(10)
    }
    expect(help[0]).toMatch(/\p{Script=Han}/u)
    expect(help[1]).not.toMatch(/\p{Script=Han}/u)
  },
)

test('the first page does so too', () => {
  expect(home.map(lines)).toEqual([6, 6])
})
