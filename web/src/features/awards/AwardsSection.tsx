import { awards } from '@/lib/api/awards'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import type { ContestSectionProps } from '@/lib/console/section'
import { useLoaded } from '@/lib/useLoaded'
import { AwardList } from './AwardList'
import { Certificates } from './Certificates'
import { Objections } from './Objections'
import { Promotions } from './Promotions'
import './awards.css'

const REFRESH = 10_000

/** From the result to the certificate: objections, conferral, ceremony, papers, promotions. */
export default function AwardsSection({ contest, changed }: ContestSectionProps) {
  const { data, error, reload } = useLoaded(() => awards.read(contest.id), contest.id, REFRESH)
  const again = () => {
    reload()
    changed()
  }
  if (!data) return error === null ? <Skeleton /> : <ErrorNote error={error} retry={reload} />
  return (
    <div className="awards">
      <AwardList contest={contest.id} state={data} changed={again} />
      <Objections contest={contest.id} changed={again} />
      <Certificates
        contest={contest.id}
        ready={data.state === 'conferred'}
        all={data.awards}
      />
      <Promotions contest={contest.id} ready={data.state === 'conferred'} />
    </div>
  )
}

export const help = [
  `**顺序**：各阶段公示 → 异议答复 → 定为最终 → 确认授奖 → 颁奖、证书、晋升。

- 奖项始终按“如果现在结束”计算，规则写在规则文件的 awards。
- 公示期内任何人可在公示页提出异议；有未答复的异议就不能授奖。
- 授奖之后查实违规，仍可取消其成绩；随后由两人更正授奖，吊销并补发证书。
- 颁奖大屏从最后一个奖项揭晓到第一个；演练不显示姓名。
- 证书是带签名的 Open Badges 3.0 文件，PDF 内含同一份凭证；任何人可在核验页核验。`,
  `**Order**: stages published → objections answered → final → conferred → ceremony, certificates, promotions.

- Awards are always as if it ended now; the rules are \`awards\` of the rulebook.
- In the publication period anybody may object; nothing is conferred while an objection is open.
- Who is found cheating later can still be disqualified; two people then correct the awards, and certificates are revoked and issued anew.
- The ceremony goes from the last award to the first; a rehearsal names nobody.
- Certificates are signed Open Badges 3.0; the PDF carries the same credential.`,
] as const
