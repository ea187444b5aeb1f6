/**
 * Writes docs/patterns.md from the catalogue: every type with its patterns, where each form is defined, how it is
 * checked and what the policy does with it by default. `npm run docs:patterns`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PATTERNS } from '../patterns/all.ts'
import { patternsPage } from './patterns-table.ts'

writeFileSync(join(import.meta.dirname, '../docs/patterns.md'), patternsPage(PATTERNS))
