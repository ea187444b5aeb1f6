import type { Grammar } from '../grammar.ts'
import { SHARED_LINES } from './shared.ts'

export const DUTCH: Grammar = {
  language: 'nl',
  lines: [
    ...SHARED_LINES,
    ...`
[kun je|kunt u|wil je] {P} [bellen|vragen|uitnodigen|terugbellen|een bericht sturen][ aub| morgen|?|]
[ik heb|we hebben] [gisteren|vandaag|{DAY}] met {P} [gesproken|gebeld|gegeten|gewerkt]
[ik heb|heb je] {P} [gezien|ontmoet|gebeld|uitgenodigd|gevraagd][ in {CITY}|?|]
waarom [is|komt|antwoordt] {P} [altijd te laat|nooit|niet]?
[heeft|is|komt|woont] {P} [al getekend|er al|ook|nog in {CITY}]?
[meneer|mevrouw|Meneer|Mevrouw|dhr.|mevr.|Dhr.|Mevr.|mw.|dr.|drs.|de heer|juf|meester|oom|tante|opa|oma] {P}[, {SENTENCE}| {DID}| is er niet|]
stuur een tikkie van {NUM} euro naar {P}
[de factuur|de rekening|het pakket|de boeking] staat op naam van {P}[, niet {P2}|]
{P}['s|s] [auto|verjaardag|moeder|contract|huis|hond|nummer] is [weg|morgen|hier|nieuw]
[volgens|met|zonder|tegen|tussen|voor|door|behalve|naast|van] {P}[ en {P2}|], {SENTENCE}
[minister|premier|burgemeester|voorzitter|trainer|coach|schrijver|zanger|directeur|woordvoerder|wielrenner|renner|spits|doelman] {FULL} {PUBLICDID}
`
      .trim()
      .split('\n'),
  ],
  fillers: {
    HELLO: ['hallo', 'Hallo', 'goedemorgen', 'Goedemiddag', 'hoi', 'Hoi', 'dag', 'goedenavond', 'hoi weer'],
    NAMEIS: ['mijn naam is', 'ik heet', 'Mijn naam is', 'Ik heet'],
    IAM: ['ik ben', 'met', 'je spreekt met', 'u spreekt met', 'dit is', 'Ik ben', 'hier is'],
    HERE: ['hier', 'aan de lijn', 'weer hier', 'nogmaals'],
    DEAR: ['Beste', 'Lieve', 'Hallo', 'Hoi', 'Geachte', 'Goedemorgen', 'Dag', 'Hey'],
    DEARMR: ['Geachte heer', 'Geachte mevrouw', 'Beste meneer', 'Beste mevrouw', 'Geachte dr.', 'Dag meneer', 'Geachte heer/mevrouw'],
    BYE: ['Met vriendelijke groet', 'Groeten', 'Groetjes', 'Hartelijke groet', 'Mvg', 'Bedankt', 'Alvast bedankt', 'Tot snel', 'Liefs', 'groet', 'Hoogachtend', 'Vriendelijke groeten'],
    THANKS: ['bedankt', 'Bedankt', 'dank je wel', 'dankjewel', 'sorry', 'gefeliciteerd', 'welkom', 'doei', 'succes', 'beterschap', 'ok', 'dank u'],
    TITLE: ['meneer', 'mevrouw', 'dhr.', 'mevr.', 'Dhr.', 'Mevr.', 'de heer', 'Mevrouw', 'Meneer', 'dr.', 'Dr.', 'prof.', 'mw.', 'dokter', 'mr.'],
    MISTER: ['meneer', 'mevrouw', 'de heer'],
    PROCHE: ['mijn broer', 'mijn zus', 'mijn vrouw', 'mijn man', 'mijn zoon', 'mijn dochter', 'mijn vriend', 'mijn beste vriendin', 'mijn baas', 'mijn collega', 'onze buurman', 'mijn moeder', 'zijn vader', 'haar collega', 'mijn huisbaas', 'onze juf', 'mijn hond', 'mijn kat', 'mijn ex', 'mijn neef', 'de patiënt', 'de klant', 'mijn huisarts', 'mijn oma', 'mijn nichtje', 'mijn schoonmoeder'],
    JOB: ['verkoopleider', 'personeelszaken', 'verpleegkundige', 'softwareontwikkelaar', 'klantenservice', 'projectleider', 'directeur', 'lerares', 'advocaat', 'boekhouder', 'elektricien', '{NUM} jaar oud'],
    SENTENCE: ['de vergadering is verplaatst naar {DAY}.', 'bijgaand het bestand.', 'ik schrijf over {TOPIC}.', 'het pakket is er nog niet.', 'bedankt voor uw geduld.', 'wie heeft de sleutels?', 'tot {TIME}.', 'ik kan je helpen', 'heb je de wedstrijd gezien?', 'we waren in {CITY} met {ORG}.', 'graag een reactie', 'dat is goed', 'Helaas moeten wij u afwijzen.', 'het regent', 'nog steeds geen antwoord'],
    ASK: ['waar is mijn pakket', 'ik heb hulp nodig met {TOPIC}', 'ik wil {TOPIC} wijzigen', 'mijn pas werkt niet', 'ik ben mijn wachtwoord vergeten', 'bel me op {PHONE}', 'ik heb een vraag over {TOPIC}', 'ik wil opzeggen', 'kun je me helpen', 'nog steeds geen antwoord'],
    TODO: ['bel', 'vraag', 'nodig uit:', 'herinner', 'informeer', 'zeg tegen', 'schrijf', 'stuur dit naar', 'Stuur een bericht naar', 'zoek het nummer van', 'feliciteer', 'antwoord', 'mail', 'app', 'help', 'haal'],
    WITH: ['ik werk met', 'een afspraak met', 'ik woon met', 'vergadering met', 'ik heb ruzie met', 'lunch met', 'een gesprek met', 'ik was met', 'plan een overleg met', 'praat met', 'ik wil spreken met', 'ik trouw met'],
    FROM: ['een bericht van', 'het nummer van', 'de verjaardag van', 'de auto van', 'de papieren van', 'de vrouw van', 'heb ik mail van', 'de e-mail van', 'het huis van', 'het contract van', 'een lied van', 'een boek van', 'de dood van', 'namens', 'het salaris van'],
    FOR: ['een cadeau voor', 'de kamer is voor', 'een reservering voor', 'een gedicht voor', 'overboeking voor', 'een recept voor', 'de levering aan', 'de uitnodiging aan', 't.a.v.', 'een brief voor', 'terugbetaling aan'],
    BY: ['ondertekend door', 'geschreven door', 'gecontroleerd door', 'verzonden door', 'foto:', 'besteld door', 'betaald door', 'opgesteld door', 'door', 'van'],
    SAID: ['zei dat alles klaar is', 'zegt dat we moeten wachten', 'zei', 'zegt', 'verklaarde', 'heeft geschreven', 'schrijft', 'ontkent dat', 'vertelt'],
    DID: ['heeft gebeld', 'is ziek', 'komt later', 'was er niet', 'is op vakantie', 'heeft getekend', 'heeft nog niet geantwoord', 'woont nu in {CITY}', 'is verhuisd', 'heeft ontslag genomen', 'wacht', 'wordt {NUM}', 'werkt bij {ORG}', 'is overleden', 'trouwt in {MONTH}'],
    LIKES: ['houdt van {BRAND}', 'is gek op {CITY}', 'heeft hulp nodig', 'zoekt een huis in {CITY}', 'wil het contract wijzigen', 'heeft de auto verkocht', 'gaat trouwen', 'is {NUM} jaar'],
    THEYDO: ['gaan trouwen', 'komen eten', 'waren erbij', 'maken ruzie', 'hebben getekend', 'gaan naar {CITY}', 'zijn broers', 'werken bij {ORG}'],
    ISCALLED: ['heet', 'is', 'genaamd', 'noemt zich'],
    WHOIS: ['wie is', 'wie was', 'vertel me over', 'hoe oud is', 'waar woont', 'wanneer is', 'ken je', 'wat doet'],
    ISIT: ['klopt dat', 'woont hier nog', 'komt ook', 'of hoe heette hij'],
    WRITE: ['schrijf een mail aan', 'schrijf een brief aan', 'maak een nette afwijzing voor', 'schrijf een antwoord aan', 'een felicitatie voor', 'excuses aan', 'schrijf een toespraak voor', 'hoe zeg ik tegen', 'een gedicht voor'],
    ABOUT: ['over', 'wegens'],
    TOPIC: ['mijn factuur', 'het contract', 'de levering', 'de vergadering', 'de huur', 'mijn bestelling', 'Kerstmis', 'de vakantie', 'de opzegging', 'de aanvraag', 'de terugbetaling'],
    WHEN: ['morgen', 'vandaag', 'op {DAY}', 'om {TIME}', 'gisteren', 'volgende week', 'in {MONTH}'],
    PLEASE: ['aub', 'alsjeblieft', 'graag'],
    AND: ['en'],
    WROTE: ['Op {NUM} {MONTH} 20{NUM} schreef {FULL} <{EMAIL}>:\\n> {SENTENCE}'],
    INNAME: ['op naam van', 'de factuur staat op naam van', 'reservering op naam van', 'tafel voor {NUM} op naam van', 'de rekening is van', 'rekening van', 'boeking:', 'waarom staat de factuur op naam van'],
    PAY: ['maak {NUM} euro over aan', 'ik moet geld betalen aan', 'overschrijving van {NUM} € aan', 'ik heb {NUM} euro betaald aan', 'stuur {NUM} euro naar', 'terugbetaling aan', 'stuur een tikkie naar'],
    APPOINTMENT: ['ik heb een afspraak met', 'afspraak bij', 'ik wil een afspraak met', 'behandeld door', 'ik kom voor'],
    FORMROLE: ['Patiënt', 'Klant', 'Huurder', 'Verhuurder', 'Rekeninghouder', 'Contactpersoon', 'Afzender', 'Ontvanger', 'Aanvrager', 'Verzekerde', 'Deelnemer', 'Auteur', 'Behandelaar', 'Contact', 'Noodcontact', 'Getuige', 'Medewerker', 'Chauffeur', 'Gast', 'Kandidaat', 'Leerling', 'Huisarts', 'Passagier', 'Begunstigde'],
    FORMNAME: ['Naam', 'Voor- en achternaam', 'Klantnaam', 'Contactpersoon', 'Afzender', 'Ontvanger', 'Volledige naam'],
    FORMFIRST: ['Voornaam', 'voornaam'],
    FORMLAST: ['Achternaam', 'achternaam'],
    BORN: ['geb.', 'geboren op', 'geboortedatum'],
    ADDRESSWORD: ['Adres', 'Woonplaats'],
    PRESENT: ['Aanwezig', 'Deelnemers', 'Afgemeld', 'Gasten', 'Team', 'met', 'Afwezig', 'Rolverdeling'],
    FROMHEAD: ['Van'],
    TOHEAD: ['Aan'],
    SUBJECT: ['Onderwerp'],
    AGENT: ['Medewerker', 'Agent', 'Support', 'Adviseur'],
    CLIENT: ['Klant', 'Beller', 'Gebruiker'],
    OFORG: ['directeur van', 'woordvoerder van', 'oprichter van', 'topman van', 'voorzitter van', 'trainer van'],
    PUBLIC: ['president', 'premier', 'burgemeester', 'minister', 'koning', 'koningin', 'paus', 'prins', 'generaal', 'rechter', 'pater', 'graaf', 'trainer', 'staatssecretaris'],
    PUBLICDID: ['bezocht {CITY}', 'werd geboren in {CITY}', 'overleed in {CITY}', 'won de prijs', 'sprak met {ORG}', 'speelt voor {CITY}', 'is een {NATION}e politicus', 'werd gekozen', 'verliet {COUNTRY}'],
    ARTIST: ['de acteur', 'de zangeres', 'de schrijver', 'de schilder', 'de componist', 'de schrijfster', 'de voetballer', 'de regisseur', 'de architect', 'doelman', 'de dichter'],
    BORNIN: ['geboren op', '{CITY},', 'geb.'],
    DIRECTED: ['geregisseerd door', 'geschreven door', 'muziek van', 'geschilderd door', 'ontworpen door', 'met', 'scenario van', 'gecomponeerd door'],
    ACCORDING: ['volgens', 'zie', 'aldus', 'vgl.'],
    SOMEONE: ['iemand genaamd', 'ene', 'een zekere', 'een man genaamd', 'een vrouw genaamd', 'de familie', 'een gozer genaamd'],
    QUOTE: ["'{SENTENCE}', zei", '"{SENTENCE}", aldus', '"{SENTENCE}", vroeg'],
    CONTRACT: ['Tussen {FULL} (verhuurder) en {FULL2} (huurder) wordt overeengekomen', 'Hierbij machtig ik, {FULL}, {FULL2} om het pakket op te halen', 'Ondergetekende {FULL}, geboren te {CITY}, verklaart dat {FULL2} bij {ORG} werkt'],
    ADD: ['voeg toe:', 'zet in cc:', 'nodig uit:', 'maak een contact aan voor', 'CC:', 'volg'],
  },
} // prettier-ignore

export const DUTCH_NOBODY: readonly string[] = `
[ik woon|de winkel is|we spreken af] [in de|aan de|op de] {STREET}[ in {CITY}|]
[de|het|in de|bij het] {NFULL}[straat|laan|plein|school|ziekenhuis|huis|park|brug|stichting|prijs|stadion|museum|kerk] [is|in {CITY}] [gesloten|mooi|]
[de ziekte van|het syndroom van|de stelling van|de wet van|het effect|hotel|café|de firma|de groep|bakkerij] {NLAST} [is|in {CITY}|]
{ORG} [heeft|is|meldt|koopt|opent] [{ORG}|winst|failliet|een winkel in {CITY}]
[de stad|de slag|de universiteit|de haven|de gemeente|het parket|de rechtbank|de burgemeester|de politie|de regering] [van|in] {CITY} [is|was|meldt]
[reis|een vlucht|een trein|het weer|een hotel] [van {CITY} |]naar {CITY}[ op {DAY}| in {MONTH}|]
wat voor weer is het in {CITY}?
[in|bij|uit|naar|rond|over] {CITY} [en|of] {CITY}, {SENTENCE}
{CITY} [won|verloor|speelde] [van|tegen] {CITY} [2-1|0-0]
[mijn|een|de] {BRAND} [is kapot|is duur|rijdt goed]
[Geachte|Beste|Hallo|Hoi|Lieve] [heer, mevrouw|allemaal|team|collega's|klant|mama|papa|dokter|meneer|mevrouw],\\n{SENTENCE}
[Met vriendelijke groet|Groeten],\\n[Het team van {ORG}|Klantenservice|De directie|Personeelszaken]
[de|een|het|mijn] [bakker|visser|smit|kok|koning|keizer|meester|schilder|mulder|boer|jager|vogel|wolf|vos|haan|leeuw|berg|bos|dijk|brug|steen|groot|klein|lange|jong|oude|wit|zwart|bruin|roos|hoop|hart|zon|ster|peer|wil|bas|daan|mark|linde|fleur|joy|bloem] [is|was|komt|{SENTENCE}]
[in|sinds|vanaf|begin|eind|tot] [januari|april|mei|juni|juli|augustus] [is|wordt|20{NUM}] [het warm|gesloten|]
[Factuur|Bestelling|Contract|Bijlage|Betreft|Notulen|Aanmaning|Afspraak|Offerte|Aanvraag|Raad|Ministerie|Gemeente|Kamer|Europese|Vlaamse|Waalse] [nr. {CODE}|van {NUM} {MONTH}|{CODE}|Commissie|regering|Gemeenschap]
[de band|de film|de roman|het album|de serie|het schip|het merk|het restaurant|het lied|ploeg] ['|"|]{NFULL}['|"|] [is|opende|kwam uit] [in {CITY}|goed]
[Sint|San|Santa]-{NFIRST} [is|ligt in {COUNTRY}|]
de {NATION}e [keuken|geschiedenis|wet|regering|ploeg] is [goed|oud]
`
  .trim()
  .split('\n')
