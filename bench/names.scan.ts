/**
 * Names alone, as a command the scorer can drive: JSON lines {"id","text"} in, {"id","spans"} out.
 * A second argument `compromise` asks for the second opinion.
 *   node ../shared/tools/score.mjs --cmd 'node bench/names.scan.ts balanced' ../shared/data/chat-templates-fr.dev.jsonl
 */
import { budgetFor } from '../src/detect/budget.ts'
import { loadNameRecogniser } from '../src/detect/names/recogniser.ts'
import { PROSE } from '../src/detect/recogniser.ts'
import { createInterface } from 'node:readline'

const sensitivity = process.argv[2] === 'strict' || process.argv[2] === 'precise' ? process.argv[2] : 'balanced'
const asks = process.argv[3] === 'compromise'
const recogniser = await loadNameRecogniser({ sensitivity, ...(asks ? { secondOpinion: 'compromise' as const } : {}) })
for await (const line of createInterface({ input: process.stdin })) {
  if (line === '') continue
  const { id, text } = JSON.parse(line) as { id: string; text: string }
  process.stdout.write(`${JSON.stringify({ id, spans: recogniser.find(text, PROSE, budgetFor(text.length)) })}\n`)
}
