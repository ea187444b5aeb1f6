/**
 * Numbers as words, for telephone numbers that are dictated. French counts by pairs ("zéro six douze trente-quatre"),
 * English digit by digit ("oh seven double four"), now and then by hundreds ("nine hundred one two three"); the others
 * digit by digit or by pairs in words of their own. Values below ten are one digit, from ten on two.
 */
export interface SpokenNumbers {
  /** Words with their value, 0 to 19, the tens and a hundred. */
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
    hundred: 100,
  },
  repeats: { double: 2, triple: 3 },
  links: [],
}

export const SPANISH_NUMBERS: SpokenNumbers = {
  values: {
    cero: 0, uno: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9,
    diez: 10, once: 11, doce: 12, trece: 13, catorce: 14, quince: 15,
    veinte: 20, treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90,
  }, // prettier-ignore
  repeats: { doble: 2, triple: 3 },
  links: ['y'],
}

export const ITALIAN_NUMBERS: SpokenNumbers = {
  values: {
    zero: 0, uno: 1, due: 2, tre: 3, quattro: 4, cinque: 5, sei: 6, sette: 7, otto: 8, nove: 9,
    dieci: 10, undici: 11, dodici: 12, tredici: 13, quattordici: 14, quindici: 15, sedici: 16,
    venti: 20, trenta: 30, quaranta: 40, cinquanta: 50, sessanta: 60, settanta: 70, ottanta: 80, novanta: 90,
  }, // prettier-ignore
  repeats: { doppio: 2, triplo: 3 },
  links: [],
}

/** `meia` is a half dozen. */
export const PORTUGUESE_NUMBERS: SpokenNumbers = {
  values: {
    zero: 0, um: 1, dois: 2, tres: 3, quatro: 4, cinco: 5, seis: 6, meia: 6, sete: 7, oito: 8, nove: 9,
    dez: 10, onze: 11, doze: 12, treze: 13, catorze: 14, quinze: 15, dezasseis: 16,
    vinte: 20, trinta: 30, quarenta: 40, cinquenta: 50, sessenta: 60, setenta: 70, oitenta: 80, noventa: 90,
  }, // prettier-ignore
  repeats: { duplo: 2, triplo: 3 },
  links: ['e'],
}

export const DUTCH_NUMBERS: SpokenNumbers = {
  values: {
    nul: 0, een: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9,
    tien: 10, elf: 11, twaalf: 12, dertien: 13, veertien: 14, vijftien: 15, zestien: 16, zeventien: 17,
    twintig: 20, dertig: 30, veertig: 40, vijftig: 50, zestig: 60, zeventig: 70, tachtig: 80, negentig: 90,
  }, // prettier-ignore
  repeats: { dubbel: 2 },
  links: [],
}

export const GERMAN_NUMBERS: SpokenNumbers = {
  values: {
    null: 0, eins: 1, zwei: 2, zwo: 2, drei: 3, vier: 4, funf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9,
    zehn: 10, elf: 11, zwolf: 12, dreizehn: 13, vierzehn: 14, funfzehn: 15, sechzehn: 16,
    zwanzig: 20, dreissig: 30, vierzig: 40, funfzig: 50, sechzig: 60, siebzig: 70, achtzig: 80, neunzig: 90,
  }, // prettier-ignore
  repeats: { doppel: 2 },
  links: [],
}
