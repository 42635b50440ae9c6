import type { Entering, Plan } from '@/lib/api/enrolment'
import { useWords } from '@/lib/i18n/words'
import { deskWords } from './deskWords'
import { spoken } from './spoken'

interface Props {
  plan: Plan
  parted: boolean
  more: Partial<Entering>
  put: (more: Partial<Entering>) => void
}

/** Title and group of what is entered. */
export function EnteringFields({ plan, parted, more, put }: Props) {
  const say = useWords(deskWords)
  return (
    <>
      {parted && (
        <label className="field">
          <span className="field-label">{say('title')}</span>
          <input
            className="input"
            maxLength={200}
            value={more.title ?? ''}
            onChange={(event) => { put({ ...more, title: event.currentTarget.value }) }}
          />
        </label>
      )}
      {(plan.groups ?? []).length > 0 && (
        <label className="field">
          <span className="field-label">{say('group')}</span>
          <select
            className="input"
            value={more.group ?? ''}
            onChange={(event) => { put({ ...more, group: event.currentTarget.value }) }}
          >
            <option value="">{say('groupBy')}</option>
            {(plan.groups ?? []).map(({ id, title }) => <option key={id} value={id}>{spoken(title)}</option>)}
          </select>
        </label>
      )}
    </>
  )
}

interface LateProps {
  late: boolean
  set: (late: boolean) => void
  words: string
  put: (words: string) => void
}

/** Letting somebody in after the deadline is an organiser's act, with a reason. */
export function Late({ late, set, words, put }: LateProps) {
  const say = useWords(deskWords)
  return (
    <>
      <label className="tick">
        <input type="checkbox" checked={late} onChange={(event) => { set(event.currentTarget.checked) }} /> {say('late')}
      </label>
      {late && (
        <label className="field">
          <span className="field-label">{say('lateWhy')}</span>
          <input className="input" required maxLength={200} value={words} onChange={(event) => { put(event.currentTarget.value) }} />
        </label>
      )}
    </>
  )
}
