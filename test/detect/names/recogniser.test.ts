import { describe, expect, it } from 'vitest'
import { budgetFor } from '../../../src/detect/budget.ts'
import { loadNameRecogniser } from '../../../src/detect/names/recogniser.ts'
import { PROSE } from '../../../src/detect/recogniser.ts'
import type { Recogniser } from '../../../src/detect/recogniser.ts'
import type { Span } from '../../../src/detect/span.ts'

const balanced = await loadNameRecogniser({ sensitivity: 'balanced' })
const strict = await loadNameRecogniser({ sensitivity: 'strict' })
const precise = await loadNameRecogniser({ sensitivity: 'precise' })

function find(text: string, recogniser: Recogniser = balanced): readonly Span[] {
  return recogniser.find(text, PROSE, budgetFor(text.length))
}
const names = (text: string, recogniser?: Recogniser): string[] =>
  find(text, recogniser).map((span) => text.slice(span.start, span.end))

const inKey = (text: string): number =>
  balanced.find(text, { author: 'tool', kind: 'key' }, budgetFor(text.length)).length

describe('a name', () => {
  it.each([
    ["Bonjour, je m'appelle Solène Marchetti et ma box ne marche plus.", ['Solène Marchetti']],
    ['Hello, this is Callum Whitaker, my router keeps blinking.', ['Callum Whitaker']],
    ['Guten Tag, mein Name ist Torben Köhler und ich möchte kündigen.', ['Torben Köhler']],
    ['Hola, la reserva está a nombre de Nuria Domínguez.', ['Nuria Domínguez']],
    ['Buongiorno, sono Ludovica Ferraro e non ho ricevuto il pacco.', ['Ludovica Ferraro']],
    ['De factuur staat op naam van Femke Hoekstra, klopt dat?', ['Femke Hoekstra']],
    ['Bom dia, o contrato foi assinado por Beatriz Figueiredo.', ['Beatriz Figueiredo']],
  ])('is found in each of the seven languages: %s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each([
    ['an escaped line break', String.raw`"note":"Bonjour,\nClaire Fontaine est là"`, ['Claire Fontaine']],
    ['an escaped tab', String.raw`"\tJean Dupont\n"`, ['Jean Dupont']],
    ['two levels of escapes', String.raw`{\"de\":\"Amina Benali\\nCamille Roux\"}`, ['Amina Benali', 'Camille Roux']],
  ])('is found behind %s, without the letter of the escape', (_, text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each([
    ['escapes', String.raw`{"nom":"H\u00e9l\u00e8ne Kerbrat"}`, [String.raw`H\u00e9l\u00e8ne Kerbrat`]],
    ['entities', '<p>H&eacute;l&egrave;ne Kerbrat</p>', ['H&eacute;l&egrave;ne Kerbrat']],
    ['encoded for mail', 'From: =?UTF-8?Q?Yann_Le_Goff?= <y@a.fr>', ['=?UTF-8?Q?Yann_Le_Goff?=']],
    ['encoded in base64', 'Cc: =?UTF-8?B?SMOpbMOobmUgS2VyYnJhdA==?=', ['=?UTF-8?B?SMOpbMOobmUgS2VyYnJhdA==?=']],
  ])('is found when its letters are %s, and is all of them', (_, text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each([
    ['as it is', "Sean O'Brien called", "Sean O'Brien"],
    ['round', 'Sean O’Brien called', 'Sean O’Brien'],
    ['doubled, as in SQL', "VALUES ('Sean O''Brien');", "Sean O''Brien"],
    ['doubled, behind a title', "Mme D''Angelo est venue", "D''Angelo"],
    ['escaped', String.raw`const nom = 'Sean O\'Brien'`, String.raw`Sean O\'Brien`],
    ['a number', 'Sean O&#39;Brien called', 'Sean O&#39;Brien'],
    ['an entity', 'Sean O&apos;Brien called', 'Sean O&apos;Brien'],
    ['a round entity', 'Sean O&rsquo;Brien called', 'Sean O&rsquo;Brien'],
  ])('with an apostrophe in it is found whole: %s', (_, text, expected) => {
    expect(names(text)).toEqual([expected])
  })

  it.each([
    ['encoded for mail', 'Subject: =?UTF-8?Q?R=C3=A9union_de_lundi?='],
    ['between doubled apostrophes', "x = a''b or c = ''"],
  ])('is not seen in words %s', (_, text) => {
    expect(names(text)).toEqual([])
  })

  it.each([
    ['a telephone number', 'Hélène Kerbrat06 39 98 41 27 merci', ['Hélène Kerbrat']],
    ['a long number', 'Kerbrat0639984127', ['Kerbrat']],
    ['a postal code', 'Paul Girard75013 Paris', ['Paul Girard']],
  ])('is found when typed against %s', (_, text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it('is found when typed without capitals', () => {
    expect(names("bonjour c'est karim benali je n'arrive pas a me connecter")).toEqual(['karim benali'])
  })

  it('is found when shouted', () => {
    expect(names('CLIENT : WOJCIECH KOWALCZYK\nOBJET : RELANCE')).toContain('WOJCIECH KOWALCZYK')
  })

  it('leaves its title outside', () => {
    expect(names('Madame Garnier a rendez-vous avec le Dr. Okonkwo demain.')).toEqual(['Garnier', 'Okonkwo'])
  })

  it('leaves « M. » outside in French, where it is no initial', () => {
    expect(names('Patient : M. DUPUIS Bernard, 72 ans, adressé par le médecin de garde.')).toEqual(['DUPUIS Bernard'])
  })

  it('leaves an elision outside', () => {
    expect(names("J'ai lu le message d'Alice hier soir.")).toEqual(['Alice'])
  })

  it('leaves a possessive outside', () => {
    expect(names("I am staying at Harriet's place tonight.")).toEqual(['Harriet'])
  })

  it('keeps its particle, its hyphen and its initial', () => {
    expect(names('Signé par Jean-Baptiste van den Berg et par J. Lefebvre.')).toEqual([
      'Jean-Baptiste van den Berg',
      'J. Lefebvre',
    ])
  })

  it('is found at the foot of a letter and at the head of an e-mail', () => {
    const text =
      'From: Imogen Ashworth <i.ashworth@example.com>\nSubject: keys\n\nThe keys are at the desk.\n\nKind regards,\nImogen'
    expect(names(text)).toEqual(['Imogen Ashworth', 'Imogen'])
  })

  it('is found for each speaker of a chat', () => {
    expect(names('Thierno: on se voit à 18h ?\nMireille: oui\nThierno: super')).toEqual([
      'Thierno',
      'Mireille',
      'Thierno',
    ])
  })

  it('is found in each row of a table', () => {
    const text = 'nom;prenom;ville\nKouassi;Adjoua;Lyon\nDelorme;Gaspard;Nantes'
    const found = names(text).join(' ')
    for (const name of ['Kouassi', 'Adjoua', 'Delorme', 'Gaspard']) expect(found).toContain(name)
  })
})

describe('what only looks like a name', () => {
  it.each([
    'Rendez-vous au 12 rue Victor Hugo, près de la place de la Bastille.',
    'Add a pinch of rosemary, some sage and fresh basil.',
    'Will you mark the date in May? I will, if it is before June.',
    'La loi Veil et le théorème de Pythagore sont au programme.',
    'My Mercedes is at the garage, can I rent a Tesla in San Francisco?',
    'npm install jasmine && python main.py',
    'const total = items.reduce((a, b) => a + b.price, 0);',
    'Mon IBAN est-il nécessaire ? Merci, cordialement',
    'Quel temps fait-il à Florence en avril ?',
  ])('is left alone: %s', (text) => {
    expect(names(text)).toEqual([])
  })
})

describe('sensitivity', () => {
  const text =
    'sebastienne a dit oui. Peux-tu demander à Sol de Marbella ? Ce que dit Vlaanderen importe peu, et Rosemary aussi.'

  it('finds at least as much the stricter it is', () => {
    const [few, more, most] = [precise, balanced, strict].map((recogniser) =>
      find(text, recogniser).reduce((sum, span) => sum + span.end - span.start, 0),
    )
    expect(more).toBeGreaterThanOrEqual(few ?? 0)
    expect(most).toBeGreaterThanOrEqual(more ?? 0)
  })
})

describe('evidence', () => {
  it('says in constant words what stands around the name, what the lists say and how sure the tagger is', () => {
    const [span] = find("je m'appelle Grzegorz Zieliński")
    expect(span?.evidence.map((reason) => reason.kind)).toEqual(expect.arrayContaining(['context', 'list', 'model']))
    expect(span?.evidence[0]?.why).toBe('after an introduction such as "my name is"')
  })

  it('never holds a word of the message', () => {
    const secret = 'Xylophonia Quetzalbrandt'
    for (const name of [secret, secret.toLowerCase(), secret.toUpperCase()]) {
      const spans = find(`Hello, my name is ${name}. Call ${name} back.`, strict)
      expect(spans.length).toBeGreaterThan(0)
      expect(JSON.stringify(spans.map((span) => span.evidence)).toLowerCase()).not.toMatch(/xylo|quetzal/)
    }
  })

  it('names the ending of an unlisted surname', () => {
    const [span] = find('Please call Mr Brzozdowicki about the delivery.')
    expect(span?.evidence.map((reason) => reason.why)).toContain('suffix -ski')
  })

  it('gives a score that is a probability', () => {
    for (const span of find('Bonjour Gaspard, Maëlle et Rémi arrivent avec Lucien.')) {
      expect(span.score).toBeGreaterThan(0)
      expect(span.score).toBeLessThanOrEqual(1)
    }
  })
})

describe('a public figure', async () => {
  const keeping = await loadNameRecogniser({ sensitivity: 'balanced', publicFigures: 'keep' })
  const strictKeeping = await loadNameRecogniser({ sensitivity: 'strict', publicFigures: 'keep' })

  it('reaches the model as asked when the option says so', () => {
    expect(names('Who was Marie Curie?', keeping)).toEqual([])
    expect(names('qui etait victor hugo ?', keeping)).toEqual([])
  })

  it('is a person like any other without the option, and in strict with it', () => {
    expect(names('Who was Marie Curie?')).toEqual(['Marie Curie'])
    expect(names('Who was Marie Curie?', strictKeeping)).toEqual(['Marie Curie'])
  })

  it('is protected when the text uses the name for somebody who takes part', () => {
    expect(names('Hello, my name is Victor Hugo. Please call Victor Hugo back.', keeping)).toEqual([
      'Victor Hugo',
      'Victor Hugo',
    ])
    expect(names('Patient: Marie Curie, room 12', keeping)).toEqual(['Marie Curie'])
  })

  it('counts by full name only', () => {
    expect(names('Ask Marie about it, and Mr Curie too.', keeping)).toEqual(['Marie', 'Curie'])
  })
})

describe('the place of a text', () => {
  it('is not searched when it is a number', () => {
    expect(balanced.find('33612345678', { author: 'tool', kind: 'number' }, budgetFor(11))).toEqual([])
  })

  it('may be a key, which is a person only when it is written as one', () => {
    expect(inKey('Solène Marchetti')).toBe(1)
    expect(inKey('rose')).toBe(0)
    expect(inKey('max')).toBe(0)
  })
})

describe('cost', () => {
  it.each([
    ['initials', 'A. '.repeat(40_000)],
    ['capitals without blanks', 'AaBb'.repeat(30_000)],
    ['hyphens', 'Ab-'.repeat(40_000)],
    ['apostrophes', "d'A".repeat(40_000)],
    ['titles', 'Mr '.repeat(40_000)],
    ['line breaks', 'A\n'.repeat(60_000)],
    ['Cyrillic', 'Иван Петров '.repeat(10_000)],
    ['Han', '王小明先生'.repeat(20_000)],
    ['Arabic', 'السيد محمد '.repeat(10_000)],
    ['one long word', 'a'.repeat(120_000)],
    ['combining accents', `a${'\u0301'.repeat(100_000)}`],
    ['at signs', '@a'.repeat(50_000)],
  ])('stays within the budget of the worst text: %s', (_, text) => {
    const budget = budgetFor(text.length)
    balanced.find(text, PROSE, budget)
    expect(budget.spent).toBeLessThan(40 * text.length + 16_384)
  })

  it('finds a name in every window of a long text', () => {
    const filler = 'the parcel has not arrived yet and the invoice is late. '.repeat(400)
    const text = `Hello, this is Callum Whitaker. ${filler}Please call Priyanka Malhotra. ${filler}Regards,\nSiobhan Gallagher`
    expect(names(text)).toEqual(['Callum Whitaker', 'Priyanka Malhotra', 'Siobhan Gallagher'])
  })

  it('gives the same answer whatever was read before', () => {
    const text = 'Bonjour Gaspard, le contrat de Ghislaine Roussel est prêt.'
    const first = find(text)
    find('X '.repeat(20_000))
    expect(find(text)).toEqual(first)
  })
})
