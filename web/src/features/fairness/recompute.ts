/** 自己算一遍: what tools/recompute.py does, in the browser, from the same table. */
import { number, run, type Env, type Pair, type Value, type Word } from './formula'
import { generosity } from './generosity'
import { Marks, decimal, join, type Cell, type Costs, type Step } from './marks'
import { ZERO, compare, least, most, neg, printed, q, read, type Q } from './rational'
import { natural, type Row } from './table'

const COMPUTED = new Set(['offset', 'aspect', 'criterion', 'deductions', 'score', 'total', 'place'])

interface Rule {
  places: number
  deductions: Costs
  steps: { kind: string; name: string; per: string; words: Word[] }[]
  rank: [Word[], boolean][]
  ties: string
  best_per: string | null
}

interface Facts {
  official: boolean
  unit: string | null
  group: string | null
  attributes: Record<string, string>
  item: Record<string, string>
  elapsed: number | null
  carry: string | null
  listed: boolean
}

export interface Difference {
  key: string
  published: string
  computed: string
}

export interface Outcome {
  numbers: number
  differences: Difference[]
}

const keyOf = (row: Row) => join(row.kind, row.entry, row.item, row.name, row.judge)

class Stage {
  readonly found = new Map<string, string>()
  private readonly rule: Rule
  private readonly facts = new Map<string, Facts>()
  private readonly standing = new Map<string, string>()
  private readonly items = new Map<string, Map<string, Record<string, string>>>()
  private readonly marks: Marks
  private readonly values = new Map<string, Env>()
  private readonly given = new Map<string, Q>()
  private readonly alone = new Set<string>()

  constructor(rows: Row[]) {
    this.rule = JSON.parse(rows.find((row) => row.kind === 'rule')?.value ?? '{}') as Rule
    this.marks = new Marks(this.rule.deductions, (words, env, cell) => this.run(words, env, cell))
    for (const row of rows) this.take(row)
  }

  private take({ kind, entry, item, name, judge, value, note }: Row) {
    const cell = join(entry, item, name)
    if (kind === 'entry') {
      this.facts.set(entry, JSON.parse(note) as Facts)
      this.standing.set(entry, value)
    } else if (kind === 'item') {
      const own = this.items.get(entry) ?? new Map<string, Record<string, string>>()
      this.items.set(entry, own.set(item, JSON.parse(value) as Record<string, string>))
    } else if (kind === 'accepted') this.marks.accepted.add(cell)
    else if (kind === 'alone') this.alone.add(name)
    else if (kind === 'given' && value) this.given.set(join(entry, name), decimal(value))
    else if (kind === 'mark') {
      this.marks.give([entry, item, name], read(value), judge)
    }
  }

  private env(entry: string, item = ''): Env {
    const facts = this.facts.get(entry)
    const own = (item && this.items.get(entry)?.get(item)) || facts?.item
    const named = (head: string, of: Record<string, string> = {}) =>
      Object.fromEntries(Object.entries(of).map(([key, text]) => [`${head}.${key}`, text]))
    return {
      ...named('entry', facts?.attributes),
      ...named('item', own),
      'entry.unit': facts?.unit,
      'entry.group': facts?.group,
      'entry.official': facts?.official,
      'entry.id': entry,
      'item.id': item,
      elapsed: facts?.elapsed == null ? null : q(BigInt(facts.elapsed), 1_000_000n),
      carry: facts?.carry == null ? null : read(facts.carry),
      ...this.values.get(join(entry, '')),
      ...this.values.get(join(entry, item)),
    }
  }

  private run(words: readonly Word[], env: Env, cell: Cell): Q | null {
    return run(words, env, (x, step) => this.marks.act(x, step, env, cell))
  }

  private centre(name: string, words: readonly Word[], at: number) {
    const panels: Pair[][] = []
    for (const [key, cell] of this.marks.places) {
      if (cell[2] !== name || !this.facts.get(cell[0])?.official) continue
      if (this.standing.get(cell[0]) !== 'ok') continue
      let marks: Value = this.marks.cells.get(key) ?? []
      for (const word of words.slice(1, at)) {
        if (typeof word !== 'string') marks = this.marks.act(marks, word, this.env(cell[0], cell[1]), cell)
      }
      if ((marks as Pair[]).length) panels.push(marks as Pair[])
    }
    const cap = (words[at] as Step)[2]
    const limit = cap == null ? null : decimal(cap)
    const offsets = new Map<string, Q>()
    for (const [judge, points] of generosity(panels, this.alone.has(name))) {
      const away = neg(points)
      offsets.set(judge, limit ? most([neg(limit), least([limit, away])]) : away)
      this.tell('offset', '', '', name, judge, printed(offsets.get(judge) ?? ZERO, 4))
    }
    this.marks.offsets.set(name, offsets)
  }

  private tell(...[kind, entry, item, name, judge, text]: string[]) {
    this.found.set(join(kind ?? '', entry ?? '', item ?? '', name ?? '', judge ?? ''), text ?? '')
  }

  compute() {
    for (const { kind, name, per, words } of this.rule.steps) {
      const at = words.findIndex((word) => word[0] === 'centre')
      if (at >= 0) this.centre(name, words, at)
      for (const entry of this.facts.keys()) {
        const items = per === 'item' ? [...(this.items.get(entry)?.keys() ?? [])].sort(natural) : ['']
        const list = items.map((item) => this.step(kind, name, words, [entry, item, name.replace(/^cells\./, '')]))
        if (kind === 'list') this.keep(entry, '', name, list)
      }
    }
    this.place()
  }

  private step(kind: string, name: string, words: readonly Word[], cell: Cell): Q | null {
    const [entry, item] = cell
    const marks = this.marks.cells.get(join(...cell))
    const env = { ...this.env(entry, item), cell: marks ?? [] }
    const x = kind === 'given' ? (this.given.get(join(entry, name)) ?? null) : this.run(words, env, cell)
    this.keep(entry, item, name, x)
    if (COMPUTED.has(kind) && (kind !== 'aspect' || marks)) {
      const label = kind === 'aspect' || kind === 'criterion' ? name : ''
      this.tell(kind, entry, item, label, '', printed(x, this.rule.places))
    }
    return x
  }

  private keep(entry: string, item: string, name: string, x: Value) {
    const key = join(entry, item)
    this.values.set(key, { ...this.values.get(key), [name]: x })
  }

  private place() {
    const keys = new Map<string, (Q | null)[]>()
    for (const [entry, facts] of this.facts) {
      this.tell('place', entry, '', '', '', '')
      if (!facts.listed || this.standing.get(entry) !== 'ok' || !number(this.env(entry).total)) continue
      const by = this.rule.rank.map(([words, down]) => {
        const x = this.run(words, this.env(entry), [entry, '', ''])
        return x && (down ? neg(x) : x)
      })
      keys.set(entry, by)
    }
    const order = (a: string, b: string) => keyOrder(keys.get(a) ?? [], keys.get(b) ?? [])
    const sorted = [...keys.keys()].sort((a, b) => order(a, b) || natural(a, b))
    let [taken, groups] = [0, 0]
    const sides = new Set<unknown>()
    while (sorted.length) {
      const first = sorted[0] ?? ''
      const tied = sorted.splice(0, sorted.filter((entry) => order(first, entry) === 0).length)
      const takers = new Set(tied.filter((entry) => this.takes(entry, sides)))
      const rank = (this.rule.ties === 'dense' ? groups : taken) + 1
      for (const entry of tied) {
        const other = this.facts.get(entry)?.official ? '' : `(${rank})`
        const mine = `${takers.size > 1 ? '=' : ''}${rank}`
        this.tell('place', entry, '', '', '', takers.has(entry) ? mine : other)
      }
      taken += takers.size
      groups += takers.size > 0 ? 1 : 0
    }
  }

  private takes(entry: string, sides: Set<unknown>): boolean {
    if (!this.facts.get(entry)?.official) return false
    const best = this.rule.best_per
    const side = best && this.env(entry)[`entry.${best.replace(/^entry\./, '')}`]
    if (side == null) return true
    const free = !sides.has(side)
    sides.add(side)
    return free
  }
}

function keyOrder(a: (Q | null)[], b: (Q | null)[]): number {
  for (let n = 0; n < a.length; n += 1) {
    const [x, y] = [a[n] ?? null, b[n] ?? null]
    if (!x || !y) {
      if (x !== y) return x ? -1 : 1
    } else if (compare(x, y)) return compare(x, y)
  }
  return 0
}

/** Computes every number again and compares it with the published one. */
export function recompute(rows: Row[]): Outcome {
  const stage = new Stage(rows)
  stage.compute()
  const stated = rows.filter((row) => COMPUTED.has(row.kind))
  const differences = stated
    .map((row) => ({ key: keyOf(row), published: row.value, computed: stage.found.get(keyOf(row)) ?? '' }))
    .filter((each) => each.published !== each.computed)
  return { numbers: stated.length, differences }
}

