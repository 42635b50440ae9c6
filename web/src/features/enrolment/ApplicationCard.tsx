import { useState } from 'react'
import { enrolment, type Act, type Plan } from '@/lib/api/enrolment'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { useTakenBack } from '@/lib/console/recent'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { actsOf, correctable, replaceable } from './acts'
import { ApplicationDetails } from './ApplicationDetails'
import { Correcting } from './Correcting'
import { Deciding, DecidingButtons } from './Deciding'
import { deskWords } from './deskWords'
import { nameOf } from './nameOf'
import { Replacing } from './Replacing'

interface Props {
  contest: string
  plan: Plan
  code: string
  /** Opens another application. */
  open: (code: string) => void
  changed: () => void
  close: () => void
}

/** One application: its people, its files, what each rule says, and what may be done. */
export function ApplicationCard({ contest, plan, code, open, changed, close }: Props) {
  const say = useWords(deskWords)
  const { data, error, reload } = useLoaded(() => enrolment.one(contest, code), code)
  const [asked, setAsked] = useState<Act | 'correct' | 'replace' | null>(null)
  useTakenBack(reload)
  const renew = () => {
    reload()
    changed()
  }
  const back = () => { setAsked(null) }
  if (data && asked === 'correct') return <Correcting contest={contest} plan={plan} of={data} changed={renew} close={back} />
  if (data && asked === 'replace') {
    const done = (now: string) => {
      renew()
      back()
      open(now)
    }
    return <Replacing contest={contest} of={data} anybody done={done} close={back} />
  }
  if (data && asked && asked !== 'correct' && asked !== 'replace') return <Deciding contest={contest} act={asked} of={[data]} alone={!data.may_decide} changed={renew} close={back} />
  return (
    <Dialog
      title={data ? `${data.id} ${nameOf(data)}` : code}
      close={close}
      wide
      actions={
        data && (
          <>
            {correctable(data) && <Button onClick={() => { setAsked('correct') }}>{say('correct')}</Button>}
            {replaceable(data) && <Button onClick={() => { setAsked('replace') }}>{say('replace')}</Button>}
            <DecidingButtons acts={actsOf(data)} pick={setAsked} />
          </>
        )
      }
    >
      {error !== null && <ErrorNote error={error} retry={reload} />}
      {!data && error === null && <Skeleton />}
      {data && <ApplicationDetails contest={contest} plan={plan} data={data} open={open} changed={renew} />}
    </Dialog>
  )
}
