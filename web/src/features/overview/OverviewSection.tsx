import { useState } from 'react'
import { call } from '@/lib/api/client'
import type { Schemas } from '@/lib/api/operate'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { count } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { useHash } from '@/lib/useHash'
import { useLoaded } from '@/lib/useLoaded'
import './overview.css'
import { SeasonCalendar } from './SeasonCalendar'
import { words } from './words'

type Overview = Schemas['OverviewOut']
type Tally = Schemas['TallyOut']

const COUNTED = ['contests', 'entries', 'people', 'enterprises', 'trades', 'advanced'] as const
const LEVELS = ['national', 'region', 'province', 'city', 'district', 'town', 'enterprise'] as const

export const help = [
  `所有数字都从记录里现算，不另存：比赛、参赛（人次）、人员（每人一次）、企业、工种、晋级到上一级的名额。选年份，或从“单位”里进入某个单位再看它的总览。`,
  `Every number is counted from the records when you look: contests, entries, people (each once), enterprises, trades, and seats given in contests above. Choose a year, or a unit from “Units”.`,
] as const

function levelOf(text: string): (typeof LEVELS)[number] | 'noLevel' {
  return LEVELS.find((one) => one === text) ?? 'noLevel'
}

function order(level: string): number {
  const place = LEVELS.findIndex((one) => one === level)
  return place < 0 ? LEVELS.length : place
}

function Cells({ tally }: { tally: Tally }) {
  return (
    <>
      {COUNTED.map((one) => (
        <td key={one} className="num">
          {count(tally[one])}
        </td>
      ))}
    </>
  )
}

function Levels({ data }: { data: Overview }) {
  const say = useWords(words)
  const levels = [...data.levels].sort((a, b) => order(a.level) - order(b.level))
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a key must be able to scroll it
    <div className="scroll" tabIndex={0}>
      <table className="list overview-table">
        <caption className="say">{say('byLevel')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('level')}</th>
            {COUNTED.map((one) => (
              <th key={one} scope="col" className="num">
                {say(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levels.map((level) => (
            <tr key={level.level} data-level={level.level}>
              <th scope="row">{say(levelOf(level.level))}</th>
              <Cells tally={level} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr data-level="total">
            <th scope="row">{say('total')}</th>
            <Cells tally={data.total} />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** How much goes on within reach, counted from the records. */
export default function OverviewSection() {
  const say = useWords(words)
  const [, , unit = ''] = useHash()
  const [year, setYear] = useState('')
  const query = new URLSearchParams({ ...(unit ? { unit } : {}), ...(year ? { year } : {}) })
  const { data, error, reload } = useLoaded(
    () => call<Overview>(`/api/overview?${query.toString()}`),
    query.toString(),
  )
  if (error !== null) return <ErrorNote error={error} retry={reload} />
  if (!data) return <Skeleton />
  if (data.years.length === 0 && data.total.contests === 0) {
    return (
      <EmptyState title={say('none')}>
        <p>{say('noneHint')}</p>
        <a className="button button-primary" href="#/">
          {say('toContests')}
        </a>
      </EmptyState>
    )
  }
  return (
    <>
      <div className="overview-bar">
        <select
          className="input"
          aria-label={say('year')}
          value={year}
          onChange={(event) => {
            setYear(event.target.value)
          }}
        >
          <option value="">{say('allYears')}</option>
          {data.years.map(({ year: one, contests }) => (
            <option key={one} value={one}>
              {say('yearOf', { year: one, n: contests })}
            </option>
          ))}
        </select>
        <p className="hint num">
          {say('registered', { people: count(data.registered), units: count(data.units) })}
        </p>
      </div>
      <dl className="overview-tally" data-testid="overview">
        {COUNTED.map((one) => (
          <div key={one}>
            <dt>{say(one)}</dt>
            <dd className="num" data-count={one}>
              {count(data.total[one])}
            </dd>
          </div>
        ))}
      </dl>
      <Levels data={data} />
      <SeasonCalendar key={query.toString()} query={query.toString()} />
    </>
  )
}
