import { useState } from 'react'
import { enrolment, type ApplicationDetail, type Plan } from '@/lib/api/enrolment'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { correctable, replaceable } from './acts'
import { Correcting } from './Correcting'
import { enrolWords } from './enrolWords'
import { Files } from './Files'
import { Findings } from './Findings'
import { Gathering } from './Gathering'
import { Members } from './Members'
import { Outlook } from './Outlook'
import { Replacing } from './Replacing'
import { Steps } from './Steps'

interface Props {
  contest: string
  code: string
  plan: Plan
  changed: () => void
}

/** One's own application: where it stands, who is in it, what is missing, what may be done. */
export function OwnApplication({ contest, code, plan, changed }: Props) {
  const say = useWords(enrolWords)
  const { data, error, reload } = useLoaded(() => enrolment.one(contest, code), code)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<unknown>(null)
  if (error !== null) return <ErrorNote error={error} retry={reload} />
  if (!data) return <Skeleton />
  const editable = data.state === 'draft' || data.state === 'refused'
  const parted = plan.kind === 'team' || plan.kind === 'project'
  const submit = () => {
    setBusy(true)
    setWrong(null)
    enrolment
      .submit(contest, code)
      .then(changed)
      .catch((reason: unknown) => {
        setWrong(reason)
        reload()
      })
      .finally(() => { setBusy(false) })
  }
  const refusal = data.state === 'refused' ? data.steps.findLast(({ act }) => act === 'refuse')?.words : ''
  return (
    <>
      <section className="enrol-state" aria-live="polite">
        <p>{say('state', { id: data.id })} {data.title}</p>
        <b>{say(data.state, { n: data.waiting ?? '' })}</b>
        {refusal && <p>{refusal}</p>}
        {data.entry && data.state === 'accepted' && (
          <p className="num">
            {say('entry', { entry: data.entry })} · <a href="/day">{say('day')}</a>
          </p>
        )}
      </section>
      {wrong !== null && <ErrorNote error={wrong} />}
      {parted && (
        <>
          <h2>{say('members')}</h2>
          <Members of={data} parted />
          <Gathering contest={contest} of={data} />
        </>
      )}
      {editable && <Files contest={contest} data={data} plan={plan} changed={reload} />}
      <h2>{say('check')}</h2>
      <Findings of={data.findings} />
      <Outlook of={data} submitted={data.state === 'submitted' || data.state === 'waitlisted'} />
      {editable && (
        <Button look="primary" busy={busy} onClick={submit}>
          {say('submit')}
        </Button>
      )}
      <Acts contest={contest} plan={plan} data={data} changed={changed} />
      <Steps of={data.steps} />
    </>
  )
}

interface ActsProps {
  contest: string
  plan: Plan
  data: ApplicationDetail
  changed: () => void
}

/** What one may do oneself with it: put it right, let a substitute in, withdraw. */
function Acts({ contest, plan, data, changed }: ActsProps) {
  const say = useWords(enrolWords)
  const [asked, setAsked] = useState<'correct' | 'replace' | 'withdraw' | null>(null)
  const back = () => { setAsked(null) }
  const held = ['draft', 'submitted', 'accepted', 'waitlisted'].includes(data.state)
  const spare = data.members.some(({ part, left }) => part === 'substitute' && !left)
  const says = plan.kind !== 'person' || (plan.groups ?? []).length > 0
  return (
    <p className="enrol-acts">
      {says && correctable(data) && <Button onClick={() => { setAsked('correct') }}>{say('correct')}</Button>}
      {spare && replaceable(data) && <Button onClick={() => { setAsked('replace') }}>{say('replace')}</Button>}
      {held && <Button look="quiet" onClick={() => { setAsked('withdraw') }}>{say('withdraw')}</Button>}
      {asked === 'correct' && (
        <Correcting contest={contest} plan={plan} of={data} picks={false} changed={changed} close={back} />
      )}
      {asked === 'replace' && <Replacing contest={contest} of={data} done={changed} close={back} />}
      {asked === 'withdraw' && (
        <Confirm
          title={say('withdrawAsk')}
          verb={say('withdraw')}
          run={() => enrolment.act(contest, data.id, 'withdraw', { reason: 'personal' })}
          done={changed}
          close={back}
        >
          <p>{say('withdrawSays')}</p>
        </Confirm>
      )}
    </p>
  )
}
