import { hintOf } from '../../detect/fields/hints.ts'
import { foldText } from '../../text/fold.ts'

/**
 * What the names of properties say that stands there, folded and without separators, besides what `hintOf` knows.
 * Sentences about a property are looked through for the longer ones.
 */
const NAMES: Readonly<Record<string, string>> = {
  EMAIL: 'emailid mailid',
  PHONE: 'phones phonenumbers tels telephonenumber mobileno numerotelephone telnummer numerodemovil numerodicellulare',
  PERSON: 'name nom naam nome nombre names initials persons attendees',
  IBAN: 'ibans accountnumber accountno bankaccount bankaccountnumber numerodecompte numerocompte comptebancaire kontonummer bankkonto bankverbindung numerodecuenta numerocuenta cuentabancaria numerodiconto contocorrente rekeningnummer bankrekening numerodaconta numerodeconta contabancaria',
  CREDIT_CARD:
    'card cardno cardnumber cards creditcard creditcardno creditcardnumber debitcard debitcardnumber paymentcard pan ccnumber cartebancaire cartedecredit numerocarte numerodecarte numerodelacarte kreditkarte kreditkartennummer kartennummer tarjeta tarjetadecredito numerotarjeta numerodetarjeta cartadicredito numerocarta numerodellacarta cartao cartaodecredito numerocartao numerodocartao creditcardnummer kaartnummer creditkaart',
  IP: 'ip ipaddress ipv clientip remoteip adresseip ipadresse direccionip indirizzoip',
  RIB: 'rib',
}

/** Short words that a sentence about something else may hold. */
const IN_NAMES_ONLY = 8

/** Short, and never about something else. */
const TELLING = new Set(['iban', 'ssn', 'phone', 'telefon', 'telefono', 'telefone', 'telefoon', 'email'])

/** These words make a number a count: "phone_count", "number of cards". */
const COUNTS =
  /(?:^| )(?:counts?|counter|total|quantity|qty|number of|num of|how many|nombre de|anzahl|cantidad|quantita|aantal|quantidade)(?: |$)/

/** A property of such a name says something about a value, not the value. */
const ABOUT = /(?:^| )(?:length|size|index|version|score|type|kind|status|flag|is|has|year|month|day)(?: |$)/

const BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([entity, names]) => names.split(' ').map((name) => [name, entity] as const)),
)

/** A name of the operator's own types, folded and without separators. */
export type OwnNames = ReadonlyMap<string, string>

/** The type that the name (or the title) of a property calls for; undefined where it calls for none. */
export function entityNamed(name: string, own: OwnNames): string | undefined {
  const words = wordsOf(name)
  const spoken = words.join(' ')
  if (COUNTS.test(spoken) || ABOUT.test(spoken)) return undefined
  for (let count = Math.min(4, words.length); count > 0; count -= 1) {
    const joined = words.slice(-count).join('')
    // What is called "name" and nothing else: a product's name is no person's.
    const known = own.get(joined) ?? (joined.length > 4 || count === words.length ? BY_NAME.get(joined) : undefined)
    if (known !== undefined) return known
  }
  return hintOf(name)
}

/** Words of a description looked at. */
const MOST_WORDS = 64
const LONGEST_SENTENCE = 1024

/** The types that a sentence about a property speaks of. */
export function entitiesDescribed(sentence: string, own: OwnNames): ReadonlySet<string> {
  const found = new Set<string>()
  const words = wordsOf(sentence.slice(0, LONGEST_SENTENCE)).slice(0, MOST_WORDS)
  for (let from = 0; from < words.length; from += 1) {
    for (let count = 1; count <= 4 && from + count <= words.length; count += 1) {
      const joined = words.slice(from, from + count).join('')
      if (joined.length < IN_NAMES_ONLY && !TELLING.has(joined)) continue
      const known = own.get(joined) ?? BY_NAME.get(joined) ?? hintOf(joined)
      if (known !== undefined) found.add(known)
    }
  }
  return found
}

/** Whether a sentence about a number says that it counts something. */
export function isCount(sentence: string): boolean {
  return COUNTS.test(wordsOf(sentence.slice(0, LONGEST_SENTENCE)).join(' '))
}

/** A name as the tables have them. */
export function joinedName(name: string): string {
  return wordsOf(name).join('')
}

function wordsOf(text: string): readonly string[] {
  return text
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '')
    .map(foldText)
}
