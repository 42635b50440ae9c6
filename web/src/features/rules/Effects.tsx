import type { ReactNode } from 'react'
import type { Correction } from '@/lib/api/rules'
import { titled, type Title } from '@/lib/i18n/language'
import { number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

/** A stage and what people call it. */
export interface Staged {
  id: string
  title: Title
}

interface Moved {
  key: string
  who: string
  what: ReactNode
  before: string
  after: string
  note?: string | undefined
}

function Table({ title, head, rows }: { title: string; head: string; rows: Moved[] }) {
  const say = useWords(words)
  if (rows.length === 0) return null
  return (
    <section>
      <h3>
        {title} <span className="num">{rows.length}</span>
      </h3>
      <div className="scroll">
        <table className="list compared">
          <thead>
            <tr>
              <th scope="col">{say('entry')}</th>
              <th scope="col">{head}</th>
              <th scope="col" className="right">
                {say('before')}
              </th>
              <th scope="col" className="right">
                {say('corrected')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, who, what, before, after, note }) => (
              <tr key={key}>
                <th scope="row">{who}</th>
                <td>{what}</td>
                <td className="num right">{before}</td>
                <td className="num right">
                  → <b>{after}</b>
                  {note && <small> {note}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Which marks, ranks and awards a corrected rulebook moves. */
export function Effects({ correction, stages }: { correction: Correction; stages: readonly Staged[] }) {
  const say = useWords(words)
  const { attempts, marks, ranks, awards, undecided } = correction
  const told = (mark: string | null) => (mark === null ? say('undecided') : number(mark))
  const placed = (rank: string | null, total: string | null) =>
    `${number(rank)} (${number(total)})`
  const staged = (id: string) => titled(stages.find((one) => one.id === id)?.title, id)
  const moved = ranks.filter(({ before, after }) => before !== after).length
  const effect = say('effect', { attempts, marks: marks.length, ranks: moved, awards: awards.length })
  return (
    <div className="effects stack" data-testid="effects">
      <p className="effect">
        {effect} {undecided > 0 && say('effectUndecided', { n: undecided })}
      </p>
      {marks.length === 0 && <p className="hint">{say('noEffect')}</p>}
      <Table
        title={say('marks')}
        head={say('aspect')}
        rows={marks.map((one) => ({
          key: `${one.attempt}/${one.aspect}`,
          who: one.name ?? one.entry,
          what: (
            <a className="num" href={`#/attempts/${encodeURIComponent(one.attempt)}/${encodeURIComponent(one.aspect)}`}>
              {one.attempt} · {one.aspect}
            </a>
          ),
          before: told(one.before),
          after: told(one.after),
          note: one.overridden
            ? say('overridden')
            : one.replaced
              ? say('replaced')
              : one.added
                ? say('added')
                : undefined,
        }))}
      />
      <Table
        title={say('ranksTotals')}
        head={say('stage')}
        rows={ranks.map((one) => ({
          key: `${one.stage}/${one.entry}`,
          who: one.name ?? one.entry,
          what: one.stage === 'result' ? say('result') : staged(one.stage),
          before: placed(one.before, one.total_before),
          after: placed(one.after, one.total_after),
        }))}
      />
      <Table
        title={say('awards')}
        head={say('awards')}
        rows={awards.map((one, place) => ({
          key: String(place),
          who: one.award,
          what: '',
          before: one.before.join(' ') || '–',
          after: one.after.join(' ') || '–',
        }))}
      />
    </div>
  )
}
