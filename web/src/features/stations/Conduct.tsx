import { useState } from 'react'
import { attempts } from '@/lib/api/attempts'
import { told } from '@/lib/api/client'
import { desk } from '@/lib/api/desk'
import { stations, type LiveStation } from '@/lib/api/stations'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { Reason } from '@/lib/components/Reason'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { staffWords } from './staffWords'

interface BeginProps {
  contest: string
  station: string
  close: () => void
  done: (text: string, wrong?: boolean) => void
}

function Begin({ contest, station, online, close, done }: BeginProps & { online: boolean }) {
  const say = useWords(staffWords)
  const { data } = useLoaded(() => desk.entries(contest), contest)
  const [chosen, setChosen] = useState<string | null>(null)
  const [item, setItem] = useState('')
  const entry = chosen ?? data?.[0]?.entry ?? ''
  return (
    <Confirm
      title={`${say('begin')} · ${station}`}
      verb={say('begin')}
      run={() => stations.begin(contest, station, { entry, ...(item === '' ? {} : { item }) })}
      done={({ warnings }) => {
        done([say('began'), ...warnings.map(told)].join(' · '), warnings.length > 0)
      }}
      close={close}
    >
      <p>{say('beginSays')}</p>
      {!online && <p className="banner">{say('beginOffline')}</p>}
      <label className="field">
        <span className="field-label">{say('entry')}</span>
        <select
          className="input"
          value={entry}
          onChange={(event) => {
            setChosen(event.target.value)
          }}
        >
          {data?.map((one) => (
            <option key={one.entry} value={one.entry}>
              {one.entry} {one.name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field-label">{say('item')}</span>
        <input
          className="input"
          value={item}
          onChange={(event) => {
            setItem(event.target.value.trim())
          }}
        />
      </label>
    </Confirm>
  )
}

interface EndProps extends BeginProps {
  attempt: string
  abort: boolean
}

function End({ contest, attempt, abort, close, done }: EndProps) {
  const say = useWords(staffWords)
  const [reason, setReason] = useState('')
  return (
    <Confirm
      title={say(abort ? 'abortAsk' : 'sealAsk', { attempt })}
      verb={say(abort ? 'abort' : 'seal')}
      run={() =>
        abort ? attempts.abort(contest, attempt, reason.trim()) : attempts.seal(contest, attempt)
      }
      done={() => {
        done(say(abort ? 'aborted' : 'sealed'))
      }}
      close={close}
    >
      <p>{say(abort ? 'abortSays' : 'sealSays')}</p>
      {abort && <Reason label={say('reason')} value={reason} set={setReason} />}
    </Confirm>
  )
}

interface Props {
  contest: string
  station: string
  live: LiveStation | null
  done: (text: string, wrong?: boolean) => void
}

/** Begins an attempt, ends it, or declares it void. */
export function Conduct({ contest, station, live, done }: Props) {
  const say = useWords(staffWords)
  const [asking, setAsking] = useState<'begin' | 'seal' | 'abort' | null>(null)
  const running = live?.state === 'running' ? live.attempt : null
  const ask = (what: typeof asking) => () => {
    setAsking(what)
  }
  const asked = {
    contest,
    station,
    close: ask(null),
    done: (text: string, wrong?: boolean) => {
      setAsking(null)
      done(text, wrong)
    },
  }
  return (
    <div className="acts" role="group" aria-label={say('attempt')}>
      {running === null ? (
        <Button look="primary" onClick={ask('begin')} disabled={live?.state === 'sealing'}>
          {say('begin')}
        </Button>
      ) : (
        <>
          <Button look="primary" onClick={ask('seal')}>
            {say('seal')}
          </Button>
          <Button look="danger" onClick={ask('abort')}>
            {say('abort')}
          </Button>
        </>
      )}
      {asking === 'begin' && <Begin {...asked} online={live?.online ?? false} />}
      {(asking === 'seal' || asking === 'abort') && running !== null && (
        <End {...asked} attempt={running} abort={asking === 'abort'} />
      )}
    </div>
  )
}
