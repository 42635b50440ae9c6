import { useState } from 'react'
import type { Attached } from '@/lib/api/works'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { useWords } from '@/lib/i18n/words'
import { evidenceWords } from './evidenceWords'
import { kindOf } from './evidence'

interface Props {
  files: readonly Attached[]
  place: number
  nameOf: (file: Attached) => string
  turn: (place: number) => void
  close: () => void
}

function Shown({ file, name }: { file: Attached; name: string }) {
  const say = useWords(evidenceWords)
  const [broken, setBroken] = useState(false)
  const broke = () => {
    setBroken(true)
  }
  if (broken) return <p className="note note-wrong">{say('broken')}</p>
  switch (kindOf(file)) {
    case 'image':
      return <img className="evidence-large" src={file.url} alt={name} onError={broke} />
    case 'video':
      return (
        // A judge's clip is evidence as it was taken; it has no captions.
        // eslint-disable-next-line jsx-a11y/media-has-caption
        <video className="evidence-large" src={file.url} controls playsInline preload="metadata" aria-label={name} onError={broke} />
      )
    case 'document':
      return null
  }
}

/** What was attached, large; the others of the form are one key away. */
export function EvidenceDialog({ files, place, nameOf, turn, close }: Props) {
  const say = useWords(evidenceWords)
  const file = files[place]
  if (!file) return null
  const name = nameOf(file)
  return (
    <Dialog wide title={name} close={close}>
      <Shown key={file.evidence} file={file} name={name} />
      <p className="evidence-facts">
        <a href={file.url} target="_blank" rel="noreferrer">
          {say('open')}
        </a>
        <span className="hint num">{say('digest', { digest: file.digest.slice(0, 12) })}</span>
      </p>
      {files.length > 1 && (
        <div className="acts">
          <Button
            disabled={place === 0}
            onClick={() => {
              turn(place - 1)
            }}
          >
            {say('before')}
          </Button>
          <span className="num">
            {place + 1} / {files.length}
          </span>
          <Button
            disabled={place === files.length - 1}
            onClick={() => {
              turn(place + 1)
            }}
          >
            {say('next')}
          </Button>
        </div>
      )}
    </Dialog>
  )
}
