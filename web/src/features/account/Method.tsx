import type { ReactNode } from 'react'

interface Props {
  title: string
  state?: string
  hint?: string
  actions?: ReactNode
  children?: ReactNode
}

/** One way to sign in: what it is, how it stands, what can be done. */
export function Method({ title, state, hint, actions, children }: Props) {
  return (
    <div className="method">
      <div className="method-head">
        <h3>{title}</h3>
        {state !== undefined && <span className="hint">{state}</span>}
        <div className="acts">{actions}</div>
      </div>
      {hint !== undefined && <p className="hint">{hint}</p>}
      {children}
    </div>
  )
}
