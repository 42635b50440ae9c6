/** A value of JSON. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }
export type Facts = { [name: string]: Json }

/** RFC 8785 (JSON Canonicalization Scheme): how `JSON.stringify` writes, with names in order. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const names = Object.keys(value).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`).join(',')}}`
}

export function facts(value: Json | undefined): Facts | null {
  return value && typeof value === 'object' && !Array.isArray(value) ? value : null
}

/** The object that some text is, or `null`. */
export function parsed(text: string): Facts | null {
  try {
    return facts(JSON.parse(text) as Json)
  } catch {
    return null
  }
}

/** What stands at a path of names and places, as text. */
export function at(value: Json, ...path: readonly (string | number)[]): string {
  let found: Json | undefined = value
  for (const step of path) {
    found = Array.isArray(found)
      ? found[Number(step)]
      : (facts(found) ?? {})[step]
  }
  return typeof found === 'string' || typeof found === 'number' ? String(found) : ''
}
