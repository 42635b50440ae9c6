import { useCallback, useEffect, useState } from 'react'
import { awards, type Credential } from '@/lib/api/awards'
import { Button } from '@/lib/components/Button'
import { DataTable, type Column } from '@/lib/components/DataTable'
import { EmptyState, ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { CertificateCard } from './CertificateCard'
import { useIssuing } from './useIssuing'
import { words } from './words'

interface Page {
  rows: Credential[]
  total: number
  revoked: number
}

const NONE: Page = { rows: [], total: 0, revoked: 0 }

function usePages(contest: string, q: string) {
  const [page, setPage] = useState<Page>(NONE)
  const [error, setError] = useState<unknown>(null)
  const read = useCallback(
    (offset: number, before: readonly Credential[]) => {
      awards
        .credentials(contest, q, offset)
        .then(({ credentials, total, revoked }) => {
          setPage({ rows: [...before, ...credentials], total, revoked })
          setError(null)
        })
        .catch(setError)
    },
    [contest, q],
  )
  useEffect(() => {
    read(0, [])
  }, [read])
  const { rows, total } = page
  const more = rows.length < total ? () => { read(rows.length, rows) } : undefined
  return { page, error, more, reload: () => { read(0, []) } }
}

function useColumns(): Column<Credential>[] {
  const say = useWords(words)
  const state = (row: Credential) =>
    row.revoked === null ? say('valid') : say('revokedState', { why: row.words ?? '' })
  return [
    {
      id: 'holder',
      title: say('holder'),
      value: (row) => row.holder || say('erased'),
      phone: 'title',
      unsorted: true,
    },
    { id: 'award', title: say('award'), value: (row) => row.title, phone: 'side', unsorted: true },
    { id: 'unit', title: say('unit'), value: (row) => row.unit, phone: 'meta', unsorted: true },
    { id: 'code', title: say('number'), value: (row) => row.credential, phone: 'none', unsorted: true, width: 13 },
    { id: 'state', title: say('state'), value: state, phone: 'meta', unsorted: true },
  ]
}

function Issue({ contest, done }: { contest: string; done: () => void }) {
  const say = useWords(words)
  const [all, setAll] = useState(false)
  const { job, error, start } = useIssuing(contest, done)
  const running = job?.state === 'running'
  return (
    <div className="issue">
      <label className="issue-all">
        <input
          type="checkbox"
          checked={all}
          onChange={(event) => {
            setAll(event.target.checked)
          }}
        />
        {say('takingPart')}
      </label>
      <Button look="primary" busy={running} onClick={() => { start(all) }}>
        {say('issue')}
      </Button>
      <span className="hint">{say('issueHint')}</span>
      {running && (
        <label className="issue-progress">
          {say('issuing', { done: job.done, total: job.total })}
          <progress max={Math.max(job.total, 1)} value={job.done} />
        </label>
      )}
      {job?.state === 'cut_off' && <p className="note">{say('cutOff')}</p>}
      {error !== null && <ErrorNote error={error} />}
    </div>
  )
}

/** Certificates: issued, found, printed, revoked. */
export function Certificates({ contest, ready }: { contest: string; ready: boolean }) {
  const say = useWords(words)
  const [q, setQ] = useState('')
  const { page, error, more, reload } = usePages(contest, q)
  const [chosen, setChosen] = useState<Credential | null>(null)
  const columns = useColumns()
  const base = `/api/contests/${encodeURIComponent(contest)}/certificates`
  const some = page.total > page.revoked
  return (
    <section className="award-part">
      <h2>{say('certificates')}</h2>
      {error !== null && <ErrorNote error={error} retry={reload} brief />}
      {!ready && <p className="hint">{say('certificatesEarly')}</p>}
      {ready && <Issue contest={contest} done={reload} />}
      {(page.total > 0 || q !== '') && (
        <>
          <p className="award-verbs">
            <span className="hint">{say('count', { n: page.total, m: page.revoked })}</span>
            {some && <a href={`${base}.pdf`}>{say('printAll')}</a>}
            {some && <a href={`${base}.zip`}>{say('zipAll')}</a>}
            <a href="/verify">{say('verify')} ↗</a>
          </p>
          <DataTable
            label={say('certificates')}
            rows={page.rows}
            columns={columns}
            rowKey={(row) => row.credential}
            open={setChosen}
            search={{ text: q, change: setQ }}
            more={more}
            total={page.total}
            rowLook={(row) => (row.revoked === null ? null : 'quiet')}
            closed
            empty={<EmptyState title={say('noCertificates')} />}
          />
        </>
      )}
      {chosen && (
        <CertificateCard
          contest={contest}
          row={chosen}
          close={() => {
            setChosen(null)
          }}
          changed={() => {
            setChosen(null)
            reload()
          }}
        />
      )}
    </section>
  )
}
