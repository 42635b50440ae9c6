import { useId, useState, type FormEvent } from 'react'
import { desk } from '@/lib/api/desk'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { CODE, Field } from '@/lib/components/Field'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

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
        <Field name="zh" label={say('titleZh')} required />
        <Field name="en" label={say('titleEn')} />
        <Field name="id" label={say('contestId')} required pattern={CODE} />
        <p className="hint">{say('contestIdHint')}</p>
      </form>
    </Dialog>
  )
}
