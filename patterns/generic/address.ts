import type { Pattern } from '../pattern.ts'

/**
 * Streets as the seven languages write them. Sources: the postal services' addressing guides (La Poste, NF Z10-011;
 * bpost; Die Schweizerische Post; Deutsche Post, DIN 5008; Correos; Poste Italiane; PostNL, NEN 5825; CTT; Royal Mail,
 * BS 7666; USPS Publication 28).
 */
const TOWN = String.raw`[\p{Lu}][\p{L}'’.-]{1,24}(?:[ -](?:(?:de|du|des|la|le|les|en|sur|sous|lès|am|an|der|im|del|di|da|do|upon|on|the|d'|l')[ -]?){0,2}[\p{Lu}\d][\p{L}\d'’.-]{0,24}){0,3}(?: ?[Cc][ée]dex(?: \d{1,2})?|CEDEX(?: \d{1,2})?)?`
/** A comma, a dash or a line break in front of the postal code. */
const BREAK = String.raw`(?:[,;.]|[ ]?[-–—]|\n)? {0,2}\n? ?`
const COUNTRY = '(?:(?:F|B|D|L|A|CH|I|E|P|NL)-)?'

/** 75011 Paris · 1050 Bruxelles · 80331 München · 28013 Madrid · 4000-123 Porto · 2511 CV Den Haag · CH-8001 Zürich */
const CONTINENTAL = new RegExp(
  String.raw`${BREAK}${COUNTRY}(?:\d{4} ?[A-Z]{2}|\d{4}-\d{3}|\d{2} ?\d{3}|\d{4})(?![\d-])(?:,? ?(?:-|–)? ?(?:${TOWN}))?`,
  'uy',
)

/** The same typed without capitals; small words after the town are not part of it. */
const LOWER_CONTINENTAL = new RegExp(
  String.raw`${BREAK}(?:\d{4} ?[a-z]{2}(?!\p{L})|\d{4}-\d{3}|\d{5}|\d{4})(?![\d-])(?: (?!(?:et|ou|and|or|und|e|tel|tél|merci)\b)(?:den |la |le |les |saint |saint-)?\p{L}[\p{L}'’.-]{2,24})?`,
  'uy',
)

/** Bristol BS1 5TR · London, SW1A 1AA */
const BRITISH = new RegExp(String.raw`,? (?:${TOWN},? )?[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\d])`, 'uiy')

/** Montréal, QC H3B 1A1 */
const CANADIAN = new RegExp(String.raw`,? (?:${TOWN},? )?(?:[A-Z]{2} )?[A-Z]\d[A-Z] ?\d[A-Z]\d(?![\p{L}\d])`, 'uiy')

/** Brooklyn, NY 11201 · Austin, TX 78701-1234 */
const AMERICAN =
  /,? \p{L}[\p{L}'.-]{1,20}(?: \p{L}[\p{L}'.-]{1,20}){0,3},? (?:[A-Z]{2}|[A-Z][a-z]{3,12}(?: [A-Z][a-z]{3,12})?) \d{5}(?:-\d{4})?(?!\d)(?:, (?:USA|United States))?/iuy

const DUBLIN = /,? (?:dublin|cork) \d{1,2}w?\b/iy

/** Paris 75015 */
const TOWN_FIRST = new RegExp(String.raw`,? (?:${TOWN}),? \d{5}(?!\d)`, 'uy')

export const address: Pattern = {
  id: 'generic/address',
  entity: 'ADDRESS',
  title: 'Street address or post office box, with floor, flat, postal code and town',
  sources: [
    'UPU S42 (international addressing)',
    'NF Z10-011 (La Poste)',
    'DIN 5008',
    'NEN 5825',
    'BS 7666',
    'USPS Publication 28',
    'addressing guides of bpost, Swiss Post, Correos, Poste Italiane and CTT',
  ],
  action: 'tokenise',
  examples: [
    "12 bis, rue de l'Église, 69003 Lyon",
    'Hauptstraße 157, 80331 München',
    'calle del Carmen, 45, 28013 Madrid',
    'via Roma 73, 10121 Torino',
    'Kerkstraat 37, 2511 CV Den Haag',
    'Rua do Almada 27, 4000-123 Porto',
    'Flat 3, 90 Oak Drive, Bristol BS1 5TR',
    'C/ Feixa Llarga, s/n, 08907 Bellvitge',
    'BP 90125, 75015 Paris',
  ],
  form: {
    kind: 'address',
    before:
      'rue avenue av ave avda avd boulevard bd bld boul blvd place pl allée allee allées allees chemin che ch impasse imp quai cours route rte square passage pass faubourg fbg fg sentier ruelle villa résidence residence lotissement hameau rond-point esplanade promenade voie traverse montée montee cité cite clos chaussée chaussee parvis mail galerie venelle drève clos via viale v.le piazza p.za piazzale corso c.so largo vicolo strada lungomare contrada calle c/ cl avenida plaza pza paseo po pº rúa ronda camino cno carretera ctra travesía travesia glorieta pasaje urbanización rua r. travessa praça praca pç estrada alameda calçada beco quinta rambla c/. av/ avda/ pza/ carrer avinguda passeig pg plaça travessera bulevar paraje',
    everyday:
      'place pl cours passage pass villa cité cite route voie mail galerie clos square résidence residence promenade montée montee traverse largo strada via plaza camino quinta ch av che r. cl po pg pasaje glorieta alameda rambla imp ronda rua',
    behind:
      'street st road rd avenue ave lane ln drive dr close court ct boulevard blvd way place pl square sq terrace crescent cres parkway pkwy highway hwy row hill gardens gdns grove mews walk wharf circle cir trail embankment parade rise view heights broadway turnpike alley plaza expressway expy freeway fwy center centre path loop pike real',
    endings:
      'straße strasse strass str. weg platz allee gasse ring damm ufer chaussee steig pfad stieg straat laan plein gracht kade dijk singel hof steeg dreef lei baan markt park plantsoen',
    particles:
      "de du des la le les l d à a au aux en et sur sous saint sainte st ste del della dello dei degli delle di da do dos das el los las y e von der den dem am an auf im in zum zur unter van het ten ter op 't 's of the and",
    never:
      'the a an this that these those my your his her our their minute minutes min hour hours day days week weeks mile miles km meter meters metre metres block blocks people person persons cars lanes new more other different long short year years month months only from for with by and or but to at is are was were per each every no some any down off across along percent',
    addition:
      /(?:(?: ?(?:bis|ter|quater|quinquies)\b| ?[a-dA-D](?![\p{L}\d])| ?[-–/] ?(?:\d{1,4}[a-zA-Z]?|[A-Za-z])(?![\p{L}\d])))/uy,
    tail: [
      // flat, floor, building, stairs, door, box
      /[,.]? ?(?:-|–)? ?(?:appt?\.?|appartement|apartment|apto?\.?|apt\.?|flat|unit|suite|ste\.?|floor|fl\.?|étage|etage|bât\.?|bat\.?|bâtiment|batiment|esc\.?|escalier|escalera|porte|puerta|piso|portal|planta|bajo|bloque|interno|int\.?|scala|piano|boîte|boite|bte\.?|bus|lote?|bl\.?|room|building|#|nº|n°|no\.?) ?#? ?[\p{L}\d]{1,5}(?:[º°ª]{1,2} ?[A-Za-z]?)?(?![\p{L}\d])/iuy,
      // Spanish and Portuguese floor and door: ", 3º B", ", 4, A", "2 B"
      /,? ?\d{1,2}[ºª°]? ?(?:-|,)? ?(?:[A-Z](?![\p{L}\d])|[Ii]zda?\.?|[Ii]zq\.?|[Dd]cha\.?|[Dd]er\.?|[Dd]to\.?|[Ee]sq\.?)/uy,
      /,? \d{1,2}(?:st|nd|rd|th) [Ff]loor/y,
      // directions and quarters behind an English street
      /,? (?:North|South|East|West|N|S|E|W|NE|NW|SE|SW|Northeast|Northwest|Southeast|Southwest)\b\.?/y,
      /,? (?:Suite|Ste\.?|Building|Unit|Apt\.?|#) ?#? ?[A-Z\d]{1,5}(?![\p{L}\d])/uy,
    ],
    postal: [CONTINENTAL, BRITISH, CANADIAN, AMERICAN, DUBLIN, TOWN_FIRST],
    lowerPostal: [LOWER_CONTINENTAL, BRITISH, CANADIAN, AMERICAN, DUBLIN],
    box: /(?:P\.? ?O\.? ?Box|Post Office Box|B\.?P\.?|CS|TSA|Bo[iî]te postale|Postfach|Postbus|Casella postale|Apartado(?: de correos| postal)?|Caixa postal) {0,2}(?:n[°o]\.? ?)?\d(?:[\d ]{0,8}\d)?(?!\d)/iy,
    labels: 'domicilio|direcci[oó]n|adresse|address|anschrift|indirizzo|residenza|morada|endere[cç]o|adres|woonadres',
    context: {
      any: 'adresse*, address*, domicil*',
      en: 'live, lives, living, located, location, reside*, street, deliver*, ship, moved, office, house, home, ride, cab, taxi, venue',
      fr: 'habite*, demeur*, resid*, situe*, livr*, chez, siege, rue, loge*, vit',
      de: 'wohn*, anschrift, lieferadresse, ansassig',
      es: 'direccion*, vive*, vivo, resid*, calle, ubicad*',
      it: 'indirizzo*, residen*, abit*, sede',
      nl: 'woon*, wonen*, bezorg*, gevestigd',
      pt: 'morada, endereco, resid*, moro, mora, vivo',
    },
  },
}
