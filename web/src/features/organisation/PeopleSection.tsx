import { useMemo, useState } from 'react'
import { organisation, type Person } from '@/lib/api/organisation'
import { Button } from '@/lib/components/Button'
import { DataTable, type Column } from '@/lib/components/DataTable'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import { useWords, type Say } from '@/lib/i18n/words'
import { useHash } from '@/lib/useHash'
import { useLoaded } from '@/lib/useLoaded'
import { usePages } from '@/lib/usePages'
import { useSettled } from '@/lib/useSettled'
import './organisation.css'
import { Merge } from './Merge'
import { PeopleImport } from './Imports'
import { importWords } from './importWords'
import { PersonCard } from './PersonCard'
import { GRADES, PersonForm } from './PersonForm'
import { gradeOf, standingOf } from './sayings'
import { words } from './words'

export { peopleHelp as help } from './help'

const PAGE = 200

function columnsOf(say: Say<typeof words>): Column<Person>[] {
  return [
    { id: 'name', title: say('personName'), value: ({ name, code, unconfirmed }) => (name || code) + (unconfirmed ? ` · ${say('unconfirmed')}` : ''), width: 9, unsorted: true },
    { id: 'unit', title: say('unit'), value: ({ unit_name }) => unit_name, unsorted: true },
    { id: 'trade', title: say('trade'), value: ({ trade }) => trade, width: 8, unsorted: true, phone: 'none' },
    { id: 'grade', title: say('grade'), value: ({ grade }) => gradeOf(say, grade), width: 7, unsorted: true },
    { id: 'standing', title: say('standing'), value: ({ standing }) => standingOf(say, standing), width: 5, unsorted: true, phone: 'none' },
    { id: 'phone', title: say('phone'), value: ({ phone }) => phone, width: 9, unsorted: true, phone: 'side' },
    { id: 'id', title: say('idNumber'), value: ({ id_number }) => id_number, width: 12, unsorted: true, phone: 'none' },
  ]
}

/** Whose people are listed: a unit and all below, or the whole reach. */
function Scope({ unit }: { unit: string }) {
  const say = useWords(words)
  const { data } = useLoaded(() => organisation.unit(unit), unit)
  return (
    <p className="crumbs">
      <a href="#/@/people">{say('allUnits')}</a>
      <a href={`#/@/units/${encodeURIComponent(unit)}`}>› {data?.name ?? unit}</a>
    </p>
  )
}

/** People within reach: searched on the server, opened one by one. */
export default function PeopleSection() {
  const say = useWords(words)
  const [, , unit = '', opened = ''] = useHash()
  const [text, setText] = useState('')
  const [grade, setGrade] = useState('')
  const [unconfirmed, setUnconfirmed] = useState(false)
  const [making, setMaking] = useState(false)
  const [importing, setImporting] = useState(false)
  const sayImport = useWords(importWords)
  const [merging, setMerging] = useState<{ two: readonly [Person, Person]; clear: () => void } | null>(null)
  const q = useSettled(text)
  const read = async (after: string | null) => {
    const { people, next, total } = await organisation.people({ unit, q, grade, unconfirmed: unconfirmed || null, after, limit: PAGE })
    return { rows: people, next, total }
  }
  const { rows, total, error, more, whole, reload } = usePages(read, [unit, q, grade, String(unconfirmed)].join('\n'))
  const columns = useMemo(() => columnsOf(say), [say])
  const here = `#/@/people/${encodeURIComponent(unit)}`
  const bring = <Button onClick={() => { setImporting(true) }}>{sayImport('importPeople')}</Button>
  const make = (
    <Button look="primary" onClick={() => { setMaking(true) }}>
      {say('newPerson')}
    </Button>
  )
  return (
    <>
      {unit && <Scope unit={unit} />}
      {error !== null && <ErrorNote error={error} retry={reload} />}
      {!rows && error === null && <Skeleton />}
      {rows && (
        <DataTable
          label={say('people')}
          rows={rows}
          total={total}
          columns={columns}
          rowKey={({ code }) => code}
          search={{ text, change: setText, label: say('findPerson') }}
          more={more}
          whole={whole}
          closed
          bulk={(chosen, clear) => {
            const [one, other] = chosen
            return (
              <Button
                disabled={chosen.length !== 2}
                onClick={() => {
                  if (one && other) setMerging({ two: [one, other], clear })
                }}
              >
                {say('mergeTwo')}
              </Button>
            )
          }}
          open={({ code }) => {
            location.hash = `${here}/${encodeURIComponent(code)}`
          }}
          empty={
            grade === '' && !unconfirmed && (
              <EmptyState title={say('noPeople')}>
                <p>{say('noPeopleHint')}</p>
                {make}
                {bring}
              </EmptyState>
            )
          }
          tools={
            <span className="filters">
              <select
                className="input"
                aria-label={say('grade')}
                value={grade}
                onChange={(event) => {
                  setGrade(event.target.value)
                }}
              >
                <option value="">{say('anyGrade')}</option>
                {GRADES.map((one) => (
                  <option key={one} value={one}>
                    {say(`grade${one}`)}
                  </option>
                ))}
              </select>
              <label>
                <input
                  type="checkbox"
                  checked={unconfirmed}
                  onChange={(event) => { setUnconfirmed(event.target.checked) }}
                />{' '}
                {say('onlyUnconfirmed')}
              </label>
              {make}
              {bring}
            </span>
          }
        />
      )}
      {opened && (
        <PersonCard
          key={opened}
          code={opened}
          changed={reload}
          close={() => {
            location.hash = here
          }}
        />
      )}
      {merging && (
        <Merge
          two={merging.two}
          close={() => { setMerging(null) }}
          done={({ name }) => {
            merging.clear()
            setMerging(null)
            announce(say('merged', { name }))
            reload()
          }}
        />
      )}
      {importing && (
        <PeopleImport
          under={unit}
          close={() => { setImporting(false) }}
          done={() => {
            setImporting(false)
            reload()
          }}
        />
      )}
      {making && (
        <PersonForm
          unit={unit}
          close={() => { setMaking(false) }}
          done={({ name }) => {
            setMaking(false)
            announce(say('registered', { name }))
            reload()
          }}
        />
      )}
    </>
  )
}
