import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { titled } from '@/lib/i18n/language'
import { number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { matrixWords } from './matrixWords'
import { useRoom } from './room'
import { readSheet } from './useTitles'

/** Every aspect of an entry with its marks; what the rule left out is struck through. */
export function Marks({ entry, at }: { entry: string; at: string }) {
  const { contest, board } = useRoom()
  const say = useWords(matrixWords)
  const { data, error, reload } = useLoaded(() => readSheet(contest, board.stage, entry), `${entry}/${at}`)
  if (!data) return error === null ? <Skeleton lines={4} /> : <ErrorNote error={error} retry={reload} brief />
  return (
    <table className="list marks-table">
      <thead>
        <tr>
          <th scope="col">{say('aspect')}</th>
          <th scope="col">{say('marks')}</th>
          <th scope="col" className="right">
            {say('counts')}
          </th>
        </tr>
      </thead>
      <tbody>
        {data.criteria.flatMap(({ aspects }) =>
          aspects.map(({ id, title, item, score, marks }) => (
            <tr key={`${id}/${item ?? ''}`}>
              <th scope="row">
                {titled(title, id)} {item}
              </th>
              <td className="num marks-of">
                {marks.map(({ judge, value, dropped }) => (
                  <span key={judge} title={judge}>
                    {dropped ? <s>{number(value)}</s> : number(value)}
                  </span>
                ))}
              </td>
              <td className="num right">{number(score)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}
