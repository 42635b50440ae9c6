import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { useWords } from '../i18n/words'
import { Button } from './Button'
import { words } from './words'

interface Props {
  title: string
  close: () => void
  children: ReactNode
  /** The verbs at the foot; without any there is a button to close. */
  actions?: ReactNode
  wide?: boolean
}

/** A modal dialog: the browser's own, which traps the focus and gives it back. */
export function Dialog({ title, close, children, actions, wide = false }: Props) {
  const say = useWords(words)
  const element = useRef<HTMLDialogElement>(null)
  const label = useId()
  // Before anything is painted: a key pressed at once must find it open.
  useLayoutEffect(() => {
    const dialog = element.current
    const before = document.activeElement
    dialog?.showModal()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={element}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={label}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <h2 id={label}>{title}</h2>
      <div className="dialog-body">{children}</div>
      <div className="dialog-actions">
        <Button look="quiet" onClick={close}>
          {actions ? say('cancel') : say('close')}
        </Button>
        {actions}
      </div>
    </dialog>
  )
}
