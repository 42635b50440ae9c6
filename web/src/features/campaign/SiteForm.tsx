import { useState } from 'react'
import { Refusal } from '@/lib/api/client'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { campaigns, type Campaign, type Indicator, type Site } from './api'
import { words } from './words'

interface Props {
  contest: string
  campaign: Campaign
  site: Site
  acted: () => void
}

/** One site in one period: values, proofs; for assessors, what to verify or return. */
export function SiteForm({ contest, campaign, site, acted }: Props) {
  const say = useWords(words)
  const [values, setValues] = useState<Record<string, string>>({})
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [reason, setReason] = useState('')
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const [bare, setBare] = useState(false)
  const { period } = campaign
  const run = (work: Promise<unknown>, text: string) => {
    setBusy(true)
    setError(null)
    work
      .then(() => {
        announce(text)
        setValues({})
        setChosen(new Set())
        setReason('')
        setBare(false)
        acted()
      })
      .catch((refused: unknown) => {
        setError(refused)
        setBare(refused instanceof Refusal && refused.code === 'proof_missing')
      })
      .finally(() => {
        setBusy(false)
      })
  }
  const rounds = Object.fromEntries([...chosen].map((id) => [id, site.cells[id]?.round ?? 1]))
  const waiting = Object.fromEntries(
    Object.entries(rounds).filter(([id]) => site.cells[id]?.state === 'reported'),
  )
  const count = Object.keys(waiting).length
  const verify = (unproved: boolean) => {
    run(campaigns.verify(contest, site.site, period, waiting, unproved), say('verifiedNow', { n: count }))
  }
  const typed = Object.entries(values).filter(([, value]) => value.trim() !== '')
  const row = (one: Indicator) => {
    const cell = site.cells[one.id]
    const name = titled(one.title, one.id)
    return (
      <tr key={one.id}>
        <td>
          {campaign.assess && (
            <input
              type="checkbox"
              aria-label={say('choose', { what: name })}
              disabled={cell?.state !== 'reported' && cell?.state !== 'verified'}
              checked={chosen.has(one.id)}
              onChange={() => {
                const next = new Set(chosen)
                if (!next.delete(one.id)) next.add(one.id)
                setChosen(next)
              }}
            />
          )}
        </td>
        <th scope="row">
          {name}
          <small className="hint">
            {titled(one.criterion_title)} {one.points && `· ${say('points')} ${one.points}`}
          </small>
        </th>
        <td>
          <input
            className="input num"
            inputMode="decimal"
            aria-label={name}
            value={values[one.id] ?? cell?.value ?? ''}
            onChange={(event) => {
              const value = event.currentTarget.value
              setValues((old) => ({ ...old, [one.id]: value }))
            }}
          />{' '}
          {one.unit}
        </td>
        <td>
          {cell?.state && say(cell.state)}
          {cell?.reason && <small className="hint">{cell.reason}</small>}
        </td>
        <td>
          {cell?.proofs.map((proof) => (
            <span key={proof.digest} className="proof">
              <a href={campaigns.proofPath(contest, proof.digest)}>{proof.name || proof.digest.slice(0, 8)}</a>
              {cell.state !== 'verified' && (
                <Button
                  look="quiet"
                  aria-label={say('removeProof', { what: proof.name })}
                  onClick={() => {
                    run(campaigns.remove(contest, site.site, period, one.id, proof.digest), say('proofRemoved'))
                  }}
                >
                  ×
                </Button>
              )}
            </span>
          ))}
          <label className="button button-quiet">
            {say('attach')}
            <input
              className="say"
              type="file"
              accept="image/jpeg,image/png,application/pdf"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0]
                if (file) run(campaigns.attach(contest, site.site, period, one.id, file), say('attached'))
              }}
            />
          </label>
        </td>
      </tr>
    )
  }
  return (
    <section className="block">
      <h3>
        {site.name ?? site.site} <small className="hint">{site.unit}</small>
      </h3>
      <p className="hint">{say('attachHint')}</p>
      {campaign.assess && campaign.status !== 'open' && <p className="note">{say('closed')}</p>}
      {error !== null && <ErrorNote error={error} />}
      <div className="campaign-scroll">
        <table className="campaign-table">
          <thead>
            <tr>
              <th />
              {(['indicator', 'value', 'state', 'proofs'] as const).map((one) => (
                <th key={one} scope="col">
                  {say(one)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{campaign.indicators.map(row)}</tbody>
        </table>
      </div>
      <p className="campaign-acts">
        <Button
          look="primary"
          busy={busy}
          disabled={typed.length === 0}
          onClick={() => {
            const asked = typed.map(([indicator, value]) => ({
              indicator,
              value: value.trim(),
              note: '',
              round: site.cells[indicator]?.round ?? 0,
            }))
            run(campaigns.report(contest, site.site, period, asked), say('reported'))
          }}
        >
          {say('report')}
        </Button>
        {campaign.assess && (
          <>
            <Button
              busy={busy}
              disabled={count === 0}
              onClick={() => {
                verify(bare)
              }}
            >
              {say(bare ? 'verifyBare' : 'verify')}
            </Button>
            <input
              className="input"
              aria-label={say('reason')}
              placeholder={say('reason')}
              value={reason}
              onChange={(event) => {
                setReason(event.currentTarget.value)
              }}
            />
            <Button
              busy={busy}
              disabled={chosen.size === 0 || !reason.trim()}
              onClick={() => {
                run(
                  campaigns.give(contest, site.site, period, rounds, reason.trim()),
                  say('returnedNow', { n: chosen.size }),
                )
              }}
            >
              {say('give')}
            </Button>
          </>
        )}
      </p>
    </section>
  )
}
