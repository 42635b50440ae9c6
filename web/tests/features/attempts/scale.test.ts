import { expect, test } from 'vitest'
import { following, panned, ruler, showing, span, tickAt, within, xOf, zoomed } from '@/features/attempts/scale'

const TICKS = 6000
const whole = { from: 0, to: TICKS }

test('pixels and ticks are each other’s inverse', () => {
  const view = { from: 1000, to: 3000 }
  expect(xOf(view, 800, 2000)).toBe(400)
  expect(tickAt(view, 800, xOf(view, 800, 1234))).toBeCloseTo(1234)
})

test('zooming keeps the tick under the pointer and stays within the attempt', () => {
  const view = zoomed(whole, 4, 3000, TICKS)
  expect(span(view)).toBe(1500)
  expect(xOf(view, 100, 3000)).toBe(50)
  expect(zoomed(view, 1 / 100, 3000, TICKS)).toEqual(whole)
  expect(zoomed(whole, 4, 0, TICKS)).toEqual({ from: 0, to: 1500 })
  expect(span(zoomed(view, 1e9, 3000, TICKS))).toBe(20)
})

test('panning stops at both ends', () => {
  const view = { from: 1000, to: 2000 }
  expect(panned(view, 500, TICKS)).toEqual({ from: 1500, to: 2500 })
  expect(panned(view, -5000, TICKS)).toEqual({ from: 0, to: 1000 })
  expect(panned(view, 99_999, TICKS)).toEqual({ from: 5000, to: 6000 })
})

test('a span that is jumped to lies in the middle with room around it', () => {
  const view = showing(whole, 3000, 3099, TICKS)
  expect((view.from + view.to) / 2).toBeCloseTo(3049.5)
  expect(span(view)).toBe(500)
  expect(showing(whole, 0, TICKS - 1, TICKS)).toEqual(whole)
  expect(showing({ from: 0, to: 100 }, 10, 10, TICKS).from).toBe(0)
})

test('a short attempt is shown whole and never beyond its end', () => {
  expect(within({ from: -50, to: 50 }, 8)).toEqual({ from: 0, to: 8 })
  expect(showing({ from: 0, to: 8 }, 2, 2, 8)).toEqual({ from: 0, to: 8 })
})

test('playing turns the page when the cursor nears the edge', () => {
  const view = { from: 0, to: 1000 }
  expect(following(view, 800, TICKS)).toBe(view)
  const next = following(view, 900, TICKS)
  expect([next.from, next.to]).toEqual([750, 1750])
  expect(following(view, 5990, TICKS)).toEqual({ from: 5000, to: 6000 })
})

test('the ruler has round times, none outside the view', () => {
  const marks = ruler({ from: 150, to: 1150 }, 900, 10_000)
  expect(marks.map(({ seconds }) => seconds)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  expect(marks[0]?.tick).toBe(200)
  expect(ruler({ from: 0, to: 20 }, 900, 10_000).map(({ seconds }) => seconds)).toContain(0.14)
})
