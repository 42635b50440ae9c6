import { useId, useState, type FormEvent } from 'react'
import { putLink, type Link, type NewLink } from '@/lib/api/cascade'
import { readContest } from '@/lib/api/contests'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { ErrorNote } from '@/lib/components/Note'
import { codeIn, ContestField } from '@/lib/components/Suggest'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { useSettled } from '@/lib/useSettled'
import { deskWords } from './deskWords'
import { Field, Numbers, Party } from './fields'
import { extrasOf, RuleExtras } from './RuleExtras'

const RESULT = 'result'
const CODE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/

interface Props {
  contest: string
  link: Link | null
  taken: string[]
  close: () => void
  saved: () => void
}

function fresh(taken: string[]): string {
  let number = 1
  while (taken.includes(`L${number}`)) number += 1
  return `L${number}`
}

function text(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** The form as a link. */
function linkOf(data: FormData, link: Link | null): NewLink {
  const per = text(data, 'quotaPer')
  const each = text(data, 'eachPer')
  const key = text(data, 'key')
  const { reserved, named } = extrasOf(data)
  return {
    source: codeIn(text(data, 'source')),
    stage: text(data, 'stage'),
    position: link?.position ?? 0,
    version: link?.version ?? 0,
    reason: text(data, 'reason'),
    rule: {
      places: Number(text(data, 'places')),
      ties: text(data, 'ties') === 'exclude' ? 'exclude' : 'include',
      key: key ? { name: key, descending: text(data, 'keyWay') !== 'low' } : null,
      quota: per ? { per, maximum: Number(text(data, 'quotaMost')) || 1 } : null,
      reserved: [...(each ? [{ per: each, places: Number(text(data, 'eachLeast')) || 1 }] : []), ...reserved],
      named,
    },
  }
}

function Stages({ source, chosen }: { source: string; chosen: string | undefined }) {
  const say = useWords(deskWords)
  const { data } = useLoaded(() => (CODE.test(source) ? readContest(source) : Promise.resolve(null)), source)
  const stages = data?.stages ?? []
  return (
    <select key={stages.length} className="input" name="stage" defaultValue={chosen ?? stages.at(-1)?.id ?? RESULT}>
      {stages.map(({ id, title }) => (
        <option key={id} value={id}>
          {titled(title, id)}
        </option>
      ))}
      <option value={RESULT}>{say('result')}</option>
    </select>
  )
}

/** Says which contest feeds this one, and how many come. */
export function LinkEditor({ contest, link, taken, close, saved }: Props) {
  const say = useWords(deskWords)
  const form = useId()
  const [source, setSource] = useState(link?.source.id ?? '')
  const asked = useSettled(source)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const each = link?.rule.reserved.find(({ value }) => value === null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setBusy(true)
    putLink(contest, link?.link ?? fresh(taken), linkOf(new FormData(event.currentTarget), link))
      .then(saved)
      .catch((reason: unknown) => {
        setError(reason)
        setBusy(false)
      })
  }
  return (
    <Dialog
      title={say(link ? 'editTitle' : 'newTitle')}
      close={close}
      actions={
        <Button look="primary" type="submit" form={form} busy={busy}>
          {say('save')}
        </Button>
      }
    >
      <form id={form} className="stack links-form" onSubmit={submit}>
        {error !== null && <ErrorNote error={error} />}
        <ContestField
          label={say('source')}
          hint={say('sourceHint')}
          name="source"
          but={contest}
          initial={link?.source.id ?? ''}
          required
          fixed={link?.used ?? false}
          change={setSource}
        />
        <Field label={say('stage')}>
          <Stages key={asked} source={asked} chosen={asked === link?.source.id ? link.stage : undefined} />
        </Field>
        <Field label={say('places')}>
          <Numbers name="places" value={link?.rule.places ?? 10} />
        </Field>
        <Field label={say('ties')}>
          <select className="input" name="ties" defaultValue={link?.rule.ties ?? 'include'}>
            <option value="include">{say('include')}</option>
            <option value="exclude">{say('exclude')}</option>
          </select>
        </Field>
        <div className="links-pair">
          <Field label={say('key')}>
            <input className="input" name="key" defaultValue={link?.rule.key?.name ?? ''} autoComplete="off" />
          </Field>
          <Field label={say('keyWay')}>
            <select className="input" name="keyWay" defaultValue={link?.rule.key?.descending === false ? 'low' : 'high'}>
              <option value="high">{say('high')}</option>
              <option value="low">{say('low')}</option>
            </select>
          </Field>
        </div>
        <div className="links-pair">
          <Field label={say('quotaPer')}>
            <Party name="quotaPer" chosen={link?.rule.quota?.per} />
          </Field>
          <Field label={say('quotaMost')}>
            <Numbers name="quotaMost" value={link?.rule.quota?.maximum ?? 3} />
          </Field>
        </div>
        <div className="links-pair">
          <Field label={say('eachPer')}>
            <Party name="eachPer" chosen={each?.per} />
          </Field>
          <Field label={say('eachLeast')}>
            <Numbers name="eachLeast" value={each?.places ?? 1} />
          </Field>
        </div>
        <RuleExtras rule={link?.rule} />
        <Field label={say('reason')}>
          <input className="input" name="reason" maxLength={200} autoComplete="off" />
        </Field>
      </form>
    </Dialog>
  )
}
