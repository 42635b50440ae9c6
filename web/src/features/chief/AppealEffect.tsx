import type { Preview } from '@/lib/api/appeals'
import { titled } from '@/lib/i18n/language'
import { number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { appealWords } from './appealWords'
import { entryName, judgeName, useRoom } from './room'
import { useTitles } from './useTitles'

interface Line {
  key: string
  who: string
  what: string
  before: string
  after: string
}

function Table({ title, lines }: { title: string; lines: readonly Line[] }) {
  const say = useWords(appealWords)
  if (lines.length === 0) return null
  return (
    <table className="list effect-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{say('entry')}</th>
          <th scope="col" className="right">
            {say('now')}
          </th>
          <th scope="col" className="right">
            {say('changed')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, who, what, before, after }) => (
          <tr key={key}>
            <th scope="row">
              {who} <span className="hint">{what}</span>
            </th>
            <td className="num right">{before}</td>
            <td className="num right">
              → <b>{after}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Which marks, places and awards a re-judge set would move. */
export function AppealEffect({ preview }: { preview: Preview }) {
  const room = useRoom()
  const say = useWords(appealWords)
  const title = useTitles()
  const { marks, ranks, awards } = preview
  const moved = ranks.filter(({ before, after }) => before !== after).length
  const placed = (rank: string | null, total: string | null) => `${number(rank)} (${number(total)})`
  const stage = (id: string) =>
    id === 'result' ? say('result') : titled(room.board.stages.find((one) => one.id === id)?.title, id)
  const lines = (places: boolean) =>
    ranks
      .filter(({ before, after }) => (before !== after) === places)
      .map((one) => ({
        key: `${one.stage}/${one.entry}`,
        who: entryName(room, one.entry),
        what: stage(one.stage),
        before: placed(one.before, one.total_before),
        after: placed(one.after, one.total_after),
      }))
  const totals = lines(false)
  return (
    <div className="effect stack" data-testid="effect">
      <p className="effect-sum">
        {say('effect', { marks: marks.length, ranks: moved, awards: awards.length })}
        {moved === 0 && say('noEffect')}
      </p>
      <Table
        title={say('marks')}
        lines={marks.map((one) => ({
          key: `${one.entry}/${one.aspect}/${one.item}/${one.judge}`,
          who: entryName(room, one.entry),
          what: `${title(one.aspect)} ${one.item} · ${judgeName(room, one.judge)}`,
          before: one.before === null ? say('absent') : number(one.before),
          after: one.after === null ? say('absent') : number(one.after),
        }))}
      />
      <Table title={say('ranks')} lines={lines(true)} />
      <Table
        title={say('awards')}
        lines={awards.map((one) => ({
          key: one.award,
          who: one.award,
          what: '',
          before: one.before.join(' ') || '–',
          after: one.after.join(' ') || '–',
        }))}
      />
      {totals.length > 0 && (
        <details className="todo-past">
          <summary>{say('totalsOnly', { n: totals.length })}</summary>
          <Table title={say('ranks')} lines={totals} />
        </details>
      )}
    </div>
  )
}
