import type { Pattern } from '../pattern.ts'

/**
 * Streets as the seven languages write them. Sources: the postal services' addressing guides (La Poste, NF Z10-011;
 * bpost; Die Schweizerische Post; Deutsche Post, DIN 5008; Correos; Poste Italiane; PostNL, NEN 5825; CTT; Royal Mail,
 * BS 7666; USPS Publication 28).
 */
const TOWN = String.raw`[\p{Lu}][\p{L}'’.-]{1,24}(?:[ -](?:(?:de|du|des|la|le|les|en|sur|sous|lès|am|an|der|im|del|di|da|do|upon|on|the|d'|l')[ -]?){0,2}(?!(?:T[ée]l|Fax|Mob|Mail|E-?[Mm]ail|Phone|Port|N°|Contact)[\p{L}.]{0,8}[ .:])[\p{Lu}\d][\p{L}\d'’.-]{0,24}){0,3}(?: ?[Cc][ée]dex(?: \d{1,2})?|CEDEX(?: \d{1,2})?)?`
/** A comma, a dash or a line break in front of the postal code. */
const BREAK = String.raw`(?:[,;.]|[ ]?[-–—]|\n)? {0,2}\n? ?`
const COUNTRY = '(?:(?:F|B|D|L|A|CH|I|E|P|NL|DK|SE|S|N|FI|PL)-|C\\.P\\.:? ?|CEP:? )?'

/** 75011 Paris · 1050 Bruxelles · 80331 München · 28013 Madrid · 4000-123 Porto · 2511 CV Den Haag · CH-8001 Zürich */
const CONTINENTAL = new RegExp(
  String.raw`${BREAK}${COUNTRY}(?:\d{4} ?[A-Z]{2}(?![\p{L}\d])|\d{4}-\d{3}|\d{5}-\d{3}|\d{2}-\d{3}|\d{2} ?\d{3}|\d{3} \d{2}|\d{4})(?![\d-])(?:,? ?(?:-|–)? ?(?:${TOWN}))?`,
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
  /,? \p{L}[\p{L}'.-]{1,20}(?: \p{L}[\p{L}'.-]{1,20}){0,3},? (?:[A-Z]{2}|[A-Z][a-z]{3,12}(?: (?:of )?[A-Z][a-z]{3,12})?) \d{5}(?:-\d{4})?(?!\d)(?:, (?:USA|United States))?/iuy

/** Newtown NSW 2042 */
const AUSTRALIAN = new RegExp(
  String.raw`,? (?:${TOWN},? )?(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT|New South Wales|Victoria|Queensland|Tasmania) \d{4}(?!\d)`,
  'uy',
)

const DUBLIN = /,? (?:dublin|cork) \d{1,2}w?\b(?:,? [AC-FHKNPRTV-Y]\d[\dW] ?[\dAC-FHKNPRTV-Y]{4}(?![\p{L}\d]))?/iuy

/** Paris 75015 · Col. Roma Norte, 06700 Ciudad de México */
const TOWN_FIRST = new RegExp(String.raw`[,.]? (?:${TOWN}),? \d{5}(?![\d-])(?:,? ${TOWN})?`, 'uy')

/** Bela Vista, São Paulo - SP, 01310-200 */
const BRAZILIAN = new RegExp(
  String.raw`(?:(?: ?[-–]|,) ?${TOWN}){1,2}(?: ?[-–/,] ?[A-Z]{2})?,? ?(?:CEP:? ?)?\d{5}-\d{3}(?!\d)`,
  'uy',
)

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
    'Storgatan 12, 111 22 Stockholm',
    'Carrera 43A No. 9-20',
    'lieu-dit La Croix Blanche, 24290 Montignac',
  ],
  form: {
    kind: 'address',
    before:
      'rue avenue av ave avda avd boulevard bd bld boul blvd place pl allée allee allées allees chemin che ch impasse imp quai cours route rte square sq sq. passage pass faubourg fbg fg sentier ruelle villa résidence residence rés. lotissement lot. hameau rond-point esplanade promenade voie traverse montée montee cité cite clos chaussée chaussee parvis mail galerie venelle drève cour sente rang zone za zi zac lieu-dit lieudit domaine ferme mas hlm coteau clos via viale v.le piazza p.za p.zza piazzale p.le corso c.so largo vicolo strada lungomare contrada località loc. frazione fraz. calle c/ cl avenida plaza pza paseo po pº rúa ronda camino cno carretera ctra travesía travesia glorieta pasaje urbanización urb. rua r. travessa praça praca praceta pç estrada alameda calçada beco quinta rambla c/. av/ avda/ pza/ carrer avinguda passeig pg plaça travessera bulevar paraje jirón jiron diagonal transversal rambla laan loma ul ulica aleja alej',
    everyday:
      'place pl cours passage pass villa cité cite route voie mail galerie clos square sq sq. résidence residence promenade montée montee traverse largo strada via plaza camino quinta ch av che r. rés. lot. loc. frazione località fraz. urb. cl po pg pasaje glorieta alameda rambla imp ronda rua cour rang zone domaine ferme mas loma diagonal transversal za zi zac aleja',
    behind:
      'street st road rd avenue ave lane ln drive dr close court ct boulevard blvd way place pl square sq terrace crescent cres parkway pkwy highway hwy row hill gardens gdns grove mews walk wharf circle cir trail embankment parade rise view heights broadway turnpike alley plaza expressway expy freeway fwy center centre path loop pike real',
    endings:
      'straße strasse strass str. weg platz allee gasse ring damm ufer chaussee steig pfad stieg straat laan plein gracht kade dijk singel hof steeg dreef lei baan markt park plantsoen str gatan gata gaten gate vägen vägg veien vegen vegur gade stræde allé allén torget plads katu ntie kuja braut straeti vegur',
    particles:
      "de du des la le les l d à a au aux en et sur sous saint sainte st ste del della dello dei degli delle di da do dos das el los las y e von der den dem am an auf im in zum zur unter van het ten ter op 't 's of the and",
    never:
      'the a an this that these those my your his her our their minute minutes min hour hours day days week weeks mile miles km meter meters metre metres block blocks people person persons cars lanes new more other different long short year years month months only from for with by and or but to at is are was were per each every no some any down off across along percent',
    additionStarts: 'abcdABCDtq-–/',
    addition:
      /(?:(?: ?(?:bis|ter|quater|quinquies)\b| ?[a-dA-D](?![\p{L}\d])| ?[-–/] ?(?:\d{1,4}[a-zA-Z]?|[A-Za-z])(?![\p{L}\d])))/uy,
    tail: [
      // "3e étage", "2. tv", "1. OG", "rez-de-chaussée", "porte gauche", "r/c Dto"
      /(?:[,.]? ?(?:-|–)? ?|\n ?)(?:(?:au )?\d{1,2} ?(?:er|e|è|ème|eme|º|°|th|nd|rd|st)? ?(?:étage|etage|floor|piso|andar|piano|stock)(?!\p{L})(?: (?:[àa] )?(?:gauche|droite|face)(?!\p{L}))?|\d{1,2}\. ?(?:sal|tv|th|mf|og|dg|stock|stiege|etage)(?!\p{L})\.?(?: (?:links|rechts|mitte)(?!\p{L}))?|rez[- ]de[- ]chauss[ée]e|rdc(?!\p{L})|porte (?:[àa] )?(?:gauche|droite|face)|r\/c(?: (?:dto|esq|direito|esquerdo)\.?)?)/iuy,
      // flat, floor, building, stairs, door, box
      /(?:[,.]? ?(?:-|–)? ?|\n ?)(?:appartement|appt?\.?|apartment|apart\.?|apto?\.?|apt\.?|flat|unit|suite|ste\.?|floor|fl\.?|étage|etage|bâtiment|batiment|bât\.?|bat\.?|escalier|escalera|esc\.?|porte|puerta|pta\.?|piso|planta|portal|port\.?|bajo|bloque|bloco|interno|int\.?|scala|piano|boîte|boite|bte\.?|bus|lote?|bl\.?|room|building|depto\.?|dpto\.?|dto\.?|departamento|oficina|of\.?|local|casa|torre|sala|andar|edificio|hall|logement|chambre|nº|n°|no\.?|#)(?: |#|n[º°o]\.? ?|(?<=[.º°#])|(?=\d)){1,2}[\p{L}\d]{1,5}(?:[º°ª]{1,2} ?[A-Za-z]?)?(?![\p{L}\d])/iuy,
      // Spanish and Portuguese floor and door: ", 3º B", ", 4, A", "2 B", " - 5º - 4"
      /(?:\.?,| -)? ?\d{1,2}\.?[ºª°o]? ?(?:-|,)? ?(?:[A-Z](?![\p{L}\d])|[Ii]zda?\.?|[Ii]zq\.?|[Dd]cha\.?|[Dd]er\.?|[Dd]to\.?|[Ee]sq\.?)/uy,
      /(?:,| -)? ?\d{1,2}[ºª°](?: ?- ?\d{1,2}[ºª°]?)?(?![\p{L}\d])/uy,
      /, ?\d{1,2}[ºª]? (?:puerta|pta\.?) \d{1,3}(?!\d)|\. \d{1,2}[ºª]? ?[A-Z](?= ?(?:[.,;\n]|$))/iuy,
      // Catalan floor and door: "4t 2a"; a ground floor, an attic, a side
      /,? \d{1,2}(?:r|n|t|è|e|a|[ºª]) \d{1,2}[aª](?![\p{L}\d])/uy,
      /, ?(?:bajos?|entlo\.?|entresuelo|[áa]tico|pral\.?|principal|links|rechts|Mitte|gauche|droite)(?= ?(?:[,.;)\n]|$))/uy,
      // a numbered road: "N. Ave 56", "County Road 12"
      /(?<=(?:^|[^\p{L}])(?:Ave|Avenue|Road|Rd|Hwy|Highway|Route)\.?) \d{1,4}(?= ?(?:[,;)\n]|\.(?!\d)|$))/uy,
      // ", 5 1." at the end: floor and door
      /, ?\d{1,2}(?:,? \d{1,2})?(?= ?(?:[.;]\s|\n|$))/uy,
      /,? \d{1,2}(?:st|nd|rd|th) [Ff]loor/y,
      // a Dutch upper floor, a Finnish flat
      /[ -](?:I{1,3}|IV|hs|huis)(?![\p{L}\d])|(?<= [A-Z]) \d{1,3}(?=, ?\d{5} )/uy,
      // directions and quarters behind an English street
      /,? (?:North|South|East|West|N|S|E|W|NE|NW|SE|SW|Northeast|Northwest|Southeast|Southwest)(?![\p{L}\d])\.?/uy,
      / (?:north|south|east|west)(?= ?(?:[,.;?!)\n]|$))/uy,
      /(?:,? |\n ?)(?:Suite|Ste\.?|Building|Unit|Apt\.?|#) ?#? ?[A-Z\d]{1,5}(?![\p{L}\d])/uy,
    ],
    postal: [CONTINENTAL, BRAZILIAN, BRITISH, CANADIAN, AMERICAN, AUSTRALIAN, DUBLIN, TOWN_FIRST],
    lowerPostal: [LOWER_CONTINENTAL, BRITISH, CANADIAN, AMERICAN, DUBLIN],
    box: String.raw`P\.? ?O\.? ?Box|Post Office Box|GPO Box|(?:Locked|Private) Bag|PSC \d{1,5},? Box|B\.?P\.?|C\.P\.|CS|TSA|Bo[iî]te postale|Case postale|Postfach|Postbus|Post(?:boks|box)|Casella postale|Apartado(?: de correos| postal)?|Apdo\.?(?: de correos| postal)?|Bo(?:x|ks)|Casilla(?: de correo| postal)?|Caixa postal|Skrytka pocztowa`,
    boxEnds:
      'box bag bp b.p c.p cs tsa postale postfach postbus boks postboks postbox apartado apdo correos correo casilla postal pocztowa n° no',
    whole: /Grand(?:e[- ]|['’]|[- ])?(?:Rue|Place)(?![\p{L}])/iuy,
    grid: /(?:calle|cll|cl|carrera|cra|kra|kr|cr|avenida|av|diagonal|diag|dg|transversal|transv|tv|autopista)\.? {0,2}\d{1,3} ?[A-Z]{0,2}(?:(?: bis)?(?: ?(?:sur|norte|este|oeste))?)(?:,? ?(?:#|n[º°o]\.?|num\.?) ?\d{1,3} ?[A-Z]{0,2}(?: ?(?:-|–) ?\d{1,3}| [A-Z]?-\d{1,3})|,? (?:calle|carrera|cra)\.? \d{1,3})(?!\d)/iuy,
    gridded: 'calle cll cl carrera cra kra kr cr avenida av diagonal diag dg transversal transv tv autopista',
    inFront: String.raw`(?:r[ée]sidence|r[ée]s\.|immeuble|imm\.|lotissement|lot\.|hameau|le hameau|domaine|villa|tour|cit[ée]|hlm|foyer|ehpad|zi|za|zac|ferme|urbanizaci[oó]n|urb\.|residencial|edificio|condominio|residenza|palazzina|wohnanlage) [\p{L}\d'’. -]{1,40}|(?:b[âa]timent|b[âa]t\.?|escalier|esc\.?|appartement|appt?\.?|[ée]tage|porte|hall|logement|chambre|flat|apartment|apt\.?|unit|suite|room|entr[ée]e|bloc|scala|interno|portal|piso) ?(?:n[°o] ?)?[\p{L}\d]{1,5}|\d{1,2} ?(?:er|e|[èe]me)? ?[ée]tage|(?:\d{1,2}(?:st|nd|rd|th)|ground|first|second|third|top) floor|(?:\p{L}[\p{L}'’]{1,20} ){1,3}(?:house|court|tower|buildings?|lodge|cottage|mansions|wharf)`,
    houses:
      'lane road street avenue drive close way gardens terrace crescent court grove hill mews row green house cottage farm vicarage rectory lodge hall barn mill manor grange park estate quay wharf yard',
    written: {
      places: ['-dit', '-Dit'],
      place:
        /lieu-dit,? (?:["«“] ?)?(?:(?:le|la|les|du|de la|des) |l['’]|d['’])?\p{L}[\p{L}'’-]{1,24}(?: (?:(?:de|du|des|la|le|les|en|sur|aux?|et|d['’]|l['’]) ?){0,2}\p{Lu}[\p{L}'’-]{1,24}){0,3}/iuy,
      streets: ['rue ', 'venue ', 'llée '],
      street:
        /[\p{L} '’-]{2,28}(?: bis| ter)?,? (?:rue|avenue|all[ée]e) (?:(?:de|du|des|la|le|les|aux?) |d['’]|l['’]){0,2}\p{L}[\p{L}'’-]{1,24}(?: (?:(?:de|du|des|la|le|les|et|sur) ){0,2}\p{Lu}[\p{L}'’-]{0,24}){0,3}/iuy,
      numbers:
        '(?:(?:vingt|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante|quatre[- ]vingts?|cent)[- ](?:et[- ])?)?(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix(?:[- ](?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize)|(?:vingt|trente|quarante|cinquante|soixante|septante|huitante|nonante|quatre-vingts?|cent)(?:[- ]et[- ](?:un|onze)|[- ]un)?',
    },
    code: {
      any: 'cp, plz, cap, zip, cep, code postal, postcode, post code',
      fr: 'code postal',
      de: 'postleitzahl',
      es: 'codigo postal',
      it: 'codice postale, avviamento postale',
      nl: 'postcode',
      pt: 'codigo postal',
      en: 'postcode, postal code, zip code, zipcode',
    },
    town: String.raw`ville|commune|localit[ée]|city|town|ort|wohnort|stadt|poblaci[oó]n|localidad|ciudad|municipio|citt[àa]|comune|plaats|woonplaats|localidade|cidade`,
    labels:
      'domicilio|direcci[oó]n|adresse|address|anschrift|indirizzo|residenza|morada|endere[cç]o|adres|woonadres|stra(?:ß|ss)e|street|calle|straat',
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
