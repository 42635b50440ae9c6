import { useState } from 'react'
import { awards, MOST_CHOSEN, type Award, type Credential, type IssueJob, type Teams } from '@/lib/api/awards'
import { Button } from '@/lib/components/Button'
import { DataTable, type Column } from '@/lib/components/DataTable'
import { EmptyState, ErrorNote } from '@/lib/components/Note'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { usePages } from '@/lib/usePages'
import { useSettled } from '@/lib/useSettled'
import { CertificateCard } from './CertificateCard'
import { RevokeCertificates } from './RevokeCertificates'
import { useIssuing } from './useIssuing'
import { words } from './words'

/** So many are printed as one document. */
const MOST_TOGETHER = 1000

interface Choice {
  awards: readonly Award[]
  award: string
  choose: (award: string) => void
}

function AwardChoice({ awards: all, award, choose }: Choice) {
  const say = useWords(words)
  return (
    <label className="issue-award">
      {say('award')}
      <select className="input" value={award} onChange={(event) => { choose(event.target.value) }}>
        <option value="">{say('allAwards')}</option>
        {all.map((one) => (
          <option key={one.award} value={one.award}>
            {titled(one.title, one.award)}
          </option>
        ))}
      </select>
    </label>
  )
}

function usePart(contest: string, typed: string, award: string) {
  const q = useSettled(typed)
  const [revoked, setRevoked] = useState(0)
  const [left, setLeft] = useState<IssueJob | null>(null)
  const pages = usePages<Credential, number>(async (after) => {
    const from = after ?? 0
    const found = await awards.credentials(contest, q, from, award)
    setRevoked(found.revoked)
    setLeft(found.issuing)
    const next = from + found.credentials.length
    return { rows: found.credentials, next: next < found.total ? next : null, total: found.total }
  }, `${contest} ${award} ${q}`)
  return { ...pages, revoked, left }
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

interface IssueProps {
  contest: string
  left: IssueJob | null
  done: () => void
}

function Issue({ contest, left, done }: IssueProps) {
  const say = useWords(words)
  const [all, setAll] = useState(false)
  const [teams, setTeams] = useState<Teams>('each')
  const { job, error, start } = useIssuing(contest, left, done)
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
      <label className="issue-award">
        {say('teams')}
        <select className="input" value={teams} onChange={(event) => { setTeams(event.target.value as Teams) }}>
          <option value="each">{say('teamsEach')}</option>
          <option value="one">{say('teamsOne')}</option>
        </select>
      </label>
      <Button look="primary" busy={running} onClick={() => { start(all, teams) }}>
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

interface Revoking {
  rows: readonly Credential[]
  clear: () => void
}

interface ChosenProps {
  contest: string
  /** Those that are valid. */
  rows: readonly Credential[]
  revoke: (rows: readonly Credential[]) => void
}

function ChosenVerbs({ contest, rows, revoke }: ChosenProps) {
  const say = useWords(words)
  const here = rows.filter((row) => !row.elsewhere && !row.erased).map((row) => row.credential)
  return (
    <>
      {here.length > 0 && here.length <= MOST_CHOSEN && (
        <a className="button" href={awards.chosenPdf(contest, here)} target="_blank" rel="noreferrer">
          {say('printChosen')}
        </a>
      )}
      {here.length > MOST_CHOSEN && <span className="hint">{say('printFewer', { n: MOST_CHOSEN })}</span>}
      <Button look="danger" disabled={rows.length === 0} onClick={() => { revoke(rows) }}>
        {say('revokeChosen')}
      </Button>
    </>
  )
}

interface Props {
  contest: string
  ready: boolean
  all: readonly Award[]
}

/** Certificates: issued, found, printed, revoked. */
export function Certificates({ contest, ready, all }: Props) {
  const say = useWords(words)
  const [q, setQ] = useState('')
  const [award, setAward] = useState('')
  const { rows, total: found, revoked, left, error, more, whole, reload } = usePart(contest, q, award)
  const [revoking, setRevoking] = useState<Revoking | null>(null)
  const [chosen, setChosen] = useState<Credential | null>(null)
  const columns = useColumns()
  const base = `/api/contests/${encodeURIComponent(contest)}/certificates`
  const only = award ? `?award=${encodeURIComponent(award)}` : ''
  const total = found ?? 0
  const some = award ? total > 0 : total > revoked
  return (
    <section className="award-part">
      <h2>{say('certificates')}</h2>
      {error !== null && <ErrorNote error={error} retry={reload} brief />}
      {!ready && <p className="hint">{say('certificatesEarly')}</p>}
      {ready && <Issue contest={contest} left={left} done={reload} />}
      {(total > 0 || q !== '' || award !== '') && (
        <>
          <p className="award-verbs">
            <AwardChoice awards={all} award={award} choose={setAward} />
            <span className="hint">{say('count', { n: total, m: revoked })}</span>
            {some && total <= MOST_TOGETHER && <a href={`${base}.pdf${only}`}>{say('printAll')}</a>}
            {total > MOST_TOGETHER && <span className="hint">{say('printMany', { n: MOST_TOGETHER })}</span>}
            {some && <a href={`${base}.zip${only}`}>{say('zipAll')}</a>}
            <a href="/verify">{say('verify')} ↗</a>
          </p>
          <DataTable
            label={say('certificates')}
            rows={rows ?? []}
            columns={columns}
            rowKey={(row) => row.credential}
            open={setChosen}
            search={{ text: q, change: setQ }}
            more={(rows?.length ?? 0) < total ? more : undefined}
            whole={whole}
            bulk={(some, clear) => (
              <ChosenVerbs
                contest={contest}
                rows={some.filter((row) => row.revoked === null)}
                revoke={(rows) => { setRevoking({ rows, clear }) }}
              />
            )}
            total={total}
            rowLook={(row) => (row.revoked === null ? null : 'quiet')}
            closed
            empty={<EmptyState title={say('noCertificates')} />}
          />
        </>
      )}
      {revoking && (
        <RevokeCertificates
          contest={contest}
          rows={revoking.rows}
          close={() => { setRevoking(null) }}
          changed={() => {
            revoking.clear()
            setRevoking(null)
            reload()
          }}
        />
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
