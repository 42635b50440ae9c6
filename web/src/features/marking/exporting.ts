import { requestOf, type Pending } from './jobs'

/** What is not sent yet, as the requests that would deliver it; given twice it counts once. */
export function exported(owner: string, jobs: readonly Pending[], at: Date): string {
  const [contest = '', judge = ''] = owner.split('/')
  const requests = jobs.map((job) => ({ act: job.act, ...requestOf(job), refused: job.refused }))
  return JSON.stringify({ leitai: 'judge-outbox', contest, judge, at: at.toISOString(), requests }, null, 1)
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
