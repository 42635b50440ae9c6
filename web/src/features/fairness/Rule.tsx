import { useState } from 'react'
import type { FairCell, FairRow, Fairness } from '@/lib/api/fairness'
import { Button } from '@/lib/components/Button'
import { titled } from '@/lib/i18n/language'
import { number } from '@/lib/i18n/number'
import { dated } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { Fact, Section } from './facts'
import { Recompute } from './Recompute'
import { words } from './words'

const FIRST = 20

function Marks({ cell, report }: { cell: FairCell; report: Fairness }) {
  const say = useWords(words)
  const label = (judge: string) => report.judges.findIndex((one) => one.judge === judge) + 1
  return (
    <ul className="fair-marks">
      {cell.marks.map(([judge, value, counted]) => (
        <li key={judge} className="num" data-counted={counted}>
          <sub>{label(judge) || judge}</sub>
          {value === null && <span>{say('missing')}</span>}
          {value !== null && (counted ? <span>{number(value)}</span> : <s>{number(value)}</s>)}
          {value !== null && !counted && <span className="say">{say('dropped')}</span>}
        </li>
      ))}
    </ul>
  )
}

function Cells({ row, report }: { row: FairRow; report: Fairness }) {
  const say = useWords(words)
  const title = (id: string) => titled(report.rule.aspects.find((one) => one.id === id)?.title ?? {}, id)
  return (
    <div className="fair-cells">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('aspect')}</th>
            <th scope="col">{say('raw')}</th>
            <th scope="col" className="num">
              {say('score')}
            </th>
          </tr>
        </thead>
        <tbody>
          {row.cells.map((cell) => (
            <tr key={`${cell.aspect} ${cell.item}`}>
              <th scope="row">
                {title(cell.aspect)}
                {cell.item && ` · ${cell.item}`}
              </th>
              <td>
                <Marks cell={cell} report={report} />
              </td>
              <td className="num">{number(cell.score)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {row.deductions !== null && (
        <p>
          {say('deductions')} <span className="num">{number(row.deductions)}</span>
        </p>
      )}
    </div>
  )
}

function Entry({ row, report }: { row: FairRow; report: Fairness }) {
  const say = useWords(words)
  const [open, setOpen] = useState(false)
  const name = report.names[row.entry] ?? row.entry
  return (
    <li className="fair-entry">
      <button
        type="button"
        className="fair-line"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open)
        }}
      >
        <span className="num fair-place">{row.place ?? '–'}</span>
        <span className="fair-name">{name}</span>
        <span className="num fair-total">{number(row.total)}</span>
        <span className="say">{say('show')}</span>
      </button>
      {open && <Cells row={row} report={report} />}
    </li>
  )
}

export function Rule({ report }: { report: Fairness }) {
  const say = useWords(words)
  const [all, setAll] = useState(false)
  const { beforehand, progress, shadow, rows, aspects } = report.rule
  const centred = aspects.some((one) => one.steps.includes('centre') || one.steps.includes('adjust'))
  const verdict = shadow.checked ? (shadow.differ ? say('differ', { n: shadow.differ }) : say('same')) : say('unchecked')
  return (
    <Section id="rule" title={say('rule')} hint={say(centred ? 'formula' : 'plain')}>
      <dl className="facts">
        <Fact
          label={say('before')}
          value={say(beforehand.before_marks ? 'yes' : 'no')}
          note={say('beforeNote', { seq: beforehand.published_seq ?? '–', at: beforehand.published_at ? dated(beforehand.published_at) : '–' })}
        />
        <Fact label={say('entries')} value={report.entries} />
        <Fact label={say('marks')} value={progress.given} note={say('absent', { n: progress.absent })} />
        <Fact label={say('shadow')} value={verdict} note={say('shadowNote', { n: shadow.numbers })} />
      </dl>
      <Recompute report={report} />
      <ol className="fair-board" data-testid="fair-board">
        {(all ? rows : rows.slice(0, FIRST)).map((row) => (
          <Entry key={row.entry} row={row} report={report} />
        ))}
      </ol>
      {!all && rows.length > FIRST && (
        <Button
          onClick={() => {
            setAll(true)
          }}
        >
          {say('more', { n: rows.length })}
        </Button>
      )}
    </Section>
  )
}
