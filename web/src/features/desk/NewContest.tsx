import { useId, useState, type FormEvent } from 'react'
import { desk } from '@/lib/api/desk'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

const CODE = '[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}'

interface Props {
  close: () => void
  opened: (id: string) => void
}

export function NewContest({ close, opened }: Props) {
  const say = useWords(words)
  const form = useId()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const id = String(data.get('id')).trim()
    const en = String(data.get('en')).trim()
    setBusy(true)
    desk
      .open(id, { zh: String(data.get('zh')).trim(), ...(en ? { en } : {}) })
      .then(() => {
        opened(id)
      })
      .catch((reason: unknown) => {
        setError(reason)
        setBusy(false)
      })
  }
  const field = (name: string, label: string, more: { pattern?: string; required?: boolean }) => (
    <div className="field">
      <label className="field-label" htmlFor={`${form}${name}`}>
        {label}
      </label>
      <input id={`${form}${name}`} className="input" name={name} autoComplete="off" {...more} />
    </div>
  )
  return (
    <Dialog
      title={say('newContest')}
      close={close}
      actions={
        <Button look="primary" type="submit" form={form} busy={busy}>
          {say('create')}
        </Button>
      }
    >
      <form id={form} className="stack" onSubmit={submit}>
        {error !== null && <ErrorNote error={error} />}
        {field('zh', say('titleZh'), { required: true })}
        {field('en', say('titleEn'), {})}
        {field('id', say('contestId'), { required: true, pattern: CODE })}
        <p className="hint">{say('contestIdHint')}</p>
      </form>
    </Dialog>
  )
}
