import { EXONYMS, REGIONS, SHORT_FORMS, THINGS } from './known-things.ts'
import { readRows } from './sources.ts'

const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'nl', 'pt'] as const

const STREETS: Readonly<Record<string, readonly string[]>> = {
  en: ['{NUM} {NLAST} [Street|Road|Avenue|Lane|Drive|Way|Close|Court|St|Rd|Ave]', '{NUM} [High Street|Main Street|Church Road|Park Lane|Station Road|Mill Lane|Victoria Road|King Street]', '{NLAST} [Street|Avenue|Road]', 'flat {NUM}, {NUM} {NLAST} [Road|Street]'],
  fr: ['{NUM}[ bis|] [rue|avenue|boulevard|place|impasse|allée|chemin|quai|cours] [de la République|Victor Hugo|Victor-Hugo|Jean Jaurès|Jean-Jaurès|du Général de Gaulle|des Lilas|Pasteur|Gambetta|{NFULL}|{NLAST}|du Moulin|Saint-{NFIRST}|de {CITY}|du Docteur {NLAST}|du Maréchal {NLAST}]', '[rue|place|avenue|boulevard] [{NFULL}|{NLAST}|Saint-{NFIRST}|de la Mairie|de la Bastille]'],
  de: ['[{NLAST}straße|{NLAST}str.|{NFIRST}-{NLAST}-Straße|Hauptstraße|Bahnhofstraße|Am Markt|Goethestraße|Schillerplatz|Ringstraße|{NLAST}weg|{NLAST}allee] {NUM}', '{NLAST}platz'],
  es: ['[Calle|C/|Avenida|Avda.|Plaza|Paseo|calle|avenida] [{NFULL}|{NLAST}|de la Constitución|Mayor|de {CITY}|San {NFIRST}|del Doctor {NLAST}|Real] {NUM}[, {NUM}º|]'],
  it: ['[Via|Viale|Piazza|Corso|via|piazza|Largo] [{NFULL}|{NLAST}|Garibaldi|Roma|San {NFIRST}|della Repubblica|Dante|Mazzini] {NUM}'],
  nl: ['[{NLAST}straat|{NLAST}laan|Dorpsstraat|Kerkstraat|Stationsplein|{NLAST}weg|Koningin {NFIRST}plein|Burgemeester {NLAST}laan] {NUM}'],
  pt: ['[Rua|Avenida|Av.|Praça|Travessa|rua|avenida] [{NFULL}|{NLAST}|da Liberdade|de São {NFIRST}|Dom {NFIRST}|do Comércio|25 de Abril] {NUM}'],
} // prettier-ignore

const NATIONS: Readonly<Record<string, readonly string[]>> = {
  en: ['American', 'French', 'German', 'Italian', 'Spanish', 'Brazilian', 'Turkish', 'Indian', 'Chinese', 'Polish', 'Irish', 'Scottish', 'Dutch', 'Himalayan', 'Moroccan', 'Thai'],
  fr: ['français', 'allemande', 'italienne', 'espagnol', 'américaine', 'turque', 'marocaine', 'suisse', 'belge', 'chinoise', 'anglaise', 'bretonne'],
  de: ['deutsch', 'französisch', 'italienisch', 'türkisch', 'polnisch', 'amerikanisch', 'russisch', 'bayerisch'],
  es: ['española', 'francesa', 'italiano', 'mexicana', 'alemán', 'vasca', 'catalana', 'argentino'],
  it: ['italiana', 'francese', 'tedesco', 'spagnola', 'americano', 'siciliana', 'cecena'],
  nl: ['Nederlands', 'Belgisch', 'Frans', 'Duits', 'Vlaams', 'Turks', 'Marokkaans'],
  pt: ['português', 'brasileira', 'francês', 'italiana', 'alemão', 'mineira'],
} // prettier-ignore

/** Words for the slots of every grammar that are not people: places, brands, companies, streets, dates. */
export function gatherFillers(folder: string): Record<string, Record<string, readonly string[]>> {
  const cities = readRows(folder, 'words/cities.tsv')
  // The larger a city, the more often it is written about.
  const large = cities.slice(0, 1500).map((row) => row[0] ?? '')
  const european = cities
    .filter((row) => /^(FR|GB|DE|ES|IT|NL|BE|PT|CH|AT|US|BR|CA|IE|LU|MX|AR)$/.test(row[1] ?? ''))
    .map((row) => row[0] ?? '')
  const brands = [...readRows(folder, 'words/brands-products.tsv').map((row) => row[0] ?? ''), ...words(THINGS)]
  const regions = [...words(REGIONS), ...words(EXONYMS)]
  const terms = readRows(folder, 'words/geo-terms-7lang.tsv')
  const all: Record<string, Record<string, readonly string[]>> = {
    '': {
      BRAND: brands,
      BRANDLOW: brands.map((brand) => brand.toLowerCase().replace(/[^a-z]/g, '')),
      ORG: [
        '{BRAND}',
        '{BRAND}',
        '{BRAND}',
        '{NLAST} [GmbH|SA|SAS|Ltd|Inc.|Group|& Co|BV|SRL|SL|AG]',
        '{NLAST} [& |et |y |e |en |und ]{NLAST}',
        'Cabinet {NLAST}',
        'Garage {NLAST}',
        '{NLAST} & [Sons|Fils|Partners|Söhne|Associés]',
        '{CITY} [Bank|Airport|City|FC|Consulting]',
        '{NFULL} [GmbH|SA|Ltd|Inc.|SARL]',
      ],
      SHORT: words(SHORT_FORMS),
      TOPICAL: [
        'Order confirmation',
        'New message',
        'Weekly report',
        'Compte rendu',
        'Rechnung',
        'Nueva factura',
        'Offerta speciale',
        'Release notes',
      ],
    },
  }
  LANGUAGES.forEach((language, at) => {
    const column = 1 + at
    const named = (kind: RegExp): string[] =>
      terms
        .filter((row) => kind.test(row[0] ?? ''))
        .map((row) => row[column] ?? '')
        .filter((word) => word !== '' && !/[(]/.test(word))
    const own = cities.filter((row) => (HOME[language] ?? /^$/).test(row[1] ?? '')).map((row) => row[0] ?? '')
    all[language] = {
      CITY: [
        ...large,
        ...named(/^city$/),
        ...named(/^city$/),
        ...regions,
        ...own.slice(0, 900),
        ...own.slice(0, 300),
        ...european.filter((_, row) => row % 7 === at),
      ],
      COUNTRY: named(/^country$/),
      ALSO: [...wordNames(folder, language)],
      ALSOUP: [...wordNames(folder, language)].map((word) => word.charAt(0).toUpperCase() + word.slice(1)),
      DAY: named(/^weekday$/),
      MONTH: named(/^month$/),
      TONGUE: named(/^language$/),
      STREET: STREETS[language] ?? [],
      NATION: NATIONS[language] ?? [],
    }
  })
  return all
}

const HOME: Readonly<Record<string, RegExp>> = {
  en: /^(GB|US|IE|AU|CA)$/,
  fr: /^(FR|BE|CH)$/,
  de: /^(DE|AT|CH)$/,
  es: /^(ES|MX|AR|CO)$/,
  it: /^IT$/,
  nl: /^(NL|BE)$/,
  pt: /^(PT|BR)$/,
}

function words(list: string): string[] {
  return list.trim().split(/\s+/)
}

/** Ordinary words of a language that are names as well, as the name-free sentences show them in small letters. */
export function wordNames(folder: string, language: string): ReadonlySet<string> {
  const rows = readRows(folder, `words/ambiguous-${language}.tsv`)
  return new Set(
    rows
      .filter(([, asWord = '0', , , common]) => Number(asWord) >= 2 && common === 'common')
      .map(([word = '']) => word),
  )
}
