import { useCallback, useMemo, useState } from 'react'
import { attempts, attemptPath, type AttemptDetail } from '@/lib/api/attempts'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { Controls } from './Controls'
import { Decide } from './Decide'
import { layoutOf } from './layout'
import { OverrideBox } from './Override'
import { Overview } from './Overview'
import { following, showing, within, zoomed, type View } from './scale'
import { marksOf, neighbour, type Mark } from './spans'
import { Summary } from './Summary'
import { Timeline } from './Timeline'
import { usePlay } from './usePlay'
import { Verdicts } from './Verdicts'
import { Why } from './Why'
import { words } from './words'

/** Others ask for overrides and confirm them meanwhile. */
const REFRESH = 5000

interface Chosen {
  rule: string | null
  /** Key of the evidence. */
  mark: string | null
}

interface Props {
  contest: string
  detail: AttemptDetail
  /** Whether the reader may overrule the referee. */
  staff: boolean
  /** Judged by edited rules: nothing here counts, and nothing can be overridden. */
  before?: Readonly<Record<string, string | null>> | undefined
  /** A rule to begin with. */
  asked?: string | undefined
  reload: () => void
}

interface Beginning {
  view: View
  chosen: Chosen
  tick: number
}

/** The whole attempt, or the first span of the rule that the address names. */
function beginning({ ticks }: AttemptDetail, marks: readonly Mark[], asked = ''): Beginning {
  const whole = { from: 0, to: Math.max(1, ticks) }
  const first = marks.find(({ verdict }) => verdict.rule === asked)
  if (!first) return { view: whole, chosen: { rule: asked || null, mark: null }, tick: 0 }
  const { from, to } = first.evidence
  return {
    view: showing(whole, from, to, ticks),
    chosen: { rule: asked, mark: first.key },
    tick: from,
  }
}

/** One attempt from begin to end, with the grounds of every verdict. */
export function Replay({ contest, detail, staff, before, asked, reload }: Props) {
  const say = useWords(words)
  const { ticks } = detail
  const marks = useMemo(() => marksOf(detail.verdicts), [detail])
  const [begun] = useState(() => beginning(detail, marks, asked))
  const [view, setView] = useState<View>(begun.view)
  const [chosen, setChosen] = useState<Chosen>(begun.chosen)
  const [narrow, setNarrow] = useState(true)
  const verdict = detail.verdicts.find(({ rule }) => rule === chosen.rule) ?? null
  const only = narrow ? verdict : null
  const layout = useMemo(() => layoutOf({ ...detail, only }), [detail, only])
  const moved = useCallback(
    (tick: number) => {
      setView((old) => following(old, tick, ticks))
    },
    [ticks],
  )
  const player = usePlay({ ticks, tickUs: detail.tick_us, first: begun.tick, moved })
  const { tick, seek } = player
  const choose = useCallback(
    (mark: Mark) => {
      const { from, to } = mark.evidence
      setChosen({ rule: mark.verdict.rule, mark: mark.key })
      setView((old) => showing(old, from, to, ticks))
      seek(from)
    },
    [seek, ticks],
  )
  const pick = useCallback(
    (rule: string) => {
      const first = marks.find(({ verdict }) => verdict.rule === rule)
      if (first) choose(first)
      else setChosen({ rule, mark: null })
    },
    [marks, choose],
  )
  const step = (by: 1 | -1) => {
    const found = neighbour(marks, chosen.mark, tick, by)
    if (found) choose(found)
  }
  const mark = marks.find(({ key }) => key === chosen.mark) ?? null
  const overrides = useLoaded(
    () => (staff ? attempts.overrides(contest) : Promise.resolve([])),
    `${contest}/${detail.attempt}`,
    staff ? REFRESH : undefined,
  )
  const open = (overrides.data ?? []).filter(
    (one) => one.state === 'waiting' && one.attempt === detail.attempt,
  )
  const waiting = open.find(({ aspect }) => aspect === chosen.rule)
  const decided = () => {
    overrides.reload()
    reload()
  }
  return (
    <section className="replay" aria-label={titled(undefined, detail.attempt)}>
      <Summary detail={detail} tried={before !== undefined} download={`${attemptPath(contest, detail.attempt)}/recording`}>
        {staff && detail.state === 'sealed' && (
          <Decide contest={contest} detail={detail} waiting={open} done={decided} />
        )}
      </Summary>
      <div className="replay-why">
        <Why
          detail={detail}
          verdict={verdict}
          mark={mark}
          staff={
            staff && verdict && detail.state === 'sealed' ? (
              <OverrideBox
                key={verdict.rule}
                contest={contest}
                attempt={detail.attempt}
                verdict={verdict}
                waiting={waiting}
                done={decided}
              />
            ) : null
          }
        />
      </div>
      <div className="replay-verdicts">
        <Verdicts verdicts={detail.verdicts} chosen={chosen.rule} choose={pick} before={before} />
      </div>
      <div className="replay-player">
        <Controls
          detail={detail}
          player={player}
          step={step}
          zoom={(factor) => {
            setView(zoomed(view, factor, tick >= view.from && tick <= view.to ? tick : (view.from + view.to) / 2, ticks))
          }}
          whole={() => {
            setView(within({ from: 0, to: ticks }, ticks))
          }}
        >
          {verdict && (
            <label className="check narrow">
              <input
                type="checkbox"
                checked={narrow}
                onChange={(event) => {
                  setNarrow(event.target.checked)
                }}
              />
              {say('narrow', { rule: verdict.rule })}
            </label>
          )}
        </Controls>
        <Overview detail={detail} marks={marks} view={view} cursor={tick} setView={setView} />
        <Timeline
          contest={contest}
          detail={detail}
          layout={layout}
          marks={marks}
          chosen={mark}
          focus={narrow}
          view={view}
          cursor={tick}
          setView={setView}
          seek={seek}
          choose={choose}
          step={step}
          toggle={player.toggle}
        />
        <p className="hint" id="timeline-keys">
          {say('keys')}
        </p>
      </div>
    </section>
  )
}
