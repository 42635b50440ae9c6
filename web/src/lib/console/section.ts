import type { ComponentType } from 'react'
import type { ContestDetail } from '../api/contests'
import type { Right } from '../api/roles'

type Words = readonly [zh: string, en: string]

/** What a section of a contest is given. */
export interface ContestSectionProps {
  contest: ContestDetail
  /** Reads the contest anew: call it after an act that the menu or the head should know of. */
  changed: () => void
}

/** A section's file: the component, and the words of its help panel (a little Markdown). */
export interface SectionModule<P> {
  default: ComponentType<P>
  help: Words
}

/** The contest's life, in the order of the menu. */
export type Phase = 'prepare' | 'enrol' | 'arrange' | 'run' | 'award'

interface Described {
  /** Stands in the address: `#/{contest}/{id}`, `#/@/{id}` for the house's own. */
  id: string
  title: Words
}

/** A part of a contest's desk, fetched when it is first opened. */
export interface ContestSection extends Described {
  group: Phase
  /** Who is offered it; the server is who decides. */
  right: Right
  load: () => Promise<SectionModule<ContestSectionProps>>
  /** Whether this contest has the section at all; every contest unless given. */
  fits?: (contest: ContestDetail) => boolean
}

/** A part of the desk that belongs to no contest: units, people, campaigns. */
export interface HouseSection extends Described {
  group: 'house'
  load: () => Promise<SectionModule<object>>
}
