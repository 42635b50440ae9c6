import { useState } from 'react'
import type { FormMedia } from '@/lib/api/form'
import { useWords } from '@/lib/i18n/words'
import { AttemptFilm } from './AttemptFilm'
import { Film } from './Film'
import { mediaWords } from './mediaWords'
import type { NotingPlayer } from './player'

interface Props {
  media: readonly FormMedia[]
  /** The player that the keys work on. */
  offer: (player: NotingPlayer | null) => void
}

function Shown({ media, offer }: { media: FormMedia; offer: Props['offer'] }) {
  const say = useWords(mediaWords)
  if (media.kind === 'video') return <Film key={media.url} media={media} offer={offer} />
  if (media.kind === 'attempt') return <AttemptFilm key={media.url} media={media} offer={offer} />
  return (
    <figure className="film">
      {media.kind === 'image' ? (
        <img className="film-image" src={media.url} alt={media.title} />
      ) : (
        <iframe className="film-document" src={media.url} title={media.title} />
      )}
      <figcaption>
        <a href={media.url} target="_blank" rel="noreferrer">
          {say('open')}
        </a>
      </figcaption>
    </figure>
  )
}

/** What a remote judge marks: beside the form, or above it on a phone. */
export function MediaPane({ media, offer }: Props) {
  const say = useWords(mediaWords)
  const [place, setPlace] = useState(0)
  const shown = media[place] ?? media[0]
  if (!shown) return null
  const timed = shown.kind === 'video' || shown.kind === 'attempt'
  return (
    <aside className="media" aria-label={say('title')} data-testid="media">
      {media.length > 1 && (
        <div className="media-tabs">
          {media.map((one, at) => (
            <button
              type="button"
              key={one.url}
              className="tab"
              aria-pressed={one === shown}
              onClick={() => {
                setPlace(at)
              }}
            >
              {one.title || say(one.kind)}
            </button>
          ))}
        </div>
      )}
      <Shown media={shown} offer={offer} />
      {timed && <p className="keys-help">{say('keys')}</p>}
    </aside>
  )
}
