import type { ReactNode } from 'react'
import type { AttemptDetail, Evidence, Verdict } from '@/lib/api/attempts'
import { Lamp } from '@/lib/components/Lamp'
import { titled } from '@/lib/i18n/language'
import { brief, measured, signed } from '@/lib/i18n/number'
import { lapse } from '@/lib/i18n/lapse'
import { dated } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { lampOf, secondsOf, type Mark } from './spans'
import { MarkShown } from './Verdicts'
import { words } from './words'

/** How far from its limit, as `shown`: negative is beyond it. */
export function useMargin(
  shown: (value: string) => string,
): (evidence: Evidence) => string | null {
  const say = useWords(words)
  return ({ margin, unit }) => {
    if (margin === null) return null
    const size = measured(shown(margin.replace(/^-/, '')), unit)
    return say(margin.startsWith('-') ? 'beyond' : 'within', { margin: size })
  }
}

function Facts({ detail, mark }: { detail: AttemptDetail; mark: Mark }) {
  const say = useWords(words)
  const { evidence, verdict } = mark
  const marginOf = useMargin(brief)
  const at = (tick: number) => lapse(secondsOf(detail, tick), 2)
  const margin = marginOf(evidence)
  return (
    <dl className="facts">
      <div>
        <dt>{say('from')}</dt>
        <dd className="num">{at(evidence.from)}</dd>
      </div>
      <div>
        <dt>{say('to')}</dt>
        <dd className="num">{at(evidence.to)}</dd>
      </div>
      {evidence.points !== null && Number(evidence.points) !== 0 && (
        <div>
          <dt>{say('points')}</dt>
          <dd className="num">
            <b>{signed(evidence.points)}</b>
          </dd>
        </div>
      )}
      {evidence.value !== null && (
        <div>
          <dt>{say('value')}</dt>
          <dd className="num">{measured(brief(evidence.value), verdict.unit)}</dd>
        </div>
      )}
      {margin !== null && (
        <div>
          <dt>{say('margin')}</dt>
          <dd className="num">
            {evidence.margin_at === null
              ? margin
              : say('marginAt', { margin, at: at(evidence.margin_at) })}
          </dd>
        </div>
      )}
    </dl>
  )
}

function Override({ verdict }: { verdict: Verdict }) {
  const say = useWords(words)
  const { overridden } = verdict
  if (!overridden) return null
  const { judge, second, reason } = overridden
  return (
    <p className="note">
      <span>
        <b>{say('overridden')}</b> <MarkShown verdict={verdict} />
      </span>
      <span>{say('overriddenBy', { judge, second, reason })}</span>
      <span className="num hint">{dated(overridden.at)}</span>
    </p>
  )
}

interface Props {
  detail: AttemptDetail
  verdict: Verdict | null
  mark: Mark | null
  /** What staff may do about it. */
  staff: ReactNode
}

/** The grounds of one verdict: the rule as written, the span, the margin, the points. */
export function Why({ detail, verdict, mark, staff }: Props) {
  const say = useWords(words)
  if (!verdict) return <p className="why why-none hint">{say('pick')}</p>
  const none = lampOf(verdict) === 'lost' && !verdict.deduction ? 'noEvidenceLost' : 'noEvidence'
  return (
    <section className="why" aria-label={say('why')} data-testid="why">
      <h2>
        <b className="num">{verdict.rule}</b> {titled(verdict.title)}
      </h2>
      <p className="why-mark">
        <Lamp lamp={lampOf(verdict)} worded /> <MarkShown verdict={verdict} />
      </p>
      <code className="why-text">{verdict.text}</code>
      {mark ? (
        <>
          <p className={`why-place what-${mark.evidence.what}`}>
            {say('place', { n: mark.place + 1, all: verdict.evidence.length })}
            {mark.evidence.what === 'unknown' && ` · ${say('unknownWhat')}`}
          </p>
          <Facts detail={detail} mark={mark} />
        </>
      ) : (
        <p className="hint">{say(none)}</p>
      )}
      <Override verdict={verdict} />
      {staff}
    </section>
  )
}
