/** A cell of a judge's form; `item` and `aspect` empty: the entry as a whole. */
export interface Cell {
  stage: string
  entry: string
  item: string
  aspect: string
}

export interface Said {
  code: string
  message: string
  fix: string
}

interface Kept extends Cell {
  /** Rises with time: the order in which the jobs must arrive. */
  job: string
  /** `contest/judge`. */
  owner: string
  /** The server's refusal; a refused job is kept until the judge has seen to it. */
  refused: Said | null
}

/** A mark given or taken back; `value` null: absent. */
export interface MarkJob extends Kept {
  act: 'give' | 'withdraw'
  mark: string
  value: string | null
  replaces: string | null
}

/** The form of an entry is signed. */
export interface SignJob extends Kept {
  act: 'sign'
}

export const TOPICS = ['identity', 'device', 'material', 'rule', 'safety', 'other'] as const
export type Topic = (typeof TOPICS)[number]

/** A problem is flagged to the chief judge. */
export interface ProblemJob extends Kept {
  act: 'problem'
  problem: string
  topic: Topic
  text: string
}

/** Something this judge has done that the server has not yet confirmed. */
export type Pending = MarkJob | SignJob | ProblemJob

export function cellKey({ stage, entry, item, aspect }: Cell): string {
  return `${stage}/${entry}/${item}/${aspect}`
}

export function isMark(job: Pending): job is MarkJob {
  return job.act === 'give' || job.act === 'withdraw'
}

export function sameForm(a: Cell, b: Cell): boolean {
  return a.stage === b.stage && a.entry === b.entry
}

const CONFLICTS = new Set([
  'cell_marked',
  'mark_replaced',
  'mark_withdrawn',
  'replaces_superseded',
  'replaces_unknown',
  'replaces_withdrawn',
])

/** Whether another device of this judge was quicker: the judge must say which mark is meant. */
export function isConflict(job: Pending): job is MarkJob {
  return isMark(job) && job.refused !== null && CONFLICTS.has(job.refused.code)
}

export interface Request {
  path: string
  method: 'PUT' | 'POST'
  body: unknown
}

/** How a job is said to the server; the same each time, so repeating is safe. */
export function requestOf(job: Pending): Request {
  const [contest = '', judge = ''] = job.owner.split('/')
  const base = `/api/contests/${encodeURIComponent(contest)}`
  const { stage, entry, item, aspect } = job
  switch (job.act) {
    case 'give': {
      const { mark, value, replaces } = job
      const body = { stage, entry, item, aspect, judge, value, replaces }
      return { path: `${base}/marks/${mark}`, method: 'PUT', body }
    }
    case 'withdraw':
      return {
        path: `${base}/marks/${job.mark}/withdraw`,
        method: 'POST',
        body: { reason: 'judge' },
      }
    case 'sign': {
      const path = `${base}/stages/${encodeURIComponent(stage)}/forms/${encodeURIComponent(entry)}/sign`
      return { path, method: 'POST', body: {} }
    }
    case 'problem': {
      const { problem, topic, text } = job
      const body = { stage, entry, item, aspect, topic, text }
      return { path: `${base}/problems/${problem}`, method: 'PUT', body }
    }
  }
}
