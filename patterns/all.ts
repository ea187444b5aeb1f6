import { svnr } from './at/svnr.ts'
import { niss } from './be/niss.ts'
import { cpf } from './br/cpf.ts'
import { ahv } from './ch/ahv.ts'
import { blz, kontonummer } from './de/blz.ts'
import { rvnr } from './de/rvnr.ts'
import { steuerId } from './de/steuer-id.ts'
import { cpr } from './dk/cpr.ts'
import { ccc } from './es/ccc.ts'
import { dni, dniNumber, nie } from './es/dni.ts'
import { nass } from './es/nass.ts'
import { hetu } from './fi/hetu.ts'
import { nirSpread } from './fr/nir-spread.ts'
import { nirWithoutKey } from './fr/nir-without-key.ts'
import { nir, nirSpaced } from './fr/nir.ts'
import { plate } from './fr/plate.ts'
import { ribForm } from './fr/rib-form.ts'
import { rib } from './fr/rib.ts'
import { siren } from './fr/siren.ts'
import { siret } from './fr/siret.ts'
import { spi } from './fr/spi.ts'
import { frenchVat } from './fr/vat.ts'
import { nhs } from './gb/nhs.ts'
import { nino } from './gb/nino.ts'
import { britishPlate } from './gb/plate.ts'
import { sortCode } from './gb/sort-code.ts'
import { address } from './generic/address.ts'
import { accountNumber, bankAccount } from './generic/bank-account.ts'
import { bic } from './generic/bic.ts'
import { SPOKEN_BIRTH_DATES } from './generic/birth-date-spoken.ts'
import { birthDate } from './generic/birth-date.ts'
import { cardExpiry } from './generic/card-expiry.ts'
import { creditCard } from './generic/credit-card.ts'
import { email } from './generic/email.ts'
import { geo } from './generic/geo.ts'
import { HANDLES } from './generic/handle.ts'
import { iban } from './generic/iban.ts'
import { identityCard } from './generic/identity-card.ts'
import { imei } from './generic/imei.ts'
import { ipv4, ipv6 } from './generic/ip.ts'
import { mac } from './generic/mac.ts'
import { passport } from './generic/passport.ts'
import { phone } from './generic/phone.ts'
import { urlCredentials } from './generic/url-credentials.ts'
import { pps } from './ie/pps.ts'
import { codiceFiscale } from './it/codice-fiscale.ts'
import { matricule } from './lu/matricule.ts'
import { clabe } from './mx/clabe.ts'
import { bsn } from './nl/bsn.ts'
import { fodselsnummer } from './no/fodselsnummer.ts'
import type { Pattern } from './pattern.ts'
import { pesel } from './pl/pesel.ts'
import { portugueseNif } from './pt/nif.ts'
import { cnp } from './ro/cnp.ts'
import { personnummer } from './se/personnummer.ts'
import { bearer, namedKey, saidToken } from './secret/bearer.ts'
import { cardCode, cardCodeBeside, cardCodeSaid, cardCodeSmall, cryptogram } from './secret/card-code.ts'
import { ENTRY_CODES } from './secret/entry-code.ts'
import { clave, pass } from './secret/pass.ts'
import { password } from './secret/password.ts'
import { SPOKEN_SECRETS } from './secret/password-spoken.ts'
import { privateKey } from './secret/private-key.ts'
import { telegramBot } from './secret/telegram.ts'
import { VENDOR_KEYS } from './secret/vendor-keys.ts'
import { routing } from './us/routing.ts'
import { ssn, ssnDashed } from './us/ssn.ts'
import { belgianEnterprise, belgianVat } from './be/enterprise.ts'
import { belgianCard } from './be/identity-card.ts'
import { kvnr } from './de/kvnr.ts'
import { steuernummer } from './de/steuernummer.ts'
import { caf } from './fr/caf.ts'
import { citizenCard } from './pt/cartao-de-cidadao.ts'
import { portugueseNiss } from './pt/niss.ts'
import { utente } from './pt/utente.ts'
import { utr } from './gb/utr.ts'
import { ein } from './us/ein.ts'
import { itin } from './us/itin.ts'
import { medicare } from './us/medicare.ts'
import { register, vat } from './generic/vat.ts'

import { germanPlate } from './de/plate.ts'
import { PLATES } from './generic/plate.ts'

/**
 * Everything that ships, once. Adding an identifier is a file, a line here and a test.
 * Among patterns that fit one place equally well the earlier one goes first.
 */
export const PATTERNS: readonly Pattern[] = [
  // the mission
  email,
  phone,
  iban,
  // money
  creditCard,
  cardExpiry,
  rib,
  ribForm,
  sortCode,
  routing,
  clabe,
  ccc,
  kontonummer,
  blz,
  bankAccount,
  accountNumber,
  // people
  birthDate,
  ...SPOKEN_BIRTH_DATES,
  address,
  nir,
  nirSpaced,
  nirWithoutKey,
  nirSpread,
  spi,
  caf,
  niss,
  belgianCard,
  ahv,
  matricule,
  steuerId,
  steuernummer,
  kvnr,
  rvnr,
  svnr,
  dni,
  dniNumber,
  nie,
  nass,
  codiceFiscale,
  bsn,
  portugueseNif,
  citizenCard,
  portugueseNiss,
  utente,
  nino,
  nhs,
  utr,
  pps,
  pesel,
  cnp,
  personnummer,
  cpr,
  hetu,
  fodselsnummer,
  ssnDashed,
  ssn,
  itin,
  medicare,
  cpf,
  passport,
  identityCard,
  plate,
  britishPlate,
  germanPlate,
  ...PLATES,
  ...HANDLES,
  // machines and places
  ipv4,
  ipv6,
  mac,
  imei,
  geo,
  urlCredentials,
  // secrets
  ...VENDOR_KEYS,
  telegramBot,
  privateKey,
  bearer,
  saidToken,
  namedKey,
  password,
  pass,
  clave,
  ...ENTRY_CODES,
  cardCode,
  cardCodeSmall,
  cryptogram,
  cardCodeBeside,
  cardCodeSaid,
  ...SPOKEN_SECRETS,
  // companies
  bic,
  siren,
  siret,
  frenchVat,
  belgianEnterprise,
  belgianVat,
  vat,
  register,
  ein,
]
