import { attempts } from '@/lib/api/attempts'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { useLoaded } from '@/lib/useLoaded'
import { EvidenceSheet } from './EvidenceSheet'
import { Replay } from './Replay'

interface Props {
  contest: string
  title: string
  id: string
  staff: string | null
  /** `sheet`, or the rule to begin with. */
  part: string | undefined
}

/** One attempt: its replay, or its evidence as a sheet for paper. */
export function AttemptView({ contest, title, id, staff, part }: Props) {
  const { data, error, reload } = useLoaded(() => attempts.read(contest, id), id)
  if (!data) return error === null ? <Skeleton /> : <ErrorNote error={error} retry={reload} />
  if (part === 'sheet') return <EvidenceSheet contest={contest} title={title} detail={data} />
  return <Replay key={part} contest={contest} detail={data} staff={staff} asked={part} reload={reload} />
}
