import { CLASS, foldText, LOWER } from '../../text/fold.ts'
import { isOrdinaryWord } from '../known/ordinary-words.ts'
import type { Recogniser } from '../recogniser.ts'
import type { Evidence, Span } from '../span.ts'

/**
 * Keys of free JSON that say what their value is, folded and without separators. A bare "name" is not among them: in
 * tool results it names cities, products and files more often than people, and people's names are found as text.
 */
const KEYS: Readonly<Record<string, string>> = {
  EMAIL:
    'email mail emailaddress mailaddress emailadresse mailadresse courriel adressemail adresseemail adressecourriel correo correoelectronico posta postaelettronica indirizzoemail correio endereco deemail emailadres replyto',
  PHONE:
    'phone phonenumber phoneno tel telno telnumber telefon telefonnummer telefono numerotelefono telefone numerodetelefone telephone numerodetelephone numtel numerotel telefoon telefoonnummer mobile mobilephone mobilenumber mobil mobilnummer handy handynummer cell cellphone cellulare celular movil portable gsm fax faxnumber whatsapp landline festnetz rufnummer msisdn contactnumber',
  IBAN: 'iban ibannumber ibannummer ibannr codiceiban codigoiban numeroiban bankiban',
  PERSON:
    'firstname lastname fullname surname familyname givenname middlename maidenname forename legalname displayname personname customername clientname contactname patientname employeename passengername guestname attendeename recipientname sendername authorname ownername holdername accountholder cardholder cardholdername beneficiaryname applicantname studentname teachername doctorname candidatename tenantname signatory signedby nom prenom prenoms nomcomplet nomdefamille nomprenom nomclient nomdejeunefille nomusage vorname nachname familienname geburtsname vollername kundenname ansprechpartner nombrecompleto nombrecliente apellido apellidos primerapellido segundoapellido nomecompleto cognome nomecognome nomecliente sobrenome apelido voornaam achternaam volledigenaam klantnaam contactpersoon contactperson',
  DATE_OF_BIRTH:
    'dob birth birthdate birthdates birthday born bornon dateofbirth datedenaissance datenaissance naissance geburtsdatum geburtstag gebdatum geburt fechadenacimiento fechanacimiento nacimiento datadinascita datanascita nascita datadenascimento datanascimento nascimento geboortedatum geboortedag ddn bday neele neeele datanasc',
  NATIONAL_ID:
    'nationalid nationalidnumber nationalidentifier personalid ssn socialsecurity socialsecuritynumber socialsecurityno nin nino nir nss numerosecu numerosecuritesociale numerodesecuritesociale securitesociale steuerid steuernummer identifikationsnummer sozialversicherungsnummer svnummer ausweisnummer personalausweis dni nie nif cif numerodeidentidad documentodeidentidad seguridadsocial codicefiscale cartadidentita bsn burgerservicenummer rijksregisternummer identiteitskaart cpf niss cartaodecidadao passport passportno passportnumber passeport numeropasseport numerodepasseport reisepass reisepassnummer pasaporte numerodepasaporte passaporto numeropassaporto passaporte paspoort paspoortnummer idno idcard idnumber identitycard identitynumber taxid taxnumber taxidnumber nhsnumber personnummer pesel cnp ahv ahvnummer cartedidentite numerocni cni driverslicense drivinglicence permisdeconduire fuhrerschein',
  ADDRESS:
    'address addressline streetaddress street postaladdress homeaddress mailingaddress shippingaddress billingaddress adresse adressepostale rue strasse anschrift direccion direccionpostal domicilio indirizzo adres straat endereco morada via rua calle voie residentialaddress deliveryaddress adressedelivraison adressedefacturation lieferadresse rechnungsadresse wohnadresse indirizzodiresidenza',
  PLATE: 'licenseplate licenceplate numberplate plaque immatriculation kennzeichen matricula targa kenteken',
  SECRET:
    'password passwd pwd passphrase passcode userpassword dbpassword secret clientsecret apisecret secretkey apikey apitoken accesstoken authtoken refreshtoken bearertoken idtoken sessiontoken privatekey accesskey secretaccesskey pin otp cvv cvc cvvtwo onetimepassword motdepasse mdp codesecret codepin codewifi cleapi clesecrete passwort kennwort zugangscode contrasena clavesecreta claveapi parolachiave parolaordine wachtwoord toegangscode senha palavrapasse',
}

/** These make a token a place in a list or a count, and a secret a question: "next_page_token", "max_token". */
const NO_SECRET = new Set(
  'page next prev previous cursor continuation continue sync max min num total stop pad eos bos unk end start has is show forgot reset change mask design syntax'.split(
    ' ',
  ),
)

/** These make an address one of a machine, an account or a message: "ip_address", "walletAddress". */
const NO_ADDRESS = new Set(
  'ip mac web url http https email mail wallet contract memory bitcoin btc eth ethereum crypto network server host device bus register remote client peer source destination from to reply'.split(
    ' ',
  ),
)

const BY_KEY: ReadonlyMap<string, string> = new Map(
  Object.entries(KEYS).flatMap(([entity, keys]) => keys.split(' ').map((key) => [key, entity] as const)),
)

/** Words of a key looked at from its end: "billing.contact_last_name" says "last name". */
const WORDS_MOST = 3
/** A longer key is a sentence. */
const KEY_MOST = 64

/** The entity type a key names, if it is one of ours to know. */
export function hintOf(key: string): string | undefined {
  if (key.length > KEY_MOST) return undefined
  const words = key
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .map(foldText)
  for (let count = Math.min(WORDS_MOST, words.length); count > 0; count -= 1) {
    const hint = BY_KEY.get(words.slice(-count).join(''))
    if (hint === 'SECRET' && words.some((word) => NO_SECRET.has(word))) return undefined
    if (hint === 'ADDRESS' && words.some((word) => NO_ADDRESS.has(word))) return undefined
    if (hint !== undefined) return hint
  }
  return undefined
}

const PLACE = 'field-hints'
const BY_FIELD: readonly Evidence[] = [{ by: PLACE, kind: 'context', why: 'the value of a name field' }]

/** Values that stand in a name field and name nobody. */
const NOBODY = new Set(
  'user users assistant system developer tool function bot chatbot agent ai llm model human customer client guest member admin administrator support service helpdesk team staff operator owner sender receiver recipient anonymous anonyme unknown inconnu unbekannt desconocido sconosciuto onbekend none null undefined nil void empty true false yes no oui non ja nein na tbd todo test tester testing example exemple beispiel default name nom prenom vorname nachname string text value first last other autre default general manager sales marketing billing finance hr it legal reviewer planner researcher writer editor critic coder supervisor orchestrator router worker moderator translator summarizer analyst utilisateur systeme assistante agente cliente usuario utente gebruiker benutzer kunde klant'.split(
    ' ',
  ),
)

/**
 * A value under a key that names people, or in a participant-name field, is a person if it looks like a name at all:
 * there the tagger has no sentence to go by. Numbers, identifiers and role words name nobody.
 */
export const fieldHints: Recogniser = {
  id: PLACE,
  entities: ['PERSON'],
  find(text, field, budget) {
    const isName = field.kind === 'name'
    if (!isName && !(field.kind === 'value' && field.hint === 'PERSON')) return []
    if (text.length > NAME_MOST) return []
    budget.spend(text.length)
    const start = text.length - text.trimStart().length
    const written = text.trim()
    const words = written.split(isName ? /[\s_.-]+/ : /\s+/).filter((word) => word !== '')
    if (words.length === 0 || words.length > 4 || !words.every((word) => isNameWord(word))) return []
    if (words.every((word) => NOBODY.has(foldText(word)))) return []
    if (isName && words.every((word) => isRoleLike(word))) return []
    const span: Span = { start, end: start + written.length, type: 'PERSON', score: 0.8, evidence: BY_FIELD }
    return [span]
  },
}

/** Four words of a long name. */
const NAME_MOST = 80

/** Letters, with the hyphens, apostrophes and dots names have. */
function isNameWord(word: string): boolean {
  return /^\p{L}[\p{L}\p{M}'’.-]*$/u.test(word)
}

/** In a participant-name field: a role word, or an ordinary word in lower case ("planner_agent", "rose" stays a name). */
function isRoleLike(word: string): boolean {
  const folded = foldText(word)
  if (NOBODY.has(folded)) return true
  return isLowerCase(word) && !isOrdinaryWord(folded) && /(?:er|or|bot|agent|ist|ing|tion)$/.test(folded)
}

function isLowerCase(word: string): boolean {
  return CLASS[word.charCodeAt(0)] === LOWER
}
