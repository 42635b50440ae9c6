import { useEffect, useMemo, useState } from 'react'
import { NewContest } from '@/features/desk/NewContest'
import { words as deskWords } from '@/features/desk/words'
import type { StageStatus } from '@/lib/api/board'
import { contestStatus, listContests, readContest, type Contest } from '@/lib/api/contests'
import { Button } from '@/lib/components/Button'
import { DataTable, type Column } from '@/lib/components/DataTable'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { StateBadge } from '@/lib/components/StateBadge'
import { titled } from '@/lib/i18n/language'
import { useWords, type Say } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'

async function mine(): Promise<Contest[]> {
  return (await listContests()).filter(({ role }) => role !== null)
}

const states = new Map<string, StageStatus>()

/** How far a contest has come; asked only for those in sight. */
function State({ id }: { id: string }) {
  const [state, setState] = useState(states.get(id))
  useEffect(() => {
    let late = false
    readContest(id)
      .then(({ stages }) => {
        states.set(id, contestStatus(stages))
        if (!late) setState(states.get(id))
      })
      // The list stands without it.
      .catch(() => undefined)
    return () => {
      late = true
    }
  }, [id])
  return state ? <StateBadge state={state} /> : null
}

function columnsOf(say: Say<typeof deskWords>): Column<Contest>[] {
  return [
    { id: 'title', title: say('contest'), value: ({ id, title }) => titled(title, id) },
    { id: 'id', title: say('code'), value: ({ id }) => id, cell: ({ id }) => id, width: 14 },
    {
      id: 'state',
      title: say('status'),
      value: ({ id }) => states.get(id),
      cell: ({ id }) => <State id={id} />,
      width: 9,
      phone: 'side',
      unsorted: true,
    },
  ]
}

/** The desk's first page: the contests one may run. */
export function Home() {
  const say = useWords(deskWords)
  const { data, error, reload } = useLoaded(mine, 'contests')
  const [making, setMaking] = useState(false)
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
  return (
    <>
      <header className="desk-head">
        <h1>{say('contests')}</h1>
      </header>
      {error !== null && <ErrorNote error={error} retry={reload} />}
      {!data && error === null && <Skeleton />}
      {data && (
        <DataTable
          label={say('contests')}
          rows={data}
          columns={columns}
          rowKey={({ id }) => id}
          tools={make}
          open={({ id }) => {
            location.hash = `#/${encodeURIComponent(id)}`
          }}
          empty={
            <EmptyState title={say('noContests')}>
              <p>{say('noContestsHint')}</p>
              {make}
            </EmptyState>
          }
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
