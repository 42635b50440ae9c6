import { EmptyState } from '@/lib/components/Note'

export function Appeals({ asked }: { asked: string | undefined }) {
  return <EmptyState title={asked ?? ''} />
}
