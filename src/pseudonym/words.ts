/** How an entity type is called in its tokens. */
interface TypeWord {
  readonly word: string
  /** What models make of it: translations into fr, de, es, it, nl, pt and other spellings, without accents. */
  readonly also: readonly string[]
}

/**
 * Every word belongs to one entity type. A stream holds text back while it could still become one of these, so they
 * are words that are rare in prose, or at least few.
 */
const WORDS: Readonly<Record<string, TypeWord>> = {
  EMAIL: { word: 'EMAIL', also: ['E-MAIL', 'MAIL', 'COURRIEL', 'CORREO', 'CORREIO'] },
  PHONE: { word: 'PHONE', also: ['TELEPHONE', 'TELEFON', 'TELEFONO', 'TELEFONE', 'TELEFOON'] },
  PERSON: { word: 'PERSON', also: ['PERSONNE', 'PERSONA', 'PESSOA', 'PERSOON'] },
  IBAN: { word: 'IBAN', also: [] },
  CREDIT_CARD: { word: 'CARD', also: ['CARTE', 'KARTE', 'TARJETA', 'CARTA', 'CARTAO', 'KAART'] },
  NATIONAL_ID: { word: 'NATIONALID', also: ['IDNUMBER', 'IDNUMMER'] },
  DATE_OF_BIRTH: {
    word: 'BIRTHDATE',
    also: ['NAISSANCE', 'GEBURTSDATUM', 'NACIMIENTO', 'NASCITA', 'GEBOORTEDATUM', 'NASCIMENTO'],
  },
  ADDRESS: { word: 'ADDRESS', also: ['ADRESSE', 'DIRECCION', 'INDIRIZZO', 'ADRES', 'ENDERECO', 'MORADA'] },
  IP: { word: 'IP', also: [] },
  IP_ADDRESS: { word: 'IP', also: [] },
  TOKEN: { word: 'TEXT', also: ['TEXTE', 'TEXTO', 'TESTO', 'TEKST'] },
}

/** The type word of an entity; for one that is not in the table (an operator's own), its capitals and digits. */
export function wordOf(entity: string): string {
  const known = Object.hasOwn(WORDS, entity) ? WORDS[entity] : undefined
  if (known !== undefined) return known.word
  const plain = entity.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  return plain === '' ? 'DATA' : plain.slice(0, LONGEST_WORD)
}

/** A token fits a participant-name field of 64 and the form a stream waits for, whatever separator a model writes. */
const LONGEST_WORD = 32

/** The words of the table. */
export const KNOWN_WORDS: readonly string[] = [...new Set(Object.values(WORDS).map(({ word }) => word))]

const ALSO = new Map(Object.values(WORDS).map(({ word, also }) => [word, also]))

/** How else a type word may be written in an answer. */
export function translationsOf(word: string): readonly string[] {
  return ALSO.get(word) ?? []
}
