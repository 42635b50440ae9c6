import type { MarkJob } from '@/features/marking/jobs'

/** A mark given to aspect A1 of E1 by J1, as it waits in the outbox. */
export function job(at: string, more: Partial<MarkJob> = {}): MarkJob {
  return {
    job: at,
    owner: 'c/J1',
    act: 'give',
    mark: `M${at}`,
    stage: 's',
    entry: 'E1',
    item: '',
    aspect: 'A1',
    value: '2',
    replaces: null,
    refused: null,
    ...more,
  }
}
