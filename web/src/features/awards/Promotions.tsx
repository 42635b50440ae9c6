import { useState } from 'react'
import { awards, type Promoted } from '@/lib/api/awards'
import { Button } from '@/lib/components/Button'
import { DataTable, type Column } from '@/lib/components/DataTable'
import { EmptyState, ErrorNote } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { words } from './words'

const REASONS = ['due', 'no_row', 'not_higher', 'over_cap', 'once_per_year'] as const

function useColumns(): Column<Promoted>[] {
  const say = useWords(words)
  const why = ({ reason }: Promoted) => {
    const known = REASONS.find((one) => one === reason)
    return known ? say(known) : say('decidedState')
  }
  return [
    { id: 'name', title: say('name'), value: (row) => row.name, phone: 'title' },
    { id: 'unit', title: say('unit'), value: (row) => row.unit, phone: 'meta' },
    { id: 'rank', title: say('place'), value: (row) => row.rank, numeric: true, width: 5, phone: 'side' },
    { id: 'grade', title: say('grade'), value: (row) => row.grade, phone: 'none' },
    { id: 'to', title: say('to'), value: (row) => row.to ?? '', phone: 'meta' },
    { id: 'why', title: say('why'), value: why, phone: 'meta' },
  ]
}

/** Who is promoted by a place won here. Contests without such a table do not show it. */
export function Promotions({ contest, ready }: { contest: string; ready: boolean }) {
  const say = useWords(words)
  const { data, error, reload } = useLoaded(
    () => awards.promotions(contest),
    `${contest} ${String(ready)}`,
  )
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const columns = useColumns()
  if (data?.rule === false) return null
  const due = data?.people.some(({ reason }) => reason === 'due') ?? false
  const decide = () => {
    setBusy(true)
    awards
      .promote(contest)
      .then(({ decided }) => {
        announce(say('decided', { n: decided }))
        setFailure(null)
        reload()
      })
      .catch(setFailure)
      .finally(() => {
        setBusy(false)
      })
  }
  return (
    <section className="award-part">
      <h2>{say('promotions', { year: data?.year ?? '' })}</h2>
      <p className="hint">{say('promotionHint')}</p>
      {error !== null && <ErrorNote error={error} retry={reload} brief />}
      {failure !== null && <ErrorNote error={failure} />}
      {data && (
        <DataTable
          label={say('promotions', { year: data.year })}
          rows={data.people}
          columns={columns}
          rowKey={(row) => `${row.entry} ${row.person}`}
          empty={<EmptyState title={say('noPeople')}>{say('noPeopleHint')}</EmptyState>}
        />
      )}
      {ready && due && (
        <Button busy={busy} onClick={decide}>
          {say('decide')}
        </Button>
      )}
    </section>
  )
}
