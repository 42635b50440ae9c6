import { useEffect, useState } from 'react'
import { Refusal, Unreachable } from '@/lib/api/client'
import { readDay, type Appointment, type Day } from '@/lib/api/schedule'
import { Masthead } from '@/lib/components/Masthead'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { Qr } from '@/lib/components/Qr'
import { titled } from '@/lib/i18n/language'
import { hhmm, stamp } from '@/lib/i18n/time'
import { local } from '@/lib/i18n/zone'
import { useWords } from '@/lib/i18n/words'
import { Calendar } from './Calendar'
import { forget, keyOfAddress, remember, remembered } from './memory'
import { words } from './words'

const REFRESH = 30_000
const MINUTE = 60_000_000
const STATES = ['waiting', 'open', 'due', 'missing', 'here', 'late', 'withdrawn'] as const

function dayOf(micros: number): string {
  const { month, day } = local(micros)
  return `${month}月${day}日`
}

/** What somebody has to do today, where and when; works without a network once it was seen. */
export function DayPage({ contest }: { contest: string }) {
  const say = useWords(words)
  const [key] = useState(keyOfAddress)
  const [day, setDay] = useState<Day | null>(null)
  const [error, setError] = useState<unknown>(null)
  const known = key !== '' || contest !== ''
  useEffect(() => {
    if (!known) return
    const read = () => {
      readDay(contest === '' ? key : '', contest)
        .then((found) => {
          setDay(found)
          setError(null)
          remember(found)
        })
        .catch((reason: unknown) => {
          setError(reason)
          if (reason instanceof Unreachable) setDay((old) => old ?? remembered())
          if (reason instanceof Refusal && reason.status === 401) forget()
        })
    }
    read()
    const timer = setInterval(read, REFRESH)
    return () => {
      clearInterval(timer)
    }
  }, [key, contest, known])
  const offline = error instanceof Unreachable && day !== null
  return (
    <>
      <Masthead />
      <main id="main" className="day">
        {!known && <EmptyState title={say('noKey')}>{say('noKeyHint')}</EmptyState>}
        {known && !day && error === null && <Skeleton />}
        {error !== null && !offline && <ErrorNote error={error} brief />}
        {day && <DayView day={day} pass={contest === '' ? key : ''} />}
        {day && (
          <p className="day-foot num" role="status">
            {say(offline ? 'stale' : 'updated', { time: stamp(day.now) })}
          </p>
        )}
      </main>
    </>
  )
}

function DayView({ day, pass }: { day: Day; pass: string }) {
  const say = useWords(words)
  const next = day.items.find(({ end }) => end > day.now)
  return (
    <>
      <header className="day-head">
        <p>{titled(day.title, day.contest)}</p>
        <h1>{day.name || day.id}</h1>
        <p className="num">
          {day.who === 'judge' ? `${say('judge')} ${day.id}` : day.id} {day.unit_name}
        </p>
      </header>
      {next && <Next item={next} now={day.now} who={day.who} />}
      {day.items.length === 0 && <EmptyState title={say('empty')}>{say('emptyHint')}</EmptyState>}
      <ol className="day-items">
        {day.items.map((item) => (
          <Item key={`${item.stage} ${item.start} ${item.station} ${item.entry}`} item={item} who={day.who} />
        ))}
        {day.waiting.map((one) => (
          <Pending key={String(one['stage'])} one={one} />
        ))}
      </ol>
      {pass !== '' && (
        <section className="day-pass" aria-label={say('pass')}>
          <h2>{say('pass')}</h2>
          <Qr text={`${location.origin}/day#${pass}`} label={say('pass')} />
          <p className="num">{day.id}</p>
        </section>
      )}
      {day.items.length > 0 && <Calendar contest={day.contest} pass={pass} />}
    </>
  )
}

interface ItemProps {
  item: Appointment
  who: Day['who']
}

function Next({ item, now, who }: ItemProps & { now: number }) {
  const say = useWords(words)
  const left = Math.max(0, Math.round((item.start - now) / MINUTE))
  return (
    <section className="day-next" aria-label={say('next')}>
      <p>{left > 0 ? `${say('next')} · ${say('in', { h: Math.floor(left / 60), m: left % 60 })}` : say('nowOn')}</p>
      <p className="day-big num">
        {hhmm(item.start)} <b>{item.station_name || item.station}</b>
      </p>
      <p>{[item.venue_name || item.venue, item.address].filter(Boolean).join(' · ')}</p>
      {who === 'entry' && <State item={item} />}
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

function Item({ item, who }: ItemProps) {
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
        {titled(item.title, item.stage)} {who === 'judge' ? item.entry : ''}
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

function Pending({ one }: { one: Record<string, unknown> }) {
  const say = useWords(words)
  const { title, stage, order, group, station } = one as {
    title: Record<string, string>
    stage: string
    order?: number
    group?: string | null
    station?: string | null
  }
  return (
    <li className="day-dim">
      <p>
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
