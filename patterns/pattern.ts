/**
 * What one kind of identifier looks like: data and small pure checks, read by the interpreter in
 * `src/detect/patterns/`. A pattern file imports nothing from `src` and knows no library.
 *
 * Every expression in a pattern is *sticky* (`y`) and bounded: it is tried at one place, never searched for.
 */
export interface Pattern {
  /** `place/name`, unique: `generic/email`, `fr/nir`. It is what evidence shows. */
  readonly id: string
  /** Entity type in capitals. Several patterns may report one type. */
  readonly entity: string
  /** One line for the documentation page. */
  readonly title: string
  /** The standard, registry or law that defines the form. */
  readonly sources: readonly string[]
  /** What the policy does with the type unless the operator says otherwise. */
  readonly action: DefaultAction
  /** Invented values that the pattern accepts. The test of every pattern runs them. */
  readonly examples: readonly string[]
  readonly form: Form
}

export type DefaultAction = 'keep' | 'tokenise' | 'mask' | 'block'

export type Form =
  | EmailForm
  | PhoneForm
  | IbanForm
  | CodeForm
  | BirthDateForm
  | AddressForm
  | NetworkForm
  | TokenForm
  | NamedForm
  | LinkForm
  | PlaceForm
  | BesideForm

/**
 * Words that speak for a value, by language, with commas between them; accents and case do not matter. A trailing `*`
 * makes a stem (`telefon*` stands for Telefonnummer); two words with a space are a phrase. `any` holds abbreviations
 * that belong to no language.
 */
export type Words = Readonly<Partial<Record<'any' | 'en' | 'fr' | 'de' | 'es' | 'it' | 'nl' | 'pt', string>>>

/** An address with an `@` or one of its written-out stand-ins. Its grammar is in the interpreter (RFC 5321, 6531). */
export interface EmailForm {
  readonly kind: 'email'
  /** Words that make an address without a top-level domain believable: "mail: jean@intranet". */
  readonly context: Words
  /** What people write for `@` inside brackets or between spaces. */
  readonly at: readonly string[]
  /** What people write for the dot. */
  readonly dot: readonly string[]
}

/** Telephone numbers of every numbering plan. */
export interface PhoneForm {
  readonly kind: 'phone'
  /** Words that call what follows a phone: "tél.", "call me". Two words joined by a space are a phrase: "new number". */
  readonly context: Words
  /** Words that announce a number without saying which: "number", "numéro". */
  readonly number: Words
  /**
   * Regions (ISO 3166 alpha-2, spaces between) whose national writing is believed only with such words or in such a place: people from
   * everywhere write to a European chatbot.
   */
  readonly elsewhere: string
  /** Words after the number: "(mobile)", "is my cell". */
  readonly after: Words
  /** Words that make the number something else when they stand directly before it: "order", "ISBN". */
  readonly against: Words
  /** Words between the telling word and the number: "number", "is", "de". */
  readonly between: Words
}

/** International bank account numbers, by country. */
export interface IbanForm {
  readonly kind: 'iban'
  readonly context: Words
  /** Basic account number per country: a count and `n` digits, `a` letters, `c` either ("4a14n"); alternatives with `|`. */
  readonly countries: Readonly<Record<string, string>>
}

/** An identifier of a fixed length and alphabet, usually with check digits. */
export interface CodeForm {
  readonly kind: 'code'
  /** Sticky, bounded. Tried at the start of a run of digits, or at the letters in front of it when `letters` is set. */
  readonly expression: RegExp
  /** How many letters stand before the first digit, smallest and largest. Default none. */
  readonly letters?: readonly [min: number, max: number]
  /**
   * What has to stand in front of those letters and belongs to the identifier, its first group: at the end of six
   * characters. Default nothing.
   */
  readonly front?: RegExp
  /**
   * Lengths of the first group of digits the identifier can open with, for one that starts with a digit: 1 and 15 for
   * "1 85 05 …" and "185057800608491". Only there is the expression worth trying.
   */
  readonly opens?: readonly number[]
  /**
   * How many digits of the run it may have, smallest and largest. The expression is tried only where a group of the run
   * ends with such a number of them.
   */
  readonly digits: readonly [min: number, max: number]
  /** Check digits. Receives the letters (upper case) and digits only. */
  readonly check?: (compact: string) => boolean
  /** The constant phrase evidence gives for `check`: "mod-97 key". */
  readonly checks?: string
  readonly context: Words
  /** Words that make the value something else when they stand directly before it. */
  readonly against?: Words
  /**
   * Score with the form (and check) alone, with a context word, and with a context word but a failed check (a mistyped
   * number is still somebody's). Between 0 and 1; 0 or absent is "not reported".
   */
  readonly score: { readonly alone: number; readonly context: number; readonly mistyped?: number }
}

/** A date that the text calls a date of birth. */
export interface BirthDateForm {
  readonly kind: 'birth-date'
  /** Words that announce one: "né le", "born", "DOB". */
  readonly context: Words
  /** Words that announce somebody whose date of birth may follow in brackets: "patient", "assuré". */
  readonly people: Words
  /** Words for what is no person: a year alone behind one of them is when it began ("the band was born in 1990"). */
  readonly things: Words
  /** Words that make the date another one when they stand nearer: "died", "issued", "le rendez-vous". */
  readonly against: Words
  /** Month names and their abbreviations, twelve groups of alternatives: "janvier janv january jan". */
  readonly months: readonly string[]
}

/** A street address: number and street name in either order, with what usually follows. */
export interface AddressForm {
  readonly kind: 'address'
  /** Words that name a kind of street and stand in front of its name: "rue", "via", "calle". */
  readonly before: string
  /** Those of them that are also everyday words, and need more than a number: "place", "cours". */
  readonly everyday: string
  /** Words that name a kind of street and stand behind its name: "street", "road". */
  readonly behind: string
  /** Endings of street names written as one word: "straße", "laan". */
  readonly endings: string
  /** Small words inside street names: "de", "la", "von". */
  readonly particles: string
  /** Words that never stand in a street name in front of "street" or "road": "minutes", "the". */
  readonly never: string
  /** Sticky: the number's addition ("bis", "a", "-14"), with a blank in front or not. */
  readonly addition: RegExp
  /** What that can start with behind its blank. */
  readonly additionStarts: string
  /** Sticky: what may follow a street and number, one piece at a time: floor, flat, box, postal code and town. */
  readonly tail: readonly RegExp[]
  /** Sticky: the part that has a postal code, which makes an address of almost anything. */
  readonly postal: readonly RegExp[]
  /** The same where the street is written without capitals. */
  readonly lowerPostal: readonly RegExp[]
  /** Alternatives of an expression: labels behind whose colon any name and number is an address. */
  readonly labels: string
  /** Alternatives of an expression: what stands in front of a post office box's number. */
  readonly box: string
  /** The last words of those. */
  readonly boxEnds: string
  /** Sticky: a street that is its own name, "Grand-Rue", behind its number or in front of it. */
  readonly whole: RegExp
  /** Sticky: streets and crossings that are counted, from their first word on: "Carrera 43A No. 9-20". */
  readonly grid: RegExp
  /** The first words of those. */
  readonly gridded: string
  /** Alternatives of an expression: a piece in front of the house number, "Résidence Les Tilleuls", "Flat 3". */
  readonly inFront: string
  /** Last words of what stands in front of a British postal code without a number: "Lane", "Vicarage". */
  readonly houses: string
  readonly written: WrittenAddresses
  /** Words that call what follows a postal code. */
  readonly code: Words
  /** Alternatives of an expression: the label of a town. */
  readonly town: string
  readonly context: Words
}

/** Addresses without a figure, found by a word. */
export interface WrittenAddresses {
  /**
   * Pieces of the word of a place ("lieu-dit"), each opening with a character that is rare in prose: a text is searched
   * for every one of them. Sticky from the word: the place.
   */
  readonly places: readonly string[]
  readonly place: RegExp
  /** The same for kinds of street; sticky from the number in words: the street. */
  readonly streets: readonly string[]
  readonly street: RegExp
  /** Alternatives of an expression: a number in words. */
  readonly numbers: string
}

/** Machine addresses. */
export interface NetworkForm {
  readonly kind: 'network'
  readonly family: 'ipv4' | 'ipv6' | 'mac'
  readonly context: Words
  readonly against: Words
}

/** A secret in one long token that holds a digit, known by how it starts or by the word directly in front. */
export interface TokenForm {
  readonly kind: 'token'
  /** Sticky, bounded; tried at the start of the token. */
  readonly expression: RegExp
  /** What the token starts with. Only then is the expression tried. */
  readonly prefixes: readonly string[]
  /** Words directly in front that make any such token a secret: "Bearer". Lower case. */
  readonly after?: readonly string[]
  readonly check?: (value: string) => boolean
  readonly score: number
}

/** A value that only its name gives away: "mot de passe : …", "api_key=…", "BIC …". */
export interface NamedForm {
  readonly kind: 'named'
  /** Words and phrases that name the value when a colon or an equals sign follows. */
  readonly names: Words
  /** Sticky: a name and joint that need no such sign ("password is"), tried where `marker` is met in the text. */
  readonly spoken?: RegExp
  /** A short literal, as the text has it, that every such place holds: "ass" of "password" and "mot de passe". */
  readonly marker?: string
  /** Sticky, bounded: the value. */
  readonly value: RegExp
  readonly check?: (value: string) => boolean
  /**
   * A value of letters alone behind a colon. Sticky, and matches only where nothing of the same phrase follows, for
   * most words behind such a name go on with the sentence.
   */
  readonly plain?: { readonly value: RegExp; readonly check: (value: string) => boolean; readonly score: number }
  readonly score: number
}

/** A web address that carries credentials or personal values in itself. */
export interface LinkForm {
  readonly kind: 'link'
  /** Query keys whose value is a secret or a person's: "token", "sig". */
  readonly keys: string
}

/** Geographic coordinates. */
export interface PlaceForm {
  readonly kind: 'place'
  readonly context: Words
  readonly against: Words
}

/** A value that means something only behind one that another pattern reports. */
export interface BesideForm {
  readonly kind: 'beside'
  /** The type it stands behind. */
  readonly beside: string
  /** Units that may stand between the two. */
  readonly reach: number
  /** Words of which one must stand in front of it. Default: none is asked for. */
  readonly context?: Words
  /** Sticky, bounded; tried at a group of digits. */
  readonly expression: RegExp
  readonly score: number
}
