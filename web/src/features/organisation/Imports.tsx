import { useState } from 'react'
import { organisation } from '@/lib/api/organisation'
import { UnitField } from '@/lib/components/Suggest'
import { useWords } from '@/lib/i18n/words'
import { importWords as words } from './importWords'
import { PasteImport } from './PasteImport'
import { parentNames, peopleIn, strayHeads, unitNames, unitsIn } from './pasted'

interface Props {
  /** The unit one is in: what a row without a unit belongs to. */
  under: string
  close: () => void
  done: () => void
}

/** Many units at once. */
export function UnitImport({ under, close, done }: Props) {
  const say = useWords(words)
  return (
    <PasteImport
      title={say('importUnits')}
      place={say('above')}
      heads={say('unitHeads')}
      stray={(text) => strayHeads(text, 'units')}
      read={async (text) => unitsIn(text, under, await codesOf(parentNames(text)))}
      send={organisation.importUnits}
      close={close}
      done={done}
    />
  )
}

/** Ids of units by their names; a name that is none's, or several units', is left out. */
async function codesOf(names: readonly string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const name of names) {
    const { units } = await organisation.units({ q: name, limit: 20, closed: false })
    const [one, other] = units.filter((unit) => unit.name === name)
    if (one && !other) found[name] = one.code
  }
  return found
}

/** Many people at once, of the unit one is in and those below. */
export function PeopleImport({ under, close, done }: Props) {
  const say = useWords(words)
  const [unit, setUnit] = useState(under)
  return (
    <PasteImport
      title={say('importPeople')}
      place={say('into')}
      before={
        <UnitField label={say('into')} hint={say('intoHint')} name="into" initial={under} required change={setUnit} />
      }
      heads={say('personHeads')}
      stray={(text) => strayHeads(text, 'people')}
      missing={unit ? null : say('intoFirst')}
      read={async (text) => peopleIn(text, unit, await codesOf(unitNames(text)))}
      send={async (people, dry) => {
        const { people: rows, problems } = await organisation.importPeople(unit, people, dry)
        const count = (wanted: string) => rows.filter(({ outcome }) => outcome === wanted).length
        return {
          created: count('created'),
          changed: count('changed'),
          unchanged: count('unchanged'),
          problems,
        }
      }}
      close={close}
      done={done}
    />
  )
}
