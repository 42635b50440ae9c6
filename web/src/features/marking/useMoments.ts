import { useState } from 'react'
import { keepMoments, momentsIn, withMoment, type Player } from './player'

export interface Moments {
  list: readonly number[]
  note: () => void
  forget: (at: number) => void
}

/** The moments a judge noted in one video or replay; they stay on this device. */
export function useMoments(url: string, player: Pick<Player, 'at'>): Moments {
  const [list, setList] = useState(() => momentsIn(url))
  const keep = (next: number[]) => {
    keepMoments(url, next)
    setList(next)
  }
  return {
    list,
    note: () => {
      keep(withMoment(list, player.at()))
    },
    forget: (at) => {
      keep(list.filter((one) => one !== at))
    },
  }
}
