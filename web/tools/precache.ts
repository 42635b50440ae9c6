import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/** The parts of a build's outcome that are looked at. */
interface Emitted {
  type: 'asset' | 'chunk'
  source?: string | Uint8Array
  code?: string
  imports?: string[]
  viteMetadata?: { importedAssets: Set<string>; importedCss: Set<string> }
}

const LINK = /(?:src|href)="(\/[^"]+)"/g

function text(file: Emitted | undefined): string {
  const source = file?.source ?? file?.code ?? ''
  return typeof source === 'string' ? source : Buffer.from(source).toString('utf8')
}

/** What a page loads, and what those files load. */
function filesOf(page: string, bundle: Record<string, Emitted>): string[] {
  const found = new Set<string>()
  const visit = (file: string) => {
    if (found.has(file)) return
    found.add(file)
    const { imports = [], viteMetadata } = bundle[file] ?? {}
    for (const one of imports) visit(one)
    for (const one of viteMetadata?.importedAssets ?? []) visit(one)
    for (const one of viteMetadata?.importedCss ?? []) visit(one)
  }
  for (const [, path = ''] of text(bundle[page]).matchAll(LINK)) visit(path.slice(1))
  return [...found].sort().map((file) => `/${file}`)
}

function buildOf(page: string, bundle: Record<string, Emitted>) {
  const files = filesOf(page, bundle)
  const hash = createHash('sha256').update(text(bundle[page])).update(files.join())
  return { version: hash.digest('hex').slice(0, 12), files }
}

/** Tells a service worker, for each page by its address, the names of everything it needs. */
export function precache(pages: Record<string, string>, worker: string): Plugin {
  return {
    name: 'leitai-precache',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, outcome) {
        const bundle = outcome as unknown as Record<string, Emitted>
        const sent = bundle[worker]
        if (!sent?.code) return
        const builds = Object.entries(pages).map(([at, page]) => [at, buildOf(page, bundle)])
        sent.code = sent.code.replaceAll('__BUILDS__', JSON.stringify(Object.fromEntries(builds)))
      },
    },
  }
}
