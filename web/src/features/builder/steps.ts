import type { Step } from '@/lib/api/builder'
import { STEPS } from './planWords'

type Kind = keyof typeof STEPS

/** Steps of a known kind that the plan does not have. */
export function missing(plan: Step[]): Kind[] {
  return (Object.keys(STEPS) as Kind[]).filter((kind) => !plan.some(({ id }) => id === kind))
}

function freshId(plan: Step[]): string {
  let number = 1
  while (plan.some(({ id }) => id === `step-${number}`)) number += 1
  return `step-${number}`
}

/** A step after all others, on the day the last one ends. */
export function newStep(plan: Step[], kind: string, day: string): Step {
  const known = STEPS[kind as Kind] as (typeof STEPS)[Kind] | undefined
  const on = plan.at(-1)?.to || day
  return {
    id: known ? kind : freshId(plan),
    title: known ? { zh: known[0], en: known[1] } : { zh: '' },
    from: on,
    to: on,
  }
}

/** The plan with a step that many places further down, or up. */
export function shifted(plan: Step[], id: string, by: number): Step[] {
  const at = plan.findIndex((step) => step.id === id)
  const to = at + by
  const step = plan[at]
  if (!step || to < 0 || to >= plan.length) return plan
  const others = plan.filter((one) => one !== step)
  return [...others.slice(0, to), step, ...others.slice(to)]
}

/** The plan with a step put back where it was. */
export function putBack(plan: Step[], step: Step, at: number): Step[] {
  return plan.some(({ id }) => id === step.id) ? plan : [...plan.slice(0, at), step, ...plan.slice(at)]
}

/** By the day a step begins; steps of the same days stay as they are. */
export function byDate(plan: Step[]): Step[] {
  return [...plan].sort((one, other) => one.from.localeCompare(other.from) || one.to.localeCompare(other.to))
}

/** The steps of `plan` in the order of `before`; what came since stays at its end. */
export function orderedAs(plan: Step[], before: Step[]): Step[] {
  const place = new Map(before.map(({ id }, at) => [id, at]))
  return [...plan].sort((one, other) => (place.get(one.id) ?? Infinity) - (place.get(other.id) ?? Infinity) || 0)
}

/** A step with other words in a language; without words in it, it has no title there. */
export function renamed(step: Step, language: 'zh' | 'en', text: string): Step {
  const title = Object.entries({ ...step.title, [language]: text }).filter(([, words]) => words !== '')
  return { ...step, title: Object.fromEntries(title) }
}
