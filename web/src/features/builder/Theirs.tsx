import { Button } from '@/lib/components/Button'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import type { Draft } from './draft'
import { words } from './words'

const LABELS = {
  zh: 'titleZh',
  en: 'titleEn',
  level: 'level',
  unit: 'unit',
  edition: 'edition',
  starts: 'starts',
  ends: 'ends',
  place: 'place',
  contact: 'contact',
  groups: 'groups',
  hosts: 'hosts',
  notice: 'notice',
  plan: 'plan',
} as const satisfies Record<keyof Draft, keyof typeof words>

function shown(theirs: Draft, name: keyof Draft): string {
  if (name !== 'plan') return theirs[name] || '—'
  return theirs.plan.map(({ id, title, from, to }) => `${titled(title, id)} ${from} – ${to}`).join('\n')
}

interface Props {
  theirs: Draft
  both: (keyof Draft)[]
  take: () => void
  keep: () => void
}

/** Somebody else saved first: what both changed, with their words, and the choice. */
export function Theirs({ theirs, both, take, keep }: Props) {
  const say = useWords(words)
  return (
    <div className="note note-wrong" role="alert">
      <p>{say(both.length > 0 ? 'theirs' : 'theirsElsewhere')}</p>
      {both.length > 0 && (
        <dl className="theirs">
          {both.map((name) => (
            <div key={name}>
              <dt>{say(LABELS[name])}</dt>
              <dd>{shown(theirs, name)}</dd>
            </div>
          ))}
        </dl>
      )}
      <Button onClick={take}>{say('takeTheirs')}</Button> <Button onClick={keep}>{say('keepMine')}</Button>
    </div>
  )
}
