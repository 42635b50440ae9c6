import { useState } from 'react'
import { attempts } from '@/lib/api/attempts'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { useLoaded } from '@/lib/useLoaded'
import { Closed, isClosed } from './Closed'
import { EvidenceSheet } from './EvidenceSheet'
import { Replay } from './Replay'

/** While it runs, its verdicts are still falling. */
const REFRESH = 2000

interface Props {
  contest: string
  title: string
  id: string
  /** Whether the reader may overrule the referee. */
  staff: boolean
  /** `sheet`, or the rule to begin with. */
  part: string | undefined
}

/** One attempt: its replay, or its evidence as a sheet for paper. */
export function AttemptView({ contest, title, id, staff, part }: Props) {
  const [open, setOpen] = useState(true)
  const read = async () => {
    const found = await attempts.read(contest, id)
    setOpen(found.state === 'running' || found.state === 'sealing')
    return found
  }
  const { data, error, reload } = useLoaded(read, id, open ? REFRESH : undefined)
  if (!data && isClosed(error)) return <Closed />
  if (!data) return error === null ? <Skeleton /> : <ErrorNote error={error} retry={reload} brief />
  if (part === 'sheet') return <EvidenceSheet contest={contest} title={title} detail={data} />
  return <Replay key={part} contest={contest} detail={data} staff={staff} asked={part} reload={reload} />
}
