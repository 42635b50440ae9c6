import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Board, BoardRow } from '@/lib/api/board'
import { onStage } from '@/lib/appearance'
import { Button } from '@/lib/components/Button'
import { Masthead } from '@/lib/components/Masthead'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import type { Link } from '@/lib/feed/feed'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { Detail, type StageRef } from './Detail'
import { matching, ordered } from './order'
import { Search } from './Search'
import { Banners, StageTabs, Status } from './Status'
import { Table } from './Table'
import { useBoard } from './useBoard'
import { useFollowed } from './useFollowed'
import { usePages } from './usePages'
import { useSteady } from './useSteady'
import { words } from './words'

/** The stages whose sheets explain the board: all of them explain the result. */
function sheetsOf({ stage, stages }: Board): StageRef[] {
  if (stage !== 'result') return [{ id: stage, title: '' }]
  return stages.map(({ id, title }) => ({ id, title: titled(title, id) }))
}

function askedStage(): string | null {
  return new URLSearchParams(location.search).get('stage')
}

function useStage(): [string | null, (stage: string) => void] {
  const [stage, setStage] = useState(askedStage)
  const choose = (next: string) => {
    setStage(next)
    const url = new URL(location.href)
    url.searchParams.set('stage', next)
    history.replaceState(null, '', url)
  }
  return [stage, choose]
}

function Nobody({ text, clear }: { text: string; clear: () => void }) {
  const say = useWords(words)
  if (text === '') {
    return <EmptyState title={say('empty')}>{say('emptyHint')}</EmptyState>
  }
  return (
    <EmptyState title={say('nobody', { text })}>
      <p>{say('nobodyHint')}</p>
      <Button onClick={clear}>{say('clear')}</Button>
    </EmptyState>
  )
}

interface StandingsProps {
  contest: string
  board: Board
  chosen: string
  choose: (stage: string) => void
}

function Standings({ contest, board, chosen, choose }: StandingsProps) {
  const say = useWords(words)
  const [text, setText] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const [followed, follow] = useFollowed(contest)
  const place = useRef<HTMLDivElement>(null)
  const toggle = useCallback((entry: string) => {
    setOpen((old) => (old === entry ? null : entry))
  }, [])
  const rows = useMemo(() => matching(ordered(board), text), [board, text])
  const { page, fit, pages } = usePages(onStage, rows.length, place)
  const shown = onStage ? rows.slice(page * fit, (page + 1) * fit) : rows
  const stages = useSteady(sheetsOf(board))
  const detail = useCallback(
    (row: BoardRow) => (
      <Detail
        contest={contest}
        stages={stages}
        row={row}
        followed={followed === row.id}
        follow={follow}
      />
    ),
    [contest, stages, followed, follow],
  )
  return (
    <div ref={place} className="standings">
      <div className="chooser">
        <StageTabs board={board} chosen={chosen} choose={choose} />
        <Search text={text} change={setText} />
      </div>
      {rows.length === 0 ? (
        <Nobody
          text={text}
          clear={() => {
            setText('')
          }}
        />
      ) : (
        <Table
          board={board}
          rows={shown}
          followed={onStage ? null : followed}
          open={open}
          toggle={toggle}
          detail={detail}
        />
      )}
      {onStage && pages > 1 && <p className="page">{say('page', { page: page + 1, pages })}</p>}
    </div>
  )
}

interface HeadProps {
  board: Board
  link: Link
}

function Head({ board, link }: HeadProps) {
  const say = useWords(words)
  const stage = board.stages.find((one) => one.id === board.stage)
  return (
    <div className="board-head">
      <h1>
        {titled(board.title, board.contest)}
        <span className="stage-name"> · {stage ? titled(stage.title, stage.id) : say('result')}</span>
      </h1>
      <Status board={board} link={link} />
      <Banners board={board} />
    </div>
  )
}

/** The spectators' board of one contest. */
export function BoardPage({ contest }: { contest: string }) {
  const [stage, choose] = useStage()
  const { board, link, refusal } = useBoard(contest, stage)
  const title = board ? titled(board.title, contest) : ''
  useEffect(() => {
    if (title) document.title = `${title} · 擂台 Leitai`
  }, [title])
  return (
    <>
      <Masthead />
      <main id="main" className="page-board">
        {refusal && <ErrorNote error={refusal} brief />}
        {!board && !refusal && <Skeleton lines={10} />}
        {board && (
          <>
            <Head board={board} link={link} />
            <Standings
              contest={contest}
              board={board}
              chosen={stage ?? board.stage}
              choose={choose}
            />
          </>
        )}
      </main>
    </>
  )
}
