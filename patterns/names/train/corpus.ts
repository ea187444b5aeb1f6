import type { Example, Name } from './example.ts'
import { wordNames } from './fillers.ts'
import { SOURCES, readRows, readSource } from './sources.ts'

/** Texts labelled by people. */
export function readLabelled(folder: string): Example[] {
  return SOURCES.filter((source) => source.role === 'labelled').flatMap((source) => readExamples(folder, source.path))
}

/** Sentences around a listed first name, found by rule: good ground for other names, not gold. */
export function readSilver(folder: string): Example[] {
  return SOURCES.filter((source) => source.role === 'silver').flatMap((source) => readExamples(folder, source.path))
}

export interface Carrier {
  readonly text: string
  readonly language: string
  /** Holds an ordinary word that is a name as well: shown in every epoch. */
  readonly ambiguous?: boolean
}

/** Sentences that name nobody. */
export function readCarriers(folder: string): Carrier[] {
  return SOURCES.filter((source) => source.role === 'carrier').flatMap((source) => {
    const language = source.path.slice('carrier/'.length, 'carrier/'.length + 2)
    const names = wordNames(folder, language)
    return readRows(folder, source.path).map((row) => {
      const text = row[2] ?? ''
      return { text, language, ambiguous: text.split(/[^\p{L}]+/u).some((word) => names.has(word)) }
    })
  })
}

/** Lines with slots {FIRST}, {LAST}, {FULL}. */
export function readSlotLines(folder: string): Carrier[] {
  return SOURCES.filter((source) => source.role === 'slots').flatMap((source) => {
    const language = source.path.slice(-6, -4)
    return readSource(folder, source.path)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => ({ text: line.replaceAll('\\n', '\n'), language }))
  })
}

function readExamples(folder: string, path: string): Example[] {
  return readSource(folder, path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { text, lang, spans } = JSON.parse(line) as { text: string; lang: string; spans: Name[] }
      return { text, language: lang, names: spans.map(({ start, end }) => ({ start, end })) }
    })
}
