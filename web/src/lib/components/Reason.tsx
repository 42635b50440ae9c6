interface Props {
  label: string
  value: string
  set: (value: string) => void
}

/** Why somebody decides so: it goes into the ledger, at most 200 characters. */
export function Reason({ label, value, set }: Props) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <textarea
        className="input"
        rows={2}
        maxLength={200}
        value={value}
        onChange={(event) => {
          set(event.target.value)
        }}
      />
    </label>
  )
}
