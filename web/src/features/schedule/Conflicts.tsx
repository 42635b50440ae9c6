import type { Timetable } from '@/lib/api/schedule'
import { told } from '@/lib/api/client'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

const SHOWN = 50

/** Everything that cannot be; each leads to whom it is about. */
export function Conflicts({ table, show }: { table: Timetable; show: (entry: string) => void }) {
  const say = useWords(words)
  const found = table.conflicts.filter(({ code }) => code !== 'unplaced')
  const hidden = table.conflict_count - table.conflicts.length + Math.max(0, found.length - SHOWN)
  return (
    <section className="pane" id="conflicts" tabIndex={-1} aria-label={say('conflicts')}>
      <h3>
        {found.length === 0 ? (
          <span className="fine">✓ {say('noConflicts')}</span>
        ) : (
          <span className="wrong">△ {say('conflictCount', { n: found.length })}</span>
        )}
      </h3>
      <ul className="conflicts">
        {found.slice(0, SHOWN).map((one) => (
          <li key={`${one.code} ${one.about} ${one.entries.join()}`}>
            <button
              type="button"
              className="conflict"
              onClick={() => {
                show(one.entries[0] ?? '')
              }}
            >
              {told(one)}
            </button>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="hint">{say('more', { n: hidden })}</p>}
    </section>
  )
}
