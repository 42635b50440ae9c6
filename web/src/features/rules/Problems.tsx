import { remedy, told, type Problem } from '@/lib/api/client'
import { ErrorNote } from '@/lib/components/Note'
import { language } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import type { Checked } from './useCheck'
import { words } from './words'

/** Marks what is English on a Chinese page, for those who listen. */
function tongue({ zh }: Problem): string | undefined {
  return language() === 'zh' && !zh ? 'en' : undefined
}

/** What the check found; a problem leads to its line. */
export function Problems({ checked, goto }: { checked: Checked; goto: (problem: Problem) => void }) {
  const say = useWords(words)
  const { problems, checking, error } = checked
  const state = checking
    ? say('checking')
    : problems === null
      ? ''
      : problems.length === 0
        ? say('fine')
        : say('problems', { n: problems.length })
  return (
    <div className="checked" data-testid="checked" data-problems={checking ? '' : (problems?.length ?? '')}>
      <p role="status" className={problems?.length === 0 ? 'checked-state checked-fine' : 'checked-state'}>
        {state}
      </p>
      {error !== null && <ErrorNote error={error} />}
      <ol className="rule-problems">
        {problems?.map((problem, place) => (
          <li key={place}>
            <button
              type="button"
              onClick={() => {
                goto(problem)
              }}
            >
              <b className="num">{problem.line ? say('at', { line: problem.line }) : ''}</b>
              <span lang={tongue(problem)}>{told(problem)}</span>
              {remedy(problem) && <small lang={tongue(problem)}>{remedy(problem)}</small>}
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}
