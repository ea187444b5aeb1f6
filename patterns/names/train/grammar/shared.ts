/**
 * Lines that every language fills with its own words. A phrasebook gives: HELLO, IAM ("I am"), NAMEIS ("my name is"),
 * HERE ("speaking"), DEAR, BYE, THANKS, TITLE, PROCHE ("my brother"), ROLE, SENTENCE, ASK, TODO ("call", name follows),
 * WITH (a verb phrase that ends in "with"), FROM (ends in "from", "of"), FOR, BY, SAID, DID, LIKES, AND, WHOIS, INNAME,
 * FORMNAME, FORMFIRST, FORMLAST, FORMROLE, PRESENT, FROMHEAD, TOHEAD, SUBJECT, TOPIC, PAY, JOB, BORN, PUBLIC ("president"),
 * OFORG ("chief of"), STREET and so on; everything that is not a person slot comes from `fillers`.
 */
export const SHARED_LINES: readonly string[] = `
{HELLO}, {NAMEIS} {FULL}[,|.| {AND}] {ASK}
{HELLO}[,|] {IAM} {P}[, {ASK}| {HERE}|]
{HELLO} {FIRST}[,|!|] {SENTENCE}
{P} {HERE}, {ASK}
{NAMEIS} {P}[ {AND} {SENTENCE}|]
{IAM} {P}[, {JOB}| {AND} {ASK}|]
{TODO} {P}[ {WHEN}|][ {PLEASE}|]
{WITH} {P}[ {AND} {P2}|][ {WHEN}|]
{FROM} {P}[ {WHEN}|, {SENTENCE}|]
{FOR} {P}[, {SENTENCE}| {WHEN}|]
{BY} {P}[ {WHEN}|]
{P} {SAID}[, {SENTENCE}|]
{P} {DID}[ {WHEN}|]
{P} {LIKES}
{P} {AND} {P2} {THEYDO}
{FIRST}, {FIRST2} {AND} {FIRST3} {THEYDO}
{PROCHE} {P} {DID}
{PROCHE}, {P}, {LIKES}
{PROCHE} {ISCALLED} {P}
{PROCHE} {P} {SAID}
{WHOIS} {FULL}[?|]
{P} {ISIT}?
{WRITE} {P}[ {ABOUT} {TOPIC}|]
{WRITE} [{PROCHE} |]{P}
{DEAR} {FIRST},\\n\\n{SENTENCE}\\n\\n{BYE}[,|]\\n{FULL2}
{DEARMR} {LAST},\\n\\n{SENTENCE} {SENTENCE}\\n\\n{BYE}[,|]\\n\\n{FULL2}\\n{JOB}[, {ORG}|\\n{ORG}|\\n{EMAIL2}|\\n{PHONE}|]
{SENTENCE}\\n{BYE}[,|]\\n{FIRST}
{SENTENCE}\\n{BYE}\\n{NICK}
{SENTENCE}\\n\\n{FULL}\\n{JOB}\\n{ORG}\\n{PHONE}\\n{EMAIL}
{FROMHEAD}: {FULL}[ <{EMAIL}>|]\\n{TOHEAD}: {FULL2}[ <{EMAIL2}>|]\\n[Cc: {FULL3}\\n|]{SUBJECT}: {TOPIC}[ - {P3}|]\\n\\n{SENTENCE}
{WROTE}
{INNAME} {P}[, {CODE}| {WHEN}| {AND} {IAM} {P2}|]
{PAY} {P}[, IBAN {CODE}|, {SENTENCE}| {PLEASE}|]
{TITLE} {LAST} {DID}
{TITLE} {LAST} {SAID}
{TITLE} {FULL} {LIKES}
{APPOINTMENT} {TITLE} {P}[ {WHEN}|]
{FORMROLE}[:| :| -] {FULL}[, |; |\\n]{BORN} {NUM}.{NUM}.19{NUM}
{FORMROLE}: {P}
{FORMNAME}: {P}\\n[{ADDRESSWORD}: {STREET}, {CITY}\\n|E-Mail: {EMAIL}\\n|Tel.: {PHONE}\\n|]
{FORMFIRST}: {FIRST}\\n{FORMLAST}: {LAST}\\n[Tel.: {PHONE}|{CITY}|{ORG}]
{FORMLAST}: {UPLAST}\\n{FORMFIRST}: {FIRST}
{PRESENT}: {P}, {P2}[, {P3}|][ {AND} {P4}|]
{PRESENT}: {FULL}; {FULL2}; {FULL3}
- {FULL}[ ({ORG})|]\\n- {FULL2}\\n- {P3}
{FULL} ({EMAIL}), {FULL2} ({PHONE})
{FIRST} ({FULL2}, {PHONE}), {FIRST3} ({FULL4}, {PHONE})
{FULL}, {JOB}[, {CITY}|, {SENTENCE}|]
{FULL}\\n{STREET}\\n{CITY}[\\n{PHONE}|]
{FULL}
{FIRST}
{P}, {ASK}
{THANKS} {FIRST}[!|]
{SENTENCE}[,| ] {FIRST}[!|?|.|]
{FIRST}: {SENTENCE}\\n{FIRST2}: {SENTENCE}\\n{FIRST}: {THANKS} {FIRST2}
{AGENT}: {SENTENCE}\\n{CLIENT}: [{HELLO}, |]{IAM} {FULL}[, {ASK}|]\\n{AGENT}: {THANKS} {TITLE} {LAST}
<{NICK}> {SENTENCE}\\n<{NICK2}> {THANKS} {NICK}
{FULL}, {OFORG} {ORG}, {SAID}
{OFORG} {ORG}[,| ] {FULL}[,|] {SAID}
{PUBLIC} {P} {PUBLICDID}
{ARTIST} {FULL} {PUBLICDID}
{FULL} ({BORNIN} {NUM} {MONTH} 19{NUM}) {PUBLICDID}
{DIRECTED} {FULL}[ {AND} {FULL2}|]
{ACCORDING} {LAST} [et al. |](20{NUM})
{INITIAL} {AND} {INITIAL2} {THEYDO}
{LASTFIRST}[, {CODE}| - {PHONE}|]
{UPFULL}[, {CITY}|\\n{STREET}| {CODE}|]
{SOMEONE} {P} {DID}
{ACCORDING} {P}, {SENTENCE}
{QUOTE} {P}.
{MISTER} {LAST} {AND} {MISTER} {LAST2} {THEYDO}
{CONTRACT}
{ADD} {P}[ {AND} {P2}|]
`
  .trim()
  .split('\n')

/** Lines in no language: lists, records, code and logs with people in them. */
export const PLAIN_LINES: readonly string[] = `
{"name": "{FULL}", "email": "{EMAIL}"[, "phone": "{PHONE}"|]}
{"[firstName|first_name|prenom|vorname|nombre]": "{FIRST}", "[lastName|last_name|nom|nachname|apellidos]": "{LAST}"[, "city": "{CITY}"|]}
{"[user|customer|contact|author|assignee|patient|sender|owner|to|from]": {"[name|full_name|displayName]": "{FULL}"[, "id": {NUM}|]}}
{"[customer|patient|name|author|owner|assignee]": "{P}", "status": "[open|active|pending]"}
name,email,phone\\n{FULL},{EMAIL},{PHONE}\\n{FULL2},{EMAIL2},{PHONE}
id;nom;prenom;ville\\n{NUM};{LAST};{FIRST};{CITY}\\n{NUM};{LAST2};{FIRST2};{CITY}
[Name|Nom|Nombre|Nome|Naam];[City|Ville|Ort];Tel\\n{FULL};{CITY};{PHONE}\\n{FULL2};{CITY};{PHONE}
[nom;prenom|prenom;nom|lastname;firstname|last_name;first_name|Nachname;Vorname|apellido;nombre|cognome;nome|achternaam;voornaam|apelido;nome];[email;telephone|email;phone|mail;tel];[ville|city|Ort]\\n{LAST};{FIRST};{EMAIL};{PHONE};{CITY}\\n{LAST2};{FIRST2};{EMAIL2};{PHONE};{CITY}\\n{LAST3};{FIRST3};;{PHONE};{CITY}
[nom,prenom|last_name,first_name|Nachname,Vorname|cognome,nome],[email|phone|city]\\n{LAST},{FIRST},{EMAIL}\\n{LAST2},{FIRST2},{EMAIL2}\\n{LAST3},{FIRST3},{EMAIL3}
{LAST};{FIRST};[{EMAIL}|{PHONE}|{CITY}]\\n{LAST2};{FIRST2};[{EMAIL2}|{PHONE}|{CITY}]
{FIRST};{LAST};{CITY};{PHONE}\\n{FIRST2};{LAST2};{CITY};{PHONE}
[« |"|“|'|(]{P}[ »|"|”|'|)] [{NUM}/{NUM}/20{NUM}|{NUM} €|- {CODE}|{PHONE}|]
[« |"|“]{FIRST} [&|+|et|and] {FIRST2}[ »|"|”|] [{NUM}.{NUM}.20{NUM}|]
[n° |No. |Az. |ref ]{CODE} [—|-|:] {LAST} [c/|v.|vs|gegen|contra] {LAST2}[.|, {CITY}|]
{LASTFIRST} {PHONE} {LASTFIRST2} {PHONE}
[Dr|Pr|M.|Mme|Mr|Mrs] {FIRST} {UPLAST} {PHONE} [Dr|Pr|M.|Mme|Mr|Mrs] {INITIAL2} {PHONE}
{FULL}\t{EMAIL}\t{CITY}\\n{FULL2}\t{EMAIL2}\t{CITY}
{LAST}\t{FIRST}\t{PHONE}\\n{LAST2}\t{FIRST2}\t{PHONE}
| [Name|Nom|Nombre|Nome|Naam] | [City|Phone|Email|IBAN] |\\n|---|---|\\n| {FULL} | {CITY} |\\n| {FULL2} | {PHONE} |
| {P} | {EMAIL} | {CODE} |
{NUM}. {FULL} - {CITY}
- [ ] {P}: {CODE}
<[name|contact|customer|person]>{FULL}</[name|contact|customer|person]>
<contact id="{NUM}"><[given|firstname|prenom]>{FIRST}</[given|firstname|prenom]><[family|lastname|nom]>{LAST}</[family|lastname|nom]></contact>
name: {FULL}\\nemail: {EMAIL}\\nrole: admin
[author|maintainer|owner|user|assignee|contact]: {FULL} <{EMAIL}>
Author: {FULL} <{EMAIL}>\\nDate: [Mon|Tue|Fri] {MONTH} {NUM}
Co-authored-by: {FULL} <{EMAIL}>
// TODO({NICK}): [fix|refactor] this
# [author|created by|maintained by] {FULL}
INSERT INTO [users|clients|contacts] [VALUES|(name, city) VALUES] ('{FULL}', '{CITY}');
SELECT * FROM [users|clients|orders] WHERE [name|last_name|nom|customer] = '{P}';
[search|find|search_contacts|get_user|lookup]([name|query|q]="{P}")[ -> {NUM} result[s|]: {FULL}|]
[user|customer|name|patient|owner]="{P}"
[user|name|author]=[{P}|"{FULL}"]&id={NUM}
BEGIN:VCARD\\nFN:{FULL}\\nN:{LAST};{FIRST};;;\\nTEL:{PHONE}
dn: cn={FULL},ou=people,dc=example
[{TIME}|{NUM}:{NUM}] {P}: ok
[{NUM}/{NUM}/20{NUM}|{NUM}-{NUM}-20{NUM}], {TIME} - {FULL}: [ok|hi|merci|hola]
INFO [login|session|request] [user|for] [={P}|"{FULL}"] id={CODE}
{FULL} [{PHONE}|<{EMAIL}>|({EMAIL})|- {EMAIL}]
{FULL}, {FULL2}, {FULL3}[, {FULL4}|]
{FIRST}, {FIRST2}, {FIRST3}
{P} - {P2} - {P3}
{FIRST} & {FIRST2}
{FIRST} + {FIRST2}
{UPLAST} {FIRST} / {UPLAST2} {FIRST2}
{LAST}, {FIRST}; {LAST2}, {FIRST2}
{FULL} ({NUM})
"{P}"
({P})
#{NUM} {FULL}
@{P} [ok|?]
cc {P} {P2}
{LASTFIRST} {NUM}/{NUM}/19{NUM} {CODE}
{CODE} {UPFULL} {CITY}
{FULL}\\n{EMAIL}\\n{PHONE}
{FULL} | {ORG} | {CITY}
`
  .trim()
  .split('\n')

/** The same without anybody. */
export const PLAIN_NOBODY: readonly string[] = `
{"[city|country|brand|company|street|product|status|type|locale]": "[{CITY}|{BRAND}|{ORG}|{STREET}|pending|Active]", "id": {NUM}}
{"[title|subject|label|key]": "[{TOPICAL}]", "url": "https://{BRANDLOW}.com/{NLAST}/{NFIRST}"}
[holder|patient|client|customer|sender|tenant|titulaire|bénéficiaire|Kunde|Kontoinhaber|titular|paziente|klant|contact|user|author|owner] [above|below|unknown|not found|inconnu|ci-dessus|unbekannt|oben|desconocido|sopra|onbekend|: {NUM}|: {CODE}|: {SHORT}|n° {NUM}|ID {CODE}|: {CITY}|: -]
([holder|patient|titulaire|Inhaber|titular|cliente|owner] [above|below|ci-dessus|siehe oben|arriba])
[account|compte|Konto|cuenta|conto] {CODE} ([holder above|voir titulaire|siehe Inhaber|active|closed])
[lun|mar|mer|jeu|ven|sam|dim|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Mo|Di|Mi|Do|Fr|Sa|So]. {NUM} [{MONTH}|{NUM}] 20{NUM}[ à {TIME}| at {TIME}|]
> [Le|On|Am|El|Il|Op] [lun|mar|mer|jeu|ven|sam|dim|Mon|Tue|Fri|Mo|Do|lun|gio|ma|vr]. {NUM} {MONTH} 20{NUM}
[subject|objet|betreff|asunto|oggetto]: [keys|clés|rent|invoice|party|Schlüssel|llaves|chiavi|loyer|notes|pics]
city,country,price\\n{CITY},{COUNTRY},{NUM}\\n{CITY},{COUNTRY},{NUM}
{CITY}\t{COUNTRY}\t{NUM}\\n{CITY}\t{COUNTRY}\t{NUM}
{ORG};{CITY};{NUM}
| [City|Brand|Country|Product] | [Price|Total|Qty] |\\n|---|---|\\n| [{CITY}|{BRAND}] | {NUM} |
- {CITY}\\n- {CITY}\\n- {CITY}
1. {BRAND}\\n2. {BRAND}\\n3. {BRAND}
{CITY}, {CITY}, {CITY}
{CITY} - {CITY} {TIME}
{BRAND} {CODE}
{ORG}, {STREET}, {CITY}
{ORG}\\n{STREET}\\n{CITY}, {COUNTRY}
<city>{CITY}</city><country>{COUNTRY}</country>
[GET|POST|PUT] /api/[users|persons|clients]/{NUM} [200|404|500]
[ERROR|WARN|INFO|DEBUG] [Failed|Timeout|Retry|Connected] [to|from] {BRAND} [{CODE}|]
[Error|TypeError|Exception|KeyError]: [Cannot read property|undefined is not a function|invalid] {NUM}
import [React|Numpy|Flask|Jasmine|Ada|Julia] from '[react|numpy|flask]'
const [Martin|Page|Grant|Mark|Rose|Victor|Cook|Baker|Max|Ray] = new [Service|Client|Map|Set]()
[March|Mai|May|Juin|April|Août|Agosto|Juli] {NUM}, 20{NUM}: {CITY}
[IBAN|BIC|EAN|SKU|PIN|VAT|TVA|IVA|NIF|CIF|KVK|BSN|BTW|USt|PLZ|AGB|DNI|NIE|CUIL|CPF|CNPJ|NHS|SSN|ISBN|PDF|USB|WLAN|GPS|CEO|HR|IT|ONU|UNO|EFE|ANSA|AFP|DPA|BCE|EZB|UE|EU|USA|UK][: | ]{CODE}
[{CITY}|{CITY} ({COUNTRY})], {NUM} {MONTH} [(EFE)|(AFP)|(dpa)|(ANSA)|(Reuters)|(Lusa)|(Belga)]
{NFULL} [GmbH|AG|SA|SAS|SARL|SRL|S.p.A.|Ltd|Inc.|LLC|BV|NV|& Co|& Sons|Group|Lda|S.L.|KG|e.V.|OHG|plc]
{NLAST} [GmbH|AG|SA|SAS|SARL|SRL|S.p.A.|Ltd|Inc.|LLC|BV|NV|& Co|& Sons|Group|Lda|S.L.|KG|plc][, {CITY}|]
{NLAST} [& |and |et |y |e |und |en ]{NLAST} [GmbH|SA|SAS|Ltd|Inc.|LLC|BV|Associés|Partners|LLP|Avocats|Rechtsanwälte]
[if|while|return|else if] [(|][mark|max|rob|grant|rose|bill|page|val|sum|total|node|ray|art|jack|null|true] [>|===|!=|<=|+=] {NUM}[ && grade !== 'F'|) { return null }|]
[const|let|var] [total|max|rows|mark|items] = [items|rows|list|data].[reduce|map|filter](([a, b|x|row]) => [a + b.price|x.mark|row.name|x.max]);
@media (max-width: {NUM}px) { .[nav|menu|hero|jasmine] { display: none } }
{"[status|count|next|data|error|page|total]": [200|null|true|"ok"|"pending"], "[checksum|hash|token]": "{CODE}"}
Traceback (most recent call last): File "[main|app|test|index].py", line {NUM}, in [main|run|<module>]
=[VLOOKUP|RECHERCHEV|SVERWEIS|BUSCARV|COUNTIF](A{NUM};[Sheet2|Feuil2|Tabelle2]!$A$1:$D$500;{NUM};[FALSE|FAUX|FALSCH|VRAI|TRUE|VERO])
[{CODE}|d41d8cd98f00b204] = [fichier vide|empty file|leere Datei|archivo vacío]
=[IF|SI|WENN|SE|SUM|SOMME](B{NUM}>[10|C2];"[OK|KO|NO]";"[KO|NOK|SI]")
[MAC|IP|VLAN|DNS|DHCP|SSID] [address|adresse|{CODE}] [00:1B:44:11:3A:B7|10.0.0.{NUM}], [VLAN|port] {NUM}
[Sudoku|Wordle|Bingo|Scrabble|Bridge|Poker] [row|score|grid|game|{NUM}]: [5 3 0|{NUM} {NUM}|{NUM}]
[open|edit|run|see|dans|fichier|voir] [main.py|index.html|README.md|App.tsx|setup.sh|max.js|julia.jl|rose.css][ line {NUM}|]
[color|background|border]: [rose|violet|olive|coral|sienna|jade|navy|ruby];
<[div|span|p] class="[rose|mark|page|max|olive|nav]">[ok|{NUM}|Total]</[div|span|p]>
{CITED}, {CITED}, {CITED}, {CITED}[, et al|]. {TOPICAL}. [Nature|Lancet|J Med|Proc|Blood|Rev Med|BMJ|Cell] 20{NUM};{NUM}:{NUM}-{NUM}
{CITED}, {CITED}, {CITED}, {CITED}, {CITED}, {CITED}
{CITEDUP}, {CITEDUP}, {CITEDUP}, {CITEDUP}. [London|Paris|Boston|Berlin]: [Springer|Wiley|UNI-MED|Elsevier], 20{NUM}
[-|] [TSH|ASAT|ALAT|GGT|LDH|CRP|Ferritine|Créatinine|Hémoglobine|Glucose|HDL|LDL|PSA|Sodium|Potassium|Plaquettes] [N|M|H|B|{NUM}|{NUM} g/L]
[ETANERCEPT|ADALIMUMAB|PARACETAMOL|AMOXICILLINE|METFORMINE|ENOXAPARINE|ibuprofen|Metformin] {NUM} mg[/{NUM}ml|] [SOL INJ|CPR|GEL|SER|STYLO|tablets|sachet][ (SIMZIA*)| (ENBREL*)|]
[BIOCHIMIE|HEMATOLOGIE|IMAGERIE|SEROLOGIE|CONCLUSION|MOTIF|ANTECEDENTS|TRAITEMENT|COMPTE RENDU|DIAGNOSIS|BEFUND|ANAMNESE|HISTORY|ALLERGIES|RENIN ALDOSTERONE|ANTI THYROGLOBULINE|MICROALBUMINURIE][:|\\n| réalisé le {NUM}/{NUM}/20{NUM}]
[the|a|le|la|un|une|der|die|das|el|il|de|het|o] {SHOUT} [is|est|ist|es|è|and|et|und|of|de|in|a dit|said|{NUM}]
[difference between|différence entre|Unterschied zwischen|diferencia entre|differenza tra|verschil tussen|diferença entre] {SHOUT} [and|et|und|y|e|en] {SHOUT}[ ?|]
[in|en|with|avec|mit|con|per|via|by|par|from|de|to|à] {SHOUT}[ {NUM}|, {CITY}| ({SHOUT})|: {NUM}|]
{SHOUT} [{NUM}|: {SHOUT}|, {SHOUT}, {SHOUT}|({CITY})|- {CITY}|{CODE}]
[Il|La|El|Le|Les|The|Die|Der|O|A|De|Het] {SHOUT} [ha annunciato|a annoncé|anunció|announced|meldet|meldt|anunciou] [{NUM}|{CITY}|{BRAND}]
{SHORT} [{CODE}|{NUM}|: {CITY}|{SHORT}|]
[the|le|la|der|die|das|el|il|de|het|o|a|of|du|der|del|de la|da|van de] {SHORT} [is|est|ist|es|è|heeft|tem|{NUM}|said|a dit]
{CITY}, {CITY} [and|et|und|y|e|en] {CITY}
{BRAND}, {BRAND} [and|et|und|y|e|en] {BRAND}
{CITY} [FC|SC|United|City|Open|Marathon|Festival|CF|SV|AC|AS|Rangers]
`
  .trim()
  .split('\n')

/** Words that are names as well, used as the words they are: after an article they name nobody. */
export const WORD_LINES: Readonly<Record<string, string>> = {
  en: `
[into|in|from|to|of|speak|learn] {TONGUE}, {TONGUE} [and|or] {TONGUE}[?|.|]
[{TONGUE}|{TONGUE} [and|or] {TONGUE}] [into|in|from|to|of|speak|learn] {TONGUE}[ ?|]
[{ALSOUP}|{ALSO}] [the|a|an|your|some|this|these|it|them|more] {ALSO}[ and {ALSO} the {ALSO}| for {NUM} minutes| before you go|, {SENTENCE}|]
[{ALSOUP} or {ALSO} {ALSO}|{ALSOUP} {ALSO}|{ALSOUP} and {ALSO} {ALSO}][?|!|, i prefer {ALSO}|]
[the|a|my|your|this|that|no|some|every|another|an old|the new] {ALSO} [is|was|and|of|in|for|to|that] [the|a|my|your] {ALSO}
[{SENTENCE} |][the|a|my|some|this] {ALSO}[, the {ALSO}|, some {ALSO}|] and [the|a|my|some|this] {ALSO}
[before|after|by|until|since|from|to|of|in|during|end of|beginning of|mid|this|next|last|every|early|late] [{MONTH}|{DAY}][, {SENTENCE}| and {MONTH}| or {DAY}|'s {ALSO}|]
[i|we] [will|may|can], [if|but only if|unless] [it is |][{MONTH}|{MONTH}'s {ALSO}|before {MONTH}|after {DAY}] [is better than {MONTH}|is too late|]
[{MONTH}|{DAY}] [is|was|and {MONTH} are|works for me|doesn't] [full|busy|better|booked|fine|]
[i|we|they|you] [want|need|see|like|bought|saw|prefer|sold] [the|a|my|some|more|less] {ALSO}[ and {ALSO}|, {ALSO} and {ALSO}|]
[in|on|with|without|of|by|under|over] [the|a|my|this] {ALSO}, {SENTENCE}
`,
  fr: `
[en|vers le|du|de|parler|apprendre] {TONGUE}, {TONGUE} [et|ou] {TONGUE}[?|.|]
[{TONGUE}|{TONGUE} [et|ou] {TONGUE}] [en|vers le|du|de|parler|apprendre] {TONGUE}[ ?|]
[le|la|un|une|mon|ma|ce|cette|du|de la|au|à la|aucun|quelle|beaucoup de|trop de|peu de|sans|en] {ALSO} [est|et|de|dans|pour|qui] [le|la|un|une|ma|mon] {ALSO}
[avec|sans|par|dans|contre] [de la|du|la|le|une|un] {ALSO} et [de la|du|la|le|une|un] {ALSO}, {PHRASE}
[un|une|le|la] {ALSO}, [un|une|le|la] {ALSO}[, un {ALSO}|] : {PHRASE}
[avant|après|d'ici|jusqu'en|depuis|de|en|fin|début|mi-|ce|chaque] [{MONTH}|{DAY}][, {PHRASE}| et {MONTH}| ou {DAY}|]
[{MONTH}|{DAY}] [est|et {MONTH} sont|me va|non|oui|c'est] [complet|bien|mieux|trop tard|]
[je veux|il faut|on voit|j'aime|il y a|j'ai acheté] [le|la|un|une|des|de la|du|plus de] {ALSO}[ et {ALSO}|]
`,
  de: `
[auf|ins|aus dem|von|nach] {TONGUE}, {TONGUE} [und|oder] {TONGUE}[?|.|]
[{TONGUE}|{TONGUE} [und|oder] {TONGUE}] [auf|ins|aus dem|von|nach] {TONGUE}[ ?|]
[der|die|das|ein|eine|mein|kein|diese|im|zum|mit der|ohne] {ALSO} [ist|und|in|für|war] [der|die|das|ein|eine] {ALSO}
[ich|wir] [brauche|brauchen|sehe|mag|kaufe] [den|die|das|ein|eine|mehr] {ALSO}
`,
  es: `
[al|en|del|hablo|aprender] {TONGUE}, {TONGUE} [y|o] {TONGUE}[?|.|]
[{TONGUE}|{TONGUE} [y|o] {TONGUE}] [al|en|del|hablo|aprender] {TONGUE}[ ?|]
[el|la|un|una|mi|este|esta|del|al|sin|mucho|más|con la|por el] {ALSO} [es|y|de|en|para|que] [el|la|un|una] {ALSO}
[quiero|hay|veo|compré|me gusta] [el|la|un|una|más] {ALSO}[ y {ALSO}|]
`,
  it: `
[in|dal|al|parlo|imparare] {TONGUE}, {TONGUE} [e|o] {TONGUE}[?|.|]
[{TONGUE}|{TONGUE} [e|o] {TONGUE}] [in|dal|al|parlo|imparare] {TONGUE}[ ?|]
[il|la|un|una|lo|questo|questa|del|della|al|alla|senza|con la|in caso di] {ALSO} [è|e|di|in|per|che] [il|la|un|una] {ALSO}
[voglio|c'è|vedo|ho comprato|mi piace] [il|la|un|una|più] {ALSO}[ e {ALSO}|]
`,
  nl: `
[in het|naar het|uit het|leer] {TONGUE}, {TONGUE} [en|of] {TONGUE}[?|.|]
[{TONGUE}|{TONGUE} [en|of] {TONGUE}] [in het|naar het|uit het|leer] {TONGUE}[ ?|]
[de|het|een|mijn|geen|deze|dat|in de|met een|zonder] {ALSO} [is|en|van|in|voor] [de|het|een] {ALSO}
[ik wil|er is|ik zie|ik kocht] [de|het|een|meer] {ALSO}[ en {ALSO}|]
`,
  pt: `
[para|em|do|falo|aprender] {TONGUE}, {TONGUE} [e|ou] {TONGUE}[?|.|]
[{TONGUE}|{TONGUE} [e|ou] {TONGUE}] [para|em|do|falo|aprender] {TONGUE}[ ?|]
[o|a|um|uma|meu|minha|este|esta|do|da|ao|sem|com a|pelo] {ALSO} [é|e|de|em|para|que] [o|a|um|uma] {ALSO}
[quero|há|vejo|comprei|gosto da] [o|a|um|uma|mais] {ALSO}[ e {ALSO}|]
`,
}
