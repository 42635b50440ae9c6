import { useId, useState } from 'react'
import { desk } from '@/lib/api/desk'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

/** Registers sites from lines `code, site, unit's code, unit`. */
export function AddSites({ contest, added }: { contest: string; added: () => void }) {
  const say = useWords(words)
  const field = useId()
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const add = () => {
    const entries = text
      .split('\n')
      .map((line) => line.split(/[,，\t]/).map((part) => part.trim()))
      .filter(([code]) => code)
      .map(([entry = '', name = '', unit, unitName]) => ({
        entry,
        name,
        kind: 'unit' as const,
        official: true,
        ...(unit ? { unit } : {}),
        ...(unitName ? { unit_name: unitName } : {}),
      }))
    setBusy(true)
    setError(null)
    desk
      .register(contest, entries)
      .then(() => {
        setText('')
        announce(say('addDone'))
        added()
      })
      .catch(setError)
      .finally(() => {
        setBusy(false)
      })
  }
  return (
    <div className="stack">
      {error !== null && <ErrorNote error={error} />}
      <div className="field">
        <label className="field-label" htmlFor={field}>
          {say('lines')}
        </label>
        <textarea
          id={field}
          className="input"
          rows={4}
          value={text}
          placeholder="S01, 一标项目部, X01, 某建设公司"
          onChange={(event) => {
            setText(event.currentTarget.value)
          }}
        />
      </div>
      <p className="hint">{say('noSitesHint')}</p>
      <p>
        <Button busy={busy} disabled={!text.trim()} onClick={add}>
          {say('add')}
        </Button>
      </p>
    </div>
  )
}
