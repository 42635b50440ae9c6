import { useId } from 'react'
import { organisation, type Unit, type UnitDetail, type UnitKind } from '@/lib/api/organisation'
import { Refusal } from '@/lib/api/client'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { Field } from '@/lib/components/Field'
import { ErrorNote } from '@/lib/components/Note'
import { codeIn, UnitField } from '@/lib/components/Suggest'
import { useWords } from '@/lib/i18n/words'
import { Choice } from './fields'
import { useForm } from './useForm'
import { words } from './words'

export const KINDS: readonly UnitKind[] = [
  'national',
  'province',
  'city',
  'district',
  'industry',
  'town',
  'enterprise',
  'section',
]

function kindOf(text: string): UnitKind {
  return KINDS.find((kind) => kind === text) ?? 'enterprise'
}

interface Props {
  /** The unit that is changed; without it a new one is made. */
  unit?: Unit
  /** The unit above a new one; without it the first of all is made. */
  above?: Unit
  close: () => void
  done: (unit: UnitDetail) => void
  reload?: () => void
}

/** What is below what, most often. */
const BELOW: Partial<Record<string, UnitKind>> = {
  national: 'province',
  province: 'city',
  city: 'district',
  district: 'enterprise',
  industry: 'enterprise',
  town: 'enterprise',
  enterprise: 'section',
}

export function UnitForm({ unit, above, close, done, reload }: Props) {
  const say = useWords(words)
  const form = useId()
  const { busy, error, submit } = useForm(async (field) => {
    const said = {
      name: field('name'),
      name_en: field('name_en'),
      kind: kindOf(field('kind')),
      credit_code: field('credit_code'),
    }
    if (!unit) return organisation.makeUnit({ ...said, code: field('code'), parent: above?.code ?? null })
    const parent = codeIn(field('parent'))
    const moved = parent && parent !== unit.parent ? { parent } : {}
    return organisation.editUnit(unit.code, { ...said, ...moved, version: unit.version })
  }, done)
  const stale = error instanceof Refusal && error.code === 'changed_meanwhile' && reload
  return (
    <Dialog
      title={unit ? say('editUnit') : above ? `${say('newUnit')} · ${above.name}` : say('firstUnit')}
      close={close}
      actions={
        <Button look="primary" type="submit" form={form} busy={busy}>
          {say(unit ? 'save' : 'make')}
        </Button>
      }
    >
      <form id={form} className="stack" onSubmit={submit}>
        {error !== null && <ErrorNote error={error} {...(stale ? { retry: reload } : {})} />}
        <Field label={say('name')} name="name" required maxLength={200} defaultValue={unit?.name ?? ''} />
        <div className="pair">
          {!unit && (
            <Field
              label={say('code')}
              name="code"
              required
              maxLength={64}
              pattern="[A-Za-z0-9][A-Za-z0-9_.\-]{0,63}"
              hint={say('codeHint')}
            />
          )}
          <Choice
            label={say('kind')}
            name="kind"
            defaultValue={unit?.kind ?? (above ? BELOW[above.kind] ?? 'enterprise' : 'city')}
            options={KINDS.map((kind) => [kind, say(kind)] as const)}
          />
          {unit?.parent && <UnitField label={say('parent')} name="parent" initial={unit.parent} required />}
        </div>
        <Field label={say('nameEn')} name="name_en" maxLength={200} defaultValue={unit?.name_en ?? ''} />
        <Field label={say('creditCode')} name="credit_code" maxLength={18} defaultValue={unit?.credit_code ?? ''} />
      </form>
    </Dialog>
  )
}
