export type Asked = Readonly<Record<string, string | number | boolean | null | undefined>>

/** The address of a list, without the questions that were not asked. */
export function listing(path: string, asked: Asked): string {
  const kept = Object.entries(asked).filter(([, value]) => value != null && value !== '')
  const query = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString()
  return query ? `${path}?${query}` : path
}
