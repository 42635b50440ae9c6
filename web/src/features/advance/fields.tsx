import type { ReactNode } from 'react'
import { useWords } from '@/lib/i18n/words'
import { deskWords } from './deskWords'
import { ruleWords } from './ruleWords'
import { PARTIES } from './sentences'

/** A field under its label. */
export function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      {children}
    </label>
  )
}

interface PartyProps {
  name: string
  chosen: string | undefined
  needed?: boolean
}

/** By what a quota or a reserved place counts; attributes of the source stay choosable. */
export function Party({ name, chosen, needed = false }: PartyProps) {
  const say = useWords(deskWords)
  const sayRule = useWords(ruleWords)
  const other = chosen && !(PARTIES as readonly string[]).includes(chosen) ? chosen : null
  return (
    <select className="input" name={name} defaultValue={chosen ?? ''}>
      {!needed && <option value="">{say('noQuota')}</option>}
      {PARTIES.map((one) => (
        <option key={one} value={one}>
          {sayRule(one)}
        </option>
      ))}
      {other && <option value={other}>{other}</option>}
    </select>
  )
}

/** A whole number, at least one. */
export function Numbers({ name, value, most = 100_000 }: { name: string; value: number; most?: number }) {
  return <input className="input num" name={name} type="number" min={1} max={most} required defaultValue={value} />
}
