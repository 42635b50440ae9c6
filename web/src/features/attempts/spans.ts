import type { AttemptDetail, Evidence, Verdict } from '@/lib/api/attempts'
import type { Lamp } from '@/lib/api/stations'

/** One episode with the rule it speaks for. */
export interface Mark {
  key: string
  verdict: Verdict
  evidence: Evidence
  /** Its place among the rule's own, from 0. */
  place: number
}

export function keyOf(rule: string, place: number): string {
  return `${rule}.${place}`
}

/** Every episode of the attempt in the order of time. */
export function marksOf(verdicts: readonly Verdict[]): Mark[] {
  return verdicts
    .flatMap((verdict) =>
      verdict.evidence.map((evidence, place) => ({
        key: keyOf(verdict.rule, place),
        verdict,
        evidence,
        place,
      })),
    )
    .sort((a, b) => a.evidence.from - b.evidence.from || a.evidence.to - b.evidence.to)
}

/** The mark `by` places after (or before) the chosen one; from the cursor if none is chosen. */
export function neighbour(
  marks: readonly Mark[],
  chosen: string | null,
  tick: number,
  by: 1 | -1,
): Mark | null {
  const now = marks.findIndex(({ key }) => key === chosen)
  if (now >= 0) return marks[now + by] ?? null
  if (by === 1) return marks.find(({ evidence }) => evidence.from >= tick) ?? null
  return marks.findLast(({ evidence }) => evidence.from <= tick) ?? null
}

/** The narrowest mark of `rule` about a tick, `reach` ticks wide on both sides. */
export function markAt(
  marks: readonly Mark[],
  rule: string,
  tick: number,
  reach: number,
): Mark | null {
  const near = marks.filter(
    ({ verdict, evidence }) =>
      verdict.rule === rule && tick >= evidence.from - reach && tick <= evidence.to + 1 + reach,
  )
  const wide = ({ evidence }: Mark) => evidence.to - evidence.from
  return near.reduce<Mark | null>((best, one) => (best && wide(best) <= wide(one) ? best : one), null)
}

/** How a verdict's lamp burns. */
export function lampOf(verdict: Verdict): Lamp {
  const mark = verdict.overridden?.value ?? verdict.mark
  if (mark === null) return 'unknown'
  const amount = Number(mark)
  if (verdict.deduction) return amount > 0 ? 'lost' : 'off'
  if (amount <= 0) return 'lost'
  return verdict.max !== null && amount < Number(verdict.max) ? 'partial' : 'earned'
}

/** Seconds from the attempt's start to a tick. */
export function secondsOf({ tick_us: tick }: Pick<AttemptDetail, 'tick_us'>, at: number): number {
  return (at * tick) / 1e6
}
