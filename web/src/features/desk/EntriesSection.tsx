import { may } from '@/lib/api/roles'
import type { ContestSectionProps } from '@/lib/console/section'
import { useHash } from '@/lib/useHash'
import { Entries } from './Entries'

export const help = [
  `这里是已经登记的选手（参赛者），来自报名或名单。

- 点表头排序，在筛选框里查姓名、编号、单位。
- 勾选若干行，可以一起记退赛、取消资格或恢复。
- 每一步都记入公开账本；做错了，在页脚点“撤销”、按 Ctrl+Z，或从页眉的“最近操作”里撤销；恢复也会留下记录。
- 键盘：↑↓ 移动，空格选择，Shift+↑↓ 连选，Ctrl+A 全选，Ctrl+C 复制到 Excel。`,
  `Here are the entries that are registered, from applications or a list.

- Click a head to sort; the filter looks through names, ids and units.
- Tick rows to withdraw, disqualify or reinstate them together.
- Every step goes into the public ledger; a mistake is taken back with “Undo” at the foot, Ctrl+Z, or from “Recent acts” at the head; that is recorded too.
- Keys: arrows move, Space selects, Shift with arrows extends, Ctrl+A selects all, Ctrl+C copies for Excel.`,
] as const

export default function EntriesSection({ contest, changed }: ContestSectionProps) {
  const [, , entry] = useHash()
  return <Entries key={entry ?? ''} contest={contest.id} find={entry ?? ''} acts={may(contest.role, 'run')} acted={changed} />
}
