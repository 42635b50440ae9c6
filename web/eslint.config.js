import js from '@eslint/js'
import a11y from 'eslint-plugin-jsx-a11y'
import hooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'

const forbid = (...groups) => ({
  'no-restricted-imports': [
    'error',
    { patterns: groups.map(([group, message]) => ({ group, message })) },
  ],
})
const barrels = [
  ['**/index', '**/index.ts', '**/index.tsx'],
  'No barrels: import the file that holds the thing.',
]

export default ts.config(
  { ignores: ['node_modules', 'src/lib/api/generated/schema.ts'] },
  js.configs.recommended,
  ...ts.configs.strict,
  a11y.flatConfigs.strict,
  hooks.configs.flat['recommended-latest'],
  {
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      ...forbid(barrels),
      // A table worked by keyboard is a grid (ARIA APG); its rows and cells follow.
      'jsx-a11y/no-noninteractive-element-to-interactive-role': ['error', { table: ['grid'], td: ['gridcell'], ul: ['listbox', 'tree'], li: ['option', 'treeitem'] }],
      'jsx-a11y/no-interactive-element-to-noninteractive-role': ['error', { td: ['cell'] }],
      // Rows laid out as a grid lose their native table semantics: the roles are said again.
      'jsx-a11y/no-redundant-roles': [
        'error',
        { table: ['table'], thead: ['rowgroup'], tbody: ['rowgroup'], tr: ['row'], td: ['cell'], th: ['columnheader', 'rowheader'], ul: ['list'] },
      ],
    },
  },
  {
    files: ['src/features/**'],
    rules: forbid(
      barrels,
      [['@/features/*', '@/pages/*', '../*'], 'A feature imports itself by ./ and @/lib only.'],
    ),
  },
  {
    files: ['src/lib/**'],
    rules: forbid(barrels, [['@/features/*', '@/pages/*'], 'lib knows no feature and no page.']),
  },
  { files: ['tools/**'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } }, rules: { 'no-console': 'off' } },
)
