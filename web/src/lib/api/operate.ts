import { call } from './client'
import type { components, paths } from './generated/schema'

/** The API's own shapes, generated from its schema. */
export type Schemas = components['schemas']

type Json<T> = T extends { content: { 'application/json': infer Body } } ? Body : undefined
type Answer<O> = O extends { responses: infer R } ? Json<R[keyof R & (200 | 201 | 204)]> : never
type Body<O> = O extends { requestBody?: infer B } ? Json<NonNullable<B>> : undefined
type Verb<P extends keyof paths> = {
  [V in keyof paths[P]]: paths[P][V] extends { responses: unknown } ? V : never
}[keyof paths[P]] &
  string

type Named<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Named<Rest>
  : never

/** One operation of the API; `names` fill the `{…}` of its path. */
export function operate<P extends keyof paths, V extends Verb<P>>(
  verb: V,
  path: P,
  names: Record<Named<P>, string>,
  body?: Body<paths[P][V]>,
): Promise<Answer<paths[P][V]>> {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(names[name as Named<P>]),
  )
  const method = verb.toUpperCase() as 'GET' | 'PUT' | 'POST' | 'DELETE'
  return call(filled, body === undefined ? { method } : { method, body })
}
