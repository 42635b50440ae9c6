// Types of the API from its OpenAPI schema. `--check` fails when the committed file has drifted.
import { readFileSync, writeFileSync } from 'node:fs'
import openapi, { astToString } from 'openapi-typescript'

const schema = new URL('../openapi.json', import.meta.url)
const target = new URL('../src/lib/api/generated/schema.ts', import.meta.url)

const head = '// Made by `npm run api` from openapi.json. Do not edit.\n\n'
const made = head + astToString(await openapi(schema, { defaultNonNullable: false }))

if (!process.argv.includes('--check')) {
  writeFileSync(target, made)
} else if (readFileSync(target, 'utf8') !== made) {
  console.error('src/lib/api/generated/schema.ts does not match openapi.json: run `npm run api`.')
  process.exit(1)
}
