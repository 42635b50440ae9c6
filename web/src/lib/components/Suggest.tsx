import { useEffect, useId, useState } from 'react'
import { findContests } from '../api/contests'
import { organisation } from '../api/organisation'
import { titled } from '../i18n/language'
import { useSettled } from '../useSettled'

type Found = readonly (readonly [code: string, title: string])[]

/** What stands before the last bracket is for people, what is in it for the server. */
export function codeIn(text: string): string {
  return /（([^（）]+)）\s*$/.exec(text)?.[1] ?? text.trim()
}

interface SuggestProps {
  label: string
  hint?: string
  name: string
  /** A code; its title is looked up. */
  initial?: string
  required?: boolean
  /** It stays what it is. */
  fixed?: boolean
  /** Told the code of what stands in the field. */
  change?: (code: string) => void
  find: (text: string, signal: AbortSignal) => Promise<Found>
}

/** A code that is found by its name; read it out of a form with `codeIn`. */
export function Suggest({ label, hint, name, initial = '', required = false, fixed = false, change, find }: SuggestProps) {
  const id = useId()
  const [text, setText] = useState(initial)
  const [found, setFound] = useState<Found>([])
  const asked = useSettled(text)
  useEffect(() => {
    const asking = new AbortController()
    find(codeIn(asked), asking.signal)
      .then((rows) => {
        if (asking.signal.aborted) return
        setFound(rows)
        const [code, title] = rows.find(([one]) => one === initial) ?? []
        if (title !== undefined) setText((now) => (now === initial ? `${title}（${code ?? ''}）` : now))
      })
      // Without suggestions a code can still be typed.
      .catch(() => {
        if (!asking.signal.aborted) setFound([])
      })
    return () => {
      asking.abort()
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `find` is the same question all along
  }, [asked])
  return (
    <div className="field">
      <label className="field-label" htmlFor={`${id}i`}>
        {label}
      </label>
      <input
        id={`${id}i`}
        className="input"
        name={name}
        list={id}
        autoComplete="off"
        value={text}
        required={required}
        readOnly={fixed}
        aria-describedby={hint ? `${id}h` : undefined}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value)
          change?.(codeIn(currentTarget.value))
        }}
      />
      {hint && (
        <p className="hint" id={`${id}h`}>
          {hint}
        </p>
      )}
      <datalist id={id}>
        {found.map(([code, title]) => (
          <option key={code} value={`${title}（${code}）`} />
        ))}
      </datalist>
    </div>
  )
}

const SHOWN = 12

/** A unit, found by its name or its code. */
export function UnitField(props: Omit<SuggestProps, 'find'>) {
  const find = async (q: string, signal: AbortSignal) =>
    (await organisation.units({ q, limit: SHOWN, closed: false }, signal)).units.map(
      ({ code, name }) => [code, name] as const,
    )
  return <Suggest {...props} find={find} />
}

/** A contest, found by its title, its unit or its id; `but` is left out. */
export function ContestField({ but, ...props }: Omit<SuggestProps, 'find'> & { but: string }) {
  const find = async (q: string, signal: AbortSignal) =>
    (await findContests(q, SHOWN, signal))
      .filter(({ id }) => id !== but)
      .map(({ id, title }) => [id, titled(title, id)] as const)
  return <Suggest {...props} find={find} />
}
