import { operate } from '@/lib/api/operate'
import { moment } from '@/lib/i18n/moment'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'

const words = {
  apply: ['我要报名 →', 'Apply →'],
  until: ['报名截止 {at}', 'Applications until {at}'],
  from: ['{at} 开始报名', 'Applications from {at}'],
  over: ['报名已截止', 'Applications are closed'],
} as const

type Instant = string | null | undefined

/** Whether one can apply now, by the plan's two instants. */
export function phaseOf(opens: Instant, closes: Instant, now: number): 'before' | 'now' | 'after' {
  if (opens && Date.parse(opens) > now) return 'before'
  return closes && Date.parse(closes) <= now ? 'after' : 'now'
}

async function read(contest: string) {
  const { open, plan } = await operate('get', '/api/contests/{contest_id}/enrolment', { contest_id: contest })
  const { opens, closes } = plan as { opens?: string; closes?: string }
  return { open, opens, closes, phase: phaseOf(opens, closes, Date.now()) }
}

/** When one can apply, and the way there while one can; nothing where nobody applies. */
export function ApplyWay({ contest }: { contest: string }) {
  const say = useWords(words)
  const { data } = useLoaded(() => read(contest), contest)
  if (!data?.open) return null
  const { opens, closes, phase } = data
  return (
    <p className="apply-way">
      {phase === 'now' && (
        <a className="button button-primary" href={`/enrol/${encodeURIComponent(contest)}`}>
          {say('apply')}
        </a>
      )}{' '}
      {phase === 'before' && opens && say('from', { at: moment(opens) })}
      {phase === 'now' && closes && say('until', { at: moment(closes) })}
      {phase === 'after' && say('over')}
    </p>
  )
}
