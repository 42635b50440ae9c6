import { useState } from 'react'
import { send } from '@/lib/api/client'
import type { FormMedia } from '@/lib/api/form'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { AttemptFilm } from './AttemptFilm'
import { Film } from './Film'
import { mediaWords } from './mediaWords'
import { keepWatched, watched, type NotingPlayer } from './player'

interface Props {
  media: readonly FormMedia[]
  /** The player that the keys work on. */
  offer: (player: NotingPlayer | null) => void
}

/** Whether the browser shows it by itself; other documents are opened or saved. */
async function readable(url: string): Promise<boolean> {
  const answer = await send(url, { headers: { Accept: '*/*', Range: 'bytes=0-0' } })
  await answer.body?.cancel()
  return /^(application\/pdf|text\/plain)/.test(answer.headers.get('content-type') ?? '')
}

function Paper({ media: { url, title } }: { media: FormMedia }) {
  const say = useWords(mediaWords)
  const { data, error } = useLoaded(() => readable(url), url)
  if (error !== null) return <p className="note">{say('away')}</p>
  if (data === null) return null
  if (!data) return <p className="note">{say('elsewhere')}</p>
  return <iframe className="film-document" src={url} title={title} />
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
        <Paper media={media} />
      )}
      <figcaption>
        <a href={media.url} target="_blank" rel="noreferrer">
          {say('open')}
        </a>
      </figcaption>
    </figure>
  )
}

interface PaneProps extends Props {
  /** In view unless the judge has chosen otherwise: for those who are not in the hall. */
  open: boolean
}

/** The work to be judged: beside the form, or above it on a phone. */
export function MediaPane({ media, offer, open }: PaneProps) {
  const say = useWords(mediaWords)
  const [place, setPlace] = useState(0)
  const [shows, setShows] = useState(() => watched() ?? open)
  const shown = media[place] ?? media[0]
  if (!shown) return null
  const timed = shown.kind === 'video' || shown.kind === 'attempt'
  return (
    <aside className={shows ? 'media media-open' : 'media'} aria-label={say('title')} data-testid="media">
      <div className="media-tabs">
        <button
          type="button"
          className="tool"
          aria-expanded={shows}
          onClick={() => {
            setShows(!shows)
            keepWatched(!shows)
          }}
        >
          {shows ? '▾' : '▸'} {say('title')} <span className="num">{media.length}</span>
        </button>
        {shows &&
          media.length > 1 &&
          media.map((one, at) => (
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
      {shows && <Shown media={shown} offer={offer} />}
      {shows && timed && <p className="keys-help">{say('keys')}</p>}
    </aside>
  )
}
