import { useState } from 'react'
import { schedule, type PlaceDraw, type PlaceDrawPlan, type PlaceDraws } from '@/lib/api/schedule'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { placeWords } from './placeWords'

const REFRESH = 4000

interface Props {
  contest: string
  stage: string
}

/** Draws of order, stations and groups of a stage. */
export function DrawPane({ contest, stage }: Props) {
  const say = useWords(placeWords)
  const { data, error, reload } = useLoaded(() => schedule.draws(contest, stage), `${contest} ${stage}`, REFRESH)
  const [announcing, setAnnouncing] = useState(false)
  const [wrong, setWrong] = useState<unknown>(null)
  if (!data) return error === null ? <Skeleton /> : <ErrorNote error={error} retry={reload} />
  const take = (draw: string) => {
    setWrong(null)
    schedule.take(contest, stage, draw).then(reload).catch(setWrong)
  }
  return (
    <div className="stack">
      <p className="hint">{say('drawSay')}</p>
      <div className="acts">
        <Button
          look="primary"
          disabled={data.ready === 0}
          onClick={() => {
            setAnnouncing(true)
          }}
        >
          {say('announce')}
        </Button>
      </div>
      {wrong !== null && <ErrorNote error={wrong} />}
      {data.draws.length === 0 && <EmptyState title={say('noDraws')}>{say('noDrawsHint')}</EmptyState>}
      <ul className="place-draws">
        {data.draws.map((one) => (
          <DrawRow key={one.draw.draw} contest={contest} one={one} take={take} />
        ))}
      </ul>
      {data.places.length > 0 && <Places data={data} />}
      {announcing && (
        <Announce
          contest={contest}
          stage={stage}
          data={data}
          close={() => {
            setAnnouncing(false)
          }}
          done={() => {
            setAnnouncing(false)
            reload()
          }}
        />
      )}
    </div>
  )
}

function DrawRow({ contest, one, take }: { contest: string; one: PlaceDraw; take: (draw: string) => void }) {
  const say = useWords(placeWords)
  const { draw, taken } = one
  const revealed = draw.witnesses.filter(({ nonce }) => nonce !== null).length
  const purpose = draw.purpose === 'station' || draw.purpose === 'group' ? draw.purpose : 'order'
  return (
    <li className="pane">
      <p>
        <b>{say(purpose)}</b> <span className="num hint">{draw.draw}</span>{' '}
        <span className={`state state-${draw.state === 'made' ? 'final' : 'waiting'}`}>
          {say(`state_${draw.state}`)}
        </span>
      </p>
      <p className="hint num">
        {draw.state === 'made'
          ? draw.picked.slice(0, 12).map((entry, at) => `${draw.slots[at] ?? at + one.first} ${entry}`).join(' · ') +
            (draw.picked.length > 12 ? ' …' : '')
          : say('promised', { n: draw.witnesses.length, m: revealed })}
      </p>
      <div className="acts">
        {draw.state === 'made' && (
          <Button
            look={taken ? 'quiet' : 'primary'}
            disabled={taken}
            onClick={() => {
              take(draw.draw)
            }}
          >
            {taken ? `✓ ${say('taken')}` : say('take')}
          </Button>
        )}
        <a href={`/panels/${encodeURIComponent(contest)}#/draws/${encodeURIComponent(draw.draw)}`}>
          {say('toRoom')} ↗
        </a>
      </div>
    </li>
  )
}

function Places({ data }: { data: PlaceDraws }) {
  const say = useWords(placeWords)
  return (
    <details>
      <summary>
        {say('places')} ({data.places.length})
      </summary>
      <ol className="place-list num">
        {data.places.map((one) => (
          <li key={one.entry}>
            {one.entry} {one.name}{' '}
            <span className="hint">
              {[one.group, one.order > 0 ? `#${one.order}` : null, one.station].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}

interface AnnounceProps {
  contest: string
  stage: string
  data: PlaceDraws
  close: () => void
  done: () => void
}

function Announce({ contest, stage, data, close, done }: AnnounceProps) {
  const say = useWords(placeWords)
  const hall = useLoaded(() => schedule.hall(contest), contest)
  const [purpose, setPurpose] = useState<PlaceDrawPlan['purpose']>('order')
  const [group, setGroup] = useState('')
  const [typed, setTyped] = useState<string | null>(null)
  const usual = purpose === 'station' ? (hall.data?.stations ?? []).map(({ code }) => code).join(' ') : ''
  const slots = (typed ?? usual).split(/[\s,，、]+/).filter(Boolean)
  const plan = {
    purpose,
    group: group === '' ? null : group,
    slots: purpose === 'order' ? [] : slots,
    sources: [],
    suite: 'sha256' as const,
  }
  return (
    <Confirm
      title={say('announce')}
      verb={say('announce')}
      ready={purpose === 'order' || slots.length > 0}
      run={() => schedule.announce(contest, stage, plan)}
      done={done}
      close={close}
    >
      <p className="hint">{say('drawSay')}</p>
      <label className="field">
        <span className="field-label">{say('purpose')}</span>
        <select
          className="input"
          value={purpose}
          onChange={(event) => {
            setPurpose(event.target.value as PlaceDrawPlan['purpose'])
            setTyped(null)
          }}
        >
          {(['order', 'station', 'group'] as const).map((one) => (
            <option key={one} value={one}>
              {say(one)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field-label">{say('pool')}</span>
        <select
          className="input"
          value={group}
          onChange={(event) => {
            setGroup(event.target.value)
          }}
        >
          <option value="">{say('everybody', { n: data.waiting[purpose] ?? 0 })}</option>
          {data.groups.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      {purpose !== 'order' && (
        <label className="field">
          <span className="field-label">{say('slots')}</span>
          <textarea
            className="input num"
            rows={3}
            value={typed ?? usual}
            placeholder={purpose === 'group' ? say('groupsHint') : ''}
            onChange={(event) => {
              setTyped(event.target.value)
            }}
          />
        </label>
      )}
    </Confirm>
  )
}
