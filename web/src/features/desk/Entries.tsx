import { useMemo, useState } from 'react'
import { desk, type EntryOutcome, type EntryRecord } from '@/lib/api/desk'
import { Button } from '@/lib/components/Button'
import { DataTable, type Column } from '@/lib/components/DataTable'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import { useTakenBack } from '@/lib/console/recent'
import { useWords, type Say } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { AskEntryAct, RefusedActs, type Asking } from './AskEntryAct'
import { ACTS, fits, takeBack } from './entryActs'
import { words } from './words'

function columnsOf(say: Say<typeof words>, ask: ((asking: Asking) => void) | null): Column<EntryRecord>[] {
  const standing = ({ standing: now, official }: EntryRecord) =>
    `${say(now === 'ok' ? 'in' : now)}${official ? '' : ` · ${say('unofficial')}`}`
  const columns: Column<EntryRecord>[] = [
    { id: 'name', title: say('name'), value: ({ name, entry }) => name || entry, width: 14 },
    { id: 'code', title: say('code'), value: ({ entry }) => entry, width: 8 },
    { id: 'unit', title: say('unit'), value: ({ unit, unit_name }) => unit_name ?? unit },
    { id: 'group', title: say('group'), value: ({ group }) => group, width: 8 },
    { id: 'status', title: say('status'), value: standing, width: 9, phone: 'side' },
  ]
  if (!ask) return columns
  return [
    ...columns,
    {
      id: 'acts',
      title: say('acts'),
      value: () => null,
      cell: (row) =>
        ACTS.filter((act) => fits(act, row.standing)).map((act) => (
          <Button
            key={act}
            look="quiet"
            onClick={() => {
              ask({ rows: [row], act })
            }}
          >
            {say(act)}
          </Button>
        )),
      width: 12,
      phone: 'none',
      unsorted: true,
    },
  ]
}

interface Props {
  contest: string
  /** What the list is narrowed to when it opens. */
  find?: string
  /** Whether the reader may act on entries. */
  acts: boolean
  acted: () => void
}

export function Entries({ contest, find = '', acts, acted }: Props) {
  const say = useWords(words)
  const { data, error, reload } = useLoaded(() => desk.entries(contest), contest)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [refused, setRefused] = useState<EntryOutcome[]>([])
  const columns = useMemo(() => columnsOf(say, acts ? setAsking : null), [say, acts])
  const after = () => {
    reload()
    acted()
  }
  useTakenBack(after)
  if (error !== null && !data) return <ErrorNote error={error} retry={reload} />
  if (!data) return <Skeleton />
  const told = ({ act }: Asking, results: EntryOutcome[]) => {
    const changed = results.filter(({ seq }) => seq != null)
    const text = say('actDone', { act: say(act), n: changed.length })
    if (changed.length > 0) announce(text, () => takeBack(contest, changed))
    setRefused(results.filter((one) => one.error != null))
  }
  const bulk = (chosen: EntryRecord[]) =>
    ACTS.map((act) => {
      const rows = chosen.filter(({ standing }) => fits(act, standing))
      return (
        <Button
          key={act}
          disabled={rows.length === 0}
          onClick={() => {
            setAsking({ rows, act })
          }}
        >
          {say(act)}
          {rows.length > 0 && rows.length < chosen.length && <span className="num"> {rows.length}</span>}
        </Button>
      )
    })
  return (
    <>
      {error !== null && <ErrorNote error={error} retry={reload} />}
      <DataTable
        label={say('entries')}
        find={find}
        rows={data}
        columns={columns}
        rowKey={(row) => row.entry}
        rowLook={({ standing }) => (standing === 'ok' ? null : 'quiet')}
        empty={<EmptyState title={say('noEntries')}>{say('addHint')}</EmptyState>}
        {...(acts ? { bulk } : {})}
      />
      {asking && (
        <AskEntryAct
          contest={contest}
          {...asking}
          close={() => {
            setAsking(null)
            // An answer that never came may still have been an act.
            after()
          }}
          done={(results) => {
            setAsking(null)
            after()
            told(asking, results)
          }}
        />
      )}
      {refused.length > 0 && (
        <RefusedActs
          results={refused}
          close={() => {
            setRefused([])
          }}
        />
      )}
    </>
  )
}
