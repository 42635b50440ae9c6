import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { precache } from './tools/precache.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const preact = {
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-runtime',
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  react: 'preact/compat',
}

export default defineConfig({
  plugins: [precache({ '/judge': 'judge.html', '/verify': 'verify.html' }, 'sw.js')],
  resolve: { alias: { '@': here('./src'), ...preact } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  build: {
    outDir: here('../src/leitai/static'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // The polyfill is an inline-script workaround for browsers older than the target.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: {
      // A service worker's address must not change.
      output: {
        // Small things that most public pages have weigh less in one file than in four.
        advancedChunks: { groups: [{ name: 'small', test: /lib\/(i18n\/(time|zone|number)|components\/(StateBadge|Masthead))\./ }] },
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
      input: {
        start: here('./index.html'),
        account: here('./account.html'),
        live: here('./live.html'),
        judge: here('./judge.html'),
        desk: here('./desk.html'),
        enrol: here('./enrol.html'),
        referee: here('./referee.html'),
        sw: here('./src/pages/judge/sw.ts'),
        chief: here('./chief.html'),
        timer: here('./timer.html'),
        day: here('./day.html'),
        panels: here('./panels.html'),
        fairness: here('./fairness.html'),
        advance: here('./advance.html'),
        contest: here('./contest.html'),
        verify: here('./verify.html'),
        ceremony: here('./ceremony.html'),
        publicity: here('./publicity.html'),
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8000', '/j': 'http://127.0.0.1:8000' } },
  test: { environment: 'happy-dom', include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'] },
})
