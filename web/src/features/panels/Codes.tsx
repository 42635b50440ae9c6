import { panels, type CodesState } from '@/lib/api/panels'
import { may } from '@/lib/api/roles'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { codeWords } from './codeWords'
import { officialName, useHall } from './hall'
import { OpenCodes } from './OpenCodes'
import { Seal } from './Seal'

const REFRESH = 4000
const LAYERS = ['layer1', 'layer2', 'layer3'] as const

function Layers({ state }: { state: CodesState }) {
  const say = useWords(codeWords)
  const { officials } = useHall()
  if (state.layers.length === 0) return <p>{say('none')}</p>
  return (
    <ol className="layers">
      {state.layers.map(({ layer, codes, commitment, holders, open }) => (
        <li key={commitment}>
          <p>
            <b>{say(LAYERS[layer - 1] ?? 'layer3')}</b>{' '}
            <span className={`state state-${open ? 'final' : 'frozen'}`}>
              {say(open ? 'open' : 'sealed')}
            </span>{' '}
            <span className="hint">{say('count', { n: codes })}</span>
          </p>
          {holders.length > 0 && (
            <p className="hint">
              {say('holders', { names: holders.map((one) => officialName(officials, one)).join('、') })}
            </p>
          )}
          <p className="hash">
            <span className="hint">{say('commitment')}</span> {commitment}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** Blind codes of a stage: drawn and sealed by one, opened by two and watched by a third. */
export function Codes() {
  const say = useWords(codeWords)
  const { contest, stage, role } = useHall()
  const { data, error, reload } = useLoaded(
    () => panels.codes(contest.id, stage),
    `${contest.id}/${stage}`,
    REFRESH,
  )
  if (!data) return error === null ? <Skeleton /> : <ErrorNote error={error} retry={reload} brief />
  const status = contest.stages.find(({ id }) => id === stage)?.status
  const before = status === 'waiting' || status === 'open'
  const opened = data.layers.some(({ open }) => open)
  const officer = may(role, 'seal') && !may(role, 'progress')
  return (
    <section className="stack" aria-label={say('codes')}>
      <p className="hint">{say('say')}</p>
      {data.wanted > data.layers.length && before && (
        <p className="note">{say('wanted', { n: data.wanted })}</p>
      )}
      <Layers state={data} />
      {before && !opened && data.layers.length < 3 && officer && <Seal sealed={reload} />}
      {before && !opened && !officer && <p className="hint">{say('notOfficer')}</p>}
      {data.sealed > 0 && !before && <OpenCodes state={data} changed={reload} />}
    </section>
  )
}
