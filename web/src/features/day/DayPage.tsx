import { useEffect, useState } from 'react'
import { Refusal, Unreachable } from '@/lib/api/client'
import { desk } from '@/lib/api/desk'
import { readDay, type Appointment, type Day } from '@/lib/api/schedule'
import { Masthead } from '@/lib/components/Masthead'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { language, titled } from '@/lib/i18n/language'
import { dayKey, hhmm, stamp } from '@/lib/i18n/time'
import { ZONE } from '@/lib/i18n/zone'
import { useWords } from '@/lib/i18n/words'
import { Calendar } from './Calendar'
import { forget, keysOfAddress, remember, remembered } from './memory'
import { Passes } from './Passes'
import { words } from './words'

const REFRESH = 30_000
const MINUTE = 60_000_000
/** Minutes up to which hours and minutes are told. */
const SOON = 48 * 60
const DAY = 86_400_000
const STATES = ['waiting', 'open', 'due', 'missing', 'here', 'late', 'withdrawn'] as const

function dayOf(micros: number): string {
  const options = { month: 'long', day: 'numeric', weekday: 'short', timeZone: ZONE } as const
  return new Date(micros / 1000).toLocaleDateString(language() === 'zh' ? 'zh-CN' : 'en-GB', options)
}

/** How long until then: hours and minutes, from the day after tomorrow on by the calendar's days. */
function useUntil(): (start: number, now: number) => string {
  const say = useWords(words)
  return (start, now) => {
    const left = Math.round((start - now) / MINUTE)
    if (left < SOON) return say('in', { h: Math.floor(left / 60), m: left % 60 })
    return say('inDays', { n: Math.round((Date.parse(dayKey(start)) - Date.parse(dayKey(now))) / DAY) })
  }
}

/** What somebody has to do, where and when, in all contests; works without a network once seen. */
export function DayPage({ contest }: { contest: string }) {
  const say = useWords(words)
  const [keys] = useState(keysOfAddress)
  const [day, setDay] = useState<Day | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [known, setKnown] = useState(true)
  useEffect(() => {
    const held = contest !== '' || keys.length > 0
    const read = async () => {
      try {
        if (!held && (await desk.session()).username == null) {
          setKnown(false)
          return
        }
        const found = await readDay(keys, contest)
        setDay(found)
        setError(null)
        remember(found)
      } catch (reason) {
        const refused = reason instanceof Refusal && reason.status === 401
        setKnown(held || !refused)
        setError(held || !refused ? reason : null)
        if (reason instanceof Unreachable) setDay((old) => old ?? remembered())
        if (refused && contest === '') forget(keys[0] ?? '')
      }
    }
    void read()
    const timer = setInterval(() => void read(), REFRESH)
    return () => {
      clearInterval(timer)
    }
  }, [keys, contest])
  const offline = error instanceof Unreachable && day !== null
  return (
    <>
      <Masthead />
      <main id="main" className="day">
        {!known && <EmptyState title={say('noKey')}>{say('noKeyHint')}</EmptyState>}
        {known && !day && error === null && <Skeleton />}
        {error !== null && !offline && <ErrorNote error={error} brief />}
        {day && <DayView day={day} keys={keys} contest={contest} />}
        {day && (
          <p className="day-foot num" role="status">
            {say(offline ? 'stale' : 'updated', { time: stamp(day.now) })}
          </p>
        )}
      </main>
    </>
  )
}

function DayView({ day, keys, contest }: { day: Day; keys: readonly string[]; contest: string }) {
  const say = useWords(words)
  const contests = new Set(day.parts.map((part) => part.contest)).size
  const next = day.items.find(({ end }) => end > day.now)
  return (
    <>
      <header className="day-head">
        <p>{contests === 1 ? titled(day.title, day.parts[0]?.title.zh ?? '') : say('contests', { n: contests })}</p>
        <h1>{day.name || day.id}</h1>
        <p className="num">
          {day.who === 'judge' ? `${say('judge')} ${day.id}` : day.who === 'entry' ? day.id : ''} {day.unit_name}
        </p>
      </header>
      {next && <Next item={next} now={day.now} several={contests > 1} />}
      {day.items.length === 0 && <EmptyState title={say('empty')}>{say('emptyHint')}</EmptyState>}
      <ol className="day-items">
        {day.items.map((item) => (
          <Item key={`${item.contest} ${item.stage} ${item.start} ${item.station} ${item.entry}`} item={item} several={contests > 1} />
        ))}
        {day.waiting.map((one) => (
          <Pending key={`${String(one['contest'])} ${String(one['stage'])}`} one={one} several={contests > 1} />
        ))}
      </ol>
      <Passes day={day} keys={keys} first={next?.contest ?? day.contest} />
      {day.items.length > 0 && <Calendar keys={keys} contest={contest} />}
    </>
  )
}

interface ItemProps {
  item: Appointment
  /** Of several contests: each is named. */
  several: boolean
}

function Next({ item, now, several }: ItemProps & { now: number }) {
  const say = useWords(words)
  const until = useUntil()
  return (
    <section className="day-next" aria-label={say('next')}>
      <p>{item.start > now ? `${say('next')} · ${until(item.start, now)}` : say('nowOn')}</p>
      <p className="day-big num">
        <small className="day-date">{dayOf(item.start)}</small> {hhmm(item.start)} <b>{item.station_name || item.station}</b>
      </p>
      {several && <p>{titled(item.contest_title, item.contest)}</p>}
      <p>{[item.venue_name || item.venue, item.address].filter(Boolean).join(' · ')}</p>
      {item.who === 'entry' && <State item={item} />}
    </section>
  )
}

function State({ item }: { item: Appointment }) {
  const say = useWords(words)
  const state = STATES.find((one) => one === item.state) ?? 'waiting'
  return (
    <p className={`day-state day-${state}`}>
      {say(`s_${state}`)}
      {(state === 'waiting' || state === 'open') && (
        <span className="num"> · {say('checkIn', { from: hhmm(item.opens), to: hhmm(item.closes) })}</span>
      )}
    </p>
  )
}

function Item({ item, several }: ItemProps) {
  const say = useWords(words)
  return (
    <li>
      <p className="num">
        <b>
          {dayOf(item.start)} {hhmm(item.start)}
        </b>{' '}
        {item.station} {item.station_name}
      </p>
      <p>
        {several && <b>{titled(item.contest_title, item.contest)} </b>}
        {titled(item.title, item.stage)} {item.who === 'judge' && say('judge')}{' '}
        {(several || item.who === 'judge') && <span className="num">{item.entry}</span>}
      </p>
      <p className="num day-dim">
        {[
          `${say('start')} ${hhmm(item.start)}`,
          `${say('work')} ${hhmm(item.work)}`,
          `${say('end')} ${hhmm(item.end)}`,
          item.group === null ? '' : say('group', { g: item.group }),
          item.order > 0 ? say('order', { n: item.order }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  )
}

function Pending({ one, several }: { one: Record<string, unknown>; several: boolean }) {
  const say = useWords(words)
  const { title, contest, contest_title, stage, order, group, station } = one as {
    contest: string
    contest_title: Record<string, string>
    title: Record<string, string>
    stage: string
    order?: number
    group?: string | null
    station?: string | null
  }
  return (
    <li className="day-dim">
      <p>
        {several && <b>{titled(contest_title, contest)} </b>}
        {titled(title, stage)} · {say('pending')}
      </p>
      <p className="num">
        {[
          order ? say('order', { n: order }) : '',
          group ? say('group', { g: group }) : '',
          station ?? '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  )
}
