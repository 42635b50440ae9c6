import { expect, test } from 'vitest'
import { broken, indented, lineCount, offsetOf, outdented, type Edited, type Replacement } from '@/features/rules/indent'

function put({ text }: Edited, { from, to, text: made, start, end }: Replacement): string {
  const done = text.slice(0, from) + made + text.slice(to)
  return `${done.slice(0, start)}[${done.slice(start, end)}]${done.slice(end)}`
}

/** A text whose selection stands in brackets. */
function marked(text: string): Edited {
  const start = text.indexOf('[')
  return { text: text.replace(/[[\]]/g, ''), start, end: text.indexOf(']') - 1 }
}

test.each([
  ['a[]b', 'a []b'],
  ['ab[]', 'ab  []'],
  ['a\n[b\nc]\nd', 'a\n[  b\n  c]\nd'],
  ['a[b\n]c', '  a[b\n]c'],
  ['[a\n\nb]', '[  a\n\n  b]'],
])('Tab: %j', (before, after) => {
  const edited = marked(before)
  expect(put(edited, indented(edited))).toBe(after)
})

test.each([
  ['    a[]', '  a[]'],
  [' a[]', 'a[]'],
  ['a[]', 'a[]'],
  ['  [a\n b\nc]', '[a\nb\nc]'],
  ['[  a]', '[a]'],
])('Shift-Tab: %j', (before, after) => {
  const edited = marked(before)
  expect(put(edited, outdented(edited))).toBe(after)
})

test('Tab then Shift-Tab changes nothing', () => {
  const edited = marked('x:\n  [a: 1\n  b: 2]\n')
  const { from, to, text, start, end } = indented(edited)
  const once = { text: edited.text.slice(0, from) + text + edited.text.slice(to), start, end }
  expect(put(once, outdented(once))).toBe('x:\n  [a: 1\n  b: 2]\n')
})

test.each([
  ['  a: 1[]', '  a: 1\n  []'],
  ['  a:[]', '  a:\n    []'],
  ['a[b]c', 'a\n[]c'],
])('Enter: %j', (before, after) => {
  const edited = marked(before)
  expect(put(edited, broken(edited))).toBe(after)
})

test('line and column lead to a place in the text, never beyond it', () => {
  const text = 'ab\ncde\n'
  expect([offsetOf(text, 1), offsetOf(text, 2), offsetOf(text, 2, 3)]).toEqual([0, 3, 5])
  expect([offsetOf(text, 1, 99), offsetOf(text, 99)]).toEqual([2, 7])
  expect(lineCount(text)).toBe(3)
})
