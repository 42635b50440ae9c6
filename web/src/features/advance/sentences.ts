import type { Rule, SeatRow } from '@/lib/api/cascade'
import { language } from '@/lib/i18n/language'
import type { Say } from '@/lib/i18n/words'
import { ruleWords } from './ruleWords'
import type { words } from './words'

type SayRule = Say<typeof ruleWords>
type SayWhy = Say<typeof words>

/** Fields a quota or a reserved place may count by. */
export const PARTIES = ['unit', 'group', 'enterprise', 'town', 'district', 'city', 'province', 'industry'] as const

function field(say: SayRule, per: string): string {
  return Object.hasOwn(ruleWords, per) ? say(per as keyof typeof ruleWords) : per
}

/** A link's rule as one sentence. */
export function ruleSentence(say: SayRule, rule: Rule): string {
  const parts = [say('places', { n: rule.places })]
  if (rule.quota) parts.push(say('quota', { per: field(say, rule.quota.per), n: rule.quota.maximum }))
  for (const { per, places, value } of rule.reserved) {
    const about = { per: field(say, per), n: places, value: value ?? '' }
    parts.push(say(value === null ? 'each' : 'reserve', about))
  }
  if (rule.named.length > 0) parts.push(say('named', { names: rule.named.join(', ') }))
  if (rule.key) parts.push(say(rule.key.descending ? 'keyHigh' : 'keyLow', { name: rule.key.name }))
  parts.push(say(rule.ties), say('replaced'))
  return language() === 'zh' ? `${parts.join('；')}。` : `${parts.join('; ')}.`
}

const GROUNDS = ['rank', 'tie', 'replacement'] as const
const AGAINST = ['cut', 'gone', 'elsewhere', 'withdrawn', 'disqualified', 'no_result', 'unofficial', 'no_place'] as const
const KEPT = 'kept'

function among<T extends string>(list: readonly T[], one: string | null): T | undefined {
  return list.find((each) => each === one)
}

/** Why somebody comes, or does not. */
export function whySentence(say: SayWhy, row: SeatRow): string {
  const party = row.party ?? ''
  if (row.ground === 'reserved') {
    if (party === KEPT) return say('kept')
    return party ? say('reservedOf', { party }) : say('reserved')
  }
  if (row.ground === 'tie' && party) return say('tieOf', { party })
  const ground = among(GROUNDS, row.ground)
  if (ground) return say(ground)
  if (row.against === 'quota') return party ? say('quotaOf', { party }) : say('quota')
  if (row.against === 'behind') return say('behindOf', { party })
  if (row.against === 'tie') return party ? say('tieOutOf', { party }) : say('tieOut')
  return say(among(AGAINST, row.against) ?? 'cut')
}
