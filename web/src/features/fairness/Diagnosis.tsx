import type { CSSProperties } from 'react'
import type { FairTiles, Fairness, Severity } from '@/lib/api/fairness'
import { language, titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { Fact, Section } from './facts'
import { words } from './words'

const BAND = 2
const MOST = 40
const percent = (share: number | null | undefined) => (100 * (share ?? 0)).toFixed(1).replace(/\.0$/, '')
const vars = (values: Record<string, number>) => values as CSSProperties

/** Dots and intervals around zero; sorted, with a grey band of ±2. */
function SeverityPlot({ rows, report }: { rows: Severity[]; report: Fairness }) {
  const say = useWords(words)
  const reach = Math.max(BAND + 0.5, ...rows.flatMap((row) => [row.points, row.low ?? 0, row.high ?? 0].map(Math.abs)))
  const at = (x: number) => 50 + (x / reach) * 48
  const label = (judge: string) => report.judges.find((one) => one.judge === judge)?.label[language()] ?? judge
  const sorted = [...rows].sort((a, b) => a.points - b.points)
  return (
    <figure className="fair-plot">
      <figcaption>
        <strong>{say('severity')}</strong> <span>{say('severityHint')}</span>
      </figcaption>
      <ul>
        {sorted.map((row) => (
          <li key={row.judge} title={row.text[language()]}>
            <span className="fair-who">{label(row.judge)}</span>
            <span className="fair-axis" aria-hidden="true" style={vars({ '--band': at(BAND) - at(-BAND), '--from': at(-BAND) })}>
              {row.low !== null && row.high !== null && (
                <i className="fair-bar" style={vars({ '--from': at(row.low), '--width': at(row.high) - at(row.low) })} />
              )}
              <i className="fair-dot" style={vars({ '--from': at(row.points) })} />
            </span>
            <span className="num fair-points" aria-hidden="true">
              {row.points > 0 ? '+' : ''}
              {row.points.toFixed(1).replace('-', '−')}
            </span>
            <span className="say">{row.text[language()]}</span>
          </li>
        ))}
      </ul>
    </figure>
  )
}

function Certainty({ tiles, report }: { tiles: FairTiles; report: Fairness }) {
  const say = useWords(words)
  const { rows, k } = tiles.certainty
  if (!rows.length) return null
  const sorted = [...rows].sort((a, b) => a.rank - b.rank).slice(0, MOST)
  const last = Math.max(...sorted.map((row) => row.high))
  const at = (rank: number) => ((rank - 1) / Math.max(1, last)) * 100
  return (
    <figure className="fair-plot">
      <figcaption>
        <strong>{say('certainty')}</strong>{' '}
        <span>{k !== null && say('edges', { n: rows.filter((row) => row.edge).length, k })}</span>
      </figcaption>
      <ul>
        {sorted.map((row) => (
          <li key={row.entry} data-edge={row.edge}>
            <span className="fair-who">{report.names[row.entry] ?? row.entry}</span>
            <span className="fair-strip" aria-hidden="true">
              <i className="fair-bar" style={vars({ '--from': at(row.low), '--width': at(row.high + 1) - at(row.low) })} />
            </span>
            <span className="fair-said">
              {row.text[language()]}
              {row.edge && <strong> {say('edge')}</strong>}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}

function Spread({ report }: { report: Fairness }) {
  const say = useWords(words)
  const title = (id: string) => titled(report.rule.aspects.find((one) => one.id === id)?.title ?? {}, id)
  return (
    <div className="fair-spreads">
      {report.diagnosis.spread.map((one) => {
        const most = Math.max(1, ...one.histogram)
        return (
          <figure key={one.aspect} className="fair-spread">
            <figcaption>
              {say('spread')} · {title(one.aspect)}
            </figcaption>
            <div className="fair-columns" aria-hidden="true">
              {one.histogram.map((n, at) => (
                <i key={at} style={vars({ '--height': (100 * n) / most })} />
              ))}
            </div>
            <p className="num">
              {say('spreadNote', { median: one.median, highest: one.highest })}
              {one.limit !== null && ` · ${say('beyond', { n: one.beyond, limit: one.limit })}`}
            </p>
          </figure>
        )
      })}
    </div>
  )
}

function Tiles({ tiles, report }: { tiles: FairTiles; report: Fairness }) {
  const say = useWords(words)
  const d = report.diagnosis
  const { agreement: agree, outliers, drift, consistency } = tiles
  const rate = (share: number | null) => say('alarms', { rate: percent(share) })
  return (
    <>
      <dl className="facts">
        <Fact label={`${say('agreement')} ICC`} value={agree.icc ?? '–'} note={`ICC(2,k) ${agree.icc_panel ?? '–'} · α ${agree.alpha ?? '–'}${d.kendall ? ` · W ${d.kendall.w}` : ''}`} />
        {d.reliability && (
          <Fact
            label={say('reliability')}
            value={d.reliability.of_panel}
            note={say('shares', { a: percent(d.reliability.entries), b: percent(d.reliability.judges), c: percent(d.reliability.chance) })}
          />
        )}
        <Fact label={say('outliers')} value={outliers.rows.length} note={`|z| > ${outliers.alarm} · ${rate(outliers.false_alarms)}`} />
        <Fact label={say('drift')} value={drift.rows.filter((row) => row.alarm).length} note={`> ${drift.alarm} · ${rate(drift.false_alarms)}`} />
        <Fact label={say('consistency')} value={consistency.rows.filter((row) => row.alarms.length).length} note={rate(consistency.false_alarms)} />
      </dl>
      {d.size && <p className="fair-hint">{say('simulated', { n: d.size.sessions })}</p>}
      {tiles.severity.rows.length > 0 && <SeverityPlot rows={tiles.severity.rows} report={report} />}
      {outliers.rows.length > 0 && (
        <ul className="fair-list">
          {outliers.rows.map((row) => (
            <li key={`${row.entry} ${row.judge}`}>
              {report.names[row.entry] ?? row.entry}: {row.text[language()]}
            </li>
          ))}
        </ul>
      )}
      <Certainty tiles={tiles} report={report} />
    </>
  )
}

export function Diagnosis({ report }: { report: Fairness }) {
  const say = useWords(words)
  const { tiles } = report.diagnosis
  return (
    <Section id="diagnosis" title={say('diagnosis')}>
      {tiles ? <Tiles tiles={tiles} report={report} /> : <p>{say('few')}</p>}
      <Spread report={report} />
      {report.own_side && report.own_side.cases > 0 && (
        <>
          <h3>{say('own')}</h3>
          <ul className="fair-list">
            {report.own_side.rows.map((row) => (
              <li key={row.judge}>{row.text[language()]}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
