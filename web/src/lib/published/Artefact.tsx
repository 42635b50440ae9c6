import type { Notice, PublicDraw, PublicList, PublicResults, PublicView } from '../api/builder'
import { titled } from '../i18n/language'
import { useWords } from '../i18n/words'
import { days } from './days'
import { List, type Read } from './List'
import { words } from './words'

/** The facts of a notice, which stand above everything else. */
export function Facts({ notice }: { notice: Notice }) {
  const say = useWords(words)
  return (
    <section className="notice-facts" aria-label={say('facts')}>
      <p className="notice-when num">{days(notice.starts, notice.ends)}</p>
      <p>{notice.place}</p>
      {notice.hosts.map((host, place) => (
        <p key={place}>
          <span className="hint">{host.role}</span> {host.name}
        </p>
      ))}
      {notice.groups.length > 0 && <p>{notice.groups.join(' · ')}</p>}
      {notice.contact && (
        <p>
          <span className="hint">{say('contact')}</span> {notice.contact}
        </p>
      )}
    </section>
  )
}

function Text({ notice }: { notice: Notice }) {
  const say = useWords(words)
  return (
    <section>
      <h2 id="notice">{say('notice')}</h2>
      <div className="notice-text">
        {notice.text
          .trim()
          .split(/\n\s*\n/)
          .map((part, place) => (
            <p key={place}>{part}</p>
          ))}
      </div>
      {notice.plan.length > 0 && (
        <>
          <h2>{say('plan')}</h2>
          <ol className="notice-plan">
            {notice.plan.map((step) => (
              <li key={step.id}>
                <span className="num">{days(step.from, step.to)}</span>
                <b>{titled(step.title, step.id)}</b>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function Results({ found, read }: { found: PublicResults; read: Read }) {
  const say = useWords(words)
  return (
    <section>
      <h2 id="results">{say('results')}</h2>
      <p className="hint">{say(found.status === 'final' ? 'final' : 'provisional')}</p>
      {found.awards.length > 0 && (
        <ul className="notice-awards">
          {found.awards.map((award) => (
            <li key={award.award}>
              <h3>
                {titled(award.title, award.award)}
                {found.conferred && <span className="hint"> {say('conferred')}</span>}
              </h3>
              <p>
                {award.entries.map((one) => (
                  <span key={one.entry} className="notice-winner">
                    {one.name ?? one.entry}
                    {one.unit && <small> {one.unit}</small>}
                  </span>
                ))}
              </p>
            </li>
          ))}
        </ul>
      )}
      <List artefact="results" first={found} read={read} />
    </section>
  )
}

function Listed({ name, found, read }: { name: 'schedule' | 'draw' | 'entries'; found: PublicList; read: Read }) {
  const say = useWords(words)
  const draws = 'draws' in found ? (found as PublicDraw).draws : []
  return (
    <section>
      <h2 id={name}>{say(name)}</h2>
      {draws.map((one) => (
        <p key={one.draw} className="hint notice-key">
          {one.draw} · {say('key')} <code>{one.key}</code>
        </p>
      ))}
      <List artefact={name} first={found} read={read} />
    </section>
  )
}

/** What a switch governs and the page of a contest shows. */
export type Shown = 'notice' | 'results' | 'schedule' | 'draw' | 'entries'

interface Props {
  name: Shown
  /** Of these the artefact's own is shown. */
  view: Pick<PublicView, Shown>
  read: Read
}

/** One artefact as strangers see it, on the contest's page and before it is published. */
export function Artefact({ name, view, read }: Props) {
  if (name === 'notice') return view.notice && <Text notice={view.notice} />
  if (name === 'results') return view.results && <Results found={view.results} read={read} />
  const found = view[name]
  return found && <Listed name={name} found={found} read={read} />
}
