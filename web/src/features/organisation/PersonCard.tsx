import { useState } from 'react'
import { organisation, type PersonDetail, type Reason } from '@/lib/api/organisation'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { Dialog } from '@/lib/components/Dialog'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { Consents } from '@/lib/consents/Consents'
import { announce } from '@/lib/console/announce'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { Choice, Facts } from './fields'
import { PersonForm } from './PersonForm'
import { gradeOf, standingOf } from './sayings'
import { Unconfirmed } from './Unconfirmed'
import { words } from './words'

const REASONS: readonly Reason[] = ['contact', 'verify', 'award', 'insurance', 'correction', 'other']

function Unmask({ code, show }: { code: string; show: (numbers: { phone: string; id_number: string }) => void }) {
  const say = useWords(words)
  const [reason, setReason] = useState<Reason>('contact')
  const [error, setError] = useState<unknown>(null)
  return (
    <div className="stack">
      {error !== null && <ErrorNote error={error} brief />}
      <div className="person-unmask">
        <Choice
          label={say('why')}
          value={reason}
          change={(text) => {
            setReason(REASONS.find((one) => one === text) ?? 'other')
          }}
          options={REASONS.map((one) => [one, say(one)] as const)}
        />
        <Button
          onClick={() => {
            organisation.unmask(code, reason).then(show).catch(setError)
          }}
        >
          {say('unmask')}
        </Button>
      </div>
      <p className="hint">{say('unmaskSays')}</p>
    </div>
  )
}

interface Props {
  code: string
  close: () => void
  /** The list is to be read anew. */
  changed: () => void
}

interface InsideProps {
  person: PersonDetail
  edit: () => void
  erase: () => void
  confirmed: () => void
}

function Inside({ person, edit, erase, confirmed }: InsideProps) {
  const say = useWords(words)
  const [numbers, setNumbers] = useState<{ phone: string; id_number: string } | null>(null)
  const may = (right: string) => person.rights.includes(right)
  return (
    <>
      {person.unconfirmed && <Unconfirmed person={person} done={confirmed} />}
      <Facts
        of={[
          [say('unit'), person.unit_name],
          [say('trade'), person.trade || '–'],
          [say('grade'), gradeOf(say, person.grade)],
          [say('standing'), standingOf(say, person.standing)],
          [say('born'), person.born ?? '–'],
          [say('phone'), <span key="p" className="num">{(numbers ?? person).phone || '–'}</span>],
          [say('idNumber'), <span key="i" className="num">{(numbers ?? person).id_number || '–'}</span>],
          [say('account'), say(person.account ? 'hasAccount' : 'noAccount')],
          [say('code'), <span key="c" className="num">{person.code}</span>],
        ]}
      />
      {may('manage') && !numbers && (person.phone || person.id_number) && (
        <Unmask code={person.code} show={setNumbers} />
      )}
      <details className="stack">
        <summary>{say('consents')}</summary>
        <Consents person={person.code} may={may('enrol')} say={announce} />
      </details>
      <div className="acts">
        {may('enrol') && <Button look="primary" onClick={edit}>{say('editPerson')}</Button>}
        {may('manage') && (
          <>
            <a className="button" href={organisation.exportPath(person.code)} download>
              {say('exportData')}
            </a>
            <Button look="danger" onClick={erase}>{say('erase')}</Button>
          </>
        )}
      </div>
    </>
  )
}

/** One person: particulars, numbers on demand, and what may be done. */
export function PersonCard({ code, close, changed }: Props) {
  const say = useWords(words)
  const { data, error, reload } = useLoaded(() => organisation.person(code), code)
  const [asking, setAsking] = useState<'edit' | 'erase' | null>(null)
  const quiet = () => {
    setAsking(null)
  }
  if (data && asking === 'edit') {
    return (
      <PersonForm
        key={data.version}
        person={data}
        close={quiet}
        reload={reload}
        done={() => {
          announce(say('saved'))
          changed()
          close()
        }}
      />
    )
  }
  if (data && asking === 'erase') {
    return (
      <Confirm
        title={say('eraseAsk', { name: data.name })}
        verb={say('erase')}
        run={() => organisation.erase(code)}
        close={quiet}
        done={() => {
          announce(say('erased'))
          changed()
          close()
        }}
      >
        <p>{say('eraseSays', { code })}</p>
      </Confirm>
    )
  }
  return (
    <Dialog title={data?.name ?? say('people')} close={close} wide>
      {error !== null && <ErrorNote error={error} retry={reload} />}
      {!data && error === null && <Skeleton lines={4} />}
      {data && (
        <Inside
          person={data}
          edit={() => { setAsking('edit') }}
          erase={() => { setAsking('erase') }}
          confirmed={() => {
            announce(say('confirmed', { name: data.name }))
            changed()
            reload()
          }}
        />
      )}
    </Dialog>
  )
}
