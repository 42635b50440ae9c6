import { useState } from 'react'
import { panels, type DrawPlan } from '@/lib/api/panels'
import { titled } from '@/lib/i18n/language'
import { Confirm } from '@/lib/components/Confirm'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { Choice } from './DeclareOne'
import { drawWords } from './drawWords'
import { useHall } from './hall'
import { Sources, type Typed } from './Sources'
import { words } from './words'

type Purpose = DrawPlan['purpose']
const PURPOSES: readonly Purpose[] = ['order', 'panel', 'assignment', 'recheck']

interface Props {
  close: () => void
  done: (draw: string) => void
}

/** What is drawn from what, and what will decide it; said before anybody can know. */
export function Announce({ close, done }: Props) {
  const say = useWords(drawWords)
  const general = useWords(words)
  const { contest, stage: shown, judges } = useHall()
  const [stage, setStage] = useState(shown)
  const [purpose, setPurpose] = useState<Purpose>('order')
  const [typed, setTyped] = useState<string | null>(null)
  const [picks, setPicks] = useState('')
  const [byValues, setByValues] = useState(false)
  const [suite, setSuite] = useState<'sha256' | 'sm3'>('sha256')
  const [sources, setSources] = useState<Typed[]>([{ title: '', due: '', reserve: false }])
  // Whoever takes part in the stage, by the names in force: codes while it is sealed.
  const seats = useLoaded(() => panels.assignment(contest.id, stage), `${contest.id} ${stage}`)
  const usual =
    purpose === 'panel'
      ? judges.map(({ judge }) => judge)
      : Object.keys(seats.data?.assignments ?? {})
  const pool = typed === null ? usual : typed.split(/[\s,，、]+/).filter(Boolean)
  const draw = `${purpose}.${stage}`
  const named = sources.filter(({ title, due }) => title.trim() !== '' && due !== '')
  const count = picks === '' ? pool.length : Number(picks)
  const announce = () =>
    panels.announce(contest.id, draw, {
      purpose,
      stage,
      pool,
      picks: count,
      suite,
      sources: byValues
        ? named.map(({ title, due, reserve }, at) => ({
            source: `s${at + 1}`,
            title: title.trim(),
            due: new Date(due).getTime() * 1000,
            reserve,
          }))
        : [],
    })
  return (
    <Confirm
      title={say('announceTitle')}
      verb={say('announce')}
      ready={pool.length > 0 && count > 0 && (!byValues || named.some(({ reserve }) => !reserve))}
      run={announce}
      done={() => {
        done(draw)
      }}
      close={close}
    >
      <p className="hint">{say('announceSay')}</p>
      <Choice
        label={say('purpose')}
        value={purpose}
        options={PURPOSES.map((one) => [one, say(one)])}
        set={(value) => {
          setPurpose(PURPOSES.find((one) => one === value) ?? 'order')
          setTyped(null)
        }}
      />
      <Choice
        label={general('stage')}
        value={stage}
        options={contest.stages.map(({ id, title }) => [id, titled(title, id)])}
        set={(value) => {
          setStage(value)
          setTyped(null)
        }}
      />
      <label className="field">
        <span className="field-label">
          {say('pool')} · {pool.length}
        </span>
        <textarea
          className="input"
          rows={4}
          value={typed ?? pool.join(' ')}
          onChange={(event) => {
            setTyped(event.target.value)
          }}
        />
      </label>
      <label className="field">
        <span className="field-label">{say('picks')}</span>
        <input
          className="input num"
          type="number"
          min="1"
          max={pool.length}
          placeholder={String(pool.length)}
          value={picks}
          onChange={(event) => {
            setPicks(event.target.value)
          }}
        />
      </label>
      <Choice
        label={say('method')}
        value={byValues ? 'values' : 'witnesses'}
        options={[
          ['witnesses', say('witnesses')],
          ['values', say('values')],
        ]}
        set={(value) => {
          setByValues(value === 'values')
        }}
      />
      {byValues && <Sources sources={sources} set={setSources} />}
      <Choice
        label={say('suite')}
        value={suite}
        options={[
          ['sha256', 'SHA-256'],
          ['sm3', 'SM3'],
        ]}
        set={(value) => {
          setSuite(value === 'sm3' ? 'sm3' : 'sha256')
        }}
      />
    </Confirm>
  )
}
