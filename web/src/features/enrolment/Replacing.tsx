import { useState } from 'react'
import { enrolment, type ApplicationDetail } from '@/lib/api/enrolment'
import { Confirm } from '@/lib/components/Confirm'
import { ErrorNote } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { deskWords } from './deskWords'
import { Findings } from './Findings'
import { PeoplePicker } from './PeoplePicker'

interface Props {
  contest: string
  of: ApplicationDetail
  /** Whether anybody of the unit may come, or substitutes only. */
  anybody?: boolean
  /** Told the application that holds now: a replacement of a person is a new one. */
  done: (code: string) => void
  close: () => void
}

/** Somebody takes part instead of who cannot come; the rules are held against them first. */
export function Replacing({ contest, of, anybody = false, done, close }: Props) {
  const say = useWords(deskWords)
  const present = of.members.filter(({ left }) => !left)
  const full = present.filter(({ part }) => part !== 'substitute')
  const spare = present.filter(({ part }) => part === 'substitute')
  const [leaves, setLeaves] = useState(full[0]?.person ?? '')
  const [comes, setComes] = useState(spare[0] ? { person: spare[0].person, name: spare[0].name } : null)
  const [words, setWords] = useState('')
  const look = () => (comes ? enrolment.tryReplacing(contest, of.id, { leaves, comes: comes.person }) : Promise.resolve(null))
  const { data: findings, error } = useLoaded(look, `${leaves} ${comes?.person ?? ''}`)
  const fits = findings?.every(({ verdict }) => verdict === 'met') ?? false
  return (
    <Confirm
      title={say('replaceAsk')}
      verb={say('replace')}
      ready={comes !== null && error === null && fits}
      run={() => enrolment.replace(contest, of.id, { leaves, comes: comes?.person ?? '', words })}
      done={({ id }) => {
        announce(say('replacedDone', { name: comes?.name ?? '' }))
        done(id)
      }}
      close={close}
    >
      <p className="hint">{say(of.title ? 'teamStays' : 'entryNew')}</p>
      {full.length > 1 && (
        <label className="field">
          <span className="field-label">{say('leaves')}</span>
          <select className="input" value={leaves} onChange={(event) => { setLeaves(event.currentTarget.value) }}>
            {full.map(({ person, name }) => <option key={person} value={person}>{name}</option>)}
          </select>
        </label>
      )}
      {spare.length > 0 && (
        <label className="field">
          <span className="field-label">{say('comes')}</span>
          <select
            className="input"
            value={comes?.person ?? ''}
            onChange={(event) => {
              const chosen = spare.find(({ person }) => person === event.currentTarget.value)
              setComes(chosen ? { person: chosen.person, name: chosen.name } : null)
            }}
          >
            {comes && !spare.some(({ person }) => person === comes.person) && <option value={comes.person}>{comes.name}</option>}
            {spare.map(({ person, name }) => <option key={person} value={person}>{say('bySubstitute', { name })}</option>)}
          </select>
        </label>
      )}
      {anybody && (
        <PeoplePicker
          several={false}
          chosen={new Set(comes ? [comes.person] : [])}
          choose={({ code, name }) => { setComes({ person: code, name }) }}
        />
      )}
      {comes && <p><b>{comes.name}</b></p>}
      {error !== null && <ErrorNote error={error} />}
      {findings && <Findings of={findings} />}
      <label className="field">
        <span className="field-label">{say('words')}</span>
        <input className="input" maxLength={200} value={words} onChange={(event) => { setWords(event.currentTarget.value) }} />
      </label>
    </Confirm>
  )
}
