import { useState } from 'react'
import { EmptyState } from '@/lib/components/Note'
import type { ContestSectionProps } from '@/lib/console/section'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { DoorPane } from './DoorPane'
import { DrawPane } from './DrawPane'
import { HallPane } from './HallPane'
import { IncidentPane } from './IncidentPane'
import { LinkPane } from './LinkPane'
import './schedule.css'
import './passes.css'
import { TimetablePane } from './TimetablePane'
import { words } from './words'

const PANES = ['board', 'draws', 'hall', 'links', 'door', 'incidents'] as const
type Pane = (typeof PANES)[number]

export const help = [
  '**顺序**：先写场地与场次，再抽签（顺序、工位、分组），然后自动排程、拖动微调，没有冲突后发布。\n\n发布前只有组织者看得到；发布后，选手凭个人链接、裁判凭自己的链接看到“我的一天”，检录也按发布的时间开放。\n\n改动后再发布一次即可；“少动修复”只移动必须移动的人。',
  '**In order**: venues and sessions, then draws (order, stations, groups), then solve, adjust by dragging, and publish once nothing conflicts.\n\nBefore that only organisers see it; afterwards entries and judges see their day by their own links, and check-in opens by the published times.\n\nPublish again after changes; “Repair with few moves” moves only whom it must.',
] as const

/** Draws, timetable, check-in and incidents of a contest. */
export default function ScheduleSection({ contest }: ContestSectionProps) {
  const say = useWords(words)
  const [stageAsked, setStage] = useState('')
  const [pane, setPane] = useState<Pane>('board')
  const stage = contest.stages.find(({ id }) => id === stageAsked) ?? contest.stages[0]
  if (!stage) return <EmptyState title={say('noStages')}>{say('noStagesHint')}</EmptyState>
  const staged = pane !== 'hall' && pane !== 'links'
  return (
    <div className="stack schedule">
      <div className="schedule-head no-print">
        {contest.stages.length > 1 && staged && (
          <label className="inline">
            {say('stage')}
            <select
              className="input"
              value={stage.id}
              onChange={(event) => {
                setStage(event.target.value)
              }}
            >
              {contest.stages.map(({ id, title }) => (
                <option key={id} value={id}>
                  {titled(title, id)}
                </option>
              ))}
            </select>
          </label>
        )}
        <div className="panes" role="group">
          {PANES.map((one) => (
            <button
              key={one}
              type="button"
              className="chip"
              aria-pressed={one === pane}
              onClick={() => {
                setPane(one)
              }}
            >
              {say(one)}
            </button>
          ))}
        </div>
      </div>
      {pane === 'board' && (
        <TimetablePane
          key={stage.id}
          contest={contest.id}
          stage={stage.id}
          toHall={() => {
            setPane('hall')
          }}
        />
      )}
      {pane === 'draws' && <DrawPane key={stage.id} contest={contest.id} stage={stage.id} />}
      {pane === 'hall' && <HallPane contest={contest.id} />}
      {pane === 'door' && <DoorPane key={stage.id} contest={contest.id} stage={stage.id} />}
      {pane === 'incidents' && <IncidentPane contest={contest.id} stage={stage.id} />}
      {pane === 'links' && <LinkPane contest={contest.id} title={titled(contest.title, contest.id)} />}
    </div>
  )
}
