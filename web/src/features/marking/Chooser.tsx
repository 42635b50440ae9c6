import { useEffect, useState } from 'react'
import { EmptyState } from '@/lib/components/Note'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import type { Keeper, StoredForm } from './database'
import { deviceWords } from './deviceWords'
import { Recalled } from './Recalled'
import { words } from './words'

/** The installed app begins here: on to the contest of this device, or a choice among several. */
export function Chooser({ keeper }: { keeper: Keeper }) {
  const say = useWords(deviceWords)
  const word = useWords(words)
  const [forms, setForms] = useState<StoredForm[] | null>(null)
  const dead = new URLSearchParams(location.search).has('dead')
  useEffect(() => {
    let gone = false
    void keeper.forms().then((found) => {
      if (gone) return
      const [only] = found
      if (only && found.length === 1 && !dead) location.replace(`/judge/${only.contest}`)
      else setForms([...found].sort((a, b) => b.at - a.at))
    })
    return () => {
      gone = true
    }
  }, [keeper, dead])
  if (forms === null) return null
  if (dead || forms.length === 0) return <Recalled keeper={keeper} contest="" />
  return (
    <EmptyState title={say('choose')}>
      <ul className="chooser">
        {forms.map(({ contest, form }) => (
          <li key={contest}>
            <a className="button" href={`/judge/${contest}`}>
              {titled(form.title, contest)} · {word('judge')} {form.judge.name ?? form.judge.id}
            </a>
          </li>
        ))}
      </ul>
    </EmptyState>
  )
}
