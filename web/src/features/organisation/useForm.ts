import { useState, type FormEvent } from 'react'

/** A form that is sent once at a time; `send` gets its fields as trimmed text. */
export function useForm<T>(send: (field: (name: string) => string) => Promise<T>, done: (result: T) => void) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    setBusy(true)
    setError(null)
    send((name) => String(data.get(name) ?? '').trim())
      .then(done)
      .catch(setError)
      .finally(() => {
        setBusy(false)
      })
  }
  return { busy, error, submit }
}
