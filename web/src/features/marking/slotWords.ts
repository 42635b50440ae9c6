export const slotWords = {
  running: ['展示剩余', 'time left'],
  ending: ['最后一分钟', 'last minute'],
  over: ['已超时', 'over time'],
} as const
