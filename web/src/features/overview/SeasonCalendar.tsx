import { call } from '@/lib/api/client'
import type { Schemas } from '@/lib/api/operate'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { words } from './words'

type Season = Schemas['SeasonCalendarOut']
type Dated = Schemas['DatedContestOut']

/** 05-01, or 05-01–05-03. */
function daysOf({ starts, ends }: Dated): string {
  return starts === ends ? starts.slice(5) : `${starts.slice(5)}–${ends.slice(5)}`
}

function Line({ one }: { one: Dated }) {
  const say = useWords(words)
  const more = one.clash_count - one.clashes.length
  return (
    <li>
      <p>
        <span className="num">{daysOf(one)}</span>{' '}
        <a href={`#/${encodeURIComponent(one.id)}`}>{titled(one.title, one.id)}</a>{' '}
        <span className="hint">{one.unit_name}</span>
      </p>
      {one.clashes.map(({ why, what, contest, title }) => (
        <p key={`${why} ${what} ${contest}`} className="season-clash">
          {say(why === 'venue' ? 'venueClash' : 'unitClash', { what, title: titled(title, contest) })}
        </p>
      ))}
      {more > 0 && <p className="hint">{say('moreClashes', { n: more })}</p>}
    </li>
  )
}

/** The year's contests by month, with those that want the same days of a unit or a venue. */
export function SeasonCalendar({ query }: { query: string }) {
  const say = useWords(words)
  const { data, error, reload } = useLoaded(() => call<Season>(`/api/overview/calendar?${query}`), query)
  if (error !== null) return <ErrorNote error={error} retry={reload} />
  if (!data) return <Skeleton />
  const clashing = data.months.flatMap(({ contests }) => contests).filter(({ clash_count }) => clash_count > 0).length
  return (
    <section aria-label={say('season', { year: data.year })} data-testid="season">
      <h2>{say('season', { year: data.year })}</h2>
      <p className="hint">
        {clashing > 0 ? say('clashing', { n: clashing }) : say('noClash')}
        {data.undated > 0 && ` · ${say('undated', { n: data.undated })}`}
      </p>
      {data.months.map(({ month, contests }) => (
        <details key={month} open={data.months.length < 4 || contests.some(({ clash_count }) => clash_count > 0)}>
          <summary>{say('month', { m: month, n: contests.length })}</summary>
          <ul className="season-list">
            {contests.map((one) => (
              <Line key={one.id} one={one} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
