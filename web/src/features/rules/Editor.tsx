import { useRef, useState, type KeyboardEvent, type Ref } from 'react'
import { told, type Problem } from '@/lib/api/client'
import { useWords } from '@/lib/i18n/words'
import { broken, indented, lineCount, outdented, type Replacement } from './indent'
import { words } from './words'

interface Props {
  text: string
  change: (text: string) => void
  problems: readonly Problem[]
  place: Ref<HTMLTextAreaElement>
}

/** Puts a replacement in so that the browser's own undo knows of it. */
function put(area: HTMLTextAreaElement, { from, to, text, start, end }: Replacement): void {
  area.setSelectionRange(from, to)
  // The only way to edit a text area that keeps its undo history; where it is gone, plain setting.
  const done = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text)
  if (!done) {
    area.setRangeText(text, from, to)
    area.dispatchEvent(new Event('input', { bubbles: true }))
  }
  area.setSelectionRange(start, end)
}

function Lines({ text, problems }: { text: string; problems: readonly Problem[] }) {
  const bad = new Map(problems.map((problem) => [problem.line, told(problem)]))
  return (
    <ol className="editor-lines" aria-hidden="true">
      {Array.from({ length: lineCount(text) }, (_, place) => (
        <li key={place} className={bad.has(place + 1) ? 'bad' : undefined} title={bad.get(place + 1)}>
          {place + 1}
        </li>
      ))}
    </ol>
  )
}

/** A text area with line numbers, marks where something is wrong, and a Tab key that indents. */
export function Editor({ text, change, problems, place }: Props) {
  const say = useWords(words)
  const gutter = useRef<HTMLDivElement>(null)
  /** After Esc the Tab key moves on, so that nobody is caught in here. */
  const [leaving, setLeaving] = useState(false)
  const pressed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const area = event.currentTarget
    const edited = { text: area.value, start: area.selectionStart, end: area.selectionEnd }
    setLeaving(event.key === 'Escape')
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    if (event.key === 'Tab' && !leaving) {
      event.preventDefault()
      put(area, event.shiftKey ? outdented(edited) : indented(edited))
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      put(area, broken(edited))
    }
  }
  return (
    <div className="editor">
      <div ref={gutter} className="editor-gutter">
        <Lines text={text} problems={problems} />
      </div>
      <textarea
        ref={place}
        className="editor-text"
        aria-label={say('editor')}
        aria-describedby="editor-keys"
        aria-invalid={problems.length > 0}
        data-testid="editor"
        wrap="off"
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        value={text}
        onKeyDown={pressed}
        onScroll={(event) => {
          if (gutter.current) gutter.current.scrollTop = event.currentTarget.scrollTop
        }}
        onChange={(event) => {
          change(event.target.value)
        }}
      />
    </div>
  )
}
