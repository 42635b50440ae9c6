import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { useWords } from '@/lib/i18n/words'
import { deviceWords } from './deviceWords'
import { download } from './exporting'
import { readiness, type Readiness } from './offline'
import { Legend } from './Sign'
import type { Uploads } from './uploads'
import type { Marking } from './useMarking'
import { words } from './words'

interface Props {
  marking: Marking
  uploads: Uploads
  ahead: number
  close: () => void
}

/** What this device holds, and whether it can be trusted without network. */
export function Device({ marking, uploads, ahead, close }: Props) {
  const say = useWords(deviceWords)
  const word = useWords(words)
  const files = useSyncExternalStore(uploads.subscribe, uploads.files, uploads.files)
  const [ready, setReady] = useState<Readiness | null>(null)
  useEffect(() => {
    void readiness().then(setReady)
  }, [])
  const { jobs } = marking
  const waiting = [
    jobs.length > 0 && say('items', { n: jobs.length }),
    files.length > 0 && say('files', { n: files.length }),
  ].filter(Boolean)
  const opens = ready?.insecure ? 'insecure' : ready?.offline ? 'yes' : 'soon'
  return (
    <Dialog
      title={say('title')}
      close={close}
      actions={
        waiting.length > 0 && (
          <Button look="primary" onClick={marking.flush}>
            {word('sendNow')}
          </Button>
        )
      }
    >
      <dl className="facts">
        <dt>{say('waiting')}</dt>
        <dd className="num">{waiting.length > 0 ? waiting.join(' · ') : say('nothing')}</dd>
        <dt>{say('opens')}</dt>
        <dd data-testid="opens">{ready && say(opens)}</dd>
        <dt>{say('kept')}</dt>
        <dd>{ready && say(ready.persisted ? 'yes' : 'unkept')}</dd>
        <dt>{say('clock')}</dt>
        <dd>{Math.abs(ahead) < 120_000 ? say('right') : <span className="num">{Math.round(ahead / 1000)} s</span>}</dd>
        <dt>{say('signs')}</dt>
        <dd>
          <Legend />
        </dd>
      </dl>
      {jobs.length > 0 && (
        <div className="stack-small">
          <Button
            onClick={() => {
              download(marking.owner, jobs)
            }}
          >
            {say('save')}
          </Button>
          <p className="hint">{say('saveHint')}</p>
        </div>
      )}
    </Dialog>
  )
}
