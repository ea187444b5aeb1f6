import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** Licences under which weights and hashed tables may ship in an Apache-2.0 product. */
const SHIPPABLE = [
  'CC0',
  'CC BY 2.0 FR',
  'CC BY 3.0',
  'CC BY 3.0 DE',
  'CC BY 4.0',
  'INE re-use',
  'Licence Ouverte 2.0',
  'MIT',
  'public domain',
  'SCOWL',
  'Unicode-3.0',
] as const

export interface Source {
  /** Path below the training folder. */
  readonly path: string
  readonly licence: string
  /** Sentences and words: what it is used for. */
  readonly role: 'labelled' | 'silver' | 'carrier' | 'slots' | 'names' | 'words'
}

/** Everything the tables are made of. A file that is not listed is not read. */
export const SOURCES: readonly Source[] = [
  { path: 'labelled/wnut17-train-en.jsonl', licence: 'CC BY 4.0', role: 'labelled' },
  { path: 'labelled/btc-train-en.jsonl', licence: 'CC BY 4.0', role: 'labelled' },
  { path: 'labelled/star-rest-en.jsonl.gz', licence: 'MIT', role: 'labelled' },
  { path: 'labelled/hwu64-en.jsonl', licence: 'CC BY 4.0', role: 'labelled' },
  { path: 'labelled/slurp-devel-rest-en.jsonl', licence: 'CC BY 4.0', role: 'labelled' },
  { path: 'labelled/nlupp-en.jsonl', licence: 'CC BY 4.0', role: 'labelled' },
  { path: 'labelled/germeval14-dev-de.jsonl', licence: 'CC BY 4.0', role: 'labelled' },
  { path: 'labelled/europeana-fr.jsonl.gz', licence: 'CC0', role: 'labelled' },
  { path: 'labelled/europeana-nl.jsonl.gz', licence: 'CC0', role: 'labelled' },
  { path: 'labelled/europeana-de.jsonl.gz', licence: 'CC0', role: 'labelled' },
  { path: 'labelled/meddocan-train-es.jsonl.gz', licence: 'CC BY 4.0', role: 'labelled' },
  { path: 'labelled/silver-sentences.jsonl.gz', licence: 'CC BY 2.0 FR', role: 'silver' },
  { path: 'carrier/fr.tsv.gz', licence: 'CC BY 2.0 FR', role: 'carrier' },
  { path: 'carrier/en.tsv.gz', licence: 'CC BY 4.0', role: 'carrier' },
  { path: 'carrier/de.tsv.gz', licence: 'CC0', role: 'carrier' },
  { path: 'carrier/es.tsv.gz', licence: 'CC0', role: 'carrier' },
  { path: 'carrier/it.tsv.gz', licence: 'CC BY 2.0 FR', role: 'carrier' },
  { path: 'carrier/nl.tsv.gz', licence: 'CC BY 2.0 FR', role: 'carrier' },
  { path: 'carrier/pt.tsv.gz', licence: 'CC0', role: 'carrier' },
  { path: 'carrier/slots-fr.txt', licence: 'CC0', role: 'slots' },
  { path: 'carrier/slots-en.txt', licence: 'CC0', role: 'slots' },
  { path: 'names/insee-prenoms-fr.tsv', licence: 'Licence Ouverte 2.0', role: 'names' },
  { path: 'names/insee-noms-fr.tsv.gz', licence: 'Licence Ouverte 2.0', role: 'names' },
  { path: 'names/popular-by-country.tsv', licence: 'CC0', role: 'names' },
  { path: 'names/wikidata.tsv.gz', licence: 'CC0', role: 'names' },
  { path: 'names/us-ssa-first.tsv', licence: 'public domain', role: 'names' },
  { path: 'names/us-census1990.tsv.gz', licence: 'public domain', role: 'names' },
  { path: 'names/ine-spain.tsv.gz', licence: 'INE re-use', role: 'names' },
  { path: 'names/berlin-vornamen.tsv', licence: 'CC BY 3.0 DE', role: 'names' },
  { path: 'names/faker-locales.tsv', licence: 'MIT', role: 'names' },
  { path: 'names/php-faker-locales.tsv', licence: 'MIT', role: 'names' },
  { path: 'names/hand-origins.tsv', licence: 'CC0', role: 'names' },
  ...['fr', 'en', 'de', 'es', 'it', 'nl', 'pt'].flatMap((language): Source[] => [
    { path: `words/freq-${language}.tsv.gz`, licence: 'CC BY 4.0', role: 'words' },
    { path: `words/ambiguous-${language}.tsv`, licence: 'CC BY 4.0', role: 'words' },
    { path: `words/tatoeba-freq-${language}.tsv`, licence: 'CC BY 2.0 FR', role: 'words' },
  ]),
  { path: 'words/en-scowl.txt.gz', licence: 'SCOWL', role: 'words' },
  { path: 'words/cities.tsv', licence: 'CC BY 4.0', role: 'words' },
  { path: 'words/geo-terms-7lang.tsv', licence: 'Unicode-3.0', role: 'words' },
  { path: 'words/brands-products.tsv', licence: 'CC0', role: 'words' },
]

/** Throws on a source whose licence may not ship. Share-alike text stays out of the weights, on purpose. */
export function assertShippable(source: Source): void {
  if (!(SHIPPABLE as readonly string[]).includes(source.licence) || source.path.startsWith('by-sa/')) {
    throw new Error(`${source.path}: a table made from ${source.licence} text may not ship`)
  }
}

/** Reads a listed source as text; refuses one that is not listed or may not ship. */
export function readSource(folder: string, path: string): string {
  const source = SOURCES.find((listed) => listed.path === path)
  if (source === undefined) throw new Error(`${path}: not in the list of sources`)
  assertShippable(source)
  const bytes = readFileSync(`${folder}/${path}`)
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

export function hasSources(folder: string): boolean {
  return SOURCES.every((source) => existsSync(`${folder}/${source.path}`))
}

/** The rows of a tab-separated source, its header left out. */
export function readRows(folder: string, path: string): readonly (readonly string[])[] {
  return readSource(folder, path)
    .split('\n')
    .slice(1)
    .filter((row) => row !== '')
    .map((row) => row.split('\t'))
}
