import { dated } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import type { Register } from './register'
import type { Said, Verdict } from './verdict'
import { words } from './words'

interface Check {
  look: 'yes' | 'no' | 'open'
  text: string
}

const SIGNS = { yes: '✓', no: '✗', open: '○' } as const
const instant = (iso: string) => dated(Date.parse(iso) * 1000)

function useChecks(verdict: Verdict, { issuer, fresh }: Register): Check[] {
  const say = useWords(words)
  const { registered, asOf, outcome, signer } = verdict
  const name = signer?.name ?? issuer.name
  if (!registered || !signer) return [{ look: 'no', text: say('signatureNo', { name }) }]
  const { found, state } = registered
  const seq = state?.seq ?? 0
  const elsewhere = found === 'unknown' && !signer.own
  const ledger = elsewhere ? 'open' : ({ proven: 'yes', said: 'open', away: 'open' } as const)[found as 'proven'] as
    | Check['look']
    | undefined
  const at = state?.revoked ? dated(state.revoked) : asOf ? instant(asOf) : ''
  const listed = signer.own ? (fresh ? 'notRevoked' : 'notRevokedOld') : 'notRevokedCarried'
  const why = state?.words ? say('revokedWhy', { why: state.words }) : ''
  const anew = state?.replaced_by ? say('replacedBy', { code: state.replaced_by }) : ''
  const revocation: Check =
    outcome === 'revoked'
      ? { look: 'no', text: [say('revokedAt', { at }), why, anew].join(' ') }
      : asOf
        ? { look: 'yes', text: say(listed, { at: instant(asOf), url: signer.url }) }
        : { look: 'open', text: say('listUnknown') }
  return [
    { look: 'yes', text: say(signer.own ? 'signature' : 'signatureOther', { name }) },
    { look: ledger ?? 'no', text: say(elsewhere ? 'elsewhere' : found, { seq, url: signer.url }) },
    revocation,
  ]
}

function Facts({ said }: { said: Said }) {
  const say = useWords(words)
  const names = ['holder', 'award', 'contest', 'unit', 'rank', 'day', 'code'] as const
  return (
    <dl className="verify-facts">
      {names
        .filter((name) => said[name])
        .map((name) => (
          <div key={name} data-fact={name}>
            <dt>{say(name)}</dt>
            <dd>{said[name]}</dd>
          </div>
        ))}
    </dl>
  )
}

function Judged({ verdict, register }: { verdict: Verdict; register: Register }) {
  const say = useWords(words)
  const checks = useChecks(verdict, register)
  return (
    <section className="verdict" data-outcome={verdict.outcome}>
      <h2>{say(verdict.outcome)}</h2>
      {verdict.outcome === 'forged' && <p>{say('forgedHint')}</p>}
      {verdict.said && <Facts said={verdict.said} />}
      <h3>{say('checks')}</h3>
      <ul className="verify-checks">
        {checks.map(({ look, text }) => (
          <li key={text} data-look={look}>
            <span aria-hidden="true">{SIGNS[look]}</span> {text}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What came of it, in words. */
export function Outcome({
  verdict,
  register,
}: {
  verdict: Verdict | 'unreadable'
  register: Register
}) {
  const say = useWords(words)
  if (verdict !== 'unreadable') return <Judged verdict={verdict} register={register} />
  return (
    <section className="verdict" data-outcome="unreadable">
      <h2>{say('unreadable')}</h2>
      <p>{say('unreadableHint')}</p>
    </section>
  )
}
