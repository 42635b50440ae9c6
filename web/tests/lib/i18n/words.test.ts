import { afterEach, expect, test } from 'vitest'
import { speak, titled } from '@/lib/i18n/language'
import { phrase } from '@/lib/i18n/words'

const words = { hello: ['你好，{name}', 'Hello, {name}'] } as const

afterEach(() => {
  speak('zh')
})

test('speaks Chinese first and English when asked, and remembers it', () => {
  expect(phrase(words, 'hello', { name: '李明' })).toBe('你好，李明')
  speak('en')
  expect(phrase(words, 'hello', { name: 'Li Ming' })).toBe('Hello, Li Ming')
  expect(document.documentElement.lang).toBe('en')
  expect(localStorage.getItem('leitai.lang')).toBe('en')
})

test('a title falls back to the words there are', () => {
  expect(titled({ zh: '理论', en: 'Theory' })).toBe('理论')
  speak('en')
  expect([titled({ zh: '理论' }), titled({ fr: 'Théorie' }), titled(null, 'A')]).toEqual([
    '理论',
    'Théorie',
    'A',
  ])
})
