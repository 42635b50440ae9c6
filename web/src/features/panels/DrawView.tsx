import { panels, type PublicDraw } from '@/lib/api/panels'
import { may } from '@/lib/api/roles'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { titled } from '@/lib/i18n/language'
import { stamp } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { isPurpose } from './Draws'
import { drawWords } from './drawWords'
import { officialName, useHall } from './hall'
import { MakeDraw } from './MakeDraw'
import { Outcome } from './Outcome'
import { Witnessing } from './Witnessing'

const REFRESH = 4000

function Witnesses({ draw }: { draw: PublicDraw }) {
  const say = useWords(drawWords)
  const { officials } = useHall()
  if (draw.witnesses.length === 0) return null
  return (
    <div className="scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{say('witness')}</th>
            <th scope="col">{say('nonce')}</th>
            <th scope="col">{say('commitment')}</th>
          </tr>
        </thead>
        <tbody>
          {draw.witnesses.map(({ witness, nonce, commitment }) => (
            <tr key={witness}>
              <th scope="row">{officialName(officials, witness)}</th>
              <td>{nonce ?? <span className="hint">{say('hidden')}</span>}</td>
              <td className="hash">{commitment}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SourceList({ draw }: { draw: PublicDraw }) {
  const say = useWords(drawWords)
  if (draw.sources.length === 0) return null
  return (
    <ul className="source-list">
      {draw.sources.map(({ source, title, due, reserve }) => (
        <li key={source}>
          <b>{title}</b> <span className="hint num">{stamp(due)}</span>
          {reserve && <span className="hint"> {say('reserve')}</span>}{' '}
          <span className="num">{(draw.values[source] ?? []).join(' ')}</span>
        </li>
      ))}
    </ul>
  )
}

/** One draw: what was announced, who stands by it, what came of it, drawn again here. */
export function DrawView({ name }: { name: string }) {
  const say = useWords(drawWords)
  const { contest, role } = useHall()
  const { data, error, reload } = useLoaded(() => panels.draw(contest.id, name), name, REFRESH)
  if (!data) return error === null ? <Skeleton /> : <ErrorNote error={error} retry={reload} brief />
  const stage = contest.stages.find(({ id }) => id === data.stage)
  return (
    <section className="stack draw" aria-label={name}>
      <p>
        <a href="#/draws">← {say('back')}</a>
      </p>
      <h2>
        {stage ? `${titled(stage.title, stage.id)} · ` : ''}
        {isPurpose(data.purpose) ? say(data.purpose) : data.purpose}
      </h2>
      <p className="hint">
        {say('by', { time: stamp(data.announced) })} ·{' '}
        {say('poolOf', { n: data.pool.length, picks: data.picks })} · {data.suite.toUpperCase()}
      </p>
      <SourceList draw={data} />
      <Witnesses draw={data} />
      {data.state !== 'made' && data.sources.every(({ reserve }) => reserve) && may(role, 'witness') && (
        <Witnessing draw={data} changed={reload} />
      )}
      {data.state !== 'made' && (may(role, 'run') || may(role, 'seal')) && (
        <MakeDraw draw={data} changed={reload} />
      )}
      {data.state === 'made' && <Outcome draw={data} />}
    </section>
  )
}
