import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Form, FormMark } from '@/lib/api/form'
import { ulid } from '@/lib/marks/ulid'
import { agreed, cellStates, EMPTY, type CellState } from './cells'
import { cellKey, isConflict, sameForm, type Cell, type Pending, type Topic } from './jobs'
import { askToKeep } from './offline'
import type { Outbox } from './outbox'
import type { Line } from './sender'
import { useDelivery } from './useDelivery'

interface Step {
  cell: Cell
  before: CellState
}

export interface Marking {
  form: Form
  /** `contest/judge`. */
  owner: string
  cells: Map<string, CellState>
  jobs: readonly Pending[]
  waiting: number
  line: Line
  durable: boolean
  undoable: boolean
  /** `null`: absent. `again`: marked in a new round, the same value counts as a new mark. */
  give: (cell: Cell, value: string | null, again?: boolean) => void
  clear: (cell: Cell) => void
  undo: () => Cell | null
  sign: (stage: string, entry: string) => void
  /** Takes back a signature that has not been sent. */
  unsign: (stage: string, entry: string) => void
  raise: (cell: Cell, topic: Topic, text: string) => void
  dismiss: (job: Pending) => void
  /** Jobs from a file of this judge; those that are here or were sent do no harm. */
  take: (jobs: readonly Pending[]) => void
  flush: () => void
  reload: () => void
}

/** Clashes that turn out to be none are put aside once the server's marks are known. */
function useAgreement(form: Form, outbox: Outbox, jobs: readonly Pending[]): void {
  useEffect(() => {
    for (const job of jobs.filter(isConflict)) {
      if (agreed(form.marks, job)) outbox.remove(job.job)
    }
  }, [form, outbox, jobs])
}

function same(state: CellState, value: string | null): boolean {
  return state.given && state.value === value && state.refused === null
}

/** Everything a judge can do to a form; each act is saved here first and delivered after. */
export function useMarking(
  form: Form,
  outbox: Outbox,
  reload: () => void,
  setMarks: (change: (marks: FormMark[]) => FormMark[]) => void,
): Marking {
  const jobs = useSyncExternalStore(outbox.subscribe, outbox.jobs, outbox.jobs)
  const [line, flush] = useDelivery(outbox, form, reload, setMarks)
  const [steps, setSteps] = useState<Step[]>([])
  const cells = useMemo(() => cellStates(form.marks, jobs), [form.marks, jobs])
  useAgreement(form, outbox, jobs)

  // The outbox itself is asked, not the last drawing: two acts may come before the next one.
  const stateNow = (cell: Cell) => cellStates(form.marks, outbox.jobs()).get(cellKey(cell)) ?? EMPTY
  const put = (job: Pending) => {
    outbox.put(job)
    askToKeep()
    flush()
  }
  const kept = (cell: Cell) => ({
    stage: cell.stage,
    entry: cell.entry,
    item: cell.item,
    aspect: cell.aspect,
    job: outbox.next(),
    owner: outbox.owner,
    refused: null,
  })
  const act = (cell: Cell, value: string | null, given: boolean) => {
    const { refused, mark } = stateNow(cell)
    if (given) put({ ...kept(cell), act: 'give', mark: ulid(), value, replaces: mark })
    else if (mark !== null)
      put({ ...kept(cell), act: 'withdraw', mark, value, replaces: null })
    if (refused) outbox.remove(refused.job)
  }
  const remember = (cell: Cell) => {
    setSteps((old) => [...old, { cell, before: stateNow(cell) }])
  }
  const signature = (stage: string, entry: string) => ({ stage, entry, item: '', aspect: '' })
  return {
    form,
    owner: outbox.owner,
    cells,
    jobs,
    waiting: jobs.filter((job) => job.refused === null).length,
    line,
    durable: outbox.durable,
    undoable: steps.length > 0,
    give: (cell, value, again = false) => {
      if (!again && same(stateNow(cell), value)) return
      remember(cell)
      act(cell, value, true)
    },
    clear: (cell) => {
      if (!stateNow(cell).given) return
      remember(cell)
      act(cell, null, false)
    },
    undo: () => {
      const step = steps.at(-1)
      if (!step) return null
      setSteps(steps.slice(0, -1))
      act(step.cell, step.before.value, step.before.given)
      return step.cell
    },
    sign: (stage, entry) => {
      const form = signature(stage, entry)
      setSteps((old) => old.filter(({ cell }) => !sameForm(cell, form)))
      const before = outbox.jobs().filter((job) => job.act === 'sign' && sameForm(job, form))
      for (const { job } of before) outbox.remove(job)
      put({ ...kept(form), act: 'sign' })
    },
    unsign: (stage, entry) => {
      const form = signature(stage, entry)
      const waiting = outbox.jobs().find((job) => job.act === 'sign' && sameForm(job, form))
      if (waiting) outbox.remove(waiting.job)
    },
    raise: (cell, topic, text) => {
      put({ ...kept(cell), act: 'problem', problem: ulid(), topic, text })
    },
    dismiss: (job) => {
      outbox.remove(job.job)
      flush()
    },
    take: (more) => {
      for (const job of more) outbox.put(job)
      flush()
    },
    flush,
    reload,
  }
}
