import { useMemo, useState } from 'react'
import { organisation, type Act } from '@/lib/api/organisation'
import { DataTable, type Column } from '@/lib/components/DataTable'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { codeIn, UnitField } from '@/lib/components/Suggest'
import { stamp } from '@/lib/i18n/time'
import { useWords, type Say } from '@/lib/i18n/words'
import { usePages } from '@/lib/usePages'
import { useSettled } from '@/lib/useSettled'
import './organisation.css'
import { words } from './words'

export { auditHelp as help } from './help'

const PAGE = 100
const BAD = 400

function columnsOf(say: Say<typeof words>): Column<Act>[] {
  return [
    { id: 'what', title: say('what'), value: ({ operation }) => operation, width: 12, unsorted: true },
    { id: 'at', title: say('when'), value: ({ at }) => stamp(Date.parse(at) * 1000), width: 10.5, unsorted: true },
    { id: 'who', title: say('who'), value: ({ username, actor }) => username ?? actor, width: 8, unsorted: true },
    { id: 'on', title: say('on'), value: ({ subject }) => subject, unsorted: true, phone: 'none' },
    { id: 'unit', title: say('unit'), value: ({ unit }) => unit, width: 7, unsorted: true, phone: 'none' },
    { id: 'contest', title: say('contest'), value: ({ contest }) => contest, width: 9, unsorted: true, phone: 'none' },
    {
      id: 'outcome',
      title: say('outcome'),
      value: ({ outcome }) => (outcome < BAD ? say('ok') : say('refused', { n: outcome })),
      width: 7,
      unsorted: true,
      phone: 'side',
    },
    { id: 'detail', title: say('detail'), value: ({ detail }) => detail, width: 7, unsorted: true, phone: 'none' },
  ]
}

/** Every change within reach, the newest first. */
export default function AuditSection() {
  const say = useWords(words)
  const [contest, setContest] = useState('')
  const [unit, setUnit] = useState('')
  const asked = useSettled(contest)
  const read = async (after: number | null) => {
    const { acts, next } = await organisation.acts({ contest: asked, unit, after, limit: PAGE })
    return { rows: acts, next }
  }
  const { rows, error, more, whole, reload } = usePages(read, `${asked}\n${unit}`)
  const columns = useMemo(() => columnsOf(say), [say])
  return (
    <>
      <form
        className="filters"
        onSubmit={(event) => {
          event.preventDefault()
          setUnit(codeIn(String(new FormData(event.currentTarget).get('unit') ?? '')))
        }}
        onChange={(event) => {
          const form = event.currentTarget
          queueMicrotask(() => {
            form.requestSubmit()
          })
        }}
      >
        <UnitField label={say('unit')} name="unit" />
      </form>
      {error !== null && <ErrorNote error={error} retry={reload} />}
      {!rows && error === null && <Skeleton />}
      {rows && (
        <DataTable
          label={say('audit')}
          rows={rows}
          columns={columns}
          rowKey={({ id }) => String(id)}
          rowLook={({ outcome }) => (outcome < BAD ? null : 'warn')}
          search={{ text: contest, change: setContest, label: say('contest') }}
          more={more}
        whole={whole}
          empty={<EmptyState title={say('noActs')}>{say('noActsHint')}</EmptyState>}
        />
      )}
    </>
  )
}
