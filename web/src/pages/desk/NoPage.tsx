import { EmptyState } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { spoken, type MenuItem } from './Menu'
import { words } from './words'

interface Props {
  /** There is such a page, but not for this reader. */
  barred?: boolean
  ways: readonly MenuItem[]
}

/** The address leads nowhere: where one can go instead. */
export function NoPage({ barred = false, ways }: Props) {
  const say = useWords(words)
  return (
    <EmptyState title={say(barred ? 'notYours' : 'noPage')}>
      <p>{say(barred ? 'notYoursHint' : 'noPageHint')}</p>
      <ul className="no-page">
        {ways.map(({ href, title }) => (
          <li key={href}>
            <a href={href}>{spoken(title)}</a>
          </li>
        ))}
      </ul>
    </EmptyState>
  )
}
