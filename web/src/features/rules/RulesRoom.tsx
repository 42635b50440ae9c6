import { useRef, useState } from 'react'
import type { Problem } from '@/lib/api/client'
import { rules, type Tried } from '@/lib/api/rules'
import { Button } from '@/lib/components/Button'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { Correct } from './Correct'
import { useDraft } from './draft'
import type { Staged } from './Effects'
import { Editor } from './Editor'
import { offsetOf } from './indent'
import { Problems } from './Problems'
import { Try } from './Try'
import { useCheck } from './useCheck'
import { words } from './words'

const PARTS = ['edit', 'try', 'correct'] as const
type Part = (typeof PARTS)[number]

function Parts({ part }: { part: Part }) {
  const say = useWords(words)
  return (
    <nav className="tabs" aria-label={say('rules')}>
      {PARTS.map((one) => (
        <a
          key={one}
          className="tab"
          href={`#/rules/${one}`}
          aria-current={one === part ? 'true' : undefined}
        >
          {say(one)}
        </a>
      ))}
    </nav>
  )
}

interface Props {
  contest: string
  part: string | undefined
  stages: readonly Staged[]
  tried: Tried | null
  setTried: (tried: Tried | null) => void
}

/** The rulebook: edited with instant check, tried on a recording, corrected as a whole. */
export function RulesRoom({ contest, stages, part: asked, tried, setTried }: Props) {
  const say = useWords(words)
  const part: Part = PARTS.find((one) => one === asked) ?? 'edit'
  const [draft, setDraft] = useDraft(contest)
  const inForce = useLoaded(async () => {
    const found = await rules.read(contest)
    // A draft that has come into force is no draft any more.
    if (found === draft) setDraft(null)
    return found
  }, contest)
  const area = useRef<HTMLTextAreaElement>(null)
  const [height, setHeight] = useState(0)
  const text = draft ?? inForce.data
  const checked = useCheck(contest, text)
  const goto = ({ line, column }: Problem) => {
    const element = area.current
    if (!element || line === undefined || text === null) return
    const at = offsetOf(text, line, column)
    element.focus()
    element.setSelectionRange(at, at)
    const high = height || parseFloat(getComputedStyle(element).lineHeight) || 20
    setHeight(high)
    element.scrollTop = Math.max(0, (line - 6) * high)
  }
  if (text === null) {
    return inForce.error === null ? (
      <Skeleton />
    ) : (
      <ErrorNote error={inForce.error} retry={inForce.reload} brief />
    )
  }
  const changed = draft !== null && draft !== inForce.data
  const problems = checked.problems ?? []
  return (
    <section className="rules-room">
      <div className="section-line">
        <h1>{say('rules')}</h1>
        <span className="hint">{say(changed ? 'draft' : 'same')}</span>
        {changed && (
          <Button
            look="quiet"
            onClick={() => {
              setDraft(null)
            }}
          >
            {say('restore')}
          </Button>
        )}
      </div>
      <Parts part={part} />
      {part !== 'edit' && problems.length > 0 && (
        <p className="note note-wrong">
          {say('problems', { n: problems.length })} {say('problemsFirst')}
        </p>
      )}
      {part === 'edit' && (
        <div className="rules-edit">
          <div>
            <Editor text={text} change={setDraft} problems={problems} place={area} />
            <p className="hint" id="editor-keys">
              {say('editorKeys')}
            </p>
          </div>
          <Problems checked={checked} goto={goto} />
        </div>
      )}
      {part === 'try' && <Try contest={contest} text={text} tried={tried} setTried={setTried} />}
      {part === 'correct' && (
        <Correct
          contest={contest}
          stages={stages}
          text={text}
          changed={changed}
          applied={inForce.reload}
        />
      )}
    </section>
  )
}
