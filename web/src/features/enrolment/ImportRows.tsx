import { useMemo, useState } from 'react'
import { imports, type ImportJob, type ImportRow } from '@/lib/api/enrolment'
import { told } from '@/lib/api/client'
import { DataTable, type Column } from '@/lib/components/DataTable'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import { language } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { usePages } from '@/lib/usePages'
import { RowForm } from './RowForm'
import { words } from './words'

const PAGE = 200
const STATES = ['flagged', 'ready', 'skipped', 'applied'] as const
const SAID = { flagged: 'flagged', ready: 'ready', skipped: 'skipped', applied: 'written' } as const
const SHOWN = 5

interface Props {
  contest: string
  job: ImportJob
  changed: () => void
}

/** The rows of a list, those to mend first; a row opens to be mended. */
export function ImportRows({ contest, job, changed }: Props) {
  const say = useWords(words)
  const [state, setState] = useState<string>(job.counts['flagged'] ? 'flagged' : '')
  const [opened, setOpened] = useState<ImportRow | null>(null)
  const read = async (after: number | null) => imports.rows(contest, job.id, { state, after, limit: PAGE })
  const { rows, error, more, reload } = usePages(read, `${job.id}${state}${job.phase}`)
  const columns = useMemo((): Column<ImportRow>[] => {
    const used = job.columns.filter(({ field }) => field)
    const called = new Map(job.fields.map(({ field, zh, en }) => [field, language() === 'zh' ? zh : en]))
    return [
      { id: 'name', title: called.get('name') ?? '', value: ({ n, texts }) => texts['name'] ?? `— ${n}`, width: 8, unsorted: true },
      { id: 'row', title: say('row'), value: ({ n }) => n, width: 4, numeric: true, unsorted: true, phone: 'side' },
      { id: 'wrong', title: say('wrong'), value: ({ flags }) => flags.map((flag) => [called.get(flag.field), told(flag)].filter(Boolean).join('：')).join(' '), width: 26, unsorted: true },
      ...used
        .filter(({ field }) => field !== 'name')
        .slice(0, SHOWN)
        .map(({ field }): Column<ImportRow> => ({
          id: field,
          title: called.get(field) ?? field,
          value: ({ texts }) => texts[field],
          unsorted: true,
          phone: 'none',
        })),
    ]
  }, [job, say])
  const filter = (
    <select className="input" aria-label={say('state')} value={state} onChange={(event) => { setState(event.currentTarget.value) }}>
      <option value="">{say('allRows')}</option>
      {STATES.filter((one) => job.counts[one]).map((one) => (
        <option key={one} value={one}>
          {say(SAID[one], { n: job.counts[one] ?? 0 })}
        </option>
      ))}
    </select>
  )
  return (
    <>
      {error !== null && <ErrorNote error={error} retry={reload} />}
      {!rows && error === null && <Skeleton />}
      {rows && (
        <DataTable
          label={job.name}
          rows={rows}
          columns={columns}
          rowKey={({ n }) => String(n)}
          more={more}
          tools={filter}
          closed
          rowLook={({ state: now }) => (now === 'flagged' ? 'wrong' : now === 'skipped' ? 'quiet' : null)}
          open={setOpened}
          empty={<EmptyState title={say('noRows')}>{filter}</EmptyState>}
        />
      )}
      {opened && (
        <RowForm
          key={opened.n}
          contest={contest}
          job={job}
          row={opened}
          close={() => { setOpened(null) }}
          done={(row) => {
            announce(say(row.state === 'flagged' ? 'stillWrong' : 'mended', { n: row.n }))
            setOpened(row.state === 'flagged' ? row : null)
            reload()
            changed()
          }}
        />
      )}
    </>
  )
}
