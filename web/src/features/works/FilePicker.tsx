import { useId } from 'react'
import type { TakenKind } from '@/lib/api/works'

interface Props {
  label: string
  title?: string
  look?: 'primary' | 'plain' | 'quiet'
  takes: readonly TakenKind[]
  picked: (files: File[]) => void
}

/** A button that opens the device's files; many at once. */
export function FilePicker({ label, title, look = 'quiet', takes, picked }: Props) {
  const id = useId()
  return (
    <label className={`button button-${look} picker`} htmlFor={id}>
      {label}
      <input
        id={id}
        className="say"
        type="file"
        multiple
        aria-label={title ?? label}
        accept={takes.flatMap(({ media, suffix }) => [media, `.${suffix}`]).join(',')}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          if (files.length > 0) picked(files)
        }}
      />
    </label>
  )
}
