import type { PreparedCodes } from '@/lib/api/panels'
import { Button } from '@/lib/components/Button'
import { Qr } from '@/lib/components/Qr'
import { useWords } from '@/lib/i18n/words'
import { codeWords } from './codeWords'
import { officialName, useHall } from './hall'

/** Shares as cards for envelopes, labels as a list; shown and printed this once. */
export function Envelopes({ prepared }: { prepared: PreparedCodes }) {
  const say = useWords(codeWords)
  const { officials, entries } = useHall()
  return (
    <div className="envelopes">
      <div className="section-head">
        <h2>{say('shares')}</h2>
        <Button
          onClick={() => {
            print()
          }}
        >
          {say('print')}
        </Button>
      </div>
      <p className="note">{say('sharesSay')}</p>
      {prepared.revealing > 0 && (
        <p className="note note-wrong">{say('revealing', { n: prepared.revealing })}</p>
      )}
      <ul className="share-cards">
        {prepared.shares.map(({ holder, share }, at) => {
          const name = officialName(officials, holder)
          return (
            <li key={share} className="share-card">
              <Qr text={share} label={say('qr', { name })} />
              <div>
                <p>
                  <b>{name}</b> <span className="hint">{say('share', { n: at + 1 })}</span>
                </p>
                <p className="share" data-testid="share">
                  {share}
                </p>
              </div>
            </li>
          )
        })}
      </ul>
      <h2>{say('labels')}</h2>
      <p className="hint">{say('labelsSay')}</p>
      <ul className="labels">
        {prepared.labels.map(({ old, code }) => (
          <li key={code}>
            <span className="num">{old}</span> {entries.get(old)} → <b className="num">{code}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}
