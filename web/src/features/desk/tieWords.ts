/** What is said about who a judge is. */
export const tieWords = {
  tie: ['核对身份', 'Who is it'],
  tied: ['身份已知', 'Known'],
  title: ['{name}是谁？', 'Who is {name}?'],
  says: [
    '同一人在几项赛事中担任裁判或参赛时，凭此在日程中发现时间冲突。不写入账本，其他赛事的组织者看不到。',
    'If one person judges or competes in several contests, timetables find clashes by this. It is not in the ledger, and organisers of other contests do not see it.',
  ],
  find: ['姓名、电话或身份证号', 'Name, telephone or identity number'],
  choose: ['就是此人', 'It is this person'],
  byNumber: ['按此身份证号确认', 'Go by this identity number'],
  none: ['您的单位里没有查到；外来裁判可填写完整的身份证号。', 'Nobody in your units; for others give the whole identity number.'],
  more: ['还有更多，请写得更完整。', 'There are more: write more of it.'],
  forget: ['取消关联', 'Not known any more'],
} as const
