import { useId } from 'react'
import { useWords } from '@/lib/i18n/words'
import { decoded } from './table'
import { words } from './words'

interface Props {
  label: string
  text: string
  change: (text: string) => void
  accept: string
}

/** A text taken from a file or pasted; both land in the same box, where they can be seen. */
export function Source({ label, text, change, accept }: Props) {
  const say = useWords(words)
  const id = useId()
  const read = (file: File | undefined) => {
    void file?.arrayBuffer().then((bytes) => {
      change(decoded(new Uint8Array(bytes)))
    })
  }
  return (
    <div className="source">
      <label className="button file">
        {say('chooseFile')}
        <input
          className="say"
          type="file"
          accept={accept}
          aria-label={`${say('chooseFile')}：${label}`}
          onChange={(event) => {
            read(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </label>
      <label className="field-label" htmlFor={id}>
        {say('orPaste')}
      </label>
      <textarea
        id={id}
        className="input code"
        rows={8}
        spellCheck={false}
        value={text}
        aria-label={label}
        onChange={(event) => {
          change(event.target.value)
        }}
      />
    </div>
  )
}
