import type { Dispute } from '@/lib/api/chief'
import { procedure } from '@/lib/api/procedure'
import { number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { matrixWords } from './matrixWords'
import { ReasonAct } from './ReasonAct'
import { judgeName, useMay, useRoom } from './room'

interface Props {
  entry: string
  dispute: Dispute & { limit?: string }
  title: string
}

/** How far apart the judges are, in which round, and who still has to mark again. */
export function DisputeFacts({ dispute, title }: Omit<Props, 'entry'>) {
  const room = useRoom()
  const say = useWords(matrixWords)
  const { low, high, round, pending, item, limit } = dispute
  return (
    <p className="dispute-facts">
      <b>
        <span aria-hidden="true">△ </span>
        {title}
        {item !== '' && ` · ${say('item', { item })}`}
      </b>{' '}
      <span className="num">{say('range', { low: number(low), high: number(high) })}</span>
      {limit !== undefined && <span className="num hint"> {say('limit', { limit: number(limit) })}</span>}
      {round > 1 && <span className="hint"> · {say('round', { n: round })}</span>}
      {pending.length > 0 && (
        <span className="hint">
          {' '}
          · {say('pending', { who: pending.map((one) => judgeName(room, one)).join('、') })}
        </span>
      )}
    </p>
  )
}

/** Discuss and mark again, or let the spread be. */
export function DisputeActs({ entry, dispute, title }: Props) {
  const { contest, board } = useRoom()
  const say = useWords(matrixWords)
  const decides = useMay('decide')
  // Who was asked to mark again does so first; then there is something to accept, or nothing left.
  if (!decides || dispute.pending.length > 0) return null
  const place = { entry, aspect: dispute.aspect, item: dispute.item }
  return (
    <span className="acts">
      <ReasonAct
        verb={say('callRemark')}
        title={say('remarkAsk', { aspect: title })}
        says={say('remarkSays')}
        run={(reason) => procedure.remark(contest, board.stage, place, reason)}
      />
      <ReasonAct
        verb={say('accept')}
        title={say('acceptAsk', { aspect: title })}
        says={say('acceptSays')}
        run={(reason) => procedure.acceptSpread(contest, board.stage, place, reason)}
      />
    </span>
  )
}
