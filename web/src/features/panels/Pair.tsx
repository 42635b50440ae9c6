import { panels } from '@/lib/api/panels'
import { told } from '@/lib/api/client'
import { Dialog } from '@/lib/components/Dialog'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { judgeName, useHall } from './hall'
import { seatWords } from './seatWords'

export interface Chosen {
  entry: string
  judge: string
}

/** Why a judge marks an entry, or does not. */
export function Pair({ pair, close }: { pair: Chosen; close: () => void }) {
  const say = useWords(seatWords)
  const { contest, stage, judges, entries } = useHall()
  const { entry, judge } = pair
  const { data, error } = useLoaded(
    () => panels.explain(contest.id, stage, entry, judge),
    `${entry} ${judge}`,
  )
  return (
    <Dialog title={`${judgeName(judges, judge)} × ${entry} ${entries.get(entry) ?? ''}`} close={close}>
      {!data && error === null && <Skeleton lines={2} />}
      {error !== null && <ErrorNote error={error} brief />}
      {data && (
        <>
          <p>
            <b>{say(data.assigned ? 'assigned' : 'free')}</b>
          </p>
          <p>{told(data)}</p>
          <p className="hint">
            {say('judges')}: {data.panel.map((one) => judgeName(judges, one)).join('、')}
          </p>
        </>
      )}
    </Dialog>
  )
}
