import type { Board } from '@/lib/api/builder'
import { told } from '@/lib/api/client'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

/** The contest's phases, and everything that is missing, the gravest first. */
export function Life({ contest, board }: { contest: string; board: Board }) {
  const say = useWords(words)
  const to = (section: string) => `#/${encodeURIComponent(contest)}/${section}`
  return (
    <>
      <section aria-label={say('life')}>
        <ol className="life">
          {board.phases.map((phase) => (
            <li
              key={phase.id}
              className={`life-${phase.state}`}
              aria-current={phase.state === 'now' ? 'step' : undefined}
            >
              <b>{titled(phase.title)}</b>
              <span>{say(phase.state)}</span>
              {phase.facts.map((fact, place) => (
                <span key={place} className="num">
                  {titled(fact)}
                </span>
              ))}
            </li>
          ))}
        </ol>
      </section>
      <section className="block">
        <h2>{say('missing')}</h2>
        {board.findings.length === 0 && <p className="life-good">{say('allGood')}</p>}
        <ul className="findings" data-testid="findings">
          {board.findings.map((one, place) => (
            <li key={`${one.code}${place}`} className={`finding finding-${one.severity}`}>
              <span className="finding-how">{say(one.severity)}</span>
              <span>{told(one)}</span>
              {one.where !== 'prepare' && <a href={to(one.where)}>{say('go')} →</a>}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
