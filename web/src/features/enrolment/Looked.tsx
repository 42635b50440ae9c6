import { told } from '@/lib/api/client'
import type { Entered, LookedOver } from '@/lib/api/enrolment'
import { useWords } from '@/lib/i18n/words'
import { deskWords } from './deskWords'
import { Findings } from './Findings'
import { Outlook } from './Outlook'

/** What rules and quotas say of each application before it is sent. */
export function LookedOverRows({ rows }: { rows: readonly LookedOver[] }) {
  const say = useWords(deskWords)
  return (
    <div aria-live="polite">
      {rows.map((row) => (
        <section className="looked" key={row.people.map(({ person }) => person).join()}>
          <h3>{row.people.map(({ name }) => name).join('、')} · {row.unit_name}</h3>
          {row.held && <p className="note note-wrong">{say('inAlready', { id: row.held })}</p>}
          <Findings of={row.findings} />
          <Outlook of={row} />
        </section>
      ))}
    </div>
  )
}

/** What became of each: handed in, kept as a draft, or why not. */
export function EnteredRows({ rows }: { rows: readonly Entered[] }) {
  const say = useWords(deskWords)
  return (
    <ul className="findings">
      {rows.map((row) => (
        <li key={row.people.map(({ person }) => person).join()}>
          <span>{row.id && row.state !== 'draft' ? '✓' : '✗'}</span>
          <span>
            <b>{row.people.map(({ name }) => name).join('、')}</b>{' '}
            {row.id} {row.state === 'draft' && !row.error && say('becomesDraft')}
            {row.error && told(row.error as { zh?: string; message: string })}
          </span>
        </li>
      ))}
    </ul>
  )
}
