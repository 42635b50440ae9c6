import { useState } from 'react'
import { enrolment, type Plan } from '@/lib/api/enrolment'
import { Button } from '@/lib/components/Button'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { useSettled } from '@/lib/useSettled'
import { planWords } from './planWords'

/** Places of single units, each for it and all below it, instead of what every unit has. */
export function UnitRows({ contest, plan }: { contest: string; plan: Plan }) {
  const say = useWords(planWords)
  const [rows, setRows] = useState(() => Object.keys(plan.quotas?.units ?? {}).map((code) => ({ code, name: code })))
  const [text, setText] = useState('')
  const q = useSettled(text).trim()
  const { data } = useLoaded(() => (q ? enrolment.units(contest, q) : Promise.resolve([])), q)
  const found = (data ?? []).filter(({ code }) => !rows.some((row) => row.code === code))
  return (
    <div className="plan-rows">
      <span className="field-label">{say('unitQuotas')}</span>
      {rows.map(({ code, name }) => (
        <div className="plan-row" key={code}>
          <label className="field">
            <span className="field-label">{name}</span>
            <input
              className="input"
              type="number"
              min={0}
              max={1_000_000}
              required
              name={`unit-most-${code}`}
              defaultValue={plan.quotas?.units?.[code] ?? ''}
            />
          </label>
          <input type="hidden" name="unit-quota" value={code} />
          <Button look="quiet" onClick={() => { setRows(rows.filter((row) => row.code !== code)) }}>{say('takeOut')}</Button>
        </div>
      ))}
      <label className="field">
        <span className="field-label">{say('addUnit')}</span>
        <input className="input" type="search" value={text} onChange={(event) => { setText(event.currentTarget.value) }} />
      </label>
      {found.map((unit) => (
        <Button
          key={unit.code}
          onClick={() => {
            setRows([...rows, unit])
            setText('')
          }}
        >
          {unit.name}
        </Button>
      ))}
    </div>
  )
}
