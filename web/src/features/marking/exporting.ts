import { isMark, TOPICS, type Pending } from './jobs'

const KIND = 'leitai-judge-outbox'

/** What is not sent yet, as a file: taken in on any device of the judge, and counted once. */
export function exported(owner: string, jobs: readonly Pending[], at: Date): string {
  return JSON.stringify({ kind: KIND, owner, at: at.toISOString(), jobs }, null, 1)
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/
const NUMBER = /^-?[0-9]{1,12}(\.[0-9]{1,9})?$/

function coded(value: unknown, empty = false): boolean {
  return typeof value === 'string' && (CODE.test(value) || (empty && value === ''))
}

function actual(job: Pending): boolean {
  if (isMark(job)) {
    const known = job.value === null || (typeof job.value === 'string' && NUMBER.test(job.value))
    return known && coded(job.mark) && (job.replaces === null || coded(job.replaces))
  }
  if (job.act === 'sign') return true
  const worded = typeof job.text === 'string' && job.text.length <= 1000
  return coded(job.problem) && TOPICS.includes(job.topic) && worded
}

function sound(job: Pending, owner: string): boolean {
  const acts: readonly unknown[] = ['give', 'withdraw', 'sign', 'problem']
  const placed = coded(job.stage) && coded(job.entry) && coded(job.item, true)
  const own = coded(job.job) && job.owner === owner && acts.includes(job.act)
  return own && placed && coded(job.aspect, true) && actual(job)
}

/** The jobs in a file; `null` if it is not one of this judge's. What they say the server checks. */
export function imported(text: string, owner: string): Pending[] | null {
  try {
    const file = JSON.parse(text) as { kind?: unknown; owner?: unknown; jobs?: unknown }
    if (file.kind !== KIND || file.owner !== owner || !Array.isArray(file.jobs)) return null
    const jobs = file.jobs as Pending[]
    if (!jobs.every((job) => sound(job, owner))) return null
    return jobs.map((job) => ({ ...job, refused: null }))
  } catch {
    return null
  }
}

/** Offers it as a file. */
export function download(owner: string, jobs: readonly Pending[]): void {
  const now = new Date()
  const blob = new Blob([exported(owner, jobs, now)], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  const day = now.toISOString().slice(0, 16).replace(/[:T]/g, '')
  link.download = `leitai-${owner.replace('/', '-')}-${day}.json`
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, 10_000)
}
