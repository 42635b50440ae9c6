import { useId } from 'react'
import { schedule, type Rules } from '@/lib/api/schedule'
import { Button } from '@/lib/components/Button'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { words } from './words'

type GroupRule = NonNullable<Rules['groups']>[number]

interface Props {
  contest: string
  rules: Rules
  groups: readonly string[]
  change: (groups: GroupRule[]) => void
}

const LENGTHS = ['setup', 'work', 'reset'] as const

/** What is different for single groups; what is left empty is as for everybody. */
export function GroupRules({ contest, rules, groups, change }: Props) {
  const say = useWords(words)
  const list = useId()
  const { data } = useLoaded(() => schedule.hall(contest), contest)
  const rows = rules.groups ?? []
  const put = (at: number, part: Partial<GroupRule>) => {
    change(rows.map((one, other) => (other === at ? { ...one, ...part } : one)))
  }
  const free = groups.find((one) => rows.every(({ group }) => group !== one)) ?? ''
  return (
    <section className="stack group-rules" aria-label={say('groupRules')}>
      <h3>{say('groupRules')}</h3>
      <p className="hint">{say('groupRulesHint')}</p>
      <datalist id={list}>
        {groups.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      {rows.map((one, at) => (
        <fieldset key={at} className="pane" data-testid="group-rule">
          <div className="form-grid">
            <label className="field">
              <span className="field-label">{say('groupName')}</span>
              <input
                className="input"
                list={list}
                required
                maxLength={64}
                value={one.group}
                onChange={(event) => {
                  put(at, { group: event.target.value })
                }}
              />
            </label>
            {LENGTHS.map((name) => (
              <label key={name} className="field">
                <span className="field-label">{say(name)}</span>
                <input
                  className="input num"
                  type="number"
                  min={name === 'work' ? 1 : 0}
                  max={1440}
                  placeholder={String(rules[name])}
                  value={one[name] ?? ''}
                  onChange={(event) => {
                    put(at, { [name]: event.target.value === '' ? null : Number(event.target.value) })
                  }}
                />
              </label>
            ))}
            <label className="field">
              <span className="field-label">{say('fits')}</span>
              <input
                className="input"
                maxLength={64}
                placeholder={rules.fits ?? ''}
                value={one.fits ?? ''}
                onChange={(event) => {
                  put(at, { fits: event.target.value === '' ? null : event.target.value })
                }}
              />
            </label>
          </div>
          <p className="acts">
            {(data?.sessions ?? []).map(({ code }) => (
              <label key={code} className="check num">
                <input
                  type="checkbox"
                  checked={one.sessions?.includes(code) ?? false}
                  onChange={(event) => {
                    const others = (one.sessions ?? []).filter((each) => each !== code)
                    put(at, { sessions: event.target.checked ? [...others, code] : others })
                  }}
                />{' '}
                {code}
              </label>
            ))}
            <Button
              look="quiet"
              onClick={() => {
                change(rows.filter((_, other) => other !== at))
              }}
            >
              {say('groupDrop')}
            </Button>
          </p>
        </fieldset>
      ))}
      <p>
        <Button
          onClick={() => {
            change([...rows, { group: free, setup: null, work: null, reset: null, fits: null, sessions: [] }])
          }}
        >
          {say('groupAdd')}
        </Button>
      </p>
    </section>
  )
}
