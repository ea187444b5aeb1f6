import type { Form, Pattern } from '../patterns/pattern.ts'

/** The documentation page of a catalogue. */
export function patternsPage(patterns: readonly Pattern[]): string {
  const types = [...new Set(patterns.map(({ entity }) => entity))]
  return [
    '# What Paravent recognises by its form',
    '',
    'Written by `npm run docs:patterns` from `patterns/`; change it there. Names of people are found by other means (`patterns/names/`).',
    '',
    `${types.length} types, ${patterns.length} patterns. The last column is what the policy does with the type unless the configuration says otherwise: *tokenise* puts a token in its place and restores it in the answer, *mask* puts one that is never restored, *keep* leaves it.`,
    '',
    ...types.flatMap((type) =>
      section(
        type,
        patterns.filter(({ entity }) => entity === type),
      ),
    ),
  ].join('\n')
}

function section(type: string, patterns: readonly Pattern[]): string[] {
  return [
    `## ${type}`,
    '',
    '| pattern | what it is | example (invented) | how it is checked | defined by | default |',
    '|---|---|---|---|---|---|',
    ...patterns.map((pattern) =>
      row([
        `\`${pattern.id}\``,
        pattern.title,
        pattern.examples.slice(0, 1).map(code).join(''),
        checkOf(pattern.form),
        pattern.sources.join('; '),
        pattern.action,
      ]),
    ),
    '',
  ]
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`
}

function code(example: string): string {
  const line = example.split('\n')[0] ?? ''
  return `\`${line.length > 48 ? `${line.slice(0, 48)}…` : line}\``
}

function checkOf(form: Form): string {
  switch (form.kind) {
    case 'email':
      return 'grammar of mailbox and domain, judged by `validator`; written-out forms need a known top-level domain'
    case 'phone':
      return 'numbering plans of all countries (libphonenumber metadata); national writing of the default regions, of others with a word or a place that speaks of phones'
    case 'iban':
      return `length and alphabet of ${Object.keys(form.countries).length} countries, mod-97`
    case 'code':
      return codeCheck(form.checks, form.score.alone, form.score.context, form.score.mistyped)
    case 'birth-date':
      return 'a day that exists, and a word or a place that speaks of a birth'
    case 'address':
      return 'number with a kind of street, postal code and town; everyday words need more than a number'
    case 'network':
      return 'the whole address; public ranges only'
    case 'token':
      return form.prefixes.length > 0 ? 'prefix and alphabet that its issuer documents' : 'the word directly in front'
    case 'named':
      return 'the word in front, and the alphabet of the value'
    case 'link':
      return 'user name and password, or a query key that names a secret or a person'
    case 'beside':
      return `behind a ${form.beside}, at most ${form.reach} characters on`
    case 'place':
      break
  }
  return 'four decimals or more, and a word that ties them to somebody'
}

function codeCheck(checks: string | undefined, alone: number, context: number, mistyped: number | undefined): string {
  const proof = checks ?? 'written form'
  const need =
    alone >= 0.5
      ? `score ${alone} by itself, ${context} with a word that names it`
      : `needs a word that names it (${context})`
  const wrong = mistyped === undefined ? '' : `; mistyped but named ${mistyped}`
  return `${proof}; ${need}${wrong}`
}
