import { useState } from 'react'
import { works, type Attached } from '@/lib/api/works'
import { Button } from '@/lib/components/Button'
import { stamp } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { evidenceOf, kindOf } from './evidence'
import { EvidenceDialog } from './EvidenceDialog'
import { evidenceWords } from './evidenceWords'
import { judgeName, useRoom } from './room'
import { useList } from './useList'
import { useTitles } from './useTitles'

/** Photos, clips and files attached to the forms of an entry; with a judge, to that form first. */
export function Evidence({ entry, judge }: { entry: string; judge: string | null }) {
  const room = useRoom()
  const say = useWords(evidenceWords)
  const title = useTitles()
  const { data } = useList((contest) => works.attached(contest, room.board.stage))
  const [all, setAll] = useState(false)
  const [place, setPlace] = useState<number | null>(null)
  const { own, others } = evidenceOf(data ?? [], entry, judge)
  if (own.length + others.length === 0) return null
  const files = all ? [...own, ...others] : own
  const nameOf = (file: Attached) =>
    say('named', {
      what: say(kindOf(file)),
      who: file.by.startsWith('user.') ? say('official') : judgeName(room, file.by),
      aspect: file.aspect ? `${title(file.aspect)} ${file.item}`.trim() : say('whole'),
      at: stamp(file.at),
    })
  return (
    <section className="inspect-evidence" data-testid="evidence" aria-labelledby="evidence-title">
      <h3 id="evidence-title">{say('title')}</h3>
      {files.length > 0 && (
        <ul className="evidence-strip">
          {files.map((file, at) => (
            <li key={file.evidence}>
              <button
                type="button"
                className="evidence-small"
                aria-label={nameOf(file)}
                title={nameOf(file)}
                onClick={() => {
                  setPlace(at)
                }}
              >
                {kindOf(file) === 'image' ? (
                  <img src={file.url} alt="" loading="lazy" />
                ) : (
                  <span>{say(kindOf(file))}</span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <Button
          look="quiet"
          onClick={() => {
            setAll(!all)
          }}
        >
          {all ? say('fewer') : say('more', { n: others.length })}
        </Button>
      )}
      {place !== null && (
        <EvidenceDialog
          files={files}
          place={place}
          nameOf={nameOf}
          turn={setPlace}
          close={() => {
            setPlace(null)
          }}
        />
      )}
    </section>
  )
}
