import { useEffect, useId, useState, type FormEvent } from 'react'
import { enrolment, type Me } from '@/lib/api/enrolment'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { useSettled } from '@/lib/useSettled'
import { enrolWords } from './enrolWords'

const GRADES = ['学徒工', '初级工', '中级工', '高级工', '技师', '高级技师', '特级技师', '首席技师']
const STANDINGS = ['worker', 'teacher', 'student'] as const

interface Props {
  contest: string
  me: Me | null
  done: () => void
}

type Units = readonly { code: string; name: string }[]

function useUnits(contest: string, text: string): Units {
  const [found, setFound] = useState<Units>([])
  const q = useSettled(text.trim())
  useEffect(() => {
    if (q === '') return
    let late = false
    enrolment.units(contest, q).then(
      (units) => { if (!late) setFound(units) },
      () => { setFound([]) },
    )
    return () => { late = true }
  }, [contest, q])
  return found
}

/** Who somebody is; asked once, kept for the next contest. */
export function MeForm({ contest, me, done }: Props) {
  const say = useWords(enrolWords)
  const id = useId()
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [lost, setLost] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const units = useUnits(contest, text)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const read = (name: string) => String(data.get(name) ?? '').trim()
    const unit = me?.unit ?? units.find(({ name }) => name === text.trim())?.code
    setLost(unit === undefined)
    if (unit === undefined) return
    const grade = Number(read('grade'))
    setBusy(true)
    setError(null)
    enrolment
      .sayMe(contest, {
        name: read('name'),
        unit,
        phone: read('phone'),
        id_number: read('id'),
        standing: STANDINGS.find((one) => one === read('standing')) ?? 'worker',
        grade: grade || null,
        trade: read('trade'),
      })
      .then(done)
      .catch(setError)
      .finally(() => { setBusy(false) })
  }
  return (
    <form onSubmit={submit}>
      <h2>{say('who')}</h2>
      {error !== null && <ErrorNote error={error} />}
      <label className="field">
        <span className="field-label">{say('name')}</span>
        <input className="input" name="name" autoComplete="name" defaultValue={me?.name ?? ''} required />
      </label>
      {!me && (
        <label className="field">
          <span className="field-label">{say('unit')}</span>
          <input className="input" list={id} value={text} autoComplete="off" required aria-invalid={lost} onInput={(event) => { setText(event.currentTarget.value) }} />
          <datalist id={id}>
            {units.map(({ code, name }) => (
              <option key={code} value={name} />
            ))}
          </datalist>
          {lost && <span role="alert">{say('unitUnknown')}</span>}
        </label>
      )}
      <label className="field">
        <span className="field-label">{say('phone')}</span>
        <input className="input" name="phone" type="tel" autoComplete="tel" placeholder={me?.phone ? say('keep') : ''} />
      </label>
      <label className="field">
        <span className="field-label">{say('idNumber')}</span>
        <input className="input" name="id" autoComplete="off" maxLength={18} placeholder={me?.id_number ? say('keep') : ''} />
      </label>
      <label className="field">
        <span className="field-label">{say('standing')}</span>
        <select className="input" name="standing" defaultValue={me?.standing ?? 'worker'}>
          {STANDINGS.map((one) => (
            <option key={one} value={one}>{say(one)}</option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field-label">{say('grade')}</span>
        <select className="input" name="grade" defaultValue={me?.grade ?? ''}>
          <option value="">{say('none')}</option>
          {GRADES.map((title, place) => (
            <option key={title} value={place + 1}>{title}</option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field-label">{say('trade')}</span>
        <input className="input" name="trade" autoComplete="off" defaultValue={me?.trade ?? ''} maxLength={16} />
      </label>
      <Button look="primary" type="submit" busy={busy}>
        {say('next')}
      </Button>
    </form>
  )
}
