/**
 * Lets the judge's page, or the one that verifies certificates, open without network: whichever
 * this is registered for. Its shell and assets are kept, nothing else.
 *
 * Marks never pass through here; they wait in the page's own database.
 */

/** What the build knows: its fingerprint, and every file that the page needs. */
interface Build {
  version: string
  files: string[]
}

interface Lasting extends Event {
  waitUntil: (work: Promise<unknown>) => void
}

interface Fetching extends Lasting {
  readonly request: Request
  respondWith: (answer: Promise<Response>) => void
}

/** The few things used of a worker's scope; the page's own types know none of them. */
interface Scope {
  addEventListener: ((type: 'install' | 'activate', listener: (event: Lasting) => void) => void) &
    ((type: 'fetch', listener: (event: Fetching) => void) => void)
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
  registration: { scope: string }
}

const scope = globalThis as unknown as Scope
/** Filled in by the build: page's address → what it needs. */
declare const __BUILDS__: Record<string, Build>
const SHELL = new URL(scope.registration.scope).pathname
const build = __BUILDS__[SHELL] ?? { version: '', files: [] }
const PREFIX = `leitai-${SHELL.slice(1)}-`
const CACHE = PREFIX + build.version
/** A network that is there but does not answer must not keep a judge waiting. */
const PATIENCE = 3_000

async function fill(): Promise<void> {
  const cache = await caches.open(CACHE)
  await cache.addAll([SHELL, ...build.files].map((path) => new Request(path, { cache: 'reload' })))
  await scope.skipWaiting()
}

async function tidy(): Promise<void> {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE)
  await Promise.all(old.map((name) => caches.delete(name)))
  await scope.clients.claim()
}

async function kept(path: string): Promise<Response | undefined> {
  const cache = await caches.open(CACHE)
  return cache.match(path)
}

/** The page as the server has it, else as it is kept here. */
async function page(request: Request): Promise<Response> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE))
  const answer = await Promise.race([fetch(request).catch(() => undefined), late])
  if (answer && answer.status < 500) return answer
  return (await kept(SHELL)) ?? answer ?? fetch(request)
}

async function asset(request: Request, path: string): Promise<Response> {
  return (await kept(path)) ?? fetch(request)
}

scope.addEventListener('install', (event) => {
  event.waitUntil(fill())
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(tidy())
})

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname, origin } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (build.files.includes(pathname)) event.respondWith(asset(request, pathname))
})

export {}
