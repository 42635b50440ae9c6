import { useState, type FormEvent, type InputHTMLAttributes, type ReactNode } from 'react'
import { enrolment, type Enrolment, type Plan } from '@/lib/api/enrolment'
import { Button } from '@/lib/components/Button'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { GroupRows } from './GroupRows'
import { LEVELS, linesOf, localOf, perLevel, planFrom } from './planFields'
import { planWords } from './planWords'
import { UnitRows } from './UnitRows'

const GRADES = ['', '学徒工', '初级工', '中级工', '高级工', '技师', '高级技师', '特级技师', '首席技师']

function Line({ label, ...rest }: { label: string } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <input className="input" autoComplete="off" {...rest} />
    </label>
  )
}

function Text({ label, name, value }: { label: string; name: string; value: string }) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <textarea className="input" name={name} rows={3} defaultValue={value} />
    </label>
  )
}

function Tick({ label, name, on }: { label: string; name: string; on: boolean }) {
  return (
    <label className="tick">
      <input type="checkbox" name={name} defaultChecked={on} /> {label}
    </label>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="plan-part">
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

/** What the contest asks of those who want to take part. */
export function PlanForm({ contest }: { contest: string }) {
  const { data, error, reload } = useLoaded(() => enrolment.plan(contest), contest)
  if (error !== null) return <ErrorNote error={error} retry={reload} />
  if (!data) return <Skeleton />
  return <Form key={data.version} contest={contest} known={data} done={reload} />
}

function Form({ contest, known, done }: { contest: string; known: Enrolment; done: () => void }) {
  const say = useWords(planWords)
  const plan = known.plan as Plan
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const read = (name: string) => String(data.get(name) ?? '').trim()
    setBusy(true)
    setError(null)
    enrolment
      .keep(contest, planFrom(plan, read, several(data)), known.version)
      .then(() => {
        announce(say('saved'))
        done()
      })
      .catch(setError)
      .finally(() => { setBusy(false) })
  }
  return (
    <form className="plan-form" onSubmit={submit}>
      {error !== null && <ErrorNote error={error} />}
      <Basics plan={plan} />
      <Eligibility plan={plan} />
      <Places contest={contest} plan={plan} />
      <Part title={say('papers')}>
        <Text label={say('attachments')} name="attachments" value={linesOf(plan.attachments)} />
        <Text label={say('consent')} name="consent" value={plan.consent?.text.zh ?? plan.consent?.text.en ?? ''} />
      </Part>
      <Button look="primary" type="submit" busy={busy}>
        {say('save')}
      </Button>
    </form>
  )
}

function several(data: FormData) {
  const all = (name: string) => data.getAll(name).map(String)
  return { standings: all('standing'), groups: all('group'), units: all('unit-quota') }
}

function Basics({ plan }: { plan: Plan }) {
  const say = useWords(planWords)
  return (
    <Part title={say('basics')}>
      <label className="field">
        <span className="field-label">{say('kind')}</span>
        <select className="input" name="kind" defaultValue={plan.kind ?? 'person'}>
          {(['person', 'team', 'project'] as const).map((one) => (
            <option key={one} value={one}>{say(one)}</option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field-label">{say('accept')}</span>
        <select className="input" name="accept" defaultValue={plan.accept ?? 'hand'}>
          <option value="hand">{say('hand')}</option>
          <option value="auto">{say('auto')}</option>
        </select>
      </label>
      <Line label={say('opens')} name="opens" type="datetime-local" defaultValue={localOf(plan.opens)} />
      <Line label={say('closes')} name="closes" type="datetime-local" defaultValue={localOf(plan.closes)} />
      <Line label={say('contact')} name="contact" defaultValue={plan.contact ?? ''} maxLength={200} />
      <Tick label={say('waiting')} name="waiting" on={plan.waiting ?? true} />
      <Tick label={say('alone')} name="alone" on={plan.alone ?? true} />
    </Part>
  )
}

function Eligibility({ plan }: { plan: Plan }) {
  const say = useWords(planWords)
  return (
    <Part title={say('eligibility')}>
      <div className="field" role="group" aria-label={say('standings')}>
        <span className="field-label">{say('standings')}</span>
        {(['worker', 'teacher', 'student'] as const).map((one) => (
          <label className="tick" key={one}>
            <input type="checkbox" name="standing" value={one} defaultChecked={plan.standings?.includes(one) ?? false} /> {say(one)}
          </label>
        ))}
      </div>
      <Grade label={say('gradeLeast')} name="grade" value={plan.grade_least} />
      <Grade label={say('gradeMost')} name="grade-most" value={plan.grade_most} />
      <Line label={say('ageOn')} name="age-on" type="date" defaultValue={plan.age?.on ?? ''} />
      <Line label={say('ageLeast')} name="age-least" type="number" min={0} max={150} defaultValue={plan.age?.least ?? ''} />
      <Line label={say('ageMost')} name="age-most" type="number" min={0} max={150} defaultValue={plan.age?.most ?? ''} />
      <Line label={say('trades')} name="trades" defaultValue={plan.trades?.join(', ') ?? ''} />
      <Line label={say('under')} name="under" defaultValue={plan.under?.join(', ') ?? ''} />
      <Tick label={say('oneTrack')} name="one-track" on={plan.one_track ?? false} />
    </Part>
  )
}

function Grade({ label, name, value }: { label: string; name: string; value: number | null | undefined }) {
  const say = useWords(planWords)
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select className="input" name={name} defaultValue={value ?? ''}>
        {GRADES.map((title, grade) => (
          <option key={title} value={grade || ''}>{title || say('any')}</option>
        ))}
      </select>
    </label>
  )
}

function Places({ contest, plan }: { contest: string; plan: Plan }) {
  const say = useWords(planWords)
  const amount = { type: 'number', min: 0, max: 1_000_000 } as const
  return (
    <Part title={say('places')}>
      <Line label={say('total')} name="total" {...amount} defaultValue={plan.quotas?.total ?? ''} />
      {LEVELS.map((level) => (
        <Line key={level} label={say(`each_${level}`)} name={`each-${level}`} {...amount} defaultValue={perLevel(plan, level)} />
      ))}
      <label className="field">
        <span className="field-label">{say('order')}</span>
        <select className="input" name="order" defaultValue={plan.order ?? 'submitted'}>
          <option value="submitted">{say('orderSubmitted')}</option>
          <option value="grade">{say('orderGrade')}</option>
        </select>
      </label>
      <Line label={say('teamLeast')} name="team-least" type="number" min={1} max={200} defaultValue={plan.team?.least ?? 1} />
      <Line label={say('teamMost')} name="team-most" type="number" min={1} max={200} defaultValue={plan.team?.most ?? 200} />
      <Line label={say('substitutes')} name="substitutes" type="number" min={0} max={50} defaultValue={plan.team?.substitutes ?? 0} />
      <GroupRows plan={plan} />
      <UnitRows contest={contest} plan={plan} />
    </Part>
  )
}
