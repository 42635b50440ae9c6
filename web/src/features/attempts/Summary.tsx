import type { ReactNode } from 'react'
import { undecided, type AttemptDetail } from '@/lib/api/attempts'
import { number } from '@/lib/i18n/number'
import { lapse } from '@/lib/i18n/lapse'
import { dated } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { secondsOf } from './spans'
import { words } from './words'

interface Props {
  detail: AttemptDetail
  tried: boolean
  download: string
  /** What people have to decide about it. */
  children?: ReactNode
}

/** Whose attempt this is and what it came to. */
export function Summary({ detail, tried, download, children }: Props) {
  const say = useWords(words)
  const sealed = detail.state === 'sealed' || detail.state === 'replaced'
  return (
    <header className="summary">
      <div className="section-line">
        <p className="crumb">
          <a href={tried ? '#/rules/try' : '#/attempts'}>← {say(tried ? 'backToTry' : 'back')}</a>
        </p>
        <h1>
          {detail.name ?? detail.entry} <small className="num">{detail.attempt}</small>
        </h1>
        <span className={`station-state station-${detail.state}`}>{say(detail.state)}</span>
        {detail.state === 'running' && (
          <span className="state state-provisional">{say('provisional')}</span>
        )}
        <span className="num summary-points" data-testid="points">
          <b>{number(detail.points)}</b>
          {detail.max !== null && <small> / {detail.max}</small>}
        </span>
        {undecided(detail) && (
          <span className="undecided">{say('undecided', { n: detail.undecided })}</span>
        )}
      <p className="hint summary-facts">
        <span className="num">
          {say('station')} {detail.station}
        </span>
        {detail.item && (
          <span className="num">
            {say('item')} {detail.item}
          </span>
        )}
        <span className="num">{dated(detail.start)}</span>
        <span className="num">{lapse(secondsOf(detail, detail.ticks), 2)}</span>
        {!tried && (
          <a href={`#/attempts/${encodeURIComponent(detail.attempt)}/sheet`}>{say('sheet')}</a>
        )}
        {!tried && sealed && (
          <a href={download} download>
            {say('download')}
          </a>
        )}
      </p>
      </div>
      {detail.undecided > 0 && !undecided(detail) && (
        <p className="hint">{say(detail.state === 'aborted' ? 'abortedSays' : 'replacedSays')}</p>
      )}
      {children}
      {tried && <p className="banner">{say('tried')}</p>}
    </header>
  )
}
