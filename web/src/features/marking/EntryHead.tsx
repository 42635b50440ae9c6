import type { FormEntry, FormStage } from '@/lib/api/form'
import { Button } from '@/lib/components/Button'
import { useWords } from '@/lib/i18n/words'
import type { EntryBench } from './bench'
import { EvidenceButton, EvidenceList } from './Evidence'
import { signatureOf, type Lock } from './locks'
import { Refused } from './Matters'
import { ProblemList } from './Problems'
import { toolWords } from './toolWords'
import type { Layout } from './useLayout'
import { words } from './words'

interface Props {
  bench: EntryBench
  stage: FormStage
  entry: FormEntry
  place: number
  layout: Layout
  setLayout: (layout: Layout) => void
  list: () => void
}

/** Turns to the other layout: one aspect per screen, or the whole form. */
function LayoutKey({ layout, setLayout }: Pick<Props, 'layout' | 'setLayout'>) {
  const say = useWords(words)
  const other = layout === 'focus' ? 'sheet' : 'focus'
  return (
    <button
      type="button"
      className="tool layout-key"
      onClick={() => {
        setLayout(other)
      }}
    >
      {say(other)}
    </button>
  )
}

/** Whose form this is; a code only where the contestant's identity is withheld. */
export function EntryHead({ bench, stage, entry, place, layout, setLayout, list }: Props) {
  const say = useWords(words)
  const tool = useWords(toolWords)
  const { uploads, marking } = bench
  const out = entry.status === 'withdrawn' || entry.status === 'disqualified'
  const cell = { stage: stage.id, entry: entry.id, item: '', aspect: '' }
  const total = stage.entries.length
  return (
    <header className="entry-head">
      <div className="entry-line">
        <h1>
          {entry.name ?? entry.id} {entry.name && <small className="num">{entry.id}</small>}
        </h1>
        <LayoutKey layout={layout} setLayout={setLayout} />
        <Button className="list-open" onClick={list}>
          {say('openList')} <span className="num">{say('place', { n: place + 1, total })}</span>
        </Button>
      </div>
      {(layout === 'sheet' || out || entry.unit !== null) && (
        <div className="entry-tools">
          <p>
            {entry.unit}
            {out && <b> {say(entry.status as 'withdrawn')}</b>}
          </p>
          {layout === 'sheet' && (
            <>
              <EvidenceButton uploads={uploads} cell={cell} owner={marking.owner} />
              <Button
                look="quiet"
                className="tool-key"
                onClick={() => {
                  bench.flag(-1)
                }}
              >
                {tool('flag')}
              </Button>
            </>
          )}
        </div>
      )}
      <EvidenceList uploads={uploads} cell={cell} entry={entry} />
      <ProblemList entry={entry} marking={marking} cell={cell} />
    </header>
  )
}

const LOCKED: Record<Lock, keyof typeof words> = {
  waiting: 'waitingStage',
  closed: 'closedStage',
  recused: 'recusedEntry',
  signed: 'signedForm',
  signing: 'signingForm',
}

/** Why nothing can be marked here now. */
export function LockNote({ bench: { lock, stage, entry, marking } }: { bench: EntryBench }) {
  const say = useWords(words)
  const signature = signatureOf(stage, entry, marking.jobs)
  if (signature?.refused) return <Refused job={signature} dismiss={marking.dismiss} />
  if (lock === null) return null
  return (
    <div className="note lock-note" data-lock={lock}>
      <p>
        <span aria-hidden="true">{lock === 'signing' ? '○' : '▪'}</span> {say(LOCKED[lock])}
      </p>
      {lock === 'signing' && (
        <Button
          onClick={() => {
            marking.unsign(stage.id, entry.id)
          }}
        >
          {say('unsign')}
        </Button>
      )}
    </div>
  )
}
