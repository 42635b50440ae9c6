import { useEffect, useState } from 'react'
import { attempts, type AttemptDetail, type Samples } from '@/lib/api/attempts'
import { Button } from '@/lib/components/Button'
import { Lamp } from '@/lib/components/Lamp'
import { titled } from '@/lib/i18n/language'
import { measured, number, signed } from '@/lib/i18n/number'
import { lapse } from '@/lib/i18n/lapse'
import { dated } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { Figure } from './Figure'
import { lampOf, marksOf, secondsOf, type Mark } from './spans'
import { MarkShown } from './Verdicts'
import { useMargin } from './Why'
import { sheetWords } from './words'

/** Figures on one sheet at most: the first that moved points. */
const MOST = 12
const WIDTH = 300

interface Drawn {
  mark: Mark
  samples: Samples
}

/** The window about a span: the span with as much again on both sides, a second at least. */
function around({ evidence }: Mark, { ticks, tick_us: tick }: AttemptDetail): [number, number] {
  const room = Math.max(1e6 / tick, (evidence.to - evidence.from) * 0.5)
  return [Math.max(0, Math.round(evidence.from - room)), Math.min(ticks - 1, Math.round(evidence.to + room))]
}

/** What a picture helps with: open questions and moved points, no spans of half the attempt. */
function telling({ verdicts, ticks }: AttemptDetail): Mark[] {
  return marksOf(verdicts).filter(
    ({ evidence: { what, points, from, to } }) =>
      (what !== 'earned' || Number(points) !== 0) && to - from < ticks / 2,
  )
}

function useFigures(contest: string, detail: AttemptDetail): Drawn[] {
  const [drawn, setDrawn] = useState<Drawn[]>([])
  useEffect(() => {
    const gone = new AbortController()
    const wanted = telling(detail).slice(0, MOST)
    const read = async (mark: Mark) => {
      const [from, to] = around(mark, detail)
      return { mark, samples: await attempts.samples(contest, detail.attempt, { from, to, width: WIDTH }, gone.signal) }
    }
    Promise.all(wanted.map(read))
      .then(setDrawn)
      // Without figures the sheet still says everything in words and numbers.
      .catch(() => {
        setDrawn([])
      })
    return () => {
      gone.abort()
    }
  }, [contest, detail])
  return drawn
}

function Head({ title, detail }: { title: string; detail: AttemptDetail }) {
  const say = useWords(sheetWords)
  const rows = [
    [say('contest'), title],
    [say('entry'), `${detail.name ?? ''} ${detail.entry}`],
    [say('date'), dated(detail.start)],
    [say('recording'), detail.recording ?? '–'],
    [say('rules'), detail.rules],
    [say('engine'), detail.engine],
  ] as const
  return (
    <dl className="sheet-facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Grounds({ detail }: { detail: AttemptDetail }) {
  const say = useWords(sheetWords)
  const marginOf = useMargin(number)
  const at = (tick: number) => lapse(secondsOf(detail, tick), 2)
  return (
    <table className="sheet-table">
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {say('rule')}
          </th>
          <th scope="col">{say('verdict')}</th>
          <th scope="col">{say('grounds')}</th>
        </tr>
      </thead>
      <tbody>
        {detail.verdicts.map((verdict) => (
          <tr key={verdict.rule}>
            <td className="num">{verdict.rule}</td>
            <th scope="row">
              {titled(verdict.title)}
              <code>{verdict.text}</code>
            </th>
            <td>
              <Lamp lamp={lampOf(verdict)} worded />
              <br />
              <MarkShown verdict={verdict} />
              {verdict.overridden && (
                <small className="sheet-why">
                  {verdict.overridden.judge} / {verdict.overridden.second}：
                  {verdict.overridden.reason}
                </small>
              )}
            </td>
            <td>
              <ul className="num">
                {verdict.evidence.map((one) => (
                  <li key={one.from}>
                    {one.from === one.to ? at(one.from) : `${at(one.from)}–${at(one.to)}`}{' '}
                    {one.points !== null && Number(one.points) !== 0 && signed(one.points)}{' '}
                    {one.value !== null && verdict.kind === 'measure' && say('measured', { value: measured(number(one.value), verdict.unit) })}{' '}
                    {marginOf(one)}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Gaps({ detail }: { detail: AttemptDetail }) {
  const say = useWords(sheetWords)
  const found = detail.channels.filter(({ id }) => (detail.gaps[id]?.length ?? 0) > 0)
  if (found.length === 0) return <p>{say('noGaps')}</p>
  return (
    <ul>
      {found.map(({ id, title }) => (
        <li key={id} className="num">
          {titled(title, id)}{' '}
          {detail.gaps[id]
            ?.map(([from, to]) => `${lapse(secondsOf(detail, from), 2)}–${lapse(secondsOf(detail, to), 2)}`)
            .join('、')}
        </li>
      ))}
    </ul>
  )
}

/** Everything a dispute needs about one attempt, on A4. */
export function EvidenceSheet({ contest, title, detail }: { contest: string; title: string; detail: AttemptDetail }) {
  const say = useWords(sheetWords)
  const figures = useFigures(contest, detail)
  return (
    <article className="sheet" data-testid="sheet">
      <div className="acts sheet-acts">
        <a className="button" href={`#/attempts/${encodeURIComponent(detail.attempt)}`}>
          ← {say('back')}
        </a>
        <Button
          look="primary"
          onClick={() => {
            print()
          }}
        >
          {say('print')}
        </Button>
      </div>
      <header className="sheet-head">
        <h1>
          {say('title')} <small className="num">{detail.attempt}</small>
        </h1>
        <p className="num sheet-score">
          <span>{say('score')}</span> <b>{number(detail.points)}</b>
          {detail.max !== null && <small> / {detail.max}</small>}
        </p>
      </header>
      {detail.state === 'running' && <p className="banner">{say('provisional')}</p>}
      <Head title={title} detail={detail} />
      <h2>{say('marks')}</h2>
      <Grounds detail={detail} />
      <div className="figures">
        {figures.map(({ mark, samples }) => (
          <Figure key={mark.key} detail={detail} mark={mark} samples={samples} />
        ))}
      </div>
      <h2>{say('gaps')}</h2>
      <Gaps detail={detail} />
      <p className="hint">{say('verify')}</p>
      <div className="signatures">
        {(['entry', 'referee', 'witness'] as const).map((who) => (
          <p key={who}>{say(who)}</p>
        ))}
      </div>
    </article>
  )
}
