export const keptWords = {
  kept: [
    '名单加密保存。最后一次操作后满期即自动删除名单和逐行明细；已写入的报名不受影响，但不能再撤销导入。',
    'Lists are kept encrypted. Some time after the last act a list and its rows are deleted; what it wrote stays, but can no longer be undone as one.',
  ],
  until: ['{day} 删除', 'deleted on {day}'],
} as const
