import type { ContestDetail } from '@/lib/api/contests'
import { desk } from '@/lib/api/desk'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { count } from '@/lib/i18n/number'
import { dated } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { Books } from './Books'
import { words } from './words'

export function Results({ contest }: { contest: ContestDetail }) {
  const say = useWords(words)
  const { data, error, reload } = useLoaded(
    () => desk.checkpoint(contest.id),
    `${contest.id}/${contest.seq}`,
  )
  return (
    <div className="stack">
      <Books contest={contest.id} />
      <section className="block">
        <h2>{say('bundle')}</h2>
        <p>{say('bundleSays')}</p>
        <pre className="code">leitai verify {contest.id}.leitai</pre>
        <p>
          <a className="button button-primary" href={desk.bundlePath(contest.id)} download>
            {say('download')}
          </a>
        </p>
      </section>
      <section className="block">
        <h2>{say('ledger')}</h2>
        {error !== null && <ErrorNote error={error} retry={reload} />}
        {!data && error === null && <Skeleton lines={3} />}
        {data && (
          <>
            <p className="num">
              {say('ledgerSays', { n: count(data.size), time: dated(data.at) })}
            </p>
            <h3>{say('checkpoint')}</h3>
            <pre className="code">{data.note}</pre>
            <h3>{say('key')}</h3>
            <pre className="code">{data.key}</pre>
          </>
        )}
      </section>
    </div>
  )
}
