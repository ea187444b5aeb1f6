import type { Pattern } from '../pattern.ts'

/** A joint, or the change from letters to figures. */
const JOINT = String.raw`(?:[·.-]|(?<=\d)(?=[A-Za-zÄÖÜ])|(?<=[A-Za-zÄÖÜ])(?=\d))`

/**
 * Groups of one to three letters and of one to six figures. Blanks part capitals and figures only: "GE 12345",
 * "1234 BCD", "m-ab 1234"; small letters behind one are the next word.
 */
const PLATE = new RegExp(
  String.raw`(?:[A-ZÄÖÜ]{1,3}|\d{1,6})(?:(?:${JOINT}|[ ](?=\d|[EH](?![\p{L}\d])|[A-ZÄÖÜ](?: \d|[A-ZÄÖÜ])))(?:[A-ZÄÖÜ]{1,3}|\d{1,6})){1,4}(?![\p{L}\d]|[.,-]\d)` +
    String.raw`|(?:[a-zäöü]{1,3}|\d{1,6})(?:${JOINT}(?:[a-zäöü]{1,3}|\d{1,6})){1,4}(?: \d{1,4})?(?![\p{L}\d]|[.,-]\d)`,
  'uy',
)

/** Letters and figures, five signs at least, and no quantity with its unit. */
function isPlate(value: string): boolean {
  const signs = value.replaceAll(/[ ·.-]/g, '')
  return (
    signs.length >= 5 &&
    signs.length <= 9 &&
    /\d/.test(signs) &&
    /\p{L}/u.test(signs) &&
    !/^\d{1,6}[ ·.-]?\p{L}{1,2}$/u.test(value)
  )
}

const SHARED = {
  entity: 'PLATE',
  sources: ['Vienna Convention on Road Traffic (1968), annex 2', 'the plates of the countries of Europe and America'],
  action: 'tokenise',
} as const

/** A board of a computer is called like a plate in Spanish and Portuguese: "placa RTX 4070". */
function isWritten(value: string): boolean {
  return !value.includes(' ') && isPlate(value)
}

function said(
  name: string,
  marker: string,
  expression: RegExp,
  example: string,
  check: (value: string) => boolean = isPlate,
): Pattern {
  return {
    ...SHARED,
    id: `generic/plate-${name}`,
    title: 'Number plate of any country directly behind the word for one',
    examples: [example],
    form: { kind: 'named', names: {}, marker, spoken: expression, value: PLATE, check, score: 0.75 },
  }
}

/** Behind the word for a plate, letters and figures in groups are one, whatever the country. */
export const PLATES: readonly Pattern[] = [
  {
    ...SHARED,
    id: 'generic/plate',
    title: 'Number plate of any country behind the word for one and a colon',
    examples: ['Kennzeichen: W-12345A', 'matrícula: 12-AB-34'],
    form: {
      kind: 'named',
      names: {
        any: 'kennzeichen, kennz, nummernschild, autonummer, kontrollschild, immatriculation, immat, plaque, targa, kenteken, nummerplaat, matricula, placa',
        en: 'plate, reg, registration, reg number, registration number, plate number, plate no, reg no',
        fr: 'plaque immatriculation',
      },
      value: PLATE,
      check: isPlate,
      score: 0.75,
    },
  },
  said(
    'kennzeichen',
    'ennzeichen',
    /ennzeichen(?: (?:ist|lautet|war)| \w{1,12}[:,])? /y,
    'das Kennzeichen ist ZH 123456',
  ),
  said('autonummer', 'utonummer', /utonummer(?: ist)? /y, 'Autonummer ZH 123 456'),
  said(
    'immatricule',
    'mmatricul',
    /mmatricul(?:[ée]{1,2}s?|ation)(?: (?:est|c'est|c’est|n°|numéro))? /y,
    'véhicule immatriculé VD 123456',
  ),
  said(
    'plaque',
    'plaque',
    /plaque(?: d['’]immatriculation)?(?: (?:belge|suisse|allemande|française|luxembourgeoise|italienne|espagnole|est|c'est|c’est|n°)){0,2} /y,
    'ma plaque est 1-ABC-234',
  ),
  said('targa', 'targa', /targa(?: è)? /y, 'la targa è RM 12345'),
  said('kenteken', 'enteken', /enteken(?: is)? /y, 'mijn kenteken is GB-001-B'),
  said('nummerplaat', 'ummerplaat', /ummerplaat(?: is)? /y, 'nummerplaat 1-ABC-234'),
  said('matricula', 'atrícula', /atrícula(?: (?:es|é))? /y, 'mi matrícula es 1234 BCD'),
  said('matricula-plain', 'atricula', /(?<=[mM])atricula(?: (?:es|e))? /y, 'matricula 12-AB-34'),
  said('placa', 'placa', /placa(?: (?:es|é))? /y, 'placa ABC1D23', isWritten),
  said(
    'plate',
    'plate',
    /(?<=(?:[nN]umber|[lL]icen[cs]e|[rR]egistration|[mM]y) )plate(?:s| (?:number|no\.?))?(?:(?: is|'s|’s))? |plate (?:number|no\.?)(?: is)? /y,
    'license plate ABC-1234',
  ),
  said('reg', 'reg ', /(?<![A-Za-z])reg (?:(?:number|no\.?|is) ){0,2}/y, 'reg 191-D-12345'),
]
