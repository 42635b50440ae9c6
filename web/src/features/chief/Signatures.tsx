import { procedure } from '@/lib/api/procedure'
import { dated } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { useRoom } from './room'
import { waits } from './sentence'
import { officeName } from './useBlockers'
import { useList } from './useList'
import { waitingWords } from './waitingWords'

/** Offices in the order of the rulebook, who signed and when. */
export function Signatures() {
  const { board } = useRoom()
  const say = useWords(waitingWords)
  const readiness = useList((contest) => procedure.readiness(contest, board.stage))
  const { office } = waits(board.next, board.blockers, board.status)
  const missing = (readiness.data?.blockers ?? [])
    .filter(({ code }) => code === 'signature_missing')
    .flatMap(({ where }) => where.map((one) => one.office ?? one.entry ?? ''))
    .filter(Boolean)
  const names = new Map(readiness.data?.signatures.map(({ by, name }) => [by, name]))
  const signed = board.signatures.map(({ office }) => office)
  const order = [...signed, ...missing.filter((one) => !signed.includes(one))]
  return (
    <section className="signatures" data-testid="signatures">
      <p className="hint">{say(order.length === 0 ? 'noOffices' : 'signOrder')}</p>
      <ol className="signature-list">
        {order.map((one) => {
          const found = board.signatures.find((each) => each.office === one)
          return (
            <li key={one} data-office={one} className={found ? 'signature signature-done' : 'signature'}>
              <span className="signature-office">{officeName(one)}</span>
              {found ? (
                <span className="signature-who">
                  <b>{found.name ?? names.get(found.by) ?? found.by}</b>
                  <span className="hint num">
                    {found.by} · {dated(found.at)}
                  </span>
                </span>
              ) : (
                <span className="hint">
                  {say('notSigned')}
                  {one === office && ` · ${say('turn')}`}
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
