import { useId, type InputHTMLAttributes } from 'react'

/** What an id that people choose may look like, as the server has it. */
export const CODE = '[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}'

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string
  hint?: string
}

/** A text field with its label above, and a hint below if there is one. */
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
