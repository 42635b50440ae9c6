import { useState } from 'react'
import { organisation, type Person } from '@/lib/api/organisation'
import { Confirm } from '@/lib/components/Confirm'
import { useWords } from '@/lib/i18n/words'
import { Facts } from './fields'
import { words } from './words'

interface Props {
  two: readonly [Person, Person]
  close: () => void
  done: (stays: Person) => void
}

/** The row that is likelier to be right: confirmed, with an account, with a number. */
function better(one: Person, other: Person): Person {
  const worth = ({ unconfirmed, account, id_number }: Person) =>
    (unconfirmed ? 0 : 4) + (account ? 2 : 0) + (id_number ? 1 : 0)
  return worth(other) > worth(one) ? other : one
}

/** Two rows are one person: which stays is chosen, and seen before it is done. */
export function Merge({ two, close, done }: Props) {
  const say = useWords(words)
  const [stays, setStays] = useState(() => better(...two))
  const gone = stays.code === two[0].code ? two[1] : two[0]
  return (
    <Confirm
      title={say('mergeAsk')}
      verb={say('merge')}
      run={() => organisation.merge(gone.code, stays.code, gone.version)}
      close={close}
      done={() => { done(stays) }}
    >
      <fieldset className="stack">
        <legend>{say('mergeStays')}</legend>
        {two.map((one) => (
          <label key={one.code} className="stack">
            <span>
              <input
                type="radio"
                name="stays"
                checked={stays.code === one.code}
                onChange={() => { setStays(one) }}
              />{' '}
              <b>{one.name}</b>
              {one.unconfirmed && ` · ${say('unconfirmed')}`}
            </span>
            <Facts
              of={[
                [say('unit'), one.unit_name],
                [say('phone'), <span key="p" className="num">{one.phone || '–'}</span>],
                [say('idNumber'), <span key="i" className="num">{one.id_number || '–'}</span>],
                [say('account'), say(one.account ? 'hasAccount' : 'noAccount')],
                [say('code'), <span key="c" className="num">{one.code}</span>],
              ]}
            />
          </label>
        ))}
      </fieldset>
      <p>{say('mergeSays', { gone: gone.code, stays: stays.code })}</p>
    </Confirm>
  )
}
