import { useState } from 'react'
import type { Plan } from '@/lib/api/enrolment'
import { Button } from '@/lib/components/Button'
import { useWords } from '@/lib/i18n/words'
import { planWords } from './planWords'
import { STANDINGS } from './planFields'

/** The contest's groups: who belongs to each, and how many places it has. */
export function GroupRows({ plan }: { plan: Plan }) {
  const say = useWords(planWords)
  const known = plan.groups ?? []
  const [rows, setRows] = useState(() => known.map(({ id }) => id))
  const groups = new Map(known.map((one) => [one.id, one]))
  return (
    <div className="plan-rows">
      <span className="field-label">{say('groups')}</span>
      {rows.map((key) => {
        const group = groups.get(key)
        return (
          <fieldset className="plan-row" key={key} aria-label={group?.title.zh ?? say('newGroup')}>
            <input type="hidden" name="group" value={key} />
            <label className="field">
              <span className="field-label">{say('groupId')}</span>
              <input className="input" name={`group-id-${key}`} required maxLength={64} defaultValue={group?.id ?? ''} />
            </label>
            <label className="field">
              <span className="field-label">{say('groupTitle')}</span>
              <input className="input" name={`group-title-${key}`} required maxLength={200} defaultValue={group?.title.zh ?? group?.title.en ?? ''} />
            </label>
            <label className="field">
              <span className="field-label">{say('groupMost')}</span>
              <input
                className="input"
                type="number"
                min={0}
                max={1_000_000}
                name={`group-most-${key}`}
                defaultValue={plan.quotas?.groups?.[key] ?? ''}
              />
            </label>
            <div className="field" role="group" aria-label={say('standings')}>
              {STANDINGS.map((one) => (
                <label className="tick" key={one}>
                  <input
                    type="checkbox"
                    name={`group-standing-${key}-${one}`}
                    defaultChecked={group?.standings?.includes(one) ?? false}
                  />{' '}
                  {say(one)}
                </label>
              ))}
            </div>
            <Button look="quiet" onClick={() => { setRows(rows.filter((one) => one !== key)) }}>{say('takeOut')}</Button>
          </fieldset>
        )
      })}
      <Button onClick={() => { setRows([...rows, `new${Date.now()}`]) }}>{say('addGroup')}</Button>
    </div>
  )
}
