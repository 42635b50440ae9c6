import { useId, useState, type FormEvent } from 'react'
import { operate } from '@/lib/api/operate'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { CODE, Field } from '@/lib/components/Field'
import { ErrorNote } from '@/lib/components/Note'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { words } from './words'

async function known() {
  const [series, editions, { opens }] = await Promise.all([
    operate('get', '/api/series', {}),
    operate('get', '/api/editions', {}),
    operate('get', '/api/session', {}),
  ])
  return { series, editions, opens }
}

function NewEdition({ close, made }: { close: () => void; made: (id: string) => void }) {
  const say = useWords(words)
  const form = useId()
  const { data } = useLoaded(known, 'series')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const make = async (data_: FormData) => {
    const text = (name: string) => String(data_.get(name) ?? '').trim()
    const series = text('series')
    if (!data?.series.some(({ id }) => id === series)) {
      await operate('post', '/api/series', {}, { id: series, title: { zh: text('brand') || series } })
    }
    const id = text('id')
    await operate('post', '/api/editions', {}, { id, series, title: { zh: text('zh') } })
    return id
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // The dialog stands inside the contest's own form, which must not take this for its own.
    event.stopPropagation()
    setBusy(true)
    make(new FormData(event.currentTarget))
      .then(made)
      .catch((reason: unknown) => {
        setError(reason)
        setBusy(false)
      })
  }
  return (
    <Dialog
      title={say('newEdition')}
      close={close}
      actions={
        <Button look="primary" type="submit" form={form} busy={busy}>
          {say('makeEdition')}
        </Button>
      }
    >
      <form id={form} className="stack" onSubmit={submit}>
        {error !== null && <ErrorNote error={error} />}
        <Field name="series" label={say('seriesId')} required pattern={CODE} list={`${form}known`} />
        <datalist id={`${form}known`}>
          {data?.series.map((one) => (
            <option key={one.id} value={one.id}>
              {titled(one.title, one.id)}
            </option>
          ))}
        </datalist>
        <Field name="brand" label={say('seriesTitle')} />
        <Field name="zh" label={say('editionTitle')} required />
        <Field name="id" label={say('editionId')} required pattern={CODE} />
        <p className="hint">{say('idHint')}</p>
      </form>
    </Dialog>
  )
}

interface Props {
  value: string
  choose: (edition: string) => void
}

/** Which holding of which series the contest belongs to; a new one can be made here. */
export function EditionField({ value, choose }: Props) {
  const say = useWords(words)
  const field = useId()
  const { data, reload } = useLoaded(known, 'editions')
  const [making, setMaking] = useState(false)
  const series = new Map(data?.series.map((one) => [one.id, titled(one.title, one.id)]))
  return (
    <div className="field">
      <label className="field-label" htmlFor={field}>
        {say('edition')}
      </label>
      <span className="edition">
        <select
          id={field}
          className="input"
          value={value}
          onChange={(event) => {
            choose(event.currentTarget.value)
          }}
        >
          <option value="">{say('none')}</option>
          {data?.editions.map((one) => (
            <option key={one.id} value={one.id}>
              {series.get(one.series)} · {titled(one.title, one.id)}
            </option>
          ))}
        </select>
        {data?.opens && (
          <Button
            onClick={() => {
              setMaking(true)
            }}
          >
            {say('newEdition')}
          </Button>
        )}
      </span>
      {making && (
        <NewEdition
          close={() => {
            setMaking(false)
          }}
          made={(id) => {
            setMaking(false)
            reload()
            choose(id)
          }}
        />
      )}
    </div>
  )
}
