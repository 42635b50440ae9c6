import { useId, useState, type FormEvent } from 'react'
import { stations, type StationKey } from '@/lib/api/stations'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { ErrorNote } from '@/lib/components/Note'
import { titled, type Title } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { Connect } from './Connect'
import { staffWords } from './staffWords'

/** A key just made: it is shown once, to be copied into the device. */
export function KeyShown({ made, close }: { made: StationKey; close: () => void }) {
  const say = useWords(staffWords)
  const [copied, setCopied] = useState(false)
  const copy = () => {
    navigator.clipboard
      .writeText(made.key)
      .then(() => {
        setCopied(true)
      })
      // Without a secure context there is no clipboard: the key stands there and can be selected.
      .catch(() => {
        setCopied(false)
      })
  }
  return (
    <Dialog
      title={`${say('key')} · ${made.station}`}
      close={close}
      actions={
        <Button look="primary" onClick={copy}>
          {say(copied ? 'copied' : 'copy')}
        </Button>
      }
    >
      <p>{say('keySays')}</p>
      <code className="key num" data-testid="key">
        {made.key}
      </code>
      <Connect made={made} />
    </Dialog>
  )
}

interface EnrolProps {
  contest: string
  stages: readonly { id: string; title: Title }[]
  close: () => void
  made: (key: StationKey) => void
}

function Enrol({ contest, stages, close, made }: EnrolProps) {
  const say = useWords(staffWords)
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const text = (name: string) => String(data.get(name) ?? '').trim()
    setBusy(true)
    stations
      .enrol(contest, { station: text('id'), title: text('title'), stage: text('stage') })
      .then(made)
      .catch((reason: unknown) => {
        setError(reason)
        setBusy(false)
      })
  }
  return (
    <Dialog
      title={say('enrol')}
      close={close}
      actions={
        <Button look="primary" type="submit" form={`${id}f`} busy={busy}>
          {say('enrol')}
        </Button>
      }
    >
      {error !== null && <ErrorNote error={error} />}
      <p>{say('enrolSays')}</p>
      <form id={`${id}f`} className="stack" onSubmit={submit}>
        <label className="field">
          <span className="field-label">
            {say('id')} · {say('idHint')}
          </span>
          <input
            className="input"
            name="id"
            required
            pattern="[A-Za-z0-9][A-Za-z0-9_\-]{0,63}"
            autoCapitalize="none"
            onInvalid={(event) => {
              // The browser would say it in its own language.
              event.currentTarget.setCustomValidity(say('idWrong'))
            }}
            onInput={(event) => {
              event.currentTarget.setCustomValidity('')
            }}
          />
        </label>
        <label className="field">
          <span className="field-label">{say('titleZh')}</span>
          <input className="input" name="title" maxLength={200} />
        </label>
        <label className="field">
          <span className="field-label">{say('stage')}</span>
          <select className="input" name="stage">
            {stages.map((stage) => (
              <option key={stage.id} value={stage.id}>
                {titled(stage.title, stage.id)}
              </option>
            ))}
          </select>
        </label>
      </form>
    </Dialog>
  )
}

/** Enrols a station and shows its key. */
export function EnrolButton({ contest, stages }: Pick<EnrolProps, 'contest' | 'stages'>) {
  const say = useWords(staffWords)
  const [asking, setAsking] = useState(false)
  const [key, setKey] = useState<StationKey | null>(null)
  return (
    <>
      <Button
        onClick={() => {
          setAsking(true)
        }}
      >
        {say('enrol')}
      </Button>
      {asking && (
        <Enrol
          contest={contest}
          stages={stages}
          close={() => {
            setAsking(false)
          }}
          made={(made) => {
            setAsking(false)
            setKey(made)
          }}
        />
      )}
      {key && (
        <KeyShown
          made={key}
          close={() => {
            setKey(null)
          }}
        />
      )}
    </>
  )
}
