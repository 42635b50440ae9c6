import type { ReactNode } from 'react'

/** A number, what it is, and what belongs to it. */
export function Fact({ label, value, note }: { label: string; value: ReactNode; note?: ReactNode }) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>
        <strong className="num">{value}</strong>
        {note && <span className="fact-note">{note}</span>}
      </dd>
    </div>
  )
}

export function Section({ id, title, hint, children }: { id: string; title: string; hint?: string; children: ReactNode }) {
  return (
    <section className="fair-section" aria-labelledby={`fair-${id}`}>
      <h2 id={`fair-${id}`}>{title}</h2>
      {hint && <p className="fair-hint">{hint}</p>}
      {children}
    </section>
  )
}
