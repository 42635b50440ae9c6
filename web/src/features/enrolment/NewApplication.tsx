import { useState } from 'react'
import { enrolment, type Entered, type Entering, type LookedOver, type Plan } from '@/lib/api/enrolment'
import type { Person } from '@/lib/api/organisation'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { ErrorNote } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { useSettled } from '@/lib/useSettled'
import { deskWords } from './deskWords'
import { EnteringFields, Late } from './EnteringFields'
import { EnteredRows, LookedOverRows } from './Looked'
import { MemberRows } from './MemberRows'
import { PeoplePicker } from './PeoplePicker'
import { wanted, type Member } from './parts'

interface Props {
  contest: string
  plan: Plan
  /** Whether one may let somebody in after the deadline. */
  organises: boolean
  changed: () => void
  close: () => void
}

/** A union enters its people: chosen, looked over against rules and places, handed in. */
export function NewApplication({ contest, plan, organises, changed, close }: Props) {
  const say = useWords(deskWords)
  const parted = plan.kind === 'team' || plan.kind === 'project'
  const [members, setMembers] = useState<Member[]>([])
  const [more, setMore] = useState<Partial<Entering>>({})
  const [agreed, setAgreed] = useState(false)
  const [late, setLate] = useState(false)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<unknown>(null)
  const [entered, setEntered] = useState<Entered[] | null>(null)
  const [words, setWords] = useState('')
  const asked: Partial<Entering> = {
    ...more,
    people: wanted(members),
    apart: !parted,
    late,
    consent: agreed ? (plan.consent?.version ?? '') : '',
  }
  const settled = useSettled(JSON.stringify(asked))
  const look = () => (members.length > 0 ? enrolment.check(contest, asked) : Promise.resolve([]))
  const { data: seen, error } = useLoaded<LookedOver[]>(look, settled)
  const fit = (seen ?? []).filter(fits)
  const choose = (person: Person, on: boolean) => {
    setMembers((now) => {
      const others = now.filter((one) => one.person !== person.code)
      const part = parted && others.length === 0 ? 'leader' : 'member'
      return on ? [...others, { person: person.code, name: person.name, part }] : others
    })
  }
  const send = () => {
    setBusy(true)
    setWrong(null)
    const good = new Set(fit.flatMap(({ people }) => people.map(({ person }) => person)))
    enrolment
      .enter(contest, { ...asked, words, people: wanted(members.filter(({ person }) => good.has(person))) })
      .then((rows) => {
        const done = rows.filter(({ id }) => id)
        announce(say('entered', { n: done.length }))
        changed()
        if (rows.every(({ state }) => state !== '' && state !== 'draft')) close()
        else setEntered(rows)
      })
      .catch(setWrong)
      .finally(() => { setBusy(false) })
  }
  if (entered) {
    return (
      <Dialog title={say('make')} close={close}>
        <EnteredRows rows={entered} />
      </Dialog>
    )
  }
  const ready = fit.length > 0 && (!late || words.trim() !== '')
  return (
    <Dialog
      title={say('make')}
      close={close}
      wide
      actions={
        <Button look="primary" busy={busy} disabled={!ready} onClick={send}>
          {say('enter', { n: fit.length })}
        </Button>
      }
    >
      {wrong !== null && <ErrorNote error={wrong} />}
      <PeoplePicker chosen={new Set(members.map(({ person }) => person))} choose={choose} />
      <h3>{say('chosen', { n: members.length })}</h3>
      <MemberRows members={members} parted={parted} change={setMembers} />
      <EnteringFields plan={plan} parted={parted} more={more} put={setMore} />
      {plan.consent && (
        <label className="tick">
          <input type="checkbox" checked={agreed} onChange={(event) => { setAgreed(event.currentTarget.checked) }} /> {say('agreed')}
        </label>
      )}
      {organises && plan.closes && new Date(plan.closes) < new Date() && (
        <Late late={late} set={setLate} words={words} put={setWords} />
      )}
      {error !== null && <ErrorNote error={error} />}
      {seen && seen.length > fit.length && <p className="note">{say('unfit', { n: seen.length - fit.length })}</p>}
      {seen && <LookedOverRows rows={seen} />}
    </Dialog>
  )
}

/** Only files may be missing: then it becomes a draft. */
function fits({ findings, held }: LookedOver): boolean {
  return !held && findings.every(({ verdict, rule }) => verdict === 'met' || rule === 'attachment')
}
