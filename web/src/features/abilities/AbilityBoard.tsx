import { memo, useRef, type RefObject } from 'react'
import type { Abilities, AbilityRow } from '@/lib/api/abilities'
import { Change } from '@/lib/components/Change'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { useFeed } from '@/lib/feed/useFeed'
import { number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { useChanges } from '@/lib/useChanges'
import { useMotion } from '@/lib/useMotion'
import { ranking } from './ranking'
import { words } from './words'

function share({ score, max }: AbilityRow): number {
  // Only the length of a bar: never a number that anyone reads.
  return score && max ? Math.max(0, Math.min(1, Number(score) / Number(max))) : 0
}

const Row = memo(function Row({ row }: { row: AbilityRow }) {
  const say = useWords(words)
  const changes = useChanges(row.score)
  return (
    <tr data-entry={row.entry} data-rank={row.rank ?? ''}>
      <td className="num ability-rank">
        {row.rank === null ? (
          '–'
        ) : (
          <>
            <span aria-hidden="true">{row.rank}</span>
            <span className="say">{say('place', { rank: row.rank })}</span>
          </>
        )}
      </td>
      <td className="ability-move">
        <Change by={row.change} />
      </td>
      <th scope="row">
        {row.name ?? row.entry}
        {row.provisional && <span className="state state-provisional">{say('provisional')}</span>}
      </th>
      <td className="ability-bar" aria-hidden="true">
        <span style={{ width: `${share(row) * 100}%` }} />
      </td>
      <td className="num ability-score">
        <span key={changes} className={changes ? 'changed' : undefined}>
          <b>{number(row.score)}</b>
        </span>
        {row.max !== null && <small> / {row.max}</small>}
      </td>
    </tr>
  )
})

function Table({ rows, ability }: { rows: AbilityRow[]; ability: string }) {
  const say = useWords(words)
  const body = useRef<HTMLTableSectionElement>(null)
  useMotion(body as RefObject<HTMLElement | null>, rows)
  return (
    <table className="abilities-table" aria-label={ability} data-testid="ranking">
      <thead>
        <tr>
          <th scope="col">{say('rank')}</th>
          <th scope="col">
            <span className="say">{say('moved')}</span>
          </th>
          <th scope="col">{say('entry')}</th>
          <th scope="col" className="ability-bar" aria-label={say('score')} />
          <th scope="col" className="ability-score">
            {say('score')}
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

interface Props {
  contest: string
  stage: string | null
  /** The ability that the address names. */
  asked: string | undefined
}

/** One ability at a time: who is best at it now, and who is rising. */
export function AbilityBoard({ contest, stage, asked }: Props) {
  const say = useWords(words)
  const { board, refusal } = useFeed<Abilities>({ contest, view: 'abilities', stage })
  const known = board?.abilities ?? []
  const ability = asked !== undefined && known.includes(asked) ? asked : known[0]
  const rows = board ? ranking(board.rows, ability) : []
  return (
    <section className="abilities">
      <div className="section-line">
        <h1>{say('abilities')}</h1>
      </div>
      {refusal && <ErrorNote error={refusal} brief />}
      {!board && !refusal && <Skeleton lines={8} />}
      {board && ability === undefined && (
        <EmptyState title={say('none')}>{say('noneHint')}</EmptyState>
      )}
      {known.length > 1 && (
        <nav className="tabs" aria-label={say('abilities')}>
          {known.map((one) => (
            <a
              key={one}
              className="tab"
              href={`#/abilities/${encodeURIComponent(one)}`}
              aria-current={one === ability ? 'true' : undefined}
            >
              {one}
            </a>
          ))}
        </nav>
      )}
      {ability !== undefined && rows.length === 0 && <EmptyState title={say('noRows')} />}
      {ability !== undefined && rows.length > 0 && (
        <Table key={ability} rows={rows} ability={ability} />
      )}
      {rows.some(({ provisional }) => provisional) && <p className="hint">{say('provisionalLong')}</p>}
    </section>
  )
}
