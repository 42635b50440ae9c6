import { useId } from 'react'
import { Refusal } from '@/lib/api/client'
import { organisation, type PersonDetail } from '@/lib/api/organisation'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { Field } from '@/lib/components/Field'
import { ErrorNote } from '@/lib/components/Note'
import { codeIn, UnitField } from '@/lib/components/Suggest'
import { useWords } from '@/lib/i18n/words'
import { Choice, TradeField } from './fields'
import { useForm } from './useForm'
import { words } from './words'

export const GRADES = [1, 2, 3, 4, 5, 6, 7, 8] as const
const STANDINGS = ['worker', 'teacher', 'student'] as const

interface Props {
  /** Who is changed; without it somebody is registered. */
  person?: PersonDetail
  /** The unit that the list is of. */
  unit?: string
  close: () => void
  done: (person: PersonDetail) => void
  reload?: () => void
}

function filled(values: { phone: string; id_number: string }): Partial<typeof values> {
  return Object.fromEntries(Object.entries(values).filter(([, text]) => text !== ''))
}

/** Registers somebody, or changes what is said of them; numbers are written, never read here. */
export function PersonForm({ person, unit = '', close, done, reload }: Props) {
  const say = useWords(words)
  const form = useId()
  const { busy, error, submit } = useForm(async (field) => {
    const said = {
      name: field('name'),
      unit: codeIn(field('unit')),
      trade: codeIn(field('trade')),
      grade: Number(field('grade')) || null,
      standing: STANDINGS.find((one) => one === field('standing')) ?? 'worker',
    }
    const numbers = { phone: field('phone'), id_number: field('id_number') }
    return person
      ? organisation.editPerson(person.code, { ...said, ...filled(numbers), version: person.version })
      : organisation.makePerson({ ...said, ...numbers })
  }, done)
  const stale = error instanceof Refusal && error.code === 'changed_meanwhile' && reload
  const kept = person ? { hint: say('keepNumber') } : {}
  return (
    <Dialog
      title={say(person ? 'editPerson' : 'newPerson')}
      close={close}
      actions={
        <Button look="primary" type="submit" form={form} busy={busy}>
          {say(person ? 'save' : 'newPerson')}
        </Button>
      }
    >
      <form id={form} className="stack" onSubmit={submit}>
        {error !== null && <ErrorNote error={error} {...(stale ? { retry: reload } : {})} />}
        <div className="pair">
          <Field label={say('personName')} name="name" required maxLength={100} defaultValue={person?.name ?? ''} />
          <UnitField label={say('unit')} name="unit" required initial={person?.unit ?? unit} />
          <TradeField label={say('trade')} name="trade" hint={say('tradeHint')} initial={person?.trade ?? ''} />
          <Choice
            label={say('grade')}
            name="grade"
            defaultValue={String(person?.grade ?? '')}
            options={[['', say('gradeNone')], ...GRADES.map((one) => [String(one), say(`grade${one}`)] as const)]}
          />
          <Choice
            label={say('standing')}
            name="standing"
            defaultValue={person?.standing ?? 'worker'}
            options={STANDINGS.map((one) => [one, say(one)] as const)}
          />
          <Field label={say('phone')} name="phone" inputMode="tel" maxLength={40} {...kept} />
          <Field label={say('idNumber')} name="id_number" maxLength={40} {...kept} />
        </div>
      </form>
    </Dialog>
  )
}
