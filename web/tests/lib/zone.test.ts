import { describe, expect, it } from 'vitest'
import { instant } from '@/lib/i18n/instant'
import { local } from '@/lib/i18n/zone'

const at = { year: 2026, month: 3, day: 29, hour: 8, minute: 30 }

describe('clocks of the house', () => {
  it('tell a moment by its zone and find it again', () => {
    for (const zone of ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'UTC']) {
      expect(local(instant(at, zone), zone)).toEqual({ ...at, second: 0 })
    }
    expect(instant(at, 'Asia/Shanghai')).toBe(Date.UTC(2026, 2, 29, 0, 30) * 1000)
  })
})
