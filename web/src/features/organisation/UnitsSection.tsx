import { useMemo, useState } from 'react'
import { organisation, type Unit } from '@/lib/api/organisation'
import { Button } from '@/lib/components/Button'
import { DataTable, type Column } from '@/lib/components/DataTable'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import { useWords, type Say } from '@/lib/i18n/words'
import { useHash } from '@/lib/useHash'
import { useLoaded } from '@/lib/useLoaded'
import { usePages } from '@/lib/usePages'
import { useSettled } from '@/lib/useSettled'
import { UnitImport } from './Imports'
import { importWords } from './importWords'
import { KINDS, UnitForm } from './UnitForm'
import { UnitHead } from './UnitHead'
import './organisation.css'
import { words } from './words'

export { unitsHelp as help } from './help'

const PAGE = 200

function columnsOf(say: Say<typeof words>, top: number): Column<Unit>[] {
  const depth = ({ path }: Unit) => Math.max(0, path.split('/').length - 2 - top)
  const kind = ({ kind: one }: Unit) => {
    const known = KINDS.find((each) => each === one)
    return known ? say(known) : one
  }
  return [
    {
      id: 'name',
      title: say('name'),
      value: ({ name }) => name,
      cell: (unit) => <span style={{ paddingLeft: `${depth(unit) * 1.25}rem` }}>{unit.name}</span>,
      unsorted: true,
    },
    { id: 'code', title: say('code'), value: ({ code }) => code, width: 12, unsorted: true },
    { id: 'kind', title: say('kind'), value: kind, width: 8, unsorted: true },
    { id: 'people', title: say('peopleHere'), value: ({ people }) => people, cell: ({ people }) => people === null ? null : say('headcount', { n: people }), width: 6, numeric: true, unsorted: true, phone: 'side' },
    { id: 'state', title: say('state'), value: ({ closed }) => say(closed ? 'closed' : 'open'), width: 6, unsorted: true, phone: 'none' },
  ]
}

async function shut(units: readonly Unit[], closed: boolean): Promise<Unit[]> {
  const done: Unit[] = []
  for (const { code, version } of units) done.push(await organisation.editUnit(code, { version, closed }))
  return done
}

function List({ under, top, changed }: { under: string; top: number; changed: () => void }) {
  const say = useWords(words)
  const [text, setText] = useState('')
  const q = useSettled(text)
  const [wrong, setWrong] = useState<unknown>(null)
  const [making, setMaking] = useState(false)
  const [importing, setImporting] = useState(false)
  const sayImport = useWords(importWords)
  const read = async (after: string | null) => {
    const { units, next } = await organisation.units({ under, q, after, limit: PAGE })
    return { rows: units, next }
  }
  const { rows, error, more, whole, reload } = usePages(read, `${under}\n${q}`)
  const columns = useMemo(() => columnsOf(say, top), [say, top])
  const again = () => {
    reload()
    changed()
  }
  const close = (units: readonly Unit[], closed: boolean, clear: () => void) => {
    setWrong(null)
    shut(units, closed)
      .then((done) => {
        clear()
        announce(say(closed ? 'closedDone' : 'reopenedDone', { n: done.length }), () =>
          shut(done, !closed).then(again),
        )
      })
      .catch(setWrong)
      .finally(again)
  }
  const bring = <Button onClick={() => { setImporting(true) }}>{sayImport('importUnits')}</Button>
  if (error !== null) return <ErrorNote error={error} retry={reload} />
  if (!rows) return <Skeleton />
  return (
    <>
      {wrong !== null && <ErrorNote error={wrong} />}
      <DataTable
        label={say('units')}
        rows={rows}
        columns={columns}
        rowKey={({ code }) => code}
        rowLook={({ closed }) => (closed ? 'quiet' : null)}
        search={{ text, change: setText, label: say('findUnit') }}
        more={more}
        whole={whole}
        tools={bring}
        open={({ code }) => {
          location.hash = `#/@/units/${encodeURIComponent(code)}`
        }}
        empty={
          <EmptyState title={say('noUnits')}>
            <p>{say('noUnitsHint')}</p>
            <Button look="primary" onClick={() => { setMaking(true) }}>
              {say('firstUnit')}
            </Button>
            {bring}
          </EmptyState>
        }
        bulk={(chosen, clear) => {
          const some = (closed: boolean) => chosen.filter((unit) => unit.closed !== closed)
          return [true, false].map((closed) => (
            <Button
              key={String(closed)}
              disabled={some(closed).length === 0}
              onClick={() => {
                close(some(closed), closed, clear)
              }}
            >
              {say(closed ? 'close' : 'reopen')}
            </Button>
          ))
        }}
      />
      {importing && (
        <UnitImport
          under={under}
          close={() => { setImporting(false) }}
          done={() => {
            setImporting(false)
            again()
          }}
        />
      )}
      {making && (
        <UnitForm
          close={() => { setMaking(false) }}
          done={() => {
            setMaking(false)
            again()
          }}
        />
      )}
    </>
  )
}

/** The tree of units: where one is, and everything below in its order. */
export default function UnitsSection() {
  const [, , code = ''] = useHash()
  const { data, error, reload } = useLoaded(
    () => (code ? organisation.unit(code) : Promise.resolve(null)),
    code,
  )
  const unit = data?.code === code ? data : null
  const [turn, setTurn] = useState(0)
  if (error !== null && code) return <ErrorNote error={error} retry={reload} />
  if (code && !unit) return <Skeleton />
  return (
    <>
      {unit && (
        <UnitHead
          unit={unit}
          reload={() => {
            reload()
            setTurn(turn + 1)
          }}
        />
      )}
      <List key={`${code} ${turn}`} under={code} top={unit ? unit.path.split('/').length - 2 : 1} changed={reload} />
    </>
  )
}
