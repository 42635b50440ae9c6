import { useEffect, useRef, useState } from 'react'

/** Over which entry files are held; empty: over the page. `null`: none are held. */
export type Over = string | null

function entryAt(target: EventTarget | null): string {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-entry]') : null
  return row?.dataset['entry'] ?? ''
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

/** Files may be dropped anywhere on the page: onto an entry for it, else for whom their names say. */
export function useDrop(active: boolean, dropped: (files: File[], entry: string) => void): Over {
  const [over, setOver] = useState<Over>(null)
  const latest = useRef(dropped)
  useEffect(() => {
    latest.current = dropped
  })
  useEffect(() => {
    if (!active) return
    const move = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(entryAt(event.target))
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(null)
    }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(null)
      latest.current([...(event.dataTransfer?.files ?? [])], entryAt(event.target))
    }
    addEventListener('dragover', move)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', move)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [active])
  return over
}
