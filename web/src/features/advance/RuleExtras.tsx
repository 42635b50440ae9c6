import { useState } from 'react'
import type { Rule } from '@/lib/api/cascade'
import { Button } from '@/lib/components/Button'
import { useWords } from '@/lib/i18n/words'
import { deskWords } from './deskWords'
import { Field, Numbers, Party } from './fields'

type Reserve = Rule['reserved'][number]

const list = (data: FormData, name: string) =>
  data.getAll(name).map((value) => (typeof value === 'string' ? value.trim() : ''))

/** What the extra fields say: places of single parties, and entries that come in any case. */
export function extrasOf(data: FormData): Pick<Rule, 'reserved' | 'named'> {
  const pers = list(data, 'ownPer')
  const values = list(data, 'ownValue')
  return {
    reserved: list(data, 'ownLeast').map((least, at) => ({
      per: pers[at] ?? 'unit',
      value: values[at] ?? '',
      places: Number(least) || 1,
    })),
    named: [...new Set((list(data, 'named')[0] ?? '').split(/[\s,，、;；]+/).filter(Boolean))],
  }
}

/** Places of single parties, and entries that come in any case. */
export function RuleExtras({ rule }: { rule: Rule | undefined }) {
  const say = useWords(deskWords)
  const [rows, setRows] = useState<readonly (readonly [number, Reserve])[]>(() =>
    (rule?.reserved ?? []).filter(({ value }) => value !== null).map((one, at) => [at, one] as const),
  )
  const add = () => {
    const next = 1 + Math.max(-1, ...rows.map(([id]) => id))
    setRows([...rows, [next, { per: 'unit', value: '', places: 1 }]])
  }
  return (
    <details open={rows.length > 0 || (rule?.named.length ?? 0) > 0}>
      <summary>{say('extras')}</summary>
      <fieldset className="links-own">
        <legend>{say('own')}</legend>
        <p className="hint">{say('ownHint')}</p>
        {rows.map(([id, one]) => (
          <div key={id} className="links-row" data-testid="own-reserve">
            <Field label={say('ownPer')}>
              <Party name="ownPer" chosen={one.per} needed />
            </Field>
            <Field label={say('ownValue')}>
              <input className="input" name="ownValue" required maxLength={64} autoComplete="off" defaultValue={one.value ?? ''} />
            </Field>
            <Field label={say('ownLeast')}>
              <Numbers name="ownLeast" value={one.places} />
            </Field>
            <Button
              look="quiet"
              onClick={() => {
                setRows(rows.filter(([other]) => other !== id))
              }}
            >
              {say('drop')}
            </Button>
          </div>
        ))}
        <p>
          <Button onClick={add}>{say('addOwn')}</Button>
        </p>
      </fieldset>
      <Field label={say('named')}>
        <textarea className="input num" name="named" rows={2} defaultValue={rule?.named.join('\n') ?? ''} />
      </Field>
      <p className="hint">{say('namedHint')}</p>
    </details>
  )
}
