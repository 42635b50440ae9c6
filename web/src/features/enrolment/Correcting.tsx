import { useState } from 'react'
import { enrolment, type ApplicationDetail, type Entering, type Plan } from '@/lib/api/enrolment'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { ErrorNote } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import { useWords } from '@/lib/i18n/words'
import { deskWords } from './deskWords'
import { EnteringFields } from './EnteringFields'
import { MemberRows } from './MemberRows'
import { PeoplePicker } from './PeoplePicker'
import { partOf, wanted, type Member } from './parts'

interface Props {
  contest: string
  plan: Plan
  of: ApplicationDetail
  /** Whether colleagues can be looked up; on one's phone they join by the invitation. */
  picks?: boolean
  changed: () => void
  close: () => void
}

/** Puts an application right that is not decided yet; it is handed in at once, or nothing changes. */
export function Correcting({ contest, plan, of, picks = true, changed, close }: Props) {
  const say = useWords(deskWords)
  const parted = plan.kind === 'team' || plan.kind === 'project'
  const [more, setMore] = useState<Partial<Entering>>({ title: of.title, group: of.group })
  const [members, setMembers] = useState<Member[]>(() =>
    of.members.filter(({ left }) => !left).map(({ person, name, part }) => ({ person, name, part: partOf(part) })),
  )
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<unknown>(null)
  // A draft may be kept as it is until it is whole; what was handed in is handed in again.
  const submit = of.state !== 'draft'
  const save = () => {
    setBusy(true)
    setWrong(null)
    enrolment
      .edit(contest, of.id, {
        version: of.version,
        people: wanted(members),
        title: more.title ?? '',
        group: more.group ?? '',
        key: of.key,
        consent: of.consent,
        submit,
      })
      .then(() => {
        announce(say('saved', { id: of.id }))
        changed()
        close()
      })
      .catch((reason: unknown) => {
        setWrong(reason)
        setBusy(false)
      })
  }
  return (
    <Dialog
      title={`${say('correct')} ${of.id}`}
      close={close}
      wide
      actions={
        <Button look="primary" busy={busy} disabled={members.length === 0} onClick={save}>
          {say(submit ? 'save' : 'keep')}
        </Button>
      }
    >
      {wrong !== null && <ErrorNote error={wrong} />}
      <EnteringFields plan={plan} parted={parted} more={more} put={setMore} />
      {parted && (
        <>
          <h3>{say('chosen', { n: members.length })}</h3>
          <MemberRows members={members} parted change={setMembers} />
          {picks && (
            <PeoplePicker
              chosen={new Set(members.map(({ person }) => person))}
              choose={({ code, name }, on) => {
                const others = members.filter(({ person }) => person !== code)
                setMembers(on ? [...others, { person: code, name, part: 'member' }] : others)
              }}
            />
          )}
        </>
      )}
    </Dialog>
  )
}
