export const words = {
  abilities: ['单项能力', 'Single abilities'],
  rank: ['名次', 'Rank'],
  entry: ['选手', 'Entry'],
  score: ['得分', 'Score'],
  moved: ['升降', 'Move'],
  provisional: ['暂定', 'Provisional'],
  provisionalLong: ['带“暂定”的分数来自尚未封存的作业。', 'Provisional scores come from attempts not yet sealed.'],
  none: ['规则里还没有写明能力', 'The rulebook names no abilities'],
  noneHint: ['在评分点上写 abilities，每一项能力就有自己的实时排名。', 'Name abilities in the aspects, and each gets its own live ranking.'],
  noRows: ['这项能力还没有得分', 'No scores for this ability yet'],
  place: ['第 {rank} 名', 'place {rank}'],
} as const
