import type { Grammar } from '../grammar.ts'
import { SHARED_LINES } from './shared.ts'

export const GERMAN: Grammar = {
  language: 'de',
  lines: [
    ...SHARED_LINES,
    ...`
[kannst du|können Sie|könntest du|bitte] {P} [anrufen|fragen|informieren|einladen|zurückrufen|erinnern|eine Nachricht schicken][ bitte|?|]
[ich habe|wir haben] [gestern|heute|am {DAY}] mit {P} [gesprochen|telefoniert|gegessen|gearbeitet]
[ich habe|hast du] {P} [gesehen|getroffen|eingeladen|gefragt|angerufen][?|]
[warum|wieso] [ist|kommt|antwortet|hat] {P} [immer zu spät|nie|nicht|das gemacht]?
[ruf|ruf bitte|rufen Sie] {P} [an|zurück|morgen an]
[die Rechnung|das Paket|der Vertrag|die Buchung|das Konto] [ist|war|läuft] auf [den Namen |]{P}
[Frau|Herr|Herrn|Hr.|Fr.|Dr.|Prof.|Herr Dr.|Frau Dr.] {P}[, {SENTENCE}| {DID}| ist nicht da|]
[unser|unsere|mein|meine|sein|ihre|deren] [Chef|Chefin|Kollegin|Lehrer|Nachbar|Freundin|Sohn|Tochter|Vermieter|Anwältin|Arzt] {P} {DID}
wie heißt [der Bruder|die Frau|der Sohn] von {P}?
{P}s [Auto|Geburtstag|Mutter|Vertrag|Wohnung|Hund|Nummer] ist [weg|morgen|da|abgelaufen]
[laut|nach Angaben von|wegen|trotz|ohne|außer|neben|seit|gegen] {P} {SENTENCE}
[Hallo|Hi|Moin|Guten Tag|Servus] [zusammen|], hier ist {P}[ von {ORG}| nochmal|]
[stornieren|buchen|reservieren] Sie [bitte|] [das Zimmer|den Tisch|den Flug] für {P}
der [Trainer|Präsident|Minister|Sprecher|Autor|Maler|Sänger|Kommissar|Vorsitzende|Bürgermeister|SPD-Politiker|CDU-Chef|Regisseur] {FULL} {PUBLICDID}
die [Autorin|Sängerin|Kanzlerin|Sprecherin|Ministerin|Schauspielerin|Grünen-Chefin] {FULL} {PUBLICDID}
{FULL} ([SPD|CDU|FDP|Grüne|Linke|AfD|CSU]) {SAID}
[Der Kläger|Die Zeugin|Richter|Rechtsanwalt|Rechtsanwältin|Notar|Vorsitzender Richter] {P} {SAID}
`
      .trim()
      .split('\n'),
  ],
  fillers: {
    HELLO: ['hallo', 'Hallo', 'guten Tag', 'Guten Morgen', 'hi', 'moin', 'Guten Abend', 'servus'],
    NAMEIS: ['mein Name ist', 'ich heiße', 'ich heisse', 'Mein Name ist', 'mein name ist', 'Ich heiße'],
    IAM: ['ich bin', 'hier ist', 'hier spricht', 'ich bin die', 'ich bin der', 'am Apparat ist'],
    HERE: ['hier', 'am Apparat', 'nochmal hier', 'mein Name'],
    DEAR: ['Liebe', 'Lieber', 'Hallo', 'Hi', 'Guten Morgen', 'Liebes', 'Sehr geehrte', 'Moin'],
    DEARMR: ['Sehr geehrte Frau', 'Sehr geehrter Herr', 'Guten Tag Herr', 'Guten Tag Frau', 'Liebe Frau', 'Sehr geehrter Herr Dr.', 'Sehr geehrte Frau Prof.'],
    BYE: ['Mit freundlichen Grüßen', 'Viele Grüße', 'Liebe Grüße', 'Beste Grüße', 'LG', 'VG', 'Danke', 'danke und gruß', 'MfG', 'Gruß', 'Bis bald', 'Herzliche Grüße', 'Hochachtungsvoll'],
    THANKS: ['danke', 'Danke', 'vielen Dank', 'Vielen Dank', 'sorry', 'Herzlichen Glückwunsch', 'tschüss', 'willkommen', 'alles Gute', 'gute Besserung', 'ok'],
    TITLE: ['Herr', 'Frau', 'Dr.', 'Prof.', 'Herrn', 'Herr Dr.', 'Frau Dr.', 'herr', 'frau', 'Fräulein', 'Rechtsanwalt', 'Professor'],
    MISTER: ['Herr', 'Frau'],
    PROCHE: ['mein Bruder', 'meine Schwester', 'meine Frau', 'mein Mann', 'mein Sohn', 'meine Tochter', 'mein Freund', 'meine beste Freundin', 'mein Chef', 'meine Kollegin', 'unser Nachbar', 'meine Mutter', 'sein Vater', 'ihr Kollege', 'mein Vermieter', 'unsere Lehrerin', 'mein Hund', 'unser Kater', 'meine Ex', 'mein Cousin', 'die Patientin', 'der Kunde', 'unsere Kundin', 'der Mieter', 'mein Hausarzt', 'meine Oma'],
    JOB: ['Vertriebsleiter', 'Personalabteilung', 'Krankenschwester', 'Softwareentwicklerin', 'Kundenservice', 'Projektleiter', 'Geschäftsführer', 'Lehrerin', 'Rechtsanwalt', 'Assistentin der Geschäftsleitung', 'Buchhaltung', 'Elektriker', '{NUM} Jahre alt'],
    SENTENCE: ['die Besprechung ist auf {DAY} verschoben.', 'anbei die Datei.', 'ich melde mich wegen {TOPIC}.', 'das Paket ist noch nicht da.', 'Danke für Ihre Geduld.', 'wer hat die Schlüssel?', 'wir sehen uns um {TIME}.', 'kann ich dir helfen', 'hast du das Spiel gesehen?', 'Wir waren mit {ORG} in {CITY}.', 'bitte um Rückmeldung', 'das ist in Ordnung', 'Leider müssen wir Ihnen absagen.', 'es regnet'],
    ASK: ['wo ist mein Paket', 'ich brauche Hilfe mit {TOPIC}', 'ich möchte {TOPIC} ändern', 'meine Karte geht nicht', 'ich habe mein Passwort vergessen', 'bitte um Rückruf unter {PHONE}', 'ich habe eine Frage zu {TOPIC}', 'ich möchte kündigen', 'kannst du mir helfen'],
    TODO: ['frag', 'erinnere', 'informiere', 'treffe', 'kontaktiere', 'sag', 'schreib', 'schick das an', 'Sende eine Nachricht an', 'Rückruf an', 'verbinde mich mit', 'such die Nummer von', 'lade', 'gratuliere', 'antworte', 'schreibe eine E-Mail an', 'nimm', 'hilf'],
    WITH: ['ich arbeite mit', 'Termin mit', 'ich wohne mit', 'Treffen mit', 'ich habe Streit mit', 'Mittagessen mit', 'Anruf mit', 'ich war mit', 'plane ein Meeting mit', 'sprich mit'],
    FROM: ['eine Nachricht von', 'die Nummer von', 'der Geburtstag von', 'das Auto von', 'die Unterlagen von', 'die Frau von', 'habe ich Post von', 'die E-Mail von', 'die Wohnung von', 'der Vertrag von', 'ein Lied von', 'ein Buch von', 'Tod von', 'im Auftrag von', 'das Gehalt von'],
    FOR: ['ein Geschenk für', 'das Zimmer ist für', 'eine Reservierung für', 'ein Gedicht für', 'Überweisung für', 'ein Rezept für', 'die Lieferung an', 'die Einladung an', 'z. Hd.', 'zu Händen von', 'ein Arbeitszeugnis für'],
    BY: ['unterschrieben von', 'geschrieben von', 'geprüft von', 'gesendet von', 'Foto:', 'bestellt von', 'bezahlt von', 'gez.', 'erstellt von', 'Text:', 'von'],
    SAID: ['hat gesagt, dass alles fertig ist', 'meint, wir sollen warten', 'sagte', 'sagt', 'erklärte', 'hat geschrieben', 'schreibt', 'behauptet das', 'betonte'],
    DID: ['hat angerufen', 'ist krank', 'kommt später', 'war nicht da', 'ist im Urlaub', 'hat unterschrieben', 'hat noch nicht geantwortet', 'wohnt jetzt in {CITY}', 'ist umgezogen', 'hat gekündigt', 'wartet', 'wird {NUM}', 'arbeitet bei {ORG}', 'hat Geburtstag', 'ist gestorben'],
    LIKES: ['mag {BRAND}', 'liebt {CITY}', 'braucht Hilfe', 'sucht eine Wohnung in {CITY}', 'möchte den Vertrag ändern', 'hat das Auto verkauft', 'heiratet', 'ist {NUM} Jahre alt'],
    THEYDO: ['heiraten', 'kommen zum Essen', 'waren dabei', 'streiten sich', 'haben unterschrieben', 'fahren nach {CITY}', 'sind Geschwister', 'arbeiten bei {ORG}'],
    ISCALLED: ['heißt', 'heisst', 'nennt sich', 'ist', 'namens'],
    WHOIS: ['wer ist', 'wer war', 'erzähl mir von', 'wie alt ist', 'wo wohnt', 'wann wurde', 'kennst du', 'was macht'],
    ISIT: ['ist das richtig', 'wohnt noch hier', 'oder wie war der Name', 'kommt auch'],
    WRITE: ['schreib eine Mail an', 'schreibe einen Brief an', 'verfasse eine Absage an', 'formuliere eine Antwort an', 'ein Geburtstagsgruß für', 'eine Entschuldigung für', 'schreib eine Rede für', 'wie sage ich'],
    ABOUT: ['über', 'wegen', 'zu'],
    TOPIC: ['meine Rechnung', 'der Vertrag', 'die Lieferung', 'das Treffen', 'die Miete', 'meine Bestellung', 'Weihnachten', 'den Urlaub', 'die Kündigung', 'den Antrag'],
    WHEN: ['morgen', 'heute', 'am {DAY}', 'um {TIME}', 'gestern', 'nächste Woche', 'im {MONTH}'],
    PLEASE: ['bitte'],
    AND: ['und'],
    WROTE: ['Am {NUM}. {MONTH} 20{NUM} schrieb {FULL} <{EMAIL}>:\\n> {SENTENCE}'],
    INNAME: ['auf den Namen', 'die Rechnung läuft auf', 'Reservierung auf den Namen', 'Tisch für {NUM} auf', 'das Konto gehört', 'Konto von', 'Buchung:', 'warum steht die Rechnung auf', 'ein Zimmer unter'],
    PAY: ['überweise {NUM} Euro an', 'ich schulde', 'Überweisung von {NUM} € an', 'ich habe {NUM} Euro an', 'schick {NUM} Euro an', 'Rückerstattung an'],
    APPOINTMENT: ['ich habe einen Termin bei', 'Termin bei', 'ich brauche einen Termin mit', 'Behandlung durch', 'ich möchte zu'],
    FORMROLE: ['Patient', 'Patientin', 'Kunde', 'Mieter', 'Vermieter', 'Kontoinhaber', 'Ansprechpartner', 'Absender', 'Empfänger', 'Antragsteller', 'Versicherungsnehmer', 'Teilnehmer', 'Autor', 'Bearbeiter', 'Kontakt', 'Notfallkontakt', 'Zeuge', 'Mitarbeiter', 'Fahrer', 'Gast', 'Bewerberin', 'Schüler', 'Hausarzt', 'Karteninhaber', 'Kursleitung'],
    FORMNAME: ['Name', 'Vor- und Nachname', 'Kundenname', 'Ansprechpartner', 'Absender', 'Empfänger', 'Vollständiger Name'],
    FORMFIRST: ['Vorname', 'vorname'],
    FORMLAST: ['Nachname', 'Name', 'Familienname', 'nachname'],
    BORN: ['geb.', 'geboren am', 'Geb.-Datum', 'geb'],
    ADDRESSWORD: ['Adresse', 'Anschrift'],
    PRESENT: ['Anwesend', 'Teilnehmer', 'Entschuldigt', 'Gäste', 'Team', 'mit', 'Abwesend', 'Darsteller'],
    FROMHEAD: ['Von'],
    TOHEAD: ['An'],
    SUBJECT: ['Betreff'],
    AGENT: ['Berater', 'Agent', 'Support', 'Mitarbeiter'],
    CLIENT: ['Kunde', 'Kundin', 'Anrufer'],
    OFORG: ['Chef von', 'Geschäftsführer der', 'Sprecherin von', 'Gründer von', 'Direktor der', 'Trainer von'],
    PUBLIC: ['Präsident', 'Bundeskanzler', 'Bürgermeisterin', 'Minister', 'Kaiser', 'König', 'Papst', 'Königin', 'Prinz', 'General', 'Kommissar', 'Pfarrer', 'Graf', 'Trainer'],
    PUBLICDID: ['besuchte {CITY}', 'wurde in {CITY} geboren', 'starb in {CITY}', 'gewann den Preis', 'traf sich mit {ORG}', 'spielt für {CITY}', 'ist ein {NATION}er Politiker', 'kandidiert', 'wurde gewählt', 'verließ {COUNTRY}'],
    ARTIST: ['der Schauspieler', 'die Sängerin', 'der Autor', 'der Maler', 'der Komponist', 'die Schriftstellerin', 'der Fußballer', 'der Regisseur', 'der Architekt', 'Torwart', 'Stürmer'],
    BORNIN: ['*', 'geboren', 'geboren am'],
    DIRECTED: ['Regie:', 'geschrieben von', 'Musik von', 'gemalt von', 'entworfen von', 'mit', 'Drehbuch von', 'komponiert von'],
    ACCORDING: ['laut', 'nach', 'siehe', 'nach Angaben von', 'vgl.'],
    SOMEONE: ['jemand namens', 'ein gewisser', 'ein Herr', 'eine Frau', 'eine gewisse', 'ein Typ namens', 'Familie'],
    QUOTE: ['„{SENTENCE}“, sagte', '„{SENTENCE}“, so', '"{SENTENCE}", fragte'],
    CONTRACT: ['Zwischen {FULL} (Vermieter) und {FULL2} (Mieter) wird folgender Vertrag geschlossen', 'Hiermit bestätige ich, {FULL}, dass {FULL2} bei {ORG} arbeitet', 'Ich, {FULL}, geb. am {NUM}.{NUM}.19{NUM}, bevollmächtige {FULL2}'],
    ADD: ['füge hinzu:', 'setz in cc:', 'lade ein:', 'Kontakt anlegen:', 'CC:', 'folge'],
  },
} // prettier-ignore

export const GERMAN_NOBODY: readonly string[] = `
[ich wohne|der Laden ist|treffen wir uns] [in der|am|an der] {STREET}[ in {CITY}|]
[die|am|in der] [Goethe|Schiller|Bismarck|Mozart|{NLAST}|{NFIRST}]-[Straße|Universität|Schule|Stiftung|Platz|Gymnasium|Halle|Institut|Preis|Allee|Denkmal]
[die|an der|in der] {NFIRST}-{NLAST}-[Straße|Universität|Schule|Stiftung|Platz|Gymnasium|Halle|Institut]
[die|in der|am|der] {NLAST}[straße|platz|weg|brücke|park|schule|haus|berg|hof] [ist|in {CITY}] [gesperrt|schön|]
[die|bei der|von der] {ORG} [hat|ist|gab bekannt|meldet|kauft] [{ORG}|Gewinn|insolvent|in {CITY}|Verlust]
[die|eine|der|das] [Stadt|Schlacht|Universität|Flughafen|Bahnhof|Rathaus|Polizei|Landgericht|Oberbürgermeister|Messe] [in |von |]{CITY} [ist|war|hat] [alt|groß|geschlossen|mitgeteilt]
[von|nach|über|bei|in|aus] {CITY} [und|oder|nach] {CITY} [fahren|fliegen|umziehen]
[wie ist|wird] das Wetter in {CITY}?
{CITY} [gewann|verlor|spielte] [gegen|in] {CITY} [2:1|0:0|nach Verlängerung]
[mein|ein|der] {BRAND} [ist kaputt|ist teuer|fährt gut|ist neu]
[die|der] [Alzheimer|Parkinson|{NLAST}]-[Krankheit|Syndrom|Effekt|Gleichung|Modell|Test|Zahl|Skala]
[Sehr geehrte|Liebe|Hallo|Guten Tag] [Damen und Herren|Kolleginnen und Kollegen|Team|zusammen|Mama|Papa|Kunde|Frau Doktor|Herr Doktor],\\n{SENTENCE}
[Viele Grüße|Mit freundlichen Grüßen]\\n[Ihr {ORG} Team|Ihr Kundenservice|Die Hausverwaltung|Der Vorstand|Ihre Praxis]
[der|ein|das|die] [Müller|Bäcker|Koch|König|Kaiser|Richter|Schneider|Schmied|Fischer|Jäger|Vogel|Wolf|Fuchs|Winter|Sommer|Herbst|Stein|Berg|Bach|Wald|Klein|Groß|Lange|Schwarz|Weiß|Braun|Jung|Alt|Frank|Rose|Ernst|Engel|Sonntag|Freitag|Montag] [ist|war|kommt|hat geschlossen|{SENTENCE}]
[im|seit|ab|Anfang|Ende|bis] [Januar|März|April|Mai|Juni|Juli|August|Sommer|Winter|Herbst] [ist|wird|{NUM}] [geschlossen|es warm|]
[Rechnung|Bestellung|Vertrag|Auftrag|Anlage|Betreff|Protokoll|Mahnung|Kündigung|Lieferschein|Termin|Angebot|Antrag|Bescheid] [Nr.|vom {NUM}.{NUM}.20{NUM}|{CODE}]
[die|der|das|eine|ein|kein|mein|meine] [Katze|Hund|Auto|Haus|Zeitung|Zug|Regierung|Bundestag|Opposition|Kommission|Liebe|Freude|Hoffnung|Gnade|Blume|Sonne|Schule|Arzt|Patient|Kunde|Trainer|Minister|Sprecher|Verein|Gericht] [ist|war|hat|kommt|sagt] [{SENTENCE}|hier|schnell|geschlossen]
[die Band|der Film|der Roman|das Album|die Serie|das Schiff|die Marke|das Restaurant|Hotel] [„|"|]{NFULL}[“|"|] [ist|hat geöffnet|war] [gut|in {CITY}|]
{NATION} [Küche|Wein|Recht|Geschichte] [ist|sind] [gut|alt]
`
  .trim()
  .split('\n')
