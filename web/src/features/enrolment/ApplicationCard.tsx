import { useState } from 'react'
import { enrolment, type Act, type ApplicationDetail } from '@/lib/api/enrolment'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { nameOf } from './Applications'
import { Findings } from './Findings'
import { words } from './words'

interface Props {
  contest: string
  code: string
  changed: () => void
  close: () => void
}

function actsOf({ state, may_decide: decides, may_change: changes }: ApplicationDetail): Act[] {
  const acts: Act[] = []
  if (decides && (state === 'submitted' || state === 'waitlisted')) acts.push('accept', 'refuse')
  if (changes && ['draft', 'submitted', 'waitlisted', 'accepted'].includes(state)) acts.push('withdraw')
  return acts
}

/** One application: its people, its files, what each rule says, and what may be done. */
export function ApplicationCard({ contest, code, changed, close }: Props) {
  const say = useWords(words)
  const { data, error, reload } = useLoaded(() => enrolment.one(contest, code), code)
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)
  const [wrong, setWrong] = useState<unknown>(null)
  const run = (act: Act) => {
    if (act === 'withdraw' && !asking) {
      setAsking(true)
      return
    }
    setBusy(true)
    setWrong(null)
    enrolment
      .act(contest, code, act)
      .then(({ state }) => {
        announce(`${code} · ${say(state)}`)
        changed()
        close()
      })
      .catch((reason: unknown) => {
        setWrong(reason)
        setBusy(false)
        reload()
      })
  }
  return (
    <Dialog
      title={data ? `${data.id} ${nameOf(data)}` : code}
      close={close}
      wide
      actions={
        data &&
        actsOf(data).map((act) => (
          <Button key={act} look={act === 'accept' ? 'primary' : act === 'withdraw' ? 'danger' : 'plain'} busy={busy} onClick={() => { run(act) }}>
            {say(act)}
          </Button>
        ))
      }
    >
      {error !== null && <ErrorNote error={error} retry={reload} />}
      {wrong !== null && <ErrorNote error={wrong} />}
      {!data && error === null && <Skeleton />}
      {asking && (
        <p className="note note-wrong" role="alert">
          <b>{say('withdrawAsk', { id: code })}</b> {say('withdrawSays')}
        </p>
      )}
      {data && <Detail contest={contest} data={data} />}
    </Dialog>
  )
}

function Detail({ contest, data }: { contest: string; data: ApplicationDetail }) {
  const say = useWords(words)
  return (
    <>
      <p>
        {data.unit_name} · {say(data.state)}
        {data.entry && ` · ${data.entry}`}
        {data.waiting && ` · ${say('waitingAt', { n: data.waiting })}`}
      </p>
      <h3>{say('members')}</h3>
      <ul>
        {data.members.map((one) => (
          <li key={one.person}>{one.left ? <s>{one.name}</s> : one.name}</li>
        ))}
      </ul>
      <h3>{say('rulesHeld')}</h3>
      <Findings of={data.findings} />
      {data.attachments.length > 0 && (
        <>
          <h3>{say('files')}</h3>
          <ul>
            {data.attachments.map((file) => (
              <li key={file.slot}>
                <a href={enrolment.attachment(contest, data.id, file.slot)}>{file.name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
