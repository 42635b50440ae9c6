import type { Title } from '../i18n/language'
import type { Picture } from './board'

/** One entry's standing in one ability. */
export interface AbilityRow {
  id: string
  ability: string
  entry: string
  name: string | null
  rank: number | null
  change: number
  score: string | null
  max: string | null
  provisional: boolean
}

/** Every ability's ranking; `rows` by `ability/entry`. */
export interface Abilities extends Picture {
  stage: string
  title: Title
  /** In the rulebook's order. */
  abilities: string[]
  rows: Record<string, AbilityRow>
}
