import { useCallback, useEffect, useRef, useState } from 'react'
import { Refusal } from '@/lib/api/client'
import { schedule, type Change, type Placed, type Timetable } from '@/lib/api/schedule'

export interface Drafting {
  table: Timetable | null
  error: unknown
  saving: boolean
  /** Replaces all places; can be undone. */
  place: (places: Placed[]) => void
  change: (change: Change) => Promise<void>
  undo: (() => void) | null
  redo: (() => void) | null
  reload: () => void
  /** What another act answered; `undoable`: the places before can be had back. */
  took: (table: Timetable, undoable?: boolean) => void
}

const KEPT = 100

/** A stage's draft: shown at once, saved in order, undone step by step. */
export function useTimetable(contest: string, stage: string): Drafting {
  const [table, setTable] = useState<Timetable | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [pending, setPending] = useState(0)
  const [past, setPast] = useState<Placed[][]>([])
  const [future, setFuture] = useState<Placed[][]>([])
  const shown = useRef<Timetable | null>(null)
  const version = useRef(0)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)
  /** Counts what others' changes have replaced: what was meant for the draft before is not sent. */
  const epoch = useRef(0)

  const show = useCallback((next: Timetable) => {
    shown.current = next
    setTable(next)
  }, [])
  const answer = useCallback(
    (next: Timetable) => {
      version.current = next.version
      if (waiting.current === 0) show(next)
      setError(null)
    },
    [show],
  )
  const reload = useCallback(() => {
    schedule.timetable(contest, stage).then(answer).catch(setError)
  }, [contest, stage, answer])
  useEffect(reload, [reload])
  const adopt = useCallback(async () => {
    const fresh = await schedule.timetable(contest, stage)
    epoch.current += 1
    version.current = fresh.version
    show(fresh)
    setPast([])
    setFuture([])
  }, [contest, stage, show])

  const change = useCallback(
    (what: Change) => {
      waiting.current += 1
      setPending(waiting.current)
      const meant = epoch.current
      const sent = queue.current.then(async () => {
        try {
          if (meant !== epoch.current) {
            waiting.current -= 1
            return
          }
          const next = await schedule.change(contest, stage, version.current, what)
          waiting.current -= 1
          answer(next)
        } catch (reason) {
          waiting.current -= 1
          setError(reason)
          // Without the fresh draft the old version stays: the next change asks for it again.
          if (reason instanceof Refusal && reason.code === 'changed_meanwhile')
            await adopt().catch(setError)
        } finally {
          setPending(waiting.current)
        }
      })
      queue.current = sent
      return sent
    },
    [contest, stage, answer, adopt],
  )
  const put = useCallback(
    (places: Placed[]) => {
      if (shown.current) show({ ...shown.current, places })
      void change({ places })
    },
    [change, show],
  )
  const place = (places: Placed[]) => {
    const before = shown.current?.places ?? []
    setPast((old) => [...old.slice(-KEPT), before])
    setFuture([])
    put(places)
  }
  const step = (from: Placed[][], take: typeof setPast, give: typeof setPast) => {
    const before = shown.current?.places ?? []
    take(from.slice(0, -1))
    give((old) => [...old, before])
    put(from.at(-1) ?? before)
  }
  const took = (next: Timetable, undoable = false) => {
    const before = shown.current?.places ?? []
    if (undoable) {
      setPast((old) => [...old.slice(-KEPT), before])
      setFuture([])
    }
    version.current = next.version
    show(next)
    setError(null)
  }
  return {
    table,
    error,
    saving: pending > 0,
    place,
    change,
    undo:
      past.length === 0
        ? null
        : () => {
            step(past, setPast, setFuture)
          },
    redo:
      future.length === 0
        ? null
        : () => {
            step(future, setFuture, setPast)
          },
    reload,
    took,
  }
}
