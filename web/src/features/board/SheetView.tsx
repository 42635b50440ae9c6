import type { Sheet, SheetCriterion, SheetMark, SheetPart } from '@/lib/api/sheet'
import { titled } from '@/lib/i18n/language'
import { number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

function Mark({ mark }: { mark: SheetMark }) {
  const say = useWords(words)
  const value = mark.value === null ? say('absent') : number(mark.value)
  return (
    <span className={mark.dropped ? 'mark mark-dropped' : 'mark'}>
      <span className="mark-judge">{mark.judge}</span>{' '}
      {mark.dropped ? (
        <>
          <s className="num">{value}</s>
          <span className="say"> {say('dropped')}</span>
        </>
      ) : (
        <span className="num">{value}</span>
      )}
    </span>
  )
}

function Part({ part }: { part: SheetPart }) {
  const say = useWords(words)
  return (
    <li className="part">
      <span className="part-title">
        {part.item && <b className="num">{part.item} </b>}
        {titled(part.title, part.id)}
      </span>
      <span className="part-score num">
        {part.score === null ? <em>{say('unscored')}</em> : number(part.score)}
        {part.max && <small> / {part.max}</small>}
      </span>
      {part.marks.length > 0 && (
        <span className="part-marks">
          {part.marks.map((mark) => (
            // Before there is a score nothing has been dropped: the panel is only not complete.
            <Mark key={mark.judge} mark={{ ...mark, dropped: mark.dropped && part.score !== null }} />
          ))}
        </span>
      )}
    </li>
  )
}

function share(score: string | null, max: string | null | undefined): number {
  // Only the length of a bar: never a number that anyone reads.
  return score && max ? Math.max(0, Math.min(1, Number(score) / Number(max))) : 0
}

function Criterion({ criterion }: { criterion: SheetCriterion }) {
  return (
    <section className="criterion">
      <div className="criterion-head">
        <h3>{titled(criterion.title, criterion.id)}</h3>
        <span className="num">
          <b>{number(criterion.score)}</b>
          {criterion.max && <small> / {criterion.max}</small>}
        </span>
      </div>
      {criterion.max && (
        <span className="bar" aria-hidden="true">
          <span style={{ width: `${share(criterion.score, criterion.max) * 100}%` }} />
        </span>
      )}
      <ul className="parts">
        {criterion.aspects.map((part) => (
          <Part key={`${part.id}/${part.item ?? ''}`} part={part} />
        ))}
      </ul>
    </section>
  )
}

function Others({ title, parts }: { title: string; parts: SheetPart[] }) {
  if (parts.length === 0) return null
  return (
    <section className="criterion">
      <div className="criterion-head">
        <h3>{title}</h3>
      </div>
      <ul className="parts">
        {parts.map((part) => (
          <Part key={`${part.id}/${part.item ?? ''}`} part={part} />
        ))}
      </ul>
    </section>
  )
}

/** `title` names the stage where there are several. */
export function SheetView({ sheet, title }: { sheet: Sheet; title: string | null }) {
  const say = useWords(words)
  const dropped = sheet.criteria.some((one) =>
    one.aspects.some((part) => part.score !== null && part.marks.some((mark) => mark.dropped)),
  )
  const carried = sheet.carry.map((one) => ({
    id: one.stage,
    title: one.title,
    score: one.score,
    marks: [],
  }))
  return (
    <>
      {title !== null && (
        <p className="sheet-stage">
          <b>{title}</b>
          <b className="num">{number(sheet.total)}</b>
        </p>
      )}
      <div className="criteria">
        {sheet.criteria.map((criterion) => (
          <Criterion key={criterion.id} criterion={criterion} />
        ))}
        <Others title={say('deductions')} parts={sheet.deductions} />
        <Others title={say('carried', { stage: '' }).trim()} parts={carried} />
      </div>
      <p className="detail-foot">
        {dropped && <>{say('droppedLong')} </>}
        {say('ledger', { seq: sheet.seq })}
      </p>
    </>
  )
}
