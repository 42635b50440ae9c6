import { useEffect, useId, useState, type InputHTMLAttributes, type ReactNode } from 'react'
import { organisation, type Trade } from '@/lib/api/organisation'
import { useSettled } from '@/lib/useSettled'

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string
  hint?: string
}

export function Field({ label, hint, ...input }: FieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        autoComplete="off"
        aria-describedby={hint ? `${id}h` : undefined}
        {...input}
      />
      {hint && (
        <p className="hint" id={`${id}h`}>
          {hint}
        </p>
      )}
    </div>
  )
}

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

/** What stands before the last bracket is for people, what is in it for the server. */
export function codeIn(text: string): string {
  return /（([^（）]+)）\s*$/.exec(text)?.[1] ?? text.trim()
}

interface SuggestProps {
  label: string
  hint?: string
  name: string
  initial?: string
  required?: boolean
  find: (text: string) => Promise<readonly (readonly [code: string, title: string])[]>
}

/** A code that can be found by name. */
function Suggest({ label, hint, name, initial = '', required = false, find }: SuggestProps) {
  const id = useId()
  const [text, setText] = useState(initial)
  const [found, setFound] = useState<readonly (readonly [string, string])[]>([])
  const asked = useSettled(text)
  useEffect(() => {
    let late = false
    find(codeIn(asked))
      .then((rows) => {
        if (!late) setFound(rows)
      })
      // Without suggestions a code can still be typed.
      .catch(() => {
        setFound([])
      })
    return () => {
      late = true
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `find` is the same question all along
  }, [asked])
  return (
    <>
      <Field
        label={label}
        name={name}
        list={id}
        value={text}
        required={required}
        {...(hint ? { hint } : {})}
        onInput={(event) => {
          setText(event.currentTarget.value)
        }}
      />
      <datalist id={id}>
        {found.map(([code, title]) => (
          <option key={code} value={`${title}（${code}）`} />
        ))}
      </datalist>
    </>
  )
}

type Picked = Omit<SuggestProps, 'find'>

export function UnitField(props: Picked) {
  const find = async (q: string) =>
    (await organisation.units({ q, limit: 12, closed: false })).units.map(
      ({ code, name }) => [code, name] as const,
    )
  return <Suggest {...props} find={find} />
}

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
