/**
 * Numbers as words, for telephone numbers that are dictated. French counts by pairs ("zéro six douze trente-quatre"),
 * English digit by digit ("oh seven double four"). Values below ten are one digit, from ten on two.
 */
export interface SpokenNumbers {
  /** Words with their value, 0 to 16 and the tens. */
  readonly values: Readonly<Record<string, number>>
  /** Words that repeat the digit behind them, with how often: "double", "triple". */
  readonly repeats: Readonly<Record<string, number>>
  /** Words between two parts of one number: "et" in "vingt et un". */
  readonly links: readonly string[]
}

export const FRENCH_NUMBERS: SpokenNumbers = {
  values: {
    zero: 0,
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
    vingt: 20,
    vingts: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    septante: 70,
    huitante: 80,
    octante: 80,
    nonante: 90,
  },
  repeats: { double: 2, triple: 3 },
  links: ['et'],
}

export const ENGLISH_NUMBERS: SpokenNumbers = {
  values: {
    zero: 0,
    oh: 0,
    o: 0,
    nought: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  },
  repeats: { double: 2, triple: 3 },
  links: [],
}
