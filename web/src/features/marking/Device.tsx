import { useEffect, useId, useState, useSyncExternalStore } from 'react'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { useWords } from '@/lib/i18n/words'
import { deviceWords } from './deviceWords'
import { download, imported } from './exporting'
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

/** Takes in what another device of this judge has exported. */
function Import({ marking }: { marking: Marking }) {
  const say = useWords(deviceWords)
  const id = useId()
  const [found, setFound] = useState<number | null>(null)
  const take = async (file: File) => {
    const jobs = imported(await file.text(), marking.owner)
    if (jobs) marking.take(jobs)
    setFound(jobs ? jobs.length : -1)
  }
  return (
    <div className="stack-small">
      <label className="button button-plain tool-key" htmlFor={id}>
        {say('take')}
        <input
          id={id}
          className="say"
          type="file"
          accept="application/json,.json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file) void take(file)
          }}
        />
      </label>
      <p role="status">
        {found === -1 && say('notTaken')}
        {found !== null && found >= 0 && say('taken', { n: found })}
      </p>
    </div>
  )
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
    <Dialog title={say('title')} close={close}>
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
      <Import marking={marking} />
      {jobs.length > 0 && (
        <div className="stack-small">
          <Button look="primary" onClick={marking.flush}>
            {word('sendNow')}
          </Button>
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
