import { useMemo } from 'react'
import type { ChiefRow } from '@/lib/api/chief'
import { useWords } from '@/lib/i18n/words'
import { shareOfJudge, type Bench } from './matrix'
import { matrixWords } from './matrixWords'

interface Props {
  groups: readonly Bench[]
  rows: readonly ChiefRow[]
  /** The column of the active cell. */
  active: number
}

/** Judges by constituency, each with the share of forms that are done. */
export function GridHead({ groups, rows, active }: Props) {
  const say = useWords(matrixWords)
  const shares = useMemo(
    () => new Map(groups.flatMap(({ judges }) => judges.map(({ id }) => [id, shareOfJudge(rows, id)]))),
    [groups, rows],
  )
  const judges = groups.flatMap((group) => group.judges)
  return (
    <div role="rowgroup" className="grid-head">
      {groups.length > 1 && (
        <div className="grid-benches" aria-hidden="true">
          <span className="grid-entry" />
          {groups.map(({ constituency, judges: members }) => (
            <span key={constituency} className="bench" style={{ '--span': members.length }}>
              {constituency ?? say('noConstituency')}
            </span>
          ))}
        </div>
      )}
      <div role="row" className="grid-row grid-names" aria-rowindex={1}>
        <span role="columnheader" className="grid-entry" aria-colindex={1}>
          {say('entry')}
        </span>
        {judges.map((judge, place) => {
          const { done, due } = shares.get(judge.id) ?? { done: 0, due: 0 }
          const name = judge.name ?? judge.id
          const told = say('judgeDone', { name, done, due })
          return (
            <span
              key={judge.id}
              role="columnheader"
              aria-colindex={place + 2}
              aria-label={told}
              title={`${told} · ${judge.id}${judge.remote ? ` · ${say('remote')}` : ''}`}
              className={place === active ? 'judge-head judge-active' : 'judge-head'}
              data-judge={judge.id}
            >
              <span className="judge-name">{name}</span>
              <span className="judge-bar" style={{ '--done': due === 0 ? 0 : done / due }} />
            </span>
          )
        })}
        <span role="columnheader" className="grid-done" aria-colindex={judges.length + 2}>
          {say('done')}
        </span>
        <span role="columnheader" className="grid-flags" aria-colindex={judges.length + 3}>
          {say('flags')}
        </span>
      </div>
    </div>
  )
}
