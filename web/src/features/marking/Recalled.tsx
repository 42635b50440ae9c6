import { useEffect, useId, useState } from 'react'
import type { Keeper } from './database'
import { Button } from '@/lib/components/Button'
import { EmptyState } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { deviceWords } from './deviceWords'
import { download } from './exporting'
import type { Pending } from './jobs'
import { words } from './words'

type Held = [owner: string, jobs: Pending[]][]

function byOwner(jobs: readonly Pending[]): Held {
  const found = new Map<string, Pending[]>()
  for (const job of jobs) found.set(job.owner, [...(found.get(job.owner) ?? []), job])
  return [...found]
}

/** What this device holds of a contest's judges (of all contests, if none is given). */
export function useHeld(keeper: Keeper, contest: string): Held {
  const [held, setHeld] = useState<Held>([])
  useEffect(() => {
    let gone = false
    void keeper.jobs().then((jobs) => {
      const own = jobs.filter(({ owner }) => contest === '' || owner.startsWith(`${contest}/`))
      if (!gone) setHeld(byOwner(own))
    })
    return () => {
      gone = true
    }
  }, [keeper, contest])
  return held
}

/** The path of a personal link of this site; `null` for anything else. */
export function linkPath(text: string): string | null {
  const found = /\/j\/[A-Za-z0-9_-]{8,200}$/.exec(text.trim())
  return found?.[0] ?? null
}

/** An installed app has no address bar to open a new link in. */
function LinkField() {
  const say = useWords(deviceWords)
  const id = useId()
  const [text, setText] = useState('')
  const path = linkPath(text)
  return (
    <form
      className="link-field"
      onSubmit={(event) => {
        event.preventDefault()
        if (path) location.assign(path)
      }}
    >
      <label className="field-label" htmlFor={id}>
        {say('paste')}
      </label>
      <input
        id={id}
        className="input"
        inputMode="url"
        autoComplete="off"
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value)
        }}
      />
      <Button type="submit" disabled={path === null}>
        {say('open')}
      </Button>
    </form>
  )
}

interface Props {
  keeper: Keeper
  contest: string
}

/** The link is not in force (any more): what that means, and what is still on this device. */
export function Recalled({ keeper, contest }: Props) {
  const say = useWords(deviceWords)
  const word = useWords(words)
  const held = useHeld(keeper, contest)
  const [known, setKnown] = useState(false)
  useEffect(() => {
    let gone = false
    void keeper.form(contest).then((stored) => {
      if (!gone) setKnown(stored !== null)
    })
    return () => {
      gone = true
    }
  }, [keeper, contest])
  const recalled = known || held.length > 0
  return (
    <EmptyState title={recalled ? say('recalled') : word('notJudge')}>
      <p>{recalled ? say('recalledHint') : word('notJudgeHint')}</p>
      {recalled && <p>{say('safe')}</p>}
      <LinkField />
      {held.map(([owner, jobs]) => (
        <div key={owner} className="held" data-testid="held">
          <p>○ {say('held', { n: jobs.length, judge: owner.slice(owner.indexOf('/') + 1) })}</p>
          <Button
            onClick={() => {
              download(owner, jobs)
            }}
          >
            {say('save')}
          </Button>
          <p className="hint">{say('saveHint')}</p>
        </div>
      ))}
    </EmptyState>
  )
}
