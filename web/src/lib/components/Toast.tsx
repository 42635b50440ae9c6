import { useEffect } from 'react'
import { Button } from './Button'

export interface Said {
  text: string
  /** Changes with every message, so that the same words can be said again. */
  key: number
  action?: { label: string; run: () => void }
  tone?: 'done' | 'wrong'
}

const STAYS = 7000

/** A short message at the foot; read out politely, gone after a while, never over a key. */
export function Toast({ said, gone }: { said: Said | null; gone: () => void }) {
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(gone, STAYS)
    return () => {
      clearTimeout(timer)
    }
  }, [said, gone])
  return (
    <div className="toasts" role="status">
      {said && (
        <div className={`toast toast-${said.tone ?? 'done'}`} key={said.key}>
          <span>{said.text}</span>
          {said.action && (
            <Button look="quiet" onClick={said.action.run}>
              {said.action.label}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
