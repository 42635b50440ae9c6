import type { Fairness, Told } from '@/lib/api/fairness'
import { stamp } from '@/lib/i18n/time'
import { useWords, type Say } from '@/lib/i18n/words'
import { Fact, Section } from './facts'
import { words } from './words'

type Speak = Say<typeof words>

const join = (parts: (string | false | null | undefined)[]) => parts.filter(Boolean).join(' · ')

function checked(say: Speak, verified: boolean | null): string {
  if (verified === null) return say('waiting')
  return say(verified ? 'verified' : 'broken')
}

function Reasons({ report }: { report: Fairness }) {
  const say = useWords(words)
  const { unlocks, remarks, appeals, time_backs: backs, penalties } = report.procedure
  const lists: [string, Told[]][] = [
    [say('unlocks'), unlocks],
    [say('remarks'), remarks.called],
    [say('timeBacks'), backs],
    [say('penalties'), penalties.given],
    [say('appeals'), appeals],
  ]
  const told = lists.flatMap(([kind, list]) => list.map((each) => ({ kind, each })))
  if (!told.length) return null
  const name = (entry?: string) => entry && (report.names[entry] ?? entry)
  return (
    <details className="fair-reasons">
      <summary>
        {say('reasons')} ({told.length})
      </summary>
      <ul>
        {told.map(({ kind, each }, n) => (
          <li key={n}>
            <span className="num fair-when">{stamp(each.at)}</span>{' '}
            {join([kind, name(each.entry), each.aspect, each.reason])}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Commitments({ report }: { report: Fairness }) {
  const say = useWords(words)
  const { draws, codes, recheck, automatic } = report.procedure
  return (
    <>
      {recheck && (
        <Fact
          label={say('recheck')}
          value={`${recheck.done}/${recheck.sample}`}
          note={say('recheckNote', { n: recheck.compared, rate: recheck.rate ?? '–' })}
        />
      )}
      {automatic && (
        <Fact label={say('automatic')} value={`${automatic.rate ?? 0}%`} note={`${automatic.overridden}/${automatic.verdicts}`} />
      )}
      {draws.map((one) => (
        <Fact
          key={one.draw}
          label={say('draw', { name: one.draw })}
          value={checked(say, one.verified)}
          note={<code>{one.key ?? one.suite}</code>}
        />
      ))}
      {codes.map((one) => (
        <Fact
          key={one.layer}
          label={say('codes', { n: one.layer })}
          value={checked(say, one.verified)}
          note={<code>{one.commitment.slice(0, 16)}…</code>}
        />
      ))}
    </>
  )
}

export function Procedure({ report }: { report: Fairness }) {
  const say = useWords(words)
  const p = report.procedure
  const groups = Object.entries(p.constituencies).map(([name, n]) => name && `${name} ${n}`)
  const grounds = Object.entries(p.recusals.grounds).map(([ground, n]) => `${say(ground as keyof typeof words)} ${n}`)
  const decided = (decision: string) => p.appeals.filter((one) => one.decision === decision).length
  const seconds = Math.round(p.time_backs.reduce((sum, one) => sum + one.seconds, 0))
  return (
    <Section id="procedure" title={say('procedure')}>
      <dl className="facts">
        <Fact label={say('judges')} value={p.judges.length} note={join([...groups, p.remote > 0 && say('remote', { n: p.remote })])} />
        <Fact label={say('recusals')} value={p.recusals.in_force} note={join(grounds)} />
        {p.assignment && (
          <Fact label={say('assignment')} value={p.assignment.entries} note={say('seed', { seed: p.assignment.seed })} />
        )}
        <Fact label={say('remarks')} value={p.remarks.called.length} note={say('accepted', { n: p.remarks.accepted.length })} />
        <Fact label={say('corrections')} value={p.corrections} />
        <Fact
          label={say('entered')}
          value={p.four_eyes.entered}
          note={say('seconded', { yes: p.four_eyes.confirmed, no: p.four_eyes.rejected })}
        />
        <Fact label={say('signed')} value={p.forms.signed} />
        <Fact label={say('unlocks')} value={p.unlocks.length} />
        <Fact label={say('problems')} value={p.problems.raised} note={say('settled', { n: p.problems.settled })} />
        <Fact label={say('penalties')} value={p.penalties.given.length} note={say('lifted', { n: p.penalties.lifted.length })} />
        <Fact label={say('timeBacks')} value={p.time_backs.length} note={seconds > 0 && say('seconds', { n: seconds })} />
        <Fact label={say('files')} value={p.evidence} />
        <Fact
          label={say('appeals')}
          value={p.appeals.length}
          note={p.appeals.length > 0 && `${say('upheld')} ${decided('upheld')} · ${say('rejected')} ${decided('rejected')}`}
        />
        <Commitments report={report} />
      </dl>
      <Reasons report={report} />
    </Section>
  )
}
