import type { Pattern } from '../pattern.ts'
import { MONTHS } from './months.ts'

export const birthDate: Pattern = {
  id: 'generic/birth-date',
  entity: 'DATE_OF_BIRTH',
  title: 'Date of birth, in figures or with the month in words',
  sources: ['ISO 8601', 'Unicode CLDR (date forms and month names of the seven languages)'],
  action: 'tokenise',
  examples: ['née le 12 mars 1985', 'DOB: 03/12/1985', 'geboren am 12.3.1985', 'nacido el 12 de marzo de 1985'],
  form: {
    kind: 'birth-date',
    months: MONTHS,
    context: {
      any: 'dob, do b, o b, ddn, d n, ne, nee, nes, nees, né, née',
      en: 'born, birth*, birthday, birthdate, bday, b day',
      fr: 'naissance, naiss, nais, anniversaire, anniv, au monde, naquit, natif, native',
      de: 'geb, geboren*, geburt*, geburtsdatum, geburtstag, jahrgang',
      es: 'nacid*, nacimiento, nacio, naci, cumpleanos, fdn, f n, nac, fnac',
      it: 'nato, nata, nati, nasc, nascita, compleanno',
      nl: 'geboren, geboorte*, geboortedatum, verjaardag, gebdatum',
      pt: 'nascid*, nascimento, nasceu, nasci, nasc, aniversario, dn',
    },
    people: {
      any: 'patient*, age, agee, edad, alter, identite',
      en: 'driver, insured, applicant, employee, student, tenant, mr, mrs, ms',
      fr: 'assure*, conducteur*, salarie*, eleve, beneficiaire, madame, monsieur, mme, adherent*',
      de: 'patientin, herr, frau, versicherte*',
      es: 'paciente, asegurado',
      it: 'paziente, assicurato',
      nl: 'verzekerde',
      pt: 'paciente, utente, segurado',
    },
    things: {
      en: 'company, firm, brand, band, group, project, club, movement, startup, internet',
      fr: 'entreprise, societe, marque, association, groupe, projet, club, mouvement, banque, journal',
      de: 'firma, verein, projekt, gruppe, marke, bewegung, wein*, rotwein, whisky',
      es: 'empresa, banda, grupo, marca, proyecto',
      it: 'azienda, societa, gruppo, marca, progetto',
      nl: 'bedrijf, merk, groep, vereniging',
      pt: 'banda, grupo, projeto',
    },
    against: {
      en: 'died, issued, expires, expiry, expiration, appointment, meeting, since, until, deadline, delivered, due, admitted, visit, signed, created, updated, modified, signup, registered, hired, joined, ordered, paid, sent',
      fr: 'deces, decede*, expire*, delivre*, rendez, rdv, depuis, echeance, livre*, admis*, visite, consultation, signe*, entree, sortie, hospitalise*, interne*, cree*, modifie*, inscri*, embauche*, commande*, facture*, marie le, mariee le, maries le, mariees le, pacse le, pacses le, divorce le, mariage',
      de: 'gestorben, termin, seit, bis, ausgestellt, gultig, erstellt, eintritt, angelegt, bestellt',
      es: 'fallecid*, cita, desde, hasta, ingreso, alta, asistencia, expedid*, cread*, pedido',
      it: 'deceduto, appuntamento, scadenza, ricovero',
      nl: 'overleden, afspraak, sinds, geldig',
      pt: 'falecid*, consulta, validade, internamento',
    },
  },
}
