import { useState } from 'react'
import { desk } from '@/lib/api/desk'
import { schedule, type EntryLink } from '@/lib/api/schedule'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { Qr } from '@/lib/components/Qr'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { placeWords } from './placeWords'

/** Entries' links to their day, made and printed at once. */
export function LinkPane({ contest, title }: { contest: string; title: string }) {
  const say = useWords(placeWords)
  const { data, error, reload } = useLoaded(() => schedule.links(contest), contest)
  const [made, setMade] = useState<readonly EntryLink[]>([])
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<unknown>(null)
  const [asking, setAsking] = useState(false)
  if (!data) return error === null ? <Skeleton /> : <ErrorNote error={error} retry={reload} />
  const missing = data.entries - data.with_link
  const took = (links: readonly EntryLink[]) => {
    setMade(links)
    reload()
  }
  const issue = () => {
    setBusy(true)
    schedule
      .issue(contest, null)
      .then(({ links }) => {
        took(links)
      })
      .catch(setWrong)
      .finally(() => {
        setBusy(false)
      })
  }
  const renew = async () => {
    const entries = await desk.entries(contest)
    const { links } = await schedule.issue(
      contest,
      entries.map(({ entry }) => entry),
    )
    return links
  }
  return (
    <div className="stack">
      <div className="stack no-print">
        <p className="hint">{say('linkSay')}</p>
        <p className="num">{say('linkCount', { n: data.with_link, all: data.entries })}</p>
        {wrong !== null && <ErrorNote error={wrong} />}
        <div className="acts">
          <Button look="primary" busy={busy} disabled={missing === 0} onClick={issue}>
            {say('issue', { n: missing })}
          </Button>
          {data.with_link > 0 && (
            <Button onClick={() => { setAsking(true) }}>{say('renew')}</Button>
          )}
          {made.length > 0 && (
            <Button onClick={() => { print() }}>{say('print')}</Button>
          )}
        </div>
      </div>
      <ul className="passes">
        {made.map((one) => {
          const url = new URL(one.link, location.href).href
          return (
            <li key={one.entry} className="pass">
              <Qr text={url} label={say('qr', { name: one.name || one.entry })} />
              <div>
                <b>{one.name || one.entry}</b>
                <p className="num">{one.entry}</p>
                <p className="hint">{one.unit_name}</p>
                <p className="hint">{title}</p>
                <a className="no-print" href={url}>
                  {url.slice(0, 40)}…
                </a>
              </div>
            </li>
          )
        })}
      </ul>
      {asking && (
        <Confirm
          title={say('renew')}
          verb={say('renew')}
          run={renew}
          done={(links) => {
            setAsking(false)
            took(links)
          }}
          close={() => { setAsking(false) }}
        >
          <p>{say('renewSay')}</p>
        </Confirm>
      )}
    </div>
  )
}
