import { useMemo, useState } from 'react'
import { organisation, type Office, type OfficeRole } from '@/lib/api/organisation'
import { Button } from '@/lib/components/Button'
import { DataTable, type Column } from '@/lib/components/DataTable'
import { Field } from '@/lib/components/Field'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { codeIn, UnitField } from '@/lib/components/Suggest'
import { announce } from '@/lib/console/announce'
import { useWords, type Say } from '@/lib/i18n/words'
import { useHash } from '@/lib/useHash'
import { useLoaded } from '@/lib/useLoaded'
import { Choice } from './fields'
import './organisation.css'
import { useForm } from './useForm'
import { words } from './words'

export { officesHelp as help } from './help'

const ROLES: readonly OfficeRole[] = ['admin', 'officer', 'viewer']

function roleOf(text: string): OfficeRole {
  return ROLES.find((one) => one === text) ?? 'viewer'
}

function Give({ unit, done }: { unit: string; done: (office: Office) => void }) {
  const say = useWords(words)
  const [role, setRole] = useState<OfficeRole>('officer')
  const { busy, error, submit } = useForm(
    (field) => organisation.giveOffice(unit, field('username'), role),
    done,
  )
  return (
    <form className="stack" onSubmit={submit}>
      {error !== null && <ErrorNote error={error} brief />}
      <div className="office-form">
        <Field label={say('username')} name="username" required maxLength={150} hint={say('usernameHint')} />
        <div>
          <Choice
            label={say('role')}
            value={role}
            change={(text) => { setRole(roleOf(text)) }}
            options={ROLES.map((one) => [one, say(one)] as const)}
          />
          <p className="hint">{say(`${role}May`)}</p>
        </div>
        <Button type="submit" look="primary" busy={busy}>
          {say('give')}
        </Button>
      </div>
    </form>
  )
}

function columnsOf(say: Say<typeof words>, unit: string, take: (office: Office) => void): Column<Office>[] {
  return [
    { id: 'username', title: say('username'), value: ({ username }) => username, width: 14 },
    { id: 'name', title: say('personName'), value: ({ name }) => name },
    { id: 'role', title: say('role'), value: ({ role }) => say(roleOf(role)), width: 8 },
    { id: 'from', title: say('from'), value: ({ unit: from }) => (from === unit ? say('here') : from), width: 10 },
    {
      id: 'take',
      title: '',
      value: () => null,
      cell: (office) =>
        office.inherited ? null : (
          <Button look="quiet" onClick={() => { take(office) }}>
            {say('take')}
          </Button>
        ),
      width: 6,
      unsorted: true,
      phone: 'side',
    },
  ]
}

function OfficesOf({ unit }: { unit: string }) {
  const say = useWords(words)
  const { data, error, reload } = useLoaded(() => organisation.offices(unit), unit)
  const named = useLoaded(() => organisation.unit(unit), unit)
  const [wrong, setWrong] = useState<unknown>(null)
  const columns = useMemo(() => {
    const take = ({ username, role }: Office) => {
      setWrong(null)
      organisation
        .takeOffice(unit, username)
        .then(() => {
          announce(say('taken', { name: username }), () =>
            organisation.giveOffice(unit, username, roleOf(role)).then(reload),
          )
          reload()
        })
        .catch(setWrong)
    }
    return columnsOf(say, unit, take)
  }, [say, unit, reload])
  if (error !== null) return <ErrorNote error={error} retry={reload} />
  if (!data) return <Skeleton />
  return (
    <>
      <h2>
        <a href={`#/@/units/${encodeURIComponent(unit)}`}>{named.data?.name ?? unit}</a>
      </h2>
      {wrong !== null && <ErrorNote error={wrong} />}
      <Give
        unit={unit}
        done={({ username }) => {
          announce(say('given', { name: username }))
          reload()
        }}
      />
      <DataTable
        label={say('offices')}
        rows={data}
        columns={columns}
        rowKey={(office) => `${office.username} ${office.unit}`}
        empty={<EmptyState title={say('noOffices')}>{say('noOfficesHint')}</EmptyState>}
      />
    </>
  )
}

/** Who may act for a unit; the address names the unit, else one is chosen. */
export default function OfficesSection() {
  const say = useWords(words)
  const [, , unit = ''] = useHash()
  const { submit } = useForm(
    (field) => Promise.resolve(codeIn(field('unit'))),
    (code) => {
      location.hash = `#/@/offices/${encodeURIComponent(code)}`
    },
  )
  if (unit) return <OfficesOf key={unit} unit={unit} />
  return (
    <form className="stack" onSubmit={submit}>
      <p>{say('chooseUnit')}</p>
      <div className="office-form">
        <UnitField label={say('unit')} name="unit" required />
        <Button type="submit" look="primary">
          {say('offices')}
        </Button>
      </div>
    </form>
  )
}
