import { useState } from 'react'
import { awards, type ObjectionReceipt } from '@/lib/api/awards'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

/** What became of an objection. */
export function ReceiptForm({ contest }: { contest: string }) {
  const say = useWords(words)
  const [code, setCode] = useState('')
  const [found, setFound] = useState<ObjectionReceipt | null>(null)
  const [error, setError] = useState<unknown>(null)
  const find = () => {
    setError(null)
    setFound(null)
    awards.receipt(contest, code.trim()).then(setFound).catch(setError)
  }
  const key = found?.ended == null ? 'waiting' : found.upheld ? 'upheld' : 'rejected'
  return (
    <form
      className="objection"
      onSubmit={(event) => {
        event.preventDefault()
        find()
      }}
    >
      <h2>{say('look')}</h2>
      <label className="field">
        <span className="field-label">{say('receipt')}</span>
        <input
          className="input num"
          maxLength={64}
          pattern="\s*[A-Za-z0-9]+\s*"
          value={code}
          onChange={(event) => {
            setCode(event.target.value)
          }}
        />
      </label>
      {error !== null && <ErrorNote error={error} brief />}
      {found && (
        <p className="note" role="status">
          {say(key, { number: found.number, why: found.reason ?? '' })}
        </p>
      )}
      <Button type="submit" disabled={!code.trim()}>
        {say('find')}
      </Button>
    </form>
  )
}
