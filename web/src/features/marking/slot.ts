/** How a presentation's time stands; `ending`: less than a minute is left. */
export type SlotPhase = 'running' | 'ending' | 'over'

export interface SlotTime {
  phase: SlotPhase
  /** Whole seconds left, or run over. */
  seconds: number
}

const LAST = 60

/**
 * The time on a presentation's clock.
 *
 * @param start when it began, microseconds by the server's clock
 * @param length how long it may take, microseconds
 * @param now milliseconds by this device's clock
 * @param ahead milliseconds by which the server's clock is ahead
 */
export function slotTime(start: number, length: number, now: number, ahead: number): SlotTime {
  const left = (start + length) / 1000 - (now + ahead)
  if (left < 0) return { phase: 'over', seconds: Math.floor(-left / 1000) }
  const seconds = Math.ceil(left / 1000)
  return { phase: seconds <= LAST ? 'ending' : 'running', seconds }
}
