import { createElement, type ComponentType, type ReactNode } from 'react'
import type { ContestSectionProps } from '@/lib/console/section'
import { later } from '@/lib/later'
import { CONTEST_SECTIONS, HOUSE_SECTIONS } from './sections'

// One component per section for as long as the page lives, so that it is fetched once.
const CONTEST_PARTS = new Map<string, ComponentType<ContestSectionProps>>(
  CONTEST_SECTIONS.map(({ id, load }) => [id, later(load)]),
)
const HOUSE_PARTS = new Map<string, ComponentType<object>>(
  HOUSE_SECTIONS.map(({ id, load }) => [id, later(load)]),
)

/** A contest's section of that id, or nothing. */
export function contestPart(id: string, props: ContestSectionProps): ReactNode {
  const found = CONTEST_PARTS.get(id)
  return found ? createElement(found, { key: `${props.contest.id}/${id}`, ...props }) : null
}

/** The house's section of that id, or nothing. */
export function housePart(id: string): ReactNode {
  const found = HOUSE_PARTS.get(id)
  return found ? createElement(found, { key: id }) : null
}
