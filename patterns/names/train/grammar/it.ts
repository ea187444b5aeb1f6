import type { Grammar } from '../grammar.ts'
import { SHARED_LINES } from './shared.ts'

export const ITALIAN: Grammar = {
  language: 'it',
  lines: [
    ...SHARED_LINES,
    ...`
[puoi|potresti|per favore] [chiamare|chiedere a|avvisare|invitare|ricordare a|mandare un messaggio a] {P}[ domani| per favore|?|]
[ieri|oggi|{DAY}] [ho parlato|ho pranzato|ho lavorato|sono uscito] con {P}
[ho visto|ho conosciuto|ho chiamato|ho invitato|ho incontrato|hai visto|amo] {P}[ a {CITY}| ieri|?|]
perché {P} [arriva sempre tardi|non risponde|mi ignora|non paga mai]?
{P} [ha già firmato|è arrivato|viene|ha risposto|sta ancora a {CITY}]?
[il signor|la signora|Signor|Signora|Sig.|Sig.ra|Dott.|Dott.ssa|Avv.|Ing.|don|suor|zio|zia] {P}[, {SENTENCE}| {DID}| non c'è|]
[la macchina|la madre|il compleanno|il numero|la casa|il capo|il contratto|la figlia|l'avvocato] di {P} [è|era] [qui|domani|persa|nuova]
la [fattura|prenotazione|linea|bolletta] è intestata a {P}[, non a {P2}|]
[secondo|con|senza|contro|tra|per|da|tranne|a] {P}[ e {P2}|], {SENTENCE}
il [presidente|ministro|portavoce|sindaco|segretario|allenatore|direttore|leader|regista|scrittore|pittore|cantante|giudice|generale|premier|senatore] [del PD|della Lega|di {ORG}|di {CITY}|][,| ] {FULL}[,|] {SAID}
la [presidente|ministra|sindaca|direttrice|scrittrice|cantante|attrice] {FULL} {PUBLICDID}
{P} [lo guardò|si alzò|aprì la porta|sorrise|non rispose|entrò nella stanza|prese la mano di {P2}]
[- |«|]{SENTENCE}[»|,|] [disse|rispose|chiese|gridò|fece] {P}.
`
      .trim()
      .split('\n'),
  ],
  fillers: {
    HELLO: ['ciao', 'Ciao', 'buongiorno', 'Buongiorno', 'buonasera', 'salve', 'Salve'],
    NAMEIS: ['mi chiamo', 'il mio nome è', 'Mi chiamo', 'Il mio nome è'],
    IAM: ['sono', 'sono la', 'io sono', 'qui', 'parla', 'Sono'],
    HERE: ['al telefono', 'qui', 'di nuovo', 'in linea'],
    DEAR: ['Cara', 'Caro', 'Ciao', 'Gentile', 'Buongiorno', 'Carissima', 'Carissimo'],
    DEARMR: ['Gentile Sig.', 'Gentile Sig.ra', 'Egregio signor', 'Gentile signora', 'Buongiorno signor', 'Egregio Dott.', 'Gentile Dott.ssa', 'Spett.le Avv.'],
    BYE: ['Saluti', 'Cordiali saluti', 'Distinti saluti', 'Un saluto', 'Un abbraccio', 'Grazie', 'grazie', 'A presto', 'Grazie mille', 'baci', 'Cordialmente', 'Buona giornata'],
    THANKS: ['grazie', 'Grazie', 'grazie mille', 'scusa', 'auguri', 'benvenuto', 'arrivederci', 'buon compleanno', 'in bocca al lupo', 'ok', 'complimenti'],
    TITLE: ['Sig.', 'Sig.ra', 'signor', 'signora', 'il signor', 'la signora', 'Dott.', 'Dott.ssa', 'dott.', 'il dottor', 'la dottoressa', 'Prof.', 'professoressa', 'Avv.', 'Ing.', 'don', 'Geom.'],
    MISTER: ['il signor', 'la signora', 'Sig.', 'Sig.ra'],
    PROCHE: ['mio fratello', 'mia sorella', 'mia moglie', 'mio marito', 'mio figlio', 'mia figlia', 'il mio amico', 'la mia migliore amica', 'il mio capo', 'la mia collega', 'il nostro vicino', 'mia madre', 'suo padre', 'il suo collega', 'il padrone di casa', 'la maestra', 'il mio cane', 'il mio gatto', 'il mio ex', 'mio cugino', 'la paziente', 'il cliente', 'la mia ragazza', 'il mio ragazzo', 'il mio medico', 'mia nonna', 'mio nipote', 'mia suocera'],
    JOB: ['direttore commerciale', 'risorse umane', 'infermiera', 'ingegnere del software', 'servizio clienti', 'capo progetto', 'amministratore delegato', 'insegnante', 'avvocato', 'commercialista', 'elettricista', 'di {NUM} anni'],
    SENTENCE: ['la riunione è spostata a {DAY}.', 'allego il file.', 'le scrivo per {TOPIC}.', 'il pacco non è arrivato.', 'grazie per la pazienza.', 'chi ha le chiavi?', 'ci vediamo alle {TIME}.', 'posso aiutarti', 'hai visto la partita?', 'siamo andati a {CITY} con {ORG}.', 'resto in attesa', 'va bene', 'Siamo spiacenti di comunicarle che non è stato selezionato.', 'piove', 'non lo so'],
    ASK: ['dov\'è il mio pacco?', 'ho bisogno di aiuto con {TOPIC}', 'vorrei cambiare {TOPIC}', 'la mia carta non funziona', 'ho dimenticato la password', 'richiamatemi al {PHONE}', 'ho una domanda su {TOPIC}', 'vorrei disdire', 'ancora nessuna risposta'],
    TODO: ['chiama', 'avvisa', 'chiedi a', 'invita', 'contatta', 'di\' a', 'scrivi a', 'manda questo a', 'Invia un messaggio a', 'ricorda a', 'cerca il numero di', 'fai gli auguri a', 'rispondi a', 'manda una mail a', 'aiuta', 'vai a prendere'],
    WITH: ['lavoro con', 'un appuntamento con', 'vivo con', 'riunione con', 'ho litigato con', 'pranzo con', 'una chiamata con', 'ero con', 'organizza una riunione con', 'parla con', 'vorrei parlare con', 'mi sposo con'],
    FROM: ['un messaggio di', 'il numero di', 'il compleanno di', 'la macchina di', 'i documenti di', 'la moglie di', 'ho email da', 'la mail di', 'la casa di', 'il contratto di', 'una canzone di', 'un libro di', 'la morte di', 'da parte di', 'per conto di'],
    FOR: ['un regalo per', 'la camera è per', 'una prenotazione per', 'una poesia per', 'bonifico per', 'una ricetta per', 'la consegna a', 'l\'invito a', 'alla c.a. di', 'una lettera per', 'rimborso a'],
    BY: ['firmato da', 'scritto da', 'controllato da', 'inviato da', 'foto di', 'ordinato da', 'pagato da', 'redatto da', 'da', 'a cura di', 'di'],
    SAID: ['ha detto che è tutto pronto', 'dice di aspettare', 'ha detto', 'ha dichiarato', 'ha scritto', 'scrive', 'lo nega', 'ha annunciato', 'ha spiegato'],
    DID: ['ha chiamato', 'è malato', 'arriva tardi', 'non è venuto', 'è in ferie', 'ha firmato', 'non ha risposto', 'vive a {CITY}', 'si è trasferita', 'si è dimesso', 'aspetta', 'compie {NUM} anni', 'lavora da {ORG}', 'è morto', 'si sposa a {MONTH}'],
    LIKES: ['preferisce {BRAND}', 'adora {CITY}', 'ha bisogno di aiuto', 'cerca casa a {CITY}', 'vuole cambiare il contratto', 'ha venduto la macchina', 'si sposa', 'ha {NUM} anni'],
    THEYDO: ['si sposano', 'vengono a cena', 'erano presenti', 'litigano', 'hanno firmato', 'vanno a {CITY}', 'sono fratelli', 'lavorano da {ORG}'],
    ISCALLED: ['si chiama', 'è', 'di nome', 'chiamato'],
    WHOIS: ['chi è', 'chi era', 'parlami di', 'quanti anni ha', 'dove abita', 'quando è nato', 'conosci', 'cosa fa'],
    ISIT: ['è giusto', 'abita ancora qui', 'viene anche', 'o come si chiamava'],
    WRITE: ['scrivi una mail a', 'scrivi una lettera per', 'prepara un rifiuto gentile per', 'prepara una risposta a', 'gli auguri per', 'delle scuse per', 'scrivi un discorso per', 'come dico a', 'una poesia per'],
    ABOUT: ['su', 'per'],
    TOPIC: ['la mia fattura', 'il contratto', 'la spedizione', 'la riunione', 'l\'affitto', 'il mio ordine', 'Natale', 'le ferie', 'la disdetta', 'la richiesta', 'il rimborso'],
    WHEN: ['domani', 'oggi', '{DAY}', 'alle {TIME}', 'ieri', 'la settimana prossima', 'a {MONTH}'],
    PLEASE: ['per favore'],
    AND: ['e'],
    WROTE: ['Il {NUM} {MONTH} 20{NUM} {FULL} <{EMAIL}> ha scritto:\\n> {SENTENCE}'],
    INNAME: ['a nome di', 'la fattura è intestata a', 'prenotazione a nome', 'tavolo per {NUM} a nome', 'il conto è di', 'conto di', 'prenotazione:', 'perché la bolletta è intestata a'],
    PAY: ['bonifico di {NUM} euro a', 'devo dei soldi a', 'invia {NUM} euro a', 'rimborso a', 'ho pagato {NUM} euro a', 'manda {NUM}€ a'],
    APPOINTMENT: ['ho un appuntamento con', 'appuntamento con', 'vorrei un appuntamento con', 'visitato da', 'vorrei vedere'],
    FORMROLE: ['Paziente', 'Cliente', 'Inquilino', 'Locatore', 'Intestatario', 'Referente', 'Mittente', 'Destinatario', 'Richiedente', 'Assicurato', 'Partecipante', 'Autore', 'Responsabile', 'Contatto', 'Contatto di emergenza', 'Testimone', 'Dipendente', 'Autista', 'Ospite', 'Candidata', 'Alunno', 'Medico', 'Passeggero', 'Beneficiario', 'Medico curante'],
    FORMNAME: ['Nome', 'Nome e cognome', 'Cliente', 'Contatto', 'Mittente', 'Destinatario', 'Nominativo'],
    FORMFIRST: ['Nome', 'nome'],
    FORMLAST: ['Cognome', 'cognome'],
    BORN: ['nato il', 'nata il', 'data di nascita'],
    ADDRESSWORD: ['Indirizzo', 'Residenza'],
    PRESENT: ['Presenti', 'Partecipanti', 'Assenti giustificati', 'Invitati', 'Squadra', 'con', 'Assenti', 'Interpreti'],
    FROMHEAD: ['Da'],
    TOHEAD: ['A'],
    SUBJECT: ['Oggetto'],
    AGENT: ['Operatore', 'Assistenza', 'Consulente', 'Supporto'],
    CLIENT: ['Cliente', 'Utente'],
    OFORG: ['presidente di', 'direttore di', 'portavoce di', 'fondatore di', 'amministratore delegato di', 'allenatore del'],
    PUBLIC: ['il presidente', 'il ministro', 'la sindaca', 'il re', 'la regina', 'papa', 'il principe', 'il generale', 'il giudice', 'padre', 'san', 'l\'allenatore', 'il conte', 'il premier'],
    PUBLICDID: ['ha visitato {CITY}', 'è nato a {CITY}', 'morì a {CITY}', 'ha vinto il premio', 'ha incontrato {ORG}', 'gioca nel {CITY}', 'è un politico {NATION}', 'è stato eletto', 'ha lasciato {COUNTRY}'],
    ARTIST: ['l\'attore', 'la cantante', 'lo scrittore', 'il pittore', 'il compositore', 'la scrittrice', 'il calciatore', 'il regista', 'l\'architetto', 'il portiere', 'il poeta'],
    BORNIN: ['nato il', 'n.', '{CITY},'],
    DIRECTED: ['diretto da', 'scritto da', 'musica di', 'dipinto da', 'progettato da', 'con', 'regia di', 'composto da'],
    ACCORDING: ['secondo', 'vedi', 'stando a', 'cfr.'],
    SOMEONE: ['un certo', 'una certa', 'qualcuno di nome', 'un signore di nome', 'una donna di nome', 'la famiglia', 'un tale'],
    QUOTE: ['«{SENTENCE}», disse', '"{SENTENCE}", ha affermato', '"{SENTENCE}", chiese'],
    CONTRACT: ['Tra {FULL} (locatore) e {FULL2} (conduttore) si conviene', 'Io sottoscritto {FULL}, nato a {CITY}, delego {FULL2} al ritiro', 'Si certifica che {FULL} lavora presso {ORG}. Firmato {FULL2}'],
    ADD: ['aggiungi', 'metti in copia', 'invita', 'crea il contatto', 'CC:', 'segui'],
  },
} // prettier-ignore

export const ITALIAN_NOBODY: readonly string[] = `
[abito|il negozio è|ci vediamo] [in|vicino a] {STREET}[, {CITY}|]
[via|piazza|corso|viale|il liceo|l'ospedale|la fondazione|la scuola|il teatro|lo stadio|il premio|il museo|l'aeroporto|l'università|la legge|il gruppo|la cantina|il ponte|villa|palazzo] {NFULL} [è|a {CITY}|apre {DAY}|]
[la sindrome di|la malattia di|il teorema di|l'effetto|il metodo|l'ospedale|via|il gruppo|hotel|villa|la legge|il decreto|l'algoritmo di] {NLAST} [è|a {CITY}|]
[San|Santa|Santo] {NFIRST} [di {CITY}|è un comune|in {COUNTRY}|]
{ORG} [ha annunciato|ha comprato|apre|chiude|lancia] [{ORG}|un negozio a {CITY}|utili record]
[la città|la provincia|il comune|l'università|la battaglia|il porto|la regione|il governo|la procura|il tribunale|il sindaco|gli abitanti|l'arcivescovo] di {CITY} [è|era|ha approvato|ha detto]
[la Regione|la Provincia|in|nel|il] [{CITY}|Lombardia|Veneto|Piemonte|Toscana|Sicilia|Campania|Lazio|Friuli|Calabria|Puglia|Umbria|Liguria] [ha|è|il {NUM} {MONTH}]
[viaggio|un volo|un treno|il tempo|un albergo] [da {CITY} |]a {CITY}[ {DAY}| a {MONTH}|]
che tempo fa a {CITY}?
[a|da|per|verso|in] {CITY} [e|o] {CITY}, {SENTENCE}
{CITY}, {NUM} {MONTH} 20{NUM}
{CITY} [ha vinto|ha perso|pareggia] [contro|con] {CITY} [2-1|0-0]
[la mia|una|la] {BRAND} [è rotta|è cara|funziona]
[Spett.le|Gentili|Ciao|Buongiorno|Caro|Gentile] [signori|a tutti|team|colleghi|cliente|mamma|papà|dottore|signora],\\n{SENTENCE}
[Cordiali saluti|Saluti],\\n[Il team {ORG}|Servizio Clienti|La Direzione|Ufficio personale]
[il|la|un|una|lo|l'] [rosa|luce|sole|luna|stella|mare|pace|croce|re|angelo|fiore|perla|viola|bianco|rosso|moro|bruno|leone|lupo|gatto|monte|monti|costa|fontana|villa|serra|rocca|conte|papa|ferraro|fabbro|pastore|guerra|marino|marina|alba|aurora|gioia|speranza|vittoria|gloria|grazia|salute|serena|chiara|franco|marco|pellegrino|santo|senato|stato|pontefice] [è|rossa|di {CITY}|, {SENTENCE}]
[a|da|fino a|fine|dal] [gennaio|aprile|maggio|giugno|luglio|agosto] [20{NUM}|, {SENTENCE}|]
[Fattura|Ordine|Contratto|Verbale|Oggetto|Preventivo|Ricevuta|Richiesta|Ospedale|Consiglio|Ministero|Comune|Regione|Governo|Camera|Senato|Partito|Commissione] [n. {CODE}|di {CITY}|del {NUM} {MONTH}|{CODE}]
[il gruppo|il film|il romanzo|l'album|la serie|la nave|la marca|il ristorante|il bar|la canzone] [«|"|]{NFULL}[»|"|] [è|ha aperto|è uscito] [a {CITY}|bello]
la [cucina|storia|legge|nazionale] {NATION} è [buona|antica]
[l'ANSA|l'ONU|la RAI|la UE|il PD|la CGIL|l'INPS|l'IVA|l'IBAN|il CAP|la FIAT|la FIFA] [ha detto|comunica|è|{NUM}]
`
  .trim()
  .split('\n')
