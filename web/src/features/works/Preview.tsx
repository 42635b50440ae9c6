import { useState } from 'react'
import type { Work } from '@/lib/api/works'
import { Dialog } from '@/lib/components/Dialog'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

const READABLE = new Set(['application/pdf', 'text/plain'])

function Shown({ work, broke }: { work: Work; broke: () => void }) {
  const say = useWords(words)
  switch (work.kind) {
    case 'image':
      return <img className="preview-image" src={work.url} alt={work.title} onError={broke} />
    case 'video':
      return (
        // What is judged is shown as it was handed in: there are captions only if it has them.
        // eslint-disable-next-line jsx-a11y/media-has-caption
        <video className="preview-image" src={work.url} controls playsInline preload="metadata" aria-label={work.title} onError={broke} />
      )
    case 'document':
      return READABLE.has(work.media) ? (
        <iframe className="preview-document" src={work.url} title={work.title} />
      ) : (
        <p className="note">{say('elsewhere')}</p>
      )
  }
}

/** A work as judges see it. */
export function Preview({ work, close }: { work: Work; close: () => void }) {
  const say = useWords(words)
  const [broken, setBroken] = useState(false)
  return (
    <Dialog wide title={`${work.entry} ${work.title}`} close={close}>
      {broken ? (
        <p className="note note-wrong">{say('broken')}</p>
      ) : (
        <Shown
          work={work}
          broke={() => {
            setBroken(true)
          }}
        />
      )}
      <p>
        <a href={work.url} target="_blank" rel="noreferrer">
          {say('open')}
        </a>
      </p>
    </Dialog>
  )
}
