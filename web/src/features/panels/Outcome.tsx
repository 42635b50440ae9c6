import { useMemo } from 'react'
import type { PublicDraw } from '@/lib/api/panels'
import { useWords } from '@/lib/i18n/words'
import { recompute } from './draw/recompute'
import { drawWords } from './drawWords'
import { useHall } from './hall'

function Steps({ draw }: { draw: PublicDraw }) {
  const say = useWords(drawWords)
  return (
    <div className="scroll">
      <table className="list steps">
        <thead>
          <tr>
            <th scope="col">{say('step')}</th>
            <th scope="col">{say('digest')}</th>
            <th scope="col">{say('left')}</th>
            <th scope="col">{say('index')}</th>
            <th scope="col">{say('picked')}</th>
          </tr>
        </thead>
        <tbody>
          {draw.steps.map(({ number, digest, left, index, picked }) => (
            <tr key={number}>
              <td className="num">{number}</td>
              <td className="hash">{digest}</td>
              <td className="num">{left}</td>
              <td className="num">{index}</td>
              <th scope="row" className="num">
                {picked}
              </th>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What came of it, and the same computed in this browser from what was published. */
export function Outcome({ draw }: { draw: PublicDraw }) {
  const say = useWords(drawWords)
  const { entries } = useHall()
  const verdict = useMemo(() => recompute(draw), [draw])
  return (
    <>
      <h3>{say('result')}</h3>
      <ol className="picked">
        {draw.picked.map((code) => (
          <li key={code}>
            <b className="num">{code}</b> {entries.get(code)}
          </li>
        ))}
      </ol>
      <p
        className={verdict === 'right' ? 'verdict verdict-right' : 'verdict verdict-wrong'}
        role="status"
        data-testid="verdict"
      >
        {say(verdict === 'right' ? 'right' : `wrong_${verdict}`)}
      </p>
      <p className="hash">
        <span className="hint">{say('key')}</span> {draw.key}
      </p>
      <p className="hint">{say('howSay', { suite: draw.suite.toUpperCase() })}</p>
      <details>
        <summary>{say('steps')}</summary>
        <Steps draw={draw} />
      </details>
    </>
  )
}
