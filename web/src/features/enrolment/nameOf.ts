import type { Application } from '@/lib/api/enrolment'

/** The team's name and its people's, the first few. */
export function nameOf({ title, names, people }: Pick<Application, 'title' | 'names' | 'people'>): string {
  const who = names.join('、') + (people > names.length ? ` +${people - names.length}` : '')
  return title ? `${title}（${who}）` : who
}
