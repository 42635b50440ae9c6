import { useEffect, useId, useRef, useState } from 'react'
import { findContests } from '../api/contests'
import { organisation } from '../api/organisation'
import { titled } from '../i18n/language'
import { useWords } from '../i18n/words'
import { useSettled } from '../useSettled'

type Found = readonly (readonly [code: string, title: string])[]

const words = {
  pickListed: ['没有找到，请从列出的项中选一个', 'Not found; choose one of those listed'],
} as const

interface Answer {
  asked: string
  rows: Found
}

/** What stands before the last bracket is for people, what is in it for the server. */
export function codeIn(text: string): string {
  return /（([^（）]+)）\s*$/.exec(text)?.[1] ?? text.trim()
}

/** The one that was typed, by its code or by its whole title if only one is called so. */
export function chosen(text: string, rows: Found): string | null {
  const code = codeIn(text)
  if (rows.some(([one]) => one === code)) return code
  const called = rows.filter(([, title]) => title === text.trim())
  return called.length === 1 ? (called[0]?.[0] ?? null) : null
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

/** A code that is found by its name; it, or what was typed instead, is the form's value of that name. */
export function Suggest({ label, hint, name, initial = '', required = false, fixed = false, change, find }: SuggestProps) {
  const say = useWords(words)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(initial)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const asked = useSettled(text)
  const rows = answer?.rows ?? []
  const code = chosen(text, rows) ?? codeIn(text)
  const unknown = text !== '' && text !== initial && answer?.asked === text && chosen(text, rows) === null
  useEffect(() => {
    input.current?.setCustomValidity(unknown ? say('pickListed') : '')
  })
  useEffect(() => {
    const asking = new AbortController()
    find(codeIn(asked), asking.signal)
      .then((found) => {
        if (asking.signal.aborted) return
        setAnswer({ asked, rows: found })
        const named = chosen(asked, found)
        if (named !== null && named !== codeIn(asked)) change?.(named)
        const [known, title] = found.find(([one]) => one === initial) ?? []
        if (title !== undefined) setText((now) => (now === initial ? `${title}（${known ?? ''}）` : now))
      })
      // Without suggestions a code can still be typed.
      .catch(() => {
        if (!asking.signal.aborted) setAnswer(null)
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
      <input type="hidden" name={name} value={code} />
      <input
        ref={input}
        id={`${id}i`}
        className="input"
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
        {rows.map(([code, title]) => (
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
