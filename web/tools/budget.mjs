// Page weights: gzip -9 of every script and style a page loads before its first tap.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const out = new URL('../../src/leitai/static/', import.meta.url)
const budgets = { 'index.html': 25, 'contest.html': 25, 'live.html': 25, 'judge.html': 110, 'desk.html': 120, 'referee.html': 64, 'chief.html': 60, 'timer.html': 25, 'day.html': 25, 'panels.html': 60, 'fairness.html': 60, 'advance.html': 25, 'verify.html': 25, 'ceremony.html': 25, 'publicity.html': 25, 'account.html': 40, 'enrol.html': 40 }

const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', out), 'utf8'))

function files(key, seen = new Set()) {
  if (seen.has(key)) return []
  seen.add(key)
  const chunk = manifest[key]
  const own = [chunk.file, ...(chunk.css ?? [])]
  return [...own, ...(chunk.imports ?? []).flatMap((next) => files(next, seen))]
}

const weigh = (file) => gzipSync(readFileSync(new URL(file, out)), { level: 9 }).length

let over = false
for (const [page, budget] of Object.entries(budgets)) {
  const bytes = [...new Set(files(page))].reduce((sum, file) => sum + weigh(file), 0)
  const kb = bytes / 1024
  const verdict = kb <= budget ? 'ok' : 'OVER'
  over ||= kb > budget
  console.log(`${page.padEnd(11)} ${kb.toFixed(1).padStart(6)} KB of ${budget} KB  ${verdict}`)
}
process.exit(over ? 1 : 0)
