import { useEffect, useId, useMemo, useState, useSyncExternalStore } from 'react'
import type { FormEntry } from '@/lib/api/form'
import { Button } from '@/lib/components/Button'
import { useWords } from '@/lib/i18n/words'
import { ulid } from '@/lib/marks/ulid'
import { MOST, megabytes, unfit, type StoredFile, type Unfit } from './files'
import { cellKey, type Cell } from './jobs'
import { askToKeep } from './offline'
import { shrunk } from './shrink'
import { toolWords } from './toolWords'
import type { Uploads } from './uploads'

interface ButtonProps {
  uploads: Uploads
  cell: Cell
  owner: string
}

/** Takes a photo or clip; its size is checked before anything is kept. */
export function EvidenceButton({ uploads, cell, owner }: ButtonProps) {
  const say = useWords(toolWords)
  const id = useId()
  const [fault, setFault] = useState<Unfit | null>(null)
  const take = async (file: File) => {
    const blob = await shrunk(file)
    const found = unfit(blob)
    setFault(found)
    if (found) return
    const { stage, entry, item, aspect } = cell
    const where = { stage, entry, item, aspect, owner }
    askToKeep()
    await uploads.add({ ...where, file: ulid(), name: file.name, media: blob.type, blob, refused: null })
  }
  return (
    <>
      <label className="button button-quiet tool-key" htmlFor={id}>
        {say('photo')}
        <input
          id={id}
          className="say"
          type="file"
          accept="image/*,video/*"
          capture="environment"
          title={say('photoHint', MOST)}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file) void take(file)
          }}
        />
      </label>
      {fault && (
        <p className="tool-fault" role="alert">
          {fault.fault === 'kind'
            ? say('wrongKind')
            : say('tooLarge', { size: megabytes(fault.size), most: fault.most })}
        </p>
      )}
    </>
  )
}

function kindOf(media: string): 'image' | 'video' | 'document' {
  if (media.startsWith('image/')) return 'image'
  return media.startsWith('video/') ? 'video' : 'document'
}

function Waiting({ uploads, file }: { uploads: Uploads; file: StoredFile }) {
  const say = useWords(toolWords)
  const progress = useSyncExternalStore(uploads.subscribe, uploads.progress, uploads.progress)
  const part = progress.get(file.file)
  const kind = kindOf(file.media)
  const url = useMemo(() => URL.createObjectURL(file.blob), [file.blob])
  useEffect(
    () => () => {
      URL.revokeObjectURL(url)
    },
    [url],
  )
  const what = say(kind)
  return (
    <li className="evidence" data-evidence={file.file}>
      {kind === 'image' && <img src={url} alt="" />}
      <span>
        {what} <span className="num">{megabytes(file.blob.size)} MB</span>{' '}
        <small>
          {file.refused
            ? file.refused.message
            : part === undefined || part >= 1
              ? `○ ${say('kept')}`
              : say('sending', { part: Math.round(part * 100) })}
        </small>
      </span>
      <Button
        look="quiet"
        aria-label={say('removeNamed', { what })}
        onClick={() => void uploads.remove(file.file)}
      >
        {say('remove')}
      </Button>
    </li>
  )
}

interface ListProps {
  uploads: Uploads
  cell: Cell
  entry: FormEntry
}

/** Photos and clips of a cell: those sent, and those that wait on this device. */
export function EvidenceList({ uploads, cell, entry }: ListProps) {
  const say = useWords(toolWords)
  const files = useSyncExternalStore(uploads.subscribe, uploads.files, uploads.files)
  const own = files.filter((file) => cellKey(file) === cellKey(cell))
  const here = new Set(own.map(({ file }) => file))
  const sent = entry.evidence.filter(
    ({ evidence, aspect, item }) =>
      aspect === cell.aspect && item === cell.item && !here.has(evidence),
  )
  if (own.length + sent.length === 0) return null
  return (
    <ul className="evidences" aria-label={say('evidence')}>
      {sent.map(({ evidence, media, url }) => (
        <li key={evidence} className="evidence" data-evidence={evidence}>
          {kindOf(media) === 'image' && <img src={url} alt="" loading="lazy" />}
          <a href={url} target="_blank" rel="noreferrer">
            {say(kindOf(media))} ●
          </a>
        </li>
      ))}
      {own.map((file) => (
        <Waiting key={file.file} uploads={uploads} file={file} />
      ))}
    </ul>
  )
}
