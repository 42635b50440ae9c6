import { describe, expect, it } from 'vitest'
import { changeOf, clashes, type Draft } from '@/features/builder/draft'

const READ: Draft = {
  zh: '技能赛', en: '', level: 'city', unit: 'U1', edition: '', starts: '2026-09-01', ends: '2026-09-02',
  place: '体育馆', contact: '', groups: '职工', hosts: '主办单位 市总工会', notice: '正文',
  plan: [{ id: 'enrol', title: { zh: '报名' }, from: '2026-07-01', to: '2026-08-01' }],
}

describe('a profile that two people change', () => {
  it('sends only what was changed', () => {
    expect(changeOf(READ, READ)).toEqual({})
    expect(changeOf({ ...READ, place: '礼堂', unit: '' }, READ)).toEqual({ place: '礼堂', unit: null })
    expect(changeOf({ ...READ, en: 'Skills' }, READ)).toEqual({ title: { zh: '技能赛', en: 'Skills' } })
  })

  it('names what both changed in different ways, and nothing else', () => {
    const mine = { ...READ, place: '礼堂', contact: '王', notice: '新' }
    const theirs = { ...READ, place: '广场', notice: '新', ends: '2026-09-03' }
    expect(clashes(mine, READ, theirs)).toEqual(['place'])
  })
})
