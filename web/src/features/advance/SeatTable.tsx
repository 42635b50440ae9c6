import type { SeatRow } from '@/lib/api/cascade'
import { useWords } from '@/lib/i18n/words'
import { whySentence } from './sentences'
import { words } from './words'

function Standing({ row }: { row: SeatRow }) {
  const say = useWords(words)
  if (!row.ground || (row.standing !== 'withdrawn' && row.standing !== 'disqualified')) return null
  return <> · {say(row.standing === 'withdrawn' ? 'nowWithdrawn' : 'nowDisqualified')}</>
}

/** Entries with their places and the reason of each outcome. */
export function SeatTable({ rows, label }: { rows: SeatRow[]; label: string }) {
  const say = useWords(words)
  return (
    <table className="seats-table">
      <caption className="say">{label}</caption>
      <thead>
        <tr>
          <th scope="col" className="num">
            {say('place')}
          </th>
          <th scope="col">{say('who')}</th>
          <th scope="col" className="num">
            {say('total')}
          </th>
          <th scope="col">{say('why')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.source} data-testid={`seat-${row.source}`}>
            <td className="num">{row.place ?? row.rank ?? '—'}</td>
            <th scope="row">
              {row.name}
              {row.unit_name && <span className="seat-unit">{row.unit_name}</span>}
            </th>
            <td className="num">{row.total ?? '—'}</td>
            <td className="seat-why">
              {whySentence(say, row)}
              <Standing row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
