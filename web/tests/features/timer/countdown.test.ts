import { describe, expect, it } from 'vitest'
import { countdown, minutes, overrun } from '@/features/timer/countdown'
import type { Turn } from '@/lib/api/board'

const SECOND = 1_000_000
const start = 1_767_225_600_000_000

function turn(paused = 0, running = true): Turn {
  const who = { entry: 'A01', name: '项目', unit: '单位' }
  return {
    length: 300 * SECOND,
    running: running ? { ...who, start, paused } : null,
    last: null,
    next: { entry: 'A02', name: null, unit: null },
    done: 0,
    total: 2,
  }
}

describe('a slot of five minutes', () => {
  it.each([
    [0, 'running', 300],
    [0.2, 'running', 300],
    [239.5, 'running', 61],
    [240, 'warning', 60],
    [299.1, 'warning', 1],
    [300, 'over', 0],
    [301.2, 'over', 1],
    [365, 'over', 65],
  ] as const)('after %d seconds', (after, phase, seconds) => {
    expect(countdown(turn(), start + after * SECOND)).toMatchObject({ phase, seconds })
  })

  it('gives back what was paused', () => {
    const now = start + 310 * SECOND
    expect(countdown(turn(30 * SECOND), now)).toMatchObject({ phase: 'warning', seconds: 20 })
  })

  it('does not begin before its start, whatever the clocks say', () => {
    expect(countdown(turn(), start - SECOND)).toMatchObject({ seconds: 300, share: 1 })
  })

  it('waits for the next, and is done when there is none', () => {
    expect(countdown(turn(0, false), start).phase).toBe('waiting')
    expect(countdown({ ...turn(0, false), next: null }, start).phase).toBe('done')
  })
})

it('warns a short slot in its second half only', () => {
  const short = { ...turn(), length: 60 * SECOND }
  expect(countdown(short, start + 20 * SECOND).phase).toBe('running')
  expect(countdown(short, start + 31 * SECOND).phase).toBe('warning')
})

it('writes time as people read it', () => {
  expect([0, 7, 60, 299, 3671].map(minutes)).toEqual(['0:00', '0:07', '1:00', '4:59', '1:01:11'])
})

it('counts whole seconds over', () => {
  expect(overrun(300 * SECOND, 300 * SECOND)).toBe(0)
  expect(overrun(312.9 * SECOND, 300 * SECOND)).toBe(12)
})
