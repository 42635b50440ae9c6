import { useMemo, useState } from 'react'
import { NewContest } from '@/features/desk/NewContest'
import { deskContests, type DeskContest } from '@/lib/api/deskContests'
import { Button } from '@/lib/components/Button'
import { DataTable, type Column } from '@/lib/components/DataTable'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { StateBadge } from '@/lib/components/StateBadge'
import { words as stateWords } from '@/lib/components/words'
import { titled } from '@/lib/i18n/language'
import { useWords, type Say } from '@/lib/i18n/words'
import { usePages } from '@/lib/usePages'
import { useSettled } from '@/lib/useSettled'
import { HelpPanel } from './Help'
import { NoOffice } from './NoOffice'
import { help, LEVELS, STATES, words } from './homeWords'

const PAGE = 50
const ALL = { level: '', year: '', state: '', archived: false }
type Narrowed = typeof ALL

const levelOf = (text: string) => LEVELS.find((one) => one === text)

function columnsOf(say: Say<typeof words>): Column<DeskContest>[] {
  const level = ({ level: text }: DeskContest) => {
    const known = levelOf(text)
    return known ? say(known) : ''
  }
  return [
    { id: 'title', title: say('contest'), value: ({ id, title }) => titled(title, id), unsorted: true },
    { id: 'id', title: say('code'), value: ({ id }) => id, width: 11, phone: 'none', unsorted: true },
    { id: 'unit', title: say('unit'), value: ({ unit_name }) => unit_name, width: 13, unsorted: true },
    { id: 'level', title: say('level'), value: level, width: 5.5, unsorted: true },
    { id: 'starts', title: say('starts'), value: ({ starts }) => starts, width: 7.5, unsorted: true },
    {
      id: 'state',
      title: say('status'),
      value: ({ state }) => state,
      cell: ({ state }) => <StateBadge state={state} />,
      width: 7.5,
      phone: 'side',
      unsorted: true,
    },
  ]
}

interface FilterProps {
  now: Narrowed
  years: readonly number[]
  change: (next: Narrowed) => void
}

function Filters({ now, years, change }: FilterProps) {
  const say = useWords(words)
  const sayState = useWords(stateWords)
  const box = (key: 'level' | 'year' | 'state', all: string, options: [value: string, text: string][]) => (
    <select
      className="input"
      aria-label={all}
      value={now[key]}
      onChange={({ currentTarget }) => {
        change({ ...now, [key]: currentTarget.value })
      }}
    >
      <option value="">{all}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  )
  return (
    <>
      {box('level', say('allLevels'), LEVELS.map((one) => [one, say(one)]))}
      {box('year', say('allYears'), years.map((one) => [String(one), String(one)]))}
      {box('state', say('allStates'), STATES.map((one) => [one, sayState(one)]))}
      <label className="check">
        <input
          type="checkbox"
          checked={now.archived}
          onChange={({ currentTarget }) => {
            change({ ...now, archived: currentTarget.checked })
          }}
        />
        {say('archived')}
      </label>
    </>
  )
}

/** The desk's first page: the contests one may run. */
export function Home({ opens }: { opens: boolean }) {
  const say = useWords(words)
  const [text, setText] = useState('')
  const [narrowed, setNarrowed] = useState(ALL)
  const [years, setYears] = useState<readonly number[]>([])
  const [making, setMaking] = useState(false)
  const q = useSettled(text.trim())
  const read = async (after: string | null, signal: AbortSignal) => {
    const page = await deskContests({ ...narrowed, q, after, limit: PAGE }, signal)
    setYears(page.years)
    return { rows: page.contests, next: page.next, total: page.total }
  }
  const asked = JSON.stringify(narrowed)
  const { rows, total, error, more, whole, reload } = usePages(read, `${q}\n${asked}`)
  const columns = useMemo(() => columnsOf(say), [say])
  const make = (
    <Button
      look="primary"
      onClick={() => {
        setMaking(true)
      }}
    >
      {say('newContest')}
    </Button>
  )
  const empty = !opens ? (
    <NoOffice />
  ) : (
    <EmptyState title={say('noContests')}>
      <p>{say('noContestsHint')}</p>
      <p className="empty-ways">
        <a className="button button-primary" href="#/@/start">
          {say('fromTemplate')}
        </a>
        {make}
      </p>
    </EmptyState>
  )
  return (
    <>
      <header className="desk-head">
        <h1>{say('contests')}</h1>
        <HelpPanel text={help} />
      </header>
      {error !== null && <ErrorNote error={error} retry={reload} />}
      {!rows && error === null && <Skeleton />}
      {rows && (
        <DataTable
          label={say('contests')}
          rows={rows}
          columns={columns}
          rowKey={({ id }) => id}
          search={{ text, change: setText, label: say('search') }}
          more={more}
          whole={whole}
          total={total}
          tools={
            <>
              <Filters now={narrowed} years={years} change={setNarrowed} />
              {opens && make}
            </>
          }
          open={({ id }) => {
            location.hash = `#/${encodeURIComponent(id)}`
          }}
          empty={asked === JSON.stringify(ALL) ? empty : undefined}
        />
      )}
      {making && (
        <NewContest
          close={() => {
            setMaking(false)
          }}
          opened={(id) => {
            location.hash = `#/${encodeURIComponent(id)}/setup`
          }}
        />
      )}
    </>
  )
}
