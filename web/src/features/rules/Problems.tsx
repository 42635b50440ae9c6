import type { Problem } from '@/lib/api/client'
import { ErrorNote } from '@/lib/components/Note'
import { language } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { problemKinds } from './problemWords'
import type { Checked } from './useCheck'
import { words } from './words'

function kindOf({ code = '' }: Problem): string {
  return language() === 'zh' ? (problemKinds[code] ?? '') : ''
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
              <b className="num">
                {problem.line ? say('at', { line: problem.line }) : ''} {kindOf(problem)}
              </b>
              <span lang="en">{problem.message}</span>
              {problem.fix && <small lang="en">{problem.fix}</small>}
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}
