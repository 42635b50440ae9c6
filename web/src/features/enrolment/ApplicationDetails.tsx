import { enrolment, type ApplicationDetail, type Plan } from '@/lib/api/enrolment'
import { Button } from '@/lib/components/Button'
import { useWords } from '@/lib/i18n/words'
import { deskWords } from './deskWords'
import { Files } from './Files'
import { Findings } from './Findings'
import { Members } from './Members'
import { Outlook } from './Outlook'
import { Steps } from './Steps'
import { spoken } from './spoken'
import { words } from './words'

interface Props {
  contest: string
  plan: Plan
  data: ApplicationDetail
  open: (code: string) => void
  changed: () => void
}

/** What an application says, what rules and places say of it, and what happened to it. */
export function ApplicationDetails({ contest, plan, data, open, changed }: Props) {
  const say = useWords(words)
  const tell = useWords(deskWords)
  const group = (plan.groups ?? []).find(({ id }) => id === data.group)
  const editable = data.state === 'draft' || data.state === 'refused'
  return (
    <>
      <p>
        {data.unit_name} · {say(data.state)}
        {group ? ` · ${spoken(group.title)}` : data.group && ` · ${data.group}`}
        {data.entry && data.state === 'accepted' && ` · ${data.entry}`}
        {data.waiting && ` · ${say('waitingAt', { n: data.waiting })}`}
      </p>
      {data.replaces && <Other code={data.replaces} text={tell('replaces', { id: data.replaces })} open={open} />}
      {data.replaced_by && <Other code={data.replaced_by} text={tell('replacedBy', { id: data.replaced_by })} open={open} />}
      <h3>{say('members')}</h3>
      <Members of={data} parted={plan.kind !== undefined && plan.kind !== 'person'} />
      <Outlook of={data} submitted={data.state === 'submitted' || data.state === 'waitlisted'} />
      <h3>{say('rulesHeld')}</h3>
      <Findings of={data.findings} />
      {data.may_change && editable && <Files contest={contest} data={data} plan={plan} changed={changed} />}
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
      <Steps of={data.steps} />
    </>
  )
}

function Other({ code, text, open }: { code: string; text: string; open: (code: string) => void }) {
  return (
    <Button look="quiet" onClick={() => { open(code) }}>
      {text}
    </Button>
  )
}
