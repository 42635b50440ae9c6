import { useState } from 'react'
import { organisation, type UnitDetail } from '@/lib/api/organisation'
import { Button } from '@/lib/components/Button'
import { announce } from '@/lib/console/announce'
import { count } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { UnitForm } from './UnitForm'
import { words } from './words'

interface Props {
  unit: UnitDetail
  reload: () => void
}

/** Where one is in the tree, what is below, and what can be done here. */
export function UnitHead({ unit, reload }: Props) {
  const say = useWords(words)
  const [form, setForm] = useState<'edit' | 'new' | null>(null)
  const manages = unit.rights.includes('manage')
  const code = encodeURIComponent(unit.code)
  return (
    <section className="unit-head" aria-label={unit.name}>
      <p className="crumbs">
        <a href="#/@/units">{say('everything')}</a>
        {unit.above.map(({ code: one, name }) => (
          <a key={one} href={`#/@/units/${encodeURIComponent(one)}`}>
            › {name}
          </a>
        ))}
      </p>
      <h2>
        {unit.name} <span className="hint">{unit.code}</span>
        {unit.closed && <span className="hint"> · {say('closed')}</span>}
      </h2>
      <p className="hint num">
        {say('counts', { units: count(unit.units_below), people: count(unit.people_below) })}
      </p>
      <div className="acts">
        {manages && (
          <>
            <Button look="primary" onClick={() => { setForm('new') }}>
              {say('newUnit')}
            </Button>
            <Button onClick={() => { setForm('edit') }}>{say('editUnit')}</Button>
          </>
        )}
        <a className="button" href={`#/@/people/${code}`}>
          {say('peopleOf')}
        </a>
        {manages && (
          <a className="button" href={`#/@/offices/${code}`}>
            {say('officesOf')}
          </a>
        )}
      </div>
      {form && (
        <UnitForm
          key={unit.version}
          {...(form === 'edit' ? { unit } : { above: unit })}
          reload={reload}
          close={() => {
            setForm(null)
          }}
          done={(made) => {
            setForm(null)
            announce(say('saved'), form === 'edit' ? () => back(unit, made).then(reload) : undefined)
            reload()
          }}
        />
      )}
    </section>
  )
}

/** What was said before the change, said again. */
function back(before: UnitDetail, { version }: UnitDetail): Promise<UnitDetail> {
  const { name, name_en, kind, credit_code, parent } = before
  return organisation.editUnit(before.code, {
    version,
    name,
    name_en,
    kind: kind as 'city',
    credit_code,
    ...(parent ? { parent } : {}),
  })
}
