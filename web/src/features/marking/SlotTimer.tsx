import { useEffect, useState } from 'react'
import type { FormStage } from '@/lib/api/form'
import { lapse } from '@/lib/i18n/lapse'
import { useWords } from '@/lib/i18n/words'
import { slotTime, type SlotPhase } from './slot'
import { slotWords } from './slotWords'

const SHAPES: Record<SlotPhase, string> = { running: '▶', ending: '◐', over: '■' }

interface Props {
  stage: FormStage
  ahead: number
  choose: (entry: string) => void
}

/** Who is on stage, and for how long still. */
export function SlotTimer({ stage, ahead, choose }: Props) {
  const say = useWords(slotWords)
  const length = stage.procedure.slot
  const { slot } = stage
  const [now, setNow] = useState(() => Date.now())
  const running = slot !== null
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => {
      setNow(Date.now())
    }, 250)
    return () => {
      clearInterval(timer)
    }
  }, [running])
  if (length === null || slot === null) return null
  const { phase, seconds } = slotTime(slot.start, length + slot.paused, now, ahead)
  const entry = stage.entries.find(({ id }) => id === slot.entry)
  return (
    <div className={`slot slot-${phase}`} data-testid="slot" data-phase={phase}>
      <span aria-hidden="true">{SHAPES[phase]}</span>
      {entry ? (
        <button
          type="button"
          className="slot-entry"
          onClick={() => {
            choose(entry.id)
          }}
        >
          {entry.name ?? entry.id}
        </button>
      ) : (
        <span className="slot-entry">{slot.entry}</span>
      )}
      <span className="slot-word">{say(phase)}</span>
      <b className="slot-time num" role="timer">
        {phase === 'over' && '+'}
        {lapse(seconds, 0)}
      </b>
      <span className="say" role="status">
        {phase !== 'running' && say(phase)}
      </span>
    </div>
  )
}
