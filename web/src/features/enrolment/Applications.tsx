import { useMemo, useState } from 'react'
import { enrolment, type Act, type Application, type ApplicationState, type Plan } from '@/lib/api/enrolment'
import { Button } from '@/lib/components/Button'
import { DataTable, type Column } from '@/lib/components/DataTable'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { useTakenBack } from '@/lib/console/recent'
import { useWords, type Say } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { usePages } from '@/lib/usePages'
import { useSettled } from '@/lib/useSettled'
import { ApplicationCard } from './ApplicationCard'
import { Deciding, DecidingButtons } from './Deciding'
import { nameOf } from './nameOf'
import { NewApplication } from './NewApplication'
import { Quotas } from './Quotas'
import { words } from './words'

const PAGE = 200
const STATES: readonly ApplicationState[] = [
  'draft', 'submitted', 'accepted', 'waitlisted', 'refused', 'withdrawn', 'replaced',
]

function columnsOf(say: Say<typeof words>): Column<Application>[] {
  const state = ({ state: now, waiting }: Application) =>
    waiting ? say('waitingAt', { n: waiting }) : say(now)
  return [
    { id: 'who', title: say('who'), value: nameOf, unsorted: true },
    { id: 'code', title: say('code'), value: ({ id }) => id, width: 6, unsorted: true, phone: 'none' },
    { id: 'unit', title: say('unit'), value: ({ unit_name }) => unit_name, unsorted: true },
    { id: 'group', title: say('group'), value: ({ group }) => group, width: 6, unsorted: true, phone: 'none' },
    { id: 'state', title: say('state'), value: state, width: 11, unsorted: true, phone: 'side' },
    { id: 'entry', title: say('entry'), value: ({ entry }) => entry, width: 6, unsorted: true, phone: 'none' },
  ]
}

interface Props {
  contest: string
  changed: () => void
}

interface Chosen {
  act: Act
  of: readonly Application[]
  clear: () => void
}

/** Acts that at least one of them can take. */
function actsOn(rows: readonly Application[]): Act[] {
  const has = (...states: ApplicationState[]) => rows.some(({ state }) => states.includes(state))
  const acts: Act[] = []
  if (has('submitted', 'waitlisted')) acts.push('accept', 'refuse')
  if (has('draft', 'submitted', 'waitlisted', 'accepted')) acts.push('withdraw')
  if (has('refused', 'withdrawn')) acts.push('reopen')
  return acts
}

/** Everybody who applied, decided one by one or many at once. */
export function Applications({ contest, changed }: Props) {
  const say = useWords(words)
  const [text, setText] = useState('')
  const [state, setState] = useState<ApplicationState | ''>('')
  const [counts, setCounts] = useState<Record<string, number>>({})
  const [organises, setOrganises] = useState(false)
  const { data: asked } = useLoaded(() => enrolment.plan(contest), contest)
  const plan = (asked?.plan ?? {}) as Plan
  const [opened, setOpened] = useState<string | null>(null)
  const [deciding, setDeciding] = useState<Chosen | null>(null)
  const [making, setMaking] = useState(false)
  const [round, setRound] = useState(0)
  const q = useSettled(text)
  const read = async (after: string | null) => {
    const page = await enrolment.list(contest, { state, q, after, limit: PAGE })
    setCounts(page.counts)
    setOrganises(page.may_decide)
    return { rows: page.applications, next: page.next, total: page.total }
  }
  const { rows, total, error, more, whole, reload } = usePages(read, [contest, state, q].join('\n'))
  const columns = useMemo(() => columnsOf(say), [say])
  const renew = () => {
    reload()
    setRound((now) => now + 1)
    changed()
  }
  useTakenBack(renew)
  const bulk = (chosen: Application[], clear: () => void) => (
    <DecidingButtons
      acts={actsOn(chosen)}
      pick={(act) => { setDeciding({ act, of: chosen, clear }) }}
    />
  )
  const filter = (
    <select
      className="input"
      aria-label={say('state')}
      value={state}
      onChange={(event) => {
        setState(event.currentTarget.value as ApplicationState | '')
      }}
    >
      <option value="">{say('all')}</option>
      {STATES.map((one) => (
        <option key={one} value={one}>
          {say(one)} {counts[one] ?? 0}
        </option>
      ))}
    </select>
  )
  const address = `/enrol/${encodeURIComponent(contest)}`
  return (
    <>
      <Quotas contest={contest} round={round} />
      {error !== null && <ErrorNote error={error} retry={reload} />}
      {!rows && error === null && <Skeleton />}
      {rows && (
        <DataTable
          label={say('applications')}
          rows={rows}
          total={total}
          columns={columns}
          rowKey={({ id }) => id}
          search={{ text, change: setText, label: say('find') }}
          more={more}
          whole={whole}
          {...(organises && { bulk })}
          tools={
            <>
              {filter}
              <Button onClick={() => { setMaking(true) }}>{say('make')}</Button>
            </>
          }
          open={({ id }) => {
            setOpened(id)
          }}
          empty={
            <EmptyState title={say('noApplications')}>
              <p>{say('noApplicationsHint')}</p>
              <p>
                <Button look="primary" onClick={() => { setMaking(true) }}>{say('make')}</Button>{' '}
                <a className="button" href={`#/${encodeURIComponent(contest)}/enrolment/importing`}>
                  {say('importing')}
                </a>{' '}
                <a href={address}>{say('link')}</a>
              </p>
            </EmptyState>
          }
        />
      )}
      {opened && (
        <ApplicationCard
          key={opened}
          contest={contest}
          plan={plan}
          code={opened}
          open={setOpened}
          changed={renew}
          close={() => {
            setOpened(null)
          }}
        />
      )}
      {deciding && (
        <Deciding
          contest={contest}
          act={deciding.act}
          of={deciding.of}
          changed={() => {
            deciding.clear()
            renew()
          }}
          close={() => { setDeciding(null) }}
        />
      )}
      {making && (
        <NewApplication
          contest={contest}
          plan={plan}
          organises={organises}
          changed={renew}
          close={() => { setMaking(false) }}
        />
      )}
    </>
  )
}
