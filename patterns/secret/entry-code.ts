import type { Pattern } from '../pattern.ts'

/** Four to eight figures, a letter or two at most in front or behind: what a keypad takes. */
const CODE =
  /(?=[A-Za-z*#]{0,2}\d)(?:[A-Za-z*#]{0,2}\d{3,8}[A-Za-z*#]{0,2}|\d{2}[A-Za-z]\d{2}[A-Za-z]?)(?![\p{L}\d]|[.,:/-]\d)/uy

const IS = String.raw`(?: (?:(?:ist|is|est|c'est|c’est|lautet|es|è|é)(?: le| il)?))?(?:'s|’s)? ?:? ?`

function entry(name: string, marker: string, expression: string, example: string): Pattern {
  return {
    id: `secret/entry-code-${name}`,
    entity: 'SECRET',
    title: 'Code of a door, a gate or an alarm, said behind its word',
    sources: ['CNIL, délibération n° 2022-100 (codes d’accès)'],
    action: 'mask',
    examples: [example],
    form: {
      kind: 'named',
      names: {},
      marker,
      spoken: new RegExp(`(?:${expression})${IS}`, 'y'),
      value: CODE,
      check: (value) => value.length >= 4,
      score: 0.7,
    },
  }
}

/** Codes that open where somebody lives. */
export const ENTRY_CODES: readonly Pattern[] = [
  {
    id: 'secret/entry-code',
    entity: 'SECRET',
    title: 'Code of a door, a gate or an alarm behind its word and a colon',
    sources: ['CNIL, délibération n° 2022-100 (codes d’accès)'],
    action: 'mask',
    examples: ['digicode : A4512', 'door code: 4512'],
    form: {
      kind: 'named',
      names: {
        any: 'digicode',
        en: 'door code, gate code, alarm code, entry code, keypad code',
        fr: 'code porte, code portail, code immeuble, code alarme, code entree, code interphone',
        de: 'turcode, tuercode, torcode, alarmcode, hauscode',
        es: 'codigo puerta, codigo portal, codigo alarma',
        it: 'codice porta, codice portone, codice cancello, codice allarme',
        nl: 'deurcode, poortcode, alarmcode',
        pt: 'codigo porta, codigo portao, codigo alarme',
      },
      value: CODE,
      check: (value) => value.length >= 4,
      score: 0.75,
    },
  },
  entry('digicode', 'igicode', 'igicode(?! ?:)', 'le digicode est 12A45'),
  entry(
    'porte',
    'porte',
    String.raw`(?<=[cC]ode (?:de (?:la |ma )?)?)porte(?: d['’]entrée)?`,
    'le code de la porte est 4512B',
  ),
  entry('portail', 'portail', String.raw`(?<=[cC]ode (?:du |de mon )?)portail`, 'code du portail 4512'),
  entry('immeuble', 'immeuble', String.raw`(?<=[cC]ode (?:de (?:l['’]|mon ))?)immeuble`, 'code immeuble 45B12'),
  entry(
    'alarme',
    'alarm',
    String.raw`(?<=[cC]ode (?:de (?:l['’])?)?)alarme|(?<![a-z])alarm code`,
    'code de l’alarme 7391',
  ),
  entry('door', 'oor code', 'oor code', 'the door code is 4512'),
  entry('gate', 'ate code', '(?<=[gG])ate code', "the gate code's 4512#"),
  entry('tuer', 'rcode', '(?<=[tT](?:ü|ue))rcode', 'der Türcode ist 4512'),
  entry('deur', 'eurcode', '(?<=[dD])eurcode', 'de deurcode is 4512'),
  entry('puerta', 'puerta', String.raw`(?<=[cC][óo]digo de(?: la| mi)? )puerta`, 'el código de la puerta es 4512'),
  entry('cancello', 'cancello', String.raw`(?<=[cC]odice (?:del )?)cancello`, 'codice del cancello 4512'),
]
