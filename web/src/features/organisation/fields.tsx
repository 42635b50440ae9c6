import { useId, type ReactNode } from 'react'
import { organisation, type Trade } from '@/lib/api/organisation'
import { Suggest } from '@/lib/components/Suggest'

interface ChoiceProps {
  label: string
  name?: string
  value?: string
  defaultValue?: string
  change?: (value: string) => void
  options: readonly (readonly [value: string, title: string])[]
}

export function Choice({ label, name, value, defaultValue, change, options }: ChoiceProps) {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        name={name}
        value={value}
        defaultValue={defaultValue}
        onChange={(event) => change?.(event.currentTarget.value)}
      >
        {options.map(([one, title]) => (
          <option key={one} value={one}>
            {title}
          </option>
        ))}
      </select>
    </div>
  )
}

type Picked = Omit<Parameters<typeof Suggest>[0], 'find'>

export function TradeField(props: Picked) {
  const find = async (q: string) =>
    (await organisation.trades(q)).map(({ code, name }: Trade) => [code, name] as const)
  return <Suggest {...props} find={find} />
}

/** Facts beside their names. */
export function Facts({ of }: { of: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {of.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
