import type { Work } from '@/lib/api/works'
import { Button } from '@/lib/components/Button'
import { stamp } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { sizeOf } from './files'
import { words } from './words'

interface Props {
  work: Work
  look: (work: Work) => void
  /** `null`: the reader may only look. */
  remove: ((work: Work) => void) | null
}

/** One work that was handed in. */
export function WorkRow({ work, look, remove }: Props) {
  const say = useWords(words)
  const title = work.title || say(work.kind)
  return (
    <li className="work" data-work={work.title}>
      {work.kind === 'image' ? (
        <img className="work-picture" src={work.url} alt="" loading="lazy" />
      ) : (
        <span className="work-picture work-kind" aria-hidden="true">
          {say(work.kind)}
        </span>
      )}
      <span className="work-title">
        {title}{' '}
        <small className="hint num">
          {say(work.kind)} · {sizeOf(work.size)} · {stamp(work.at)}
        </small>
      </span>
      <span className="work-acts">
        <Button
          look="quiet"
          aria-label={say('previewOf', { title })}
          onClick={() => {
            look(work)
          }}
        >
          {say('preview')}
        </Button>
        {remove && (
          <Button
            look="quiet"
            aria-label={say('removeOf', { title })}
            onClick={() => {
              remove(work)
            }}
          >
            {say('remove')}
          </Button>
        )}
      </span>
    </li>
  )
}
