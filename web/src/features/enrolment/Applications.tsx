import { useMemo, useState } from 'react'
import { enrolment, type Act, type Application, type ApplicationState } from '@/lib/api/enrolment'
import { Button } from '@/lib/components/Button'
import { DataTable, type Column } from '@/lib/components/DataTable'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import { useWords, type Say } from '@/lib/i18n/words'
import { usePages } from '@/lib/usePages'
import { useSettled } from '@/lib/useSettled'
import { ApplicationCard } from './ApplicationCard'
import { Quotas } from './Quotas'
import { words } from './words'

const PAGE = 200
const STATES: readonly ApplicationState[] = [
  'draft', 'submitted', 'accepted', 'waitlisted', 'refused', 'withdrawn', 'replaced',
]

export function nameOf({ title, names, people }: Application): string {
  const who = names.join('、') + (people > names.length ? ` +${people - names.length}` : '')
  return title ? `${title}（${who}）` : who
}

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

/** Everybody who applied, decided one by one or many at once. */
export function Applications({ contest, changed }: Props) {
  const say = useWords(words)
  const [text, setText] = useState('')
  const [state, setState] = useState<ApplicationState | ''>('')
  const [counts, setCounts] = useState<Record<string, number>>({})
  const [opened, setOpened] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<unknown>(null)
  const [round, setRound] = useState(0)
  const q = useSettled(text)
  const read = async (after: string | null) => {
    const page = await enrolment.list(contest, { state, q, after, limit: PAGE })
    setCounts(page.counts)
    return { rows: page.applications, next: page.next, total: page.total }
  }
  const { rows, total, error, more, reload } = usePages(read, [contest, state, q].join('\n'))
  const columns = useMemo(() => columnsOf(say), [say])
  const renew = () => {
    reload()
    setRound((now) => now + 1)
    changed()
  }
  const decide = (act: Act, chosen: Application[], clear: () => void) => {
    setBusy(true)
    setWrong(null)
    enrolment
      .bulk(contest, act, chosen.map(({ id }) => id))
      .then(({ results }) => {
        const left = results.filter((one) => one.error).length
        announce(say('bulkDone', { done: results.length - left, left }))
        clear()
        renew()
      })
      .catch(setWrong)
      .finally(() => {
        setBusy(false)
      })
  }
  const bulk = (chosen: Application[], clear: () => void) =>
    (['accept', 'refuse', 'withdraw'] as const).map((act) => (
      <Button
        key={act}
        look={act === 'accept' ? 'primary' : 'plain'}
        busy={busy}
        onClick={() => {
          decide(act, chosen, clear)
        }}
      >
        {say(act)}
      </Button>
    ))
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
      {wrong !== null && <ErrorNote error={wrong} />}
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
          bulk={bulk}
          tools={filter}
          open={({ id }) => {
            setOpened(id)
          }}
          empty={
            <EmptyState title={say('noApplications')}>
              <p>{say('noApplicationsHint')}</p>
              <p>
                <a className="button button-primary" href={`#/${encodeURIComponent(contest)}/enrolment/importing`}>
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
          code={opened}
          changed={renew}
          close={() => {
            setOpened(null)
          }}
        />
      )}
    </>
  )
}
