import type { Pattern } from '../pattern.ts'

export const phone: Pattern = {
  id: 'generic/phone',
  entity: 'PHONE',
  title: 'Telephone number, national or international, written or spoken out',
  sources: ['ITU-T E.164', 'ITU-T E.123 (notation)', 'the numbering plans as libphonenumber holds them'],
  action: 'tokenise',
  examples: ['06 12 34 56 98', '+44 20 7946 0958', '(212) 555-0187'],
  form: {
    kind: 'phone',
    context: {
      any: 'tel*, fax*, gsm, mobil*, whatsapp, sms, telegram, signal, phone*, voip, mob, tlf, tfno, tlfno, tph, tlm, telem*, wa me',
      en: 'my digits, hold of, get hold, hmu, buzz, my number, new number, your number, his number, her number, their number, call*, cell, cellphone*, ring, text, reach*, dial*, landline, hotline, contact*, voicemail, extension, pager, whats',
      fr: 'mon numero, nouveau numero, numero nouveau, votre numero, ton numero, son numero, appel*, joindre, joign*, portable, fixe, rappel*, contact*, ligne, numeros, port, tel port, telephon*, repondeur, poste, urgence, secretariat',
      de: 'meine nummer, neue nummer, deine nummer, ihre nummer, seine nummer, ruf*, anruf*, angerufen, zuruck*, handy*, festnetz*, durchwahl, erreich*, notfall*, rufnummer, kontakt*, notruf',
      es: 'mi numero, nuevo numero, numero nuevo, su numero, tu numero, llam*, movil*, fijo, contacto, celular, cel, localiz*, marcar, marque',
      it: 'mio numero, nuovo numero, numero nuovo, suo numero, tuo numero, chiam*, cellulare, fisso, contatt*, recapito, richiam*, rintracciabile, cell',
      nl: 'mijn nummer, nieuw nummer, uw nummer, bel, bellen, gebeld, terugbel*, mobiel*, vast, bereik*, contactpersoon, belt, noodnummer',
      pt: 'meu numero, novo numero, numero novo, seu numero, liga, ligar, ligou, ligarem, ligacao, ligue para, ligue me, ligue no, ligue ao, telemovel, celular, contact*, contat*, fixo, chamar, chame, zap, zapzap',
    },
    number: {
      any: 'num*',
      en: 'number*, my no',
      fr: 'numero*',
      de: 'nummer*',
      es: 'numero*',
      it: 'numero',
      nl: 'nummer*',
      pt: 'numero',
    },
    // the rest of Europe; French-speaking countries; where many who live in Europe come from
    elsewhere:
      'DK SE NO FI IS PL CZ SK HU RO BG GR HR SI RS BA ME MK AL XK EE LV LT CY MT MC AD UA MD RU TR MA DZ TN SN CI CM ML GN BF BJ TG CD CG GA NE MG MU HT RE GP MQ GF NG GH KE ZA AO CV MZ EG LB SY IL AE SA IR IQ IN PK BD LK CN HK JP KR VN TH PH ID MY SG TW AU NZ CA BR MX AR CO CL PE VE',
    after: {
      any: 'tel, fax, mobile, gsm, sms, phone, whatsapp, c, h, w, m, o, f, cell, home, office, work, ext, poste',
      fr: 'mon, portable, fixe, telephone, c, perso, pro',
      en: 'my, text, landline',
    },
    against: {
      any: 'id, iban, bic, blz, kto, ktonr, clabe, sortcode, routing, aba, loto, lotto, keno, euromillions, rib, siret, siren, finess, rpps, adeli, vat, tva, nif, cif, nie, dni, bsn, nhs, ssn, nir',
      en: 'account*, policy, license, licence, card, password, pin, passport',
      fr: 'compte*, police, carte, passeport, securite, nss, prelevement, virement, licence, identifiant, gagnant*, tirage',
      de: 'gewinnzahlen, lottozahlen, konto*, kennzeichen, steuer*, ausweis*',
      es: 'loteria, sorteo, ganadores, cuenta, nass, nhc, historia, col, ncol, colegiado, episodio',
      it: 'conto, estrazione, vincenti',
      nl: 'rekening*, loterij',
      pt: 'conta, loteria, sorteio',
    },
    between: {
      any: 'n, no, nr, num, nb, numero*, number*, nummer*, and, et, und, y, e, en, is, est, le, la, les, the, of, de, du, des, da, do, el, il, het, der, die, das, ist, es, are, was, were, my, mon, ma, his, her, son, sa, your, votre, ou, or, at, au, a, on, sur, to, for, pour, with, m, perso, pro, suivant, following, zu, belge, suisse, francais, marocain, algerien, tunisien, anglais, allemand, espagnol, italien, luxembourgeois, neerlandais, portugais',
    },
  },
}
