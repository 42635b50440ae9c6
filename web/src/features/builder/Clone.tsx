import { useId, useState, type FormEvent } from 'react'
import { builder, type Profile } from '@/lib/api/builder'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { CODE, Field } from '@/lib/components/Field'
import { ErrorNote } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import { useWords } from '@/lib/i18n/words'
import { Taken } from './Taken'
import { words } from './words'

/** Holding a contest again: what goes along, and the few lines that are new. */
export function Clone({ profile, close }: { profile: Profile; close: () => void }) {
  const say = useWords(words)
  const form = useId()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const open = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const id = String(data.get('id')).trim()
    setBusy(true)
    builder
      .clone(profile.contest, {
        id,
        title: { zh: String(data.get('zh')).trim() },
        starts: String(data.get('starts')),
      })
      .then(() => {
        announce(say('started'))
        location.hash = `#/${encodeURIComponent(id)}/prepare`
      })
      .catch((reason: unknown) => {
        setError(reason)
        setBusy(false)
      })
  }
  return (
    <Dialog
      title={say('again')}
      close={close}
      actions={
        <Button look="primary" type="submit" form={form} busy={busy}>
          {say('clone')}
        </Button>
      }
    >
      <form id={form} className="stack" onSubmit={open}>
        {error !== null && <ErrorNote error={error} />}
        <Taken profile={profile} />
        <Field name="zh" label={say('titleZh')} required defaultValue={profile.title['zh'] ?? ''} />
        <Field name="id" label={say('id')} required pattern={CODE} />
        <p className="hint">{say('idHint')}</p>
        <Field name="starts" label={say('starts')} required type="date" />
      </form>
    </Dialog>
  )
}
