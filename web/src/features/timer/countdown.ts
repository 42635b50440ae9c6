import type { Turn } from '@/lib/api/board'

export type Phase = 'waiting' | 'running' | 'warning' | 'over' | 'done'

export interface Countdown {
  phase: Phase
  /** Seconds left, or, when over, seconds over. */
  seconds: number
  /** What is left of the slot, 1 … 0. */
  share: number
}

/** From here on the speaker is warned, seconds before the end. */
export const WARNING = 60
const SECOND = 1_000_000

/** How the slot stands at `now`, the server's clock in microseconds. */
export function countdown(turn: Turn, now: number): Countdown {
  const { length, running, next } = turn
  if (!running) return { phase: next ? 'waiting' : 'done', seconds: length / SECOND, share: 1 }
  const left = length - Math.max(0, now - running.start - running.paused)
  if (left <= 0) return { phase: 'over', seconds: Math.floor(Math.abs(left) / SECOND), share: 0 }
  const seconds = Math.ceil(left / SECOND)
  const short = Math.min(WARNING, length / SECOND / 2)
  return { phase: seconds <= short ? 'warning' : 'running', seconds, share: left / length }
}

/** 4:07, and over an hour 1:04:07. */
export function minutes(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const rest = `${Math.floor(seconds / 60) % 60}`
  return `${hours ? `${hours}:${rest.padStart(2, '0')}` : rest}:${two(Math.floor(seconds) % 60)}`
}

/** How long somebody was over, whole seconds; none for who kept the time. */
export function overrun(elapsed: number, length: number): number {
  return Math.max(0, Math.floor((elapsed - length) / SECOND))
}
