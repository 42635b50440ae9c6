import { useState } from 'react'
import { builder, type Profile } from '@/lib/api/builder'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import { useWords } from '@/lib/i18n/words'
import { Clone } from './Clone'
import { words } from './words'

/** Hold it again, put it away, take it along as a file. */
export function Away({ profile, moved }: { profile: Profile; moved: () => void }) {
  const say = useWords(words)
  const [cloning, setCloning] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const away = profile.archived !== null
  const move = (to: boolean) => builder.putAway(profile.contest, to).then(moved)
  return (
    <section className="block">
      <h2>{say('archive')}</h2>
      <p className="hint">{say('archiveHint')}</p>
      {error !== null && <ErrorNote error={error} />}
      <p className="away">
        <Button
          onClick={() => {
            setCloning(true)
          }}
        >
          {say('again')}
        </Button>
        <a className="button" href={builder.archivePath(profile.contest)} download>
          {say('download')}
        </a>
        <Button
          onClick={() => {
            move(!away)
              .then(() => {
                announce(say(away ? 'back' : 'away'), () => move(away))
              })
              .catch(setError)
          }}
        >
          {say(away ? 'bringBack' : 'putAway')}
        </Button>
      </p>
      {cloning && (
        <Clone
          profile={profile}
          close={() => {
            setCloning(false)
          }}
        />
      )}
    </section>
  )
}
