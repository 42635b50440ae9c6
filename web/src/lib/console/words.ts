export const words = {
  undone: ['已撤销：{what}', 'Taken back: {what}'],
  undoFailed: ['没有撤销成：{why}', 'It could not be taken back: {why}'],
} as const
