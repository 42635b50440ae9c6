import { useState } from 'react'
import type { Rules } from '@/lib/api/schedule'
import { Confirm } from '@/lib/components/Confirm'
import { useWords } from '@/lib/i18n/words'
import { GroupRules } from './GroupRules'
import { words } from './words'

interface Props {
  contest: string
  /** Groups that entries have, drawn or registered. */
  groups: readonly string[]
  rules: Rules
  save: (rules: Rules) => Promise<void>
  close: () => void
}

const NUMBERS = ['setup', 'work', 'reset', 'early', 'late'] as const
const FLAGS = [
  ['keep_order', 'keepOrder'],
  ['one_venue', 'oneVenue'],
  ['apart', 'apart'],
] as const

/** How long a run takes and what must hold. */
export function RulesForm({ contest, groups, rules, save, close }: Props) {
  const say = useWords(words)
  const [now, setNow] = useState(rules)
  const own = (now.groups ?? []).map(({ group }) => group.trim())
  const named = new Set(own).size === own.length && !own.includes('')
  return (
    <Confirm title={say('rules')} verb={say('save')} ready={named} run={() => save(now)} done={close} close={close}>
      <div className="form-grid">
        {NUMBERS.map((name) => (
          <label key={name} className="field">
            <span className="field-label">{say(name)}</span>
            <input
              className="input num"
              type="number"
              min={name === 'work' ? 1 : 0}
              max={1440}
              value={now[name]}
              onChange={(event) => {
                setNow({ ...now, [name]: Number(event.target.value) })
              }}
            />
          </label>
        ))}
        <label className="field">
          <span className="field-label">{say('fits')}</span>
          <input
            className="input"
            value={now.fits ?? ''}
            onChange={(event) => {
              setNow({ ...now, fits: event.target.value.trim() === '' ? null : event.target.value.trim() })
            }}
          />
        </label>
        <label className="field">
          <span className="field-label">{say('devices')}</span>
          <input
            className="input"
            defaultValue={(now.devices ?? []).join(' ')}
            onChange={(event) => {
              setNow({ ...now, devices: event.target.value.split(/[\s,，、]+/).filter(Boolean) })
            }}
          />
        </label>
      </div>
      {FLAGS.map(([name, word]) => (
        <label key={name} className="check">
          <input
            type="checkbox"
            checked={now[name]}
            onChange={(event) => {
              setNow({ ...now, [name]: event.target.checked })
            }}
          />{' '}
          {say(word)}
        </label>
      ))}
      <label className="check">
        <input
          type="checkbox"
          checked={now.judges === 'assigned'}
          onChange={(event) => {
            setNow({ ...now, judges: event.target.checked ? 'assigned' : 'none' })
          }}
        />{' '}
        {say('assigned')}
      </label>
      <GroupRules
        contest={contest}
        rules={now}
        groups={groups}
        change={(rows) => {
          setNow({ ...now, groups: rows })
        }}
      />
    </Confirm>
  )
}
