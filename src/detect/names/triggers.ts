import { hashOf } from './fold.ts'

/**
 * Words that announce a name. The tagger learns what each kind is worth; evidence names the kind.
 * 0 is none; the numbers are part of the weights.
 */
export const TRIGGER = {
  civility: 1,
  introduction: 2,
  presence: 3,
  greeting: 4,
  signOff: 5,
  label: 6,
  header: 7,
  relation: 8,
  role: 9,
  contact: 10,
  street: 11,
  institution: 12,
  product: 13,
  honour: 14,
} as const

/** Phrases by kind, folded and without apostrophes; the last word stands right before the name. */
const PHRASES: readonly (readonly [kind: number, phrases: string])[] = [
  [
    TRIGGER.civility,
    `m|mr|mme|mlle|mmes|mm|mrs|ms|miss|mister|missus|monsieur|madame|mademoiselle|messieurs|mesdames|dr|docteur|doctor|prof|pr|
    professeur|professor|maitre|me|mgr|herr|herrn|frau|fraulein|hr|fr|sr|sra|srta|senor|senora|senorita|don|dona|dna|
    d|sig|signor|signora|signorina|sigra|dott|dottore|dottssa|dottoressa|avv|ing|dhr|mevr|mevrouw|meneer|mw|heer|drs|
    senhor|senhora|doutor|doutora|dra|prof dr|herr dr|frau dr|dr med|sir|lady|lord|dame|rev|reverend|father|
    sister|brother|capt|captain|sgt|lt|col|gen|major|cpl|officer|detective|judge|nurse|abbe|pere|soeur|frere|mere|
    monseigneur|president|presidente|ministre|pan|pani|bay|bey|hanim|sayin|shri|smt|ustad|sheikh|cheikh|hajj|hadj|imam|
    oncle|tonton|tante|tata|tatie|papi|mamie|uncle|aunt|auntie|grandma|grandpa|onkel|opa|oma|oom|tio|tia|zio|zia|nonna|nonno`,
  ],
  [
    TRIGGER.introduction,
    `name is|names|my name|appelle|appelles|appellent|appelait|nomme|nommee|prenomme|prenommee|surnomme|nom est|prenom est|
    heisse|heisst|heissen|heiss|name ist|namens|genannt|llamo|llama|llaman|nombre es|llamado|llamada|chiamo|chiama|nome e|chiamato|
    chiamata|heet|naam is|genaamd|chamo|chama|chamo me|chamado|chamada|named|called|goes by|au nom de|nom de|in the name of|
    under the name|auf den namen|a nombre de|a nome di|a nome|op naam van|em nome de|prenom|name|nom|nombre|naam|nome|
    soussigne|soussignee|undersigned|unterzeichner|sottoscritto|sottoscritta|abajo firmante|ondergetekende|abaixo assinado`,
  ],
  [
    TRIGGER.presence,
    `i am|i m|im|this is|je suis|c est|moi c est|moi|ich bin|hier ist|hier spricht|soy|yo soy|aqui|sono|io sono|ik ben|met|sou|eu sou|
    aqui e|parle|here is|its|it is|cest|jsuis|c|ici|qui est|who is|whos|wer ist|quien es|chi e|wie is|quem e|wie ist`,
  ],
  [
    TRIGGER.greeting,
    `hello|hi|dear|hey|hiya|yo|good morning|good afternoon|good evening|morning|bonjour|bjr|salut|slt|coucou|cc|bonsoir|cher|chere|chers|
    re|hallo|liebe|lieber|liebes|geehrte|geehrter|guten tag|guten morgen|moin|servus|gruss gott|hola|estimado|estimada|querido|querida|
    buenos dias|buenas tardes|buenas|ciao|gentile|caro|cara|egregio|egregia|buongiorno|buonasera|salve|carissimo|carissima|beste|
    geachte|lieve|goedemorgen|goedemiddag|goedendag|dag|hoi|ola|oi|prezado|prezada|bom dia|boa tarde|boa noite|thanks|thank you|thx|
    merci|danke|gracias|grazie|bedankt|dank je|obrigado|obrigada|sorry|pardon|desole|welcome|bienvenue|willkommen|bienvenido|
    bienvenida|benvenuto|benvenuta|welkom|bem vindo|goodbye|bye|congratulations|congrats|felicitations|bravo|happy birthday|joyeux anniversaire`,
  ],
  [
    TRIGGER.signOff,
    `regards|sincerely|cheers|best|yours|faithfully|truly|wishes|love|xoxo|xx|signed|rgds|br|kr|cordialement|cdt|cdlt|bien a vous|
    bien a toi|salutations|distinguees|bises|bisous|amicalement|sincerement|signe|signee|signature|respectueusement|devouee|
    grussen|grusse|gruss|mfg|lg|vg|hochachtungsvoll|gez|saludos|cordialmente|atentamente|atte|abrazo|besos|saluti|distinti saluti|
    cordiali saluti|abbraccio|baci|groeten|groet|hoogachtend|mvg|cumprimentos|atenciosamente|abraco|beijos|firmado|firmato|assinado|
    getekend|unterschrift|firma|sentiments|journee|soiree|tag|avance|advance|voraus|anticipo|voorbaat|antemano`,
  ],
  [
    TRIGGER.label,
    `patient|patiente|client|cliente|customer|kunde|kundin|klant|kundenname|titulaire|holder|cardholder|titular|inhaber|kontoinhaber|
    intestatario|rekeninghouder|beneficiaire|beneficiary|beneficiario|begunstigde|empfanger|locataire|tenant|mieter|vermieter|
    inquilino|inquilina|conduttore|locatore|huurder|verhuurder|bailleur|landlord|guarantor|caution|garant|demandeur|demandeuse|
    applicant|antragsteller|solicitante|richiedente|aanvrager|requerente|requerant|plaignant|defendant|plaintiff|assure|assuree|insured|
    passenger|passager|passagere|passagier|pasajero|passeggero|passageiro|traveller|voyageur|guest|invite|gast|huesped|ospite|hospede|
    student|eleve|etudiant|etudiante|schuler|alumno|alumna|studente|leerling|aluno|aluna|employee|employe|employee|salarie|salariee|
    mitarbeiter|empleado|dipendente|werknemer|funcionario|candidate|candidat|candidate|bewerber|candidato|kandidaat|author|auteur|
    autor|autore|autora|contact|contatto|contacto|contato|kontakt|ansprechpartner|referent|interlocuteur|responsable|manager|
    assignee|assigned to|reporter|reviewer|owner|sender|recipient|expediteur|destinataire|absender|afzender|remitente|destinatario|
    mittente|rappelant|caller|appelant|agent|conseiller|advisor|berater|asesor|medewerker|operatore|participants|presents|present|
    attendees|attending|excuses|excuse|absents|absent|teilnehmer|asistentes|partecipanti|deelnemers|participantes|anwesend|cc|bcc|
    first name|last name|full name|surname|family name|given name|vorname|nachname|familienname|voornaam|achternaam|apellido|
    apellidos|cognome|sobrenome|apelido|nom complet|nom de famille|nom et prenom|nom prenom|name and surname|nombre y apellidos|
    nome e cognome|nome completo|nombre completo|pharmacien|medecin|physician|arzt|medico|arts|doctor|therapist|infirmiere|nurse|
    sent by|written by|ecrit par|redige par|signe par|signed by|approved by|valide par|prepared by|created by|commande de|
    conjoint|conjointe|spouse|emergency contact|mother|father|mere|pere|mutter|vater|madre|padre|moeder|vader|mae|pai|de la part de`,
  ],
  [TRIGGER.header, `from|to|de|a|von|an|para|da|van|aan|objet|subject|wrote|a ecrit|schrieb|reply to|on behalf of|pour|fur|per|p o|attn|att|ac|z hd|ala atencion`],
  [
    TRIGGER.relation,
    `my brother|my sister|my wife|my husband|my son|my daughter|my friend|my boss|my colleague|my coworker|my cousin|my neighbour|
    my neighbor|my mum|my mom|my dad|my girlfriend|my boyfriend|my partner|my roommate|my flatmate|my ex|my manager|my landlord|my teacher|
    brother|sister|wife|husband|son|daughter|friend|colleague|coworker|cousin|neighbour|neighbor|girlfriend|boyfriend|partner|
    roommate|flatmate|ex|nephew|niece|fiance|fiancee|frere|soeur|femme|mari|epouse|epoux|fils|fille|ami|amie|copain|copine|pote|collegue|
    cousine|voisin|voisine|patron|patronne|chef|compagnon|compagne|neveu|belle mere|beau pere|beau frere|belle soeur|
    bruder|schwester|ehefrau|mann|ehemann|sohn|tochter|freund|freundin|kollege|kollegin|cousin|nachbar|nachbarin|chefin|
    hermano|hermana|esposa|esposo|marido|mujer|hijo|hija|amigo|amiga|companero|companera|primo|prima|vecino|vecina|jefe|jefa|novio|novia|
    fratello|sorella|moglie|marito|figlio|figlia|amico|amica|collega|cugino|cugina|vicino|vicina|capo|fidanzato|fidanzata|
    broer|zus|vrouw|zoon|dochter|vriend|vriendin|neef|nicht|buurman|buurvrouw|baas|irmao|irma|filho|filha|colega|vizinho|vizinha|chefe|
    namorado|namorada|bebe|baby|jumeaux|twins|enfants|kids|parents`,
  ],
  [
    TRIGGER.role,
    `ceo|cto|cfo|coo|director|directeur|directrice|direktor|direttore|direttrice|presidente|chairman|chairwoman|founder|fondateur|
    fondatrice|grunder|fundador|fondatore|singer|chanteur|chanteuse|actor|actress|acteur|actrice|schauspieler|sanger|cantante|
    writer|ecrivain|schriftsteller|escritor|scrittore|painter|peintre|maler|pintor|pittore|poet|poete|dichter|composer|compositeur|
    komponist|compositor|coach|trainer|entraineur|entrenador|allenatore|treinador|player|joueur|spieler|jugador|giocatore|
    senator|senateur|deputy|depute|deputee|minister|kanzler|bundeskanzler|burgermeister|maire|mayor|alcalde|sindaco|burgemeester|king|queen|
    roi|reine|konig|konigin|rey|reina|re|regina|koning|koningin|rei|rainha|prince|princess|prinz|emperor|empereur|pope|pape|papst|papa|
    lawyer|avocat|avocate|anwalt|abogado|avvocato|advocaat|advogado|engineer|ingenieur|notaire|journalist|journaliste|
    philosopher|philosophe|architect|architecte|filmmaker|realisateur|regisseur|secretary|secretaire|assistant|assistante|
    plombier|electricien|plumber|electrician|sponsor|striker|goalkeeper|gardien|attaquant|stagiaire|intern|apprenti|facteur`,
  ],
  [
    TRIGGER.contact,
    `call|phone|ring|text|email|mail|message|ping|ask|tell|remind|invite|meet|contact|notify|with|between|for|by|and|appelle|
    appeler|rappeler|rappelle|demande a|dis a|ecris a|ecrire a|envoie a|avec|entre|chez|pour|par|et|rappelez|contacter|joindre|prevenir|
    prevenez|invite|voir|mit|zwischen|fur|durch|und|con|entre|por|para|y|tra|fra|e|met|tussen|voor|door|en|com|anrufen|frag|sag`,
  ],
  [
    TRIGGER.street,
    `rue|avenue|av|boulevard|bd|bld|place|pl|impasse|allee|allees|chemin|quai|square|cours|faubourg|passage|street|st|road|lane|
    drive|strasse|str|weg|platz|gasse|allee|calle|avenida|avda|plaza|paseo|via|viale|piazza|corso|largo|straat|laan|plein|rua|praca|
    travessa|rue du|rue de|rue du docteur|rue du general|avenue du|place du|rue saint|metro|station|gare|arret|pont|porte|stade|parc|mont`,
  ],
  [
    TRIGGER.institution,
    `lycee|college|ecole|universite|university|hopital|hospital|clinique|clinic|fondation|foundation|institut|institute|musee|museum|
    theatre|church|eglise|cathedrale|chapelle|saint|sainte|san|santa|sankt|sint|sao|st|ste|fc|club|bibliotheque|library|airport|
    aeroport|schule|gymnasium|universitat|krankenhaus|kirche|colegio|instituto|universidad|iglesia|scuola|liceo|ospedale|chiesa|
    ziekenhuis|kerk|escola|universidade|igreja|maison|chateau|cafe|restaurant|hotel|bar|banque|bank|cabinet|groupe|societe|fort|port|cap`,
  ],
  [
    TRIGGER.product,
    `syndrome|maladie|maladie de|disease|loi|theorem|theoreme|theoreme de|algorithme|algorithme de|methode|method|distribution|law|constante|
    prix|prize|award|model|modele|version|brand|marque|song|chanson|album|film|movie|book|livre|roman|serie|series|show|game|jeu|sac|
    parfum|perfume|recette|recipe|sauce|tarte|pizza|class|classe|function|fonction|module|package|import|variable|effet|effect|test|echelle|
    scale|indice|index|nombre de|langage|language|bibliotheque|framework|ouragan|hurricane|tempete|storm`,
  ],
] // prettier-ignore

const KINDS = new Map<number, number>()

/** Joins the hash of a word with that of the words after it. */
export function joinWords(before: number, after: number): number {
  return Math.imul(before ^ 0x2545f491, 0x9e3779b1) ^ after
}

for (const [kind, phrases] of PHRASES) {
  for (const phrase of phrases.split('|')) {
    const words = phrase.trim().split(/\s+/).map(hashOf)
    let hash = words[words.length - 1] as number
    for (let at = words.length - 2; at >= 0; at--) hash = joinWords(words[at] as number, hash)
    // The first table that lists a phrase keeps it.
    if (!KINDS.has(hash)) KINDS.set(hash, kind)
  }
}

const SLOTS = 8192
const keys = new Int32Array(SLOTS)
const values = new Uint8Array(SLOTS)
for (const [hash, kind] of KINDS) {
  let slot = (hash >>> 5) & (SLOTS - 1)
  while (values[slot] !== 0) slot = (slot + 1) & (SLOTS - 1)
  keys[slot] = hash
  values[slot] = kind
}

/** The kind of trigger that a word, or two or three joined words, are; 0 for none. */
export function triggerKind(hash: number): number {
  let slot = (hash >>> 5) & (SLOTS - 1)
  while (values[slot] !== 0) {
    if (keys[slot] === hash) return values[slot] as number
    slot = (slot + 1) & (SLOTS - 1)
  }
  return 0
}

/** Titles stay outside a span, however they are written. Those that are also names ("Don", "Me") are not here. */
const TITLES = new Set(
  `mr mme mlle mmes mrs ms mister missus monsieur madame mademoiselle messieurs mesdames dr docteur doctor professeur
  professor maitre mgr herr herrn frau fraulein sr sra srta senor senora senorita sig signor signora signorina dott
  dottore dottoressa dottssa avv dhr mevr mevrouw meneer drs senhor senhora doutor doutora dra prof sir lady lord`
    .split(/\s+/)
    .map(hashOf),
)

/** Whether a word, by the hash of its folded form, is a title. */
export function isTitle(hash: number): boolean {
  return TITLES.has(hash)
}
