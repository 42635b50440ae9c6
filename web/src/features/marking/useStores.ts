import { useEffect, useState } from 'react'
import { Outbox } from './outbox'
import { Uploads } from './uploads'
import type { Kept } from './useKeeper'

export interface Stores {
  outbox: Outbox
  uploads: Uploads
}

/** What waits on this device for one judge, once it has been read. */
export function useStores(
  contest: string,
  judge: string | null,
  { keeper, durable }: Kept,
  sent: () => void,
): Stores | null {
  const [stores, setStores] = useState<Stores | null>(null)
  useEffect(() => {
    if (judge === null) return
    const owner = `${contest}/${judge}`
    let gone = false
    let opened: Stores | null = null
    void Outbox.open(owner, keeper, durable).then((outbox) => {
      opened = { outbox, uploads: new Uploads(owner, keeper, sent) }
      if (gone) close(opened)
      else setStores(opened)
    })
    return () => {
      gone = true
      setStores(null)
      if (opened) close(opened)
    }
  }, [contest, judge, keeper, durable, sent])
  return stores
}

function close({ outbox, uploads }: Stores): void {
  outbox.close()
  uploads.close()
}
