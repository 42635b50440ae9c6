import { useId, useState, type FormEvent } from 'react'
import { builder, type Profile } from '@/lib/api/builder'
import { Refusal } from '@/lib/api/client'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { UnitField } from '@/lib/components/Suggest'
import { announce } from '@/lib/console/announce'
import { useWords } from '@/lib/i18n/words'
import { changeOf, clashes, draftOf, type Draft } from './draft'
import { PlanEditor } from './PlanEditor'
import { Theirs } from './Theirs'
import { EditionField } from './EditionField'
import { LEVELS, words } from './words'

type Plain = Exclude<keyof Draft, 'plan'>

interface Props {
  profile: Profile
  saved: () => void
}

/** What is said of the contest; two people who save at once are told, and choose. */
export function ProfileForm({ profile, saved }: Props) {
  const say = useWords(words)
  const form = useId()
  const [read] = useState(profile)
  const [draft, setDraft] = useState(() => draftOf(profile))
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [theirs, setTheirs] = useState<Profile | null>(null)
  const set = <K extends keyof Draft>(name: K, value: Draft[K]) => {
    setDraft((old) => ({ ...old, [name]: value }))
  }
  const save = (version: number) => {
    setBusy(true)
    setError(null)
    builder
      .change(profile.contest, version, changeOf(draft, draftOf(read)))
      .then((now) => {
        setTheirs(null)
        const back = changeOf(draftOf(theirs ?? read), draftOf(now))
        announce(say('saved'), () => builder.change(profile.contest, now.version, back).then(saved))
        saved()
      })
      .catch((reason: unknown) => {
        const late = reason instanceof Refusal && reason.code === 'changed_meanwhile'
        if (late) setTheirs(reason.params['current'] as Profile)
        else setError(reason)
      })
      .finally(() => {
        setBusy(false)
      })
  }
  const field = (name: Plain, label: string, type = 'text', rows = 0) => {
    const id = `${form}${name}`
    const common = { id, className: 'input', value: draft[name], name }
    return (
      <div className={rows ? 'field field-wide' : 'field'}>
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
        {rows ? (
          <textarea
            {...common}
            rows={rows}
            onChange={(event) => {
              set(name, event.currentTarget.value)
            }}
          />
        ) : (
          <input
            {...common}
            type={type}
            required={name === 'zh'}
            onChange={(event) => {
              set(name, event.currentTarget.value)
            }}
          />
        )}
      </div>
    )
  }
  return (
    <section className="block">
      <h2>{say('profile')}</h2>
      {error !== null && <ErrorNote error={error} />}
      {theirs && (
        <Theirs
          theirs={draftOf(theirs)}
          both={clashes(draft, draftOf(read), draftOf(theirs))}
          take={saved}
          keep={() => {
            save(theirs.version)
          }}
        />
      )}
      <form
        className="profile"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          save(read.version)
        }}
      >
        {field('zh', say('titleZh'))}
        {field('en', say('titleEn'))}
        <div className="field">
          <label className="field-label" htmlFor={`${form}level`}>
            {say('level')}
          </label>
          <select
            id={`${form}level`}
            className="input"
            value={draft.level}
            onChange={(event) => {
              set('level', event.currentTarget.value)
            }}
          >
            {LEVELS.map((one) => (
              <option key={one} value={one}>
                {say(one === '' ? 'none' : one)}
              </option>
            ))}
          </select>
        </div>
        <UnitField
          label={say('unit')}
          hint={say('unitFind')}
          name="unit"
          initial={read.unit ?? ''}
          change={(unit) => {
            set('unit', unit)
          }}
        />
        <EditionField
          value={draft.edition}
          choose={(edition) => {
            set('edition', edition)
          }}
        />
        {field('starts', say('starts'), 'date')}
        {field('ends', say('ends'), 'date')}
        {field('place', say('place'))}
        {field('contact', say('contact'))}
        {field('groups', say('groups'), '', 3)}
        {field('hosts', say('hosts'), '', 3)}
        {field('notice', say('notice'), '', 12)}
        <PlanEditor
          plan={draft.plan}
          day={draft.starts}
          change={(edit) => {
            setDraft((old) => ({ ...old, plan: edit(old.plan) }))
          }}
        />
        <div className="field-wide">
          <Button look="primary" type="submit" busy={busy}>
            {say('save')}
          </Button>
        </div>
      </form>
    </section>
  )
}
