/**
 * Sentences as newspapers and encyclopaedias write them: people, and above all the places, teams, parties, companies
 * and works that stand where people could. Slots as in the grammars; {NLAST}, {NFULL}, {NFIRST} name nobody.
 */
export const NEWS: Readonly<Record<string, string>> = {
  en: `
{CITY} is a [town|city|village|municipality|commune|suburb] in [the {CITY} [district|province|region|county]|{COUNTRY}|northern {COUNTRY}|{CITY} County][, with a population of {NUM}|].
It is [located|situated] [{NUM} km|near|north] [of|from] {CITY} [on the {NLAST} River|in the {NLAST} Valley|between {CITY} and {CITY}].
The {NLAST} [River|Valley|Mountains|Falls|Dam|Glacier|Range|Desert|Formation|Line|Canal|Bay|Strait|Creek|Brook] [flows|lies|runs] through {CITY}.
The [{CITY}|{NLAST}] [Tigers|Bears|Eagles|Rovers|Wanderers|Athletic|Giants|Saints] [beat|lost to|signed a player from] [{CITY}|{NLAST}] [Town|City|3-1|in the final].
{LAST} [scored|said|added|argued|became|married|returned|died|wrote|won|refused|played|retired|resigned|moved to {CITY}] [in {NUM}|twice|after the match|that it was over|again].
{FULL} ([born|b.] {MONTH} {NUM}, 19{NUM}) is [a|an] {NATION} [actor|politician|footballer|pianist|novelist|singer-songwriter|judge|chemist].
[In {NUM}|Later|After that], {P} [joined|left|founded|led|directed|produced|met] {ORG}[ with {P2}|].
[The film|The album|The novel|The series|The song|The play] "{NFULL}" [stars|was written by|features|was recorded by] {FULL}[ and {FULL2}|].
[The band|The group] {NLAST} [released|toured|recorded] [in {CITY}|their third album|with {ORG}].
{ORG} [, based in {CITY},|] [said on {DAY}|reported|agreed to buy {ORG}|shares rose {NUM} percent|will cut {NUM} jobs].
{FULL}, [an analyst at|chairman of|a spokesman for|president of|who plays for|a student at] {ORG}, [said|told reporters|declined].
[President|Prime Minister|Senator|Secretary|Judge|General|King|Bishop|Colonel] {LAST} [visited|met|vetoed|ruled|arrived in] {CITY} [on {DAY}|with {P2}|].
{CITY}, {COUNTRY} ([AP|Reuters|AFP]) - {SENTENCE}
The [Battle|Treaty|Siege|Diocese|University|Port|County|Duchy|Kingdom|Bishop|Archbishop|Earl] of {CITY} [was|in {NUM}|ended].
[His|Her] [brother|father|wife|teacher|successor|predecessor|coach|rival], {FULL}, [was|became|died] [mayor of {CITY}|a priest|in {NUM}].
[Written|Directed|Produced|Designed|Built|Painted|Composed|Discovered] by {FULL} [in {NUM}|and {FULL2}|for {ORG}].
the [{NLAST}|{NLAST} and {NLAST}|{NLAST}-{NLAST}] [theorem|equation|algorithm|hypothesis|Act|Report|Commission|model|effect|syndrome|Prize|Medal]
[{NLAST}|{NFULL}] [High School|College|Hall|House|Library|Airport|Stadium|Station|Street|Cemetery|Church|Bridge|Tower|Records|Press|Award] [opened|is in {CITY}|was named after {FULL}].
{FULL} and {FULL2} [won|defeated|met|performed|starred in] [the final|{FULL3} in straight sets|at {ORG}|the race].
{FULL} ({COUNTRY}) [beat|def.] {FULL2} ({COUNTRY}) 6-4 6-{NUM}
{NUM}. {FULL} ({COUNTRY}, {BRAND}) {NUM}:{NUM}
RT @{NFIRST}{NUM}: [so|just|wow] {P} [is|was|did] [amazing|that|trending] #{NLAST} http://t.co/{CODE}
[Watching|Loved|New trailer for|Season {NUM} of] [{NFULL}|The {NLAST} Show|{NLAST} Patrol] [tonight|on {BRAND}] #[tv|{NLAST}]
[lol|omg|smh|tbh|imo|fr|ngl|bruh] [{P}|{FIRST}] [looks|sounds|acts|is] [like {FULL2}|so mad|the goat]
[Good morning|Happy Friday|Goodnight|Welcome to] [{CITY}|{COUNTRY}|everyone|Twitter]! http://t.co/{CODE}
[Vote|Support|Team|Free|Go|Justice for|Happy birthday] {P}[!|!!| \\n]
[r/{NLAST}|subreddit|mod|OP|redditor]: [{SENTENCE}|the {THING} is {BRAND}]
{NATION} [government|police|army|officials|scientists|fans|players] [said|in {CITY}|arrested {FULL}|met {LAST2}] [on {DAY}|]
the [{CITY}|{NATION}|{NLAST}] [Parliament|Supreme Court|National Park|Football Club|Stock Exchange|Symphony Orchestra|Film Festival|Museum of Art] [said|opened]
`,
  fr: `
{CITY} est [une commune|une ville|un village|une municipalité|un quartier] [française|du {CITY}|de la province de {CITY}|située dans le département de {CITY}|de {COUNTRY}][, {NUM} habitants|].
[Elle|Il] se trouve [à {NUM} km de|près de|au nord de] {CITY}[, sur la {NLAST}|, dans la vallée de la {NLAST}|].
[La rivière|Le lac|Le mont|La vallée|Le massif|Le col|Le canal|L'île|La forêt] [de |de la |du |]{NLAST} [traverse|domine|se trouve à] {CITY}.
[L'Olympique|Le FC|L'AS|Le Stade|L'US|Le SC|Le Racing] [de |]{CITY} [a battu|reçoit|affronte] [{CITY}|l'AS {CITY}|{NUM} à 1].
{LAST} [marque|déclare|ajoute|affirme|devient|épouse|revient|meurt|écrit|gagne|refuse|joue|démissionne|s'installe à {CITY}] [en {NUM}|deux fois|après le match|que c'est fini|].
{FULL}, né[e|] le {NUM} {MONTH} 19{NUM} à {CITY}, est [un acteur|une femme politique|un footballeur|un pianiste|une romancière|un juge|un chimiste] {NATION}.
[En {NUM}|Plus tard|Ensuite], {P} [rejoint|quitte|fonde|dirige|produit|rencontre] {ORG}[ avec {P2}|].
[Le film|L'album|Le roman|La série|La chanson|La pièce] [« |]{NFULL}[ »|] [de|est écrit par|met en scène|est interprété par] {FULL}[ et {FULL2}|].
[Le groupe|La formation] {NLAST} [sort|enregistre|tourne] [à {CITY}|son troisième album|avec {ORG}].
{ORG}[, basée à {CITY},|] [annonce|publie|rachète {ORG}|supprime {NUM} emplois|gagne {NUM} %].
{FULL}, [analyste chez|président de|porte-parole de|directeur de|joueur de|étudiant à] {ORG}, [déclare|précise|refuse].
[Le président|Le Premier ministre|Le sénateur|Le juge|Le général|Le roi|L'évêque|Le colonel|Le pape|L'empereur] {LAST} [visite|rencontre|signe|arrive à] {CITY}[ avec {P2}|].
[La bataille|Le traité|Le siège|Le diocèse|L'université|Le port|Le comté|Le duché|Le royaume|L'évêque|L'archevêque] de {CITY} [a lieu|en {NUM}|prend fin].
[Son|Sa] [frère|père|femme|professeur|successeur|prédécesseur|entraîneur|rival], {FULL}, [fut|devient|meurt] [maire de {CITY}|prêtre|en {NUM}].
[Écrit|Réalisé|Produit|Conçu|Construit|Peint|Composé|Découvert] par {FULL} [en {NUM}|et {FULL2}|pour {ORG}].
[Le théorème|L'équation|L'algorithme|L'hypothèse|La loi|Le rapport|La commission|Le modèle|L'effet|Le prix|La médaille] [{NLAST}|de {NLAST}|{NLAST}-{NLAST}] [est|date de {NUM}].
[Le lycée|Le collège|La salle|La bibliothèque|L'aéroport|Le stade|La station|La rue|Le cimetière|L'église|Le pont|La tour|Les éditions|Le prix] {NFULL} [ouvre|se trouve à {CITY}|porte le nom de {FULL}].
{FULL} et {FULL2} [gagnent|battent|rencontrent|jouent dans] [la finale|{FULL3}|chez {ORG}|la course].
{FULL} ({COUNTRY}) bat {FULL2} ({COUNTRY}) 6-4 6-{NUM}
[l'armée|la police|le gouvernement|les supporters|les joueurs|les Républicains|l'opposition] {NATION} [a|à {CITY}|arrête {FULL}|rencontre {LAST2}] [{DAY}|].
[D'après|Selon|Pour|Contre|Avec|Comme] {LAST}, {PHRASE}
[le duc|le comte|la princesse|le chevalier|le marquis|la comtesse|le cardinal] de {CITY} [épouse|meurt|rencontre] {FULL}.
{FULL} (19{NUM}-20{NUM}), [peintre|poète|compositeur|physicien|général] {NATION}.
[les îles|les monts|les chutes|les gorges|la plaine|le désert|le golfe] [{NLAST}|de {CITY}|du {NLAST}]
`,
  de: `
{CITY} ist [eine Gemeinde|eine Stadt|ein Dorf|ein Ortsteil] [im Landkreis|in der Provinz|in der Region|im Kanton|in] {CITY}[ mit {NUM} Einwohnern|].
[Der|Die] {NLAST} [fließt|liegt] [durch|bei] {CITY}.
[Der FC|Der SV|Der TSV|Borussia|Eintracht|Die SG] {CITY} [gewann|verlor|spielt] gegen {CITY}.
{LAST} [traf|sagte|erklärte|wurde|heiratete|kehrte zurück|starb|schrieb|gewann|weigerte sich|spielte|trat zurück] [{NUM}|zweimal|nach dem Spiel|in {CITY}].
{FULL} (* {NUM}. {MONTH} 19{NUM} in {CITY}) ist [ein|eine] {NATION}er [Schauspieler|Politiker|Fußballspieler|Pianist|Schriftsteller|Richter|Chemiker].
[{NUM}|Später|Danach] [gründete|verließ|leitete|traf|übernahm] {P} [{ORG}|{P2}|die {ORG}].
[Der Film|Das Album|Der Roman|Die Serie|Das Lied] „{NFULL}“ [von|stammt von|mit] {FULL}[ und {FULL2}|].
[Die|Der] {ORG} [mit Sitz in {CITY}|] [meldet|kauft {ORG}|streicht {NUM} Stellen|gewinnt].
{FULL}, [Analyst bei|Vorsitzender der|Sprecher von|Chef der|Spieler von] {ORG}, [sagte|erklärte|lehnte ab].
[Bundeskanzler|Ministerpräsident|Senator|Richter|General|König|Bischof|Papst|Kaiser] {LAST} [besuchte|traf|unterzeichnete] [{CITY}|{P2}].
[Die Schlacht|Der Vertrag|Die Belagerung|Das Bistum|Die Universität|Der Hafen|Das Herzogtum|Der Bischof] [von|bei] {CITY} [war|{NUM}|endete].
[Sein|Ihr] [Bruder|Vater|Lehrer|Nachfolger|Vorgänger|Trainer], {FULL}, [war|wurde|starb] [Bürgermeister von {CITY}|Priester|{NUM}].
[Geschrieben|Gebaut|Gemalt|Komponiert|Entdeckt|Entworfen] von {FULL} [{NUM}|und {FULL2}].
[Der Satz|Die Gleichung|Die Hypothese|Das Gesetz|Der Effekt] von {NLAST} [ist|wurde {NUM} bewiesen].
[die|das|der] {NLAST}-[Gymnasium|Schule|Halle|Stadion|Brücke|Preis|Verlag|Institut|Bericht|Gesetz|Effekt] [wurde|ist|in {CITY}]
{FULL} und {FULL2} [gewannen|trafen|spielten] [das Finale|{FULL3}|bei {ORG}].
{FULL} ({COUNTRY}) besiegt {FULL2} ({COUNTRY}) 6:4 6:{NUM}
[die|bei der|mit der] [Regierung|Polizei|Armee|Opposition|Kommission|Staatsanwaltschaft] [in {CITY}|] [nahm {FULL} fest|teilte mit|traf {LAST2}].
[der|dem|den] [{NLAST}er|{CITY}er] [Bürgermeister|Polizei|Dom|Flughafen|Kreis|Straße] [ist|war]
[Graf|Herzog|Fürst|Freiherr|Prinzessin] {FIRST} von {CITY} [heiratete|starb|traf {FULL2}].
`,
  es: `
{CITY} es [un municipio|una ciudad|una localidad|un pueblo|una comuna|un barrio] de [la provincia de {CITY}|{COUNTRY}|la comarca de {CITY}|la comunidad de {CITY}][, con {NUM} habitantes|].
[El río|La sierra de|El lago|El valle de|El monte|El cabo|La isla de|El golfo de|El puerto de] {NLAST} [pasa por|está en|domina] {CITY}.
[El Real|El Atlético|El Deportivo|El CF|La UD|El Athletic] [de |]{CITY} [ganó|perdió|recibe] [al {CITY}|en {CITY}|2-1].
{LAST} [marcó|dijo|añadió|afirmó|explicó|señaló|destacó|se casó|volvió|murió|escribió|ganó|rechazó|jugó|dimitió] [en {NUM}|dos veces|tras el partido|que todo acabó|hoy].
{FULL} (n. {NUM} de {MONTH} de 19{NUM} en {CITY}) es [un actor|una política|un futbolista|un pianista|una novelista|un juez] {NATION}.
[En {NUM}|Más tarde|Después], {P} [se unió a|dejó|fundó|dirigió|conoció a] [{ORG}|{P2}].
[La película|El disco|La novela|La serie|La canción|La obra] [«|"]{NFULL}[»|"] [de|fue escrita por|está protagonizada por] {FULL}[ y {FULL2}|].
{ORG}[, con sede en {CITY},|] [anunció|compró {ORG}|despedirá a {NUM} personas|ganó un {NUM} por ciento].
{FULL}, [analista de|presidente de|portavoz de|director de|jugador de|consejero de|responsable de comunicación de] {ORG}, [declaró|precisó|manifestó a EFE|rechazó].
[El presidente|El primer ministro|El senador|El juez|El general|El rey|El obispo|El papa|El alcalde|El consejero|El diputado|El técnico] {LAST} [visitó|se reunió con|firmó|llegó a] [{CITY}|{P2}].
[La batalla|El tratado|El sitio|La diócesis|La universidad|El puerto|El condado|El ducado|El reino|El obispo|El Gobierno|El Parlamento|Las Cortes|La Audiencia|El Museo] de {CITY} [fue|en {NUM}|acabó|aprobó].
[Su] [hermano|padre|esposa|maestro|sucesor|entrenador|rival], {FULL}, [fue|murió] [alcalde de {CITY}|sacerdote|en {NUM}].
[Escrito|Dirigida|Producida|Diseñado|Construido|Pintado|Compuesta|Descubierto] por {FULL} [en {NUM}|y {FULL2}].
[El teorema|La ecuación|La hipótesis|La ley|El efecto|El premio|La medalla|El plan|El informe|El caso|El Instituto|La Fundación|El colegio|El hospital|El estadio|La calle|La plaza|El club|La peña|El grupo] [{NLAST}|de {NLAST}|{NFULL}|San {NFIRST}|Santa {NFIRST}] [es|abrió|está en {CITY}|entregó el premio a {FULL}].
{FULL} y {FULL2} [ganaron|vencieron a {FULL3}|se reunieron|jugaron] [la final|en {CITY}|con {ORG}].
{FULL} ([ESP|FRA|ITA|ARG|{COUNTRY}]) [vence a|gana a|bate a] {FULL2} ([ALE|USA|{COUNTRY}]) 6-4 6-{NUM}
{CITY}, {NUM} {MONTH} ([EFE|EFECOM|Efe]).- [El|La|Los] [Gobierno|Junta|sindicatos|PP|PSOE|Diputación] [de {CITY}|] [informó|anunció|aprobó] [hoy|el {DAY}].
[fuentes|según fuentes|informaron a] [de la Junta|policiales|a Efe|sindicales|de {ORG}] [en {CITY}|hoy|].
EFE {CODE} {CITY}, {NUM} {MONTH} ([EFE|EFECOM]).
[en|de|para|por|con] {CITY}, {CITY}, {CITY} y {CITY}, {SENTENCE}
[la|el|los] [provincia|afición|alcalde|vecinos|equipo|entrenador|defensa|delantero] [vizcaíno|andaluz|aragonés|barcelonista|madrileña|gallego|valenciana|{NATION}] [{FULL}|dijo|perdió].
[El Museo|La Feria|La Casa|El Ayuntamiento|La Comarca|El Consejo|La Comisión|La Agencia|La Unión|La Federación|La Asociación|El Colegio|El Instituto|La Escuela] de [{CITY}|{CITY} y {CITY}|{NLAST}|San {NFIRST}|la {NLAST}] [, que se ubicará en {CITY},|] [abrirá|cuenta con {NUM} personas|presentó {FULL}|fue inaugurado].
[vinos|quesos|fiestas|calles|vecinos|jóvenes|trabajadores|agricultores] de {CITY} [y {CITY}|] [ganan|piden|protestan|celebran] [en {CITY}|].
[Según|Para|Con] [la|el] [Junta|Gobierno|Ministerio|Consejería|Partido|Ayuntamiento] de {CITY}, {SENTENCE}
[Desde|Fuentes de|Portavoces de] {SHOUT} [aseguraron|indicaron|dijeron] [hoy|a Efe|el {DAY}] que {SENTENCE}
{CITY}, {CITY} y {CITY} [son|fueron|tienen] [las ciudades|los municipios] más [pobladas|visitados].
[El|La] [{NATION}|vasco|catalán|vizcaíno|andaluz|gallego] {FULL} [ganó|marcó|presentó] en {CITY}.
[El portero|El defensa|El piloto|El ciclista|El juez|El concejal|El fiscal|El obispo|El pintor|El actor] {P} [no jugará|declaró|fue|llegó] [el {DAY}|en {CITY}|].
{CITY} [acoge|recibe|celebra|vive] [la feria|el congreso|la final] [de {ORG}|en {MONTH}|].
[valores|empresas|bancos]: {BRAND}, {ORG}, {BRAND} y {NLAST} [subieron|cayeron un {NUM} por ciento].
`,
  it: `
{CITY} è [un comune|una città|una frazione|un paese|un quartiere|una località] [italiano|della provincia di {CITY}|della Regione {CITY}|di {COUNTRY}|del {CITY}][ di {NUM} abitanti|].
[Il fiume|Il lago di|Il monte|La valle di|Il passo|L'isola di|Il golfo di|La rocca di|Il castello di] {NLAST} [scorre a|si trova a|domina] {CITY}.
[Il|L'|La] [{CITY}|Inter|Juventus|Sampdoria|Lazio] [ha vinto|perde|ospita] [contro il {CITY}|a {CITY}|2-1].
{LAST} [segna|dice|aggiunge|afferma|spiega|sposò|tornò|morì|scrisse|vinse|rifiutò|gioca|si dimette] [nel {NUM}|due volte|dopo la partita|che è finita|].
{FULL} ({CITY}, {NUM} {MONTH} 19{NUM}) è [un attore|una politica|un calciatore|un pianista|una scrittrice|un giudice] {NATION}.
[Nel {NUM}|Più tardi|Poi], {P} [entra in|lascia|fonda|dirige|incontra] [{ORG}|{P2}].
[Il film|L'album|Il romanzo|La serie|La canzone|L'opera] ["|«|]{NFULL}["|»|] [di|è scritto da|è interpretato da] {FULL}[ e {FULL2}|].
{ORG}[, con sede a {CITY},|] [annuncia|compra {ORG}|licenzia {NUM} persone|guadagna il {NUM} per cento].
{FULL}, [analista di|presidente di|portavoce di|direttore di|giocatore del|direttore generale di] {ORG}, [ha dichiarato|precisa|rifiuta].
[Il presidente|Il premier|Il senatore|Il giudice|Il generale|Il re|Il vescovo|Il papa|Il sindaco|Il ministro|Il pilota|Il tecnico|L'imperatore|Il pontefice] {LAST} [visita|incontra|firma|arriva a] [{CITY}|{P2}].
[La battaglia|Il trattato|L'assedio|La diocesi|L'università|Il porto|La contea|Il ducato|Il regno|Il vescovo|La Procura|Il Tribunale|Il Parlamento|La provincia|Il Comune] di {CITY} [è|nel {NUM}|finì|ha approvato].
[Suo|Il suo] [fratello|padre|maestro|successore|allenatore|rivale], {FULL}, [fu|divenne|morì] [sindaco di {CITY}|sacerdote|nel {NUM}].
[Scritto|Diretto|Prodotto|Progettato|Costruito|Dipinto|Composto|Scoperto] da {FULL} [nel {NUM}|e {FULL2}].
[Il teorema|L'equazione|L'ipotesi|La legge|L'effetto|Il premio|Il decreto|Il rapporto|Il caso|L'istituto|La fondazione|Il liceo|L'ospedale|Lo stadio|La scuderia|Il ponte|Il gruppo|La Banca|La Ferrari|Villa|Palazzo|Via|Piazza] [{NLAST}|di {NLAST}|{NFULL}|San {NFIRST}|Santa {NFIRST}] [è|apre|si trova a {CITY}|ha premiato {FULL}].
{FULL} e {FULL2} [vincono|battono {FULL3}|si incontrano|giocano] [la finale|a {CITY}|con {ORG}].
{FULL} ([ITA|FRA|ESP|{COUNTRY}]) batte {FULL2} ([GER|USA|{COUNTRY}]) 6-4 6-{NUM}
[in|nel|dal|al|fra|verso] [{CITY}|Friuli Venezia Giulia|Emilia Romagna|Alto Adige|Trentino|Reggio Emilia|Reggio Calabria|Valle d'Aosta] [e|,|o] {CITY}[, {SENTENCE}|].
[il|la|i|gli] [governo|polizia|esercito|tifosi|Camera|Senato|Stato|Ministero degli Esteri|Borsa|opposizione|Chiesa|Impero] {NATION} [ha|a {CITY}|arresta {FULL}|incontra {LAST2}].
[le province|i comuni|le città] di {CITY}, {CITY} e {CITY}
[ottavi|quarti|vittoria|sconfitta|gara|tappa] di {CITY} [vinta da {FULL}|nel {NUM}|].
[Papa|Re|San|Santa|Don|Duca|Conte|Principe] {FIRST}[ di {CITY}|] [morì|visitò {CITY}|incontrò {FULL2}].
[Il Museo|La Fiera|La Casa|Il Comune|La Provincia|Il Consiglio|La Commissione|L'Agenzia|L'Unione|La Federazione|L'Associazione|La Scuola|L'Istituto|La Banca|Il Centro] di [{CITY}|{CITY} e {CITY}|{NLAST}|San {NFIRST}] [apre|conta {NUM} persone|ha presentato {FULL}|è stato inaugurato].
[i vini|le vie|gli abitanti|i giovani|i lavoratori|gli studenti|i cieli sopra i comuni] di {CITY}[ e {CITY}|] [vincono|chiedono|protestano] [a {CITY}|].
[Secondo|Per|Con] [la|il] [Regione|Governo|Ministero|Partito|Comune] [di |]{CITY}, {SENTENCE}
[Fonti di|Secondo|Per] {SHOUT}, {SENTENCE}
{CITY}, {CITY} e {CITY} [sono|erano] [le città|i comuni] più [grandi|visitati].
[A|Da|Per|In|Tra|Con|Su] [{CITY}|questi|tutti|molti] [si|non|c'è|sono] [vede|trova|arriva] [{FULL}|il {NUM} {MONTH}|].
[Il portiere|Il difensore|Il pilota|Il ciclista|Il giudice|Il questore|Il procuratore|Il pittore|Il sostituto procuratore di {CITY},] {P} [non giocherà|ha dichiarato|è arrivato] [{DAY}|a {CITY}|].
{CITY} [ospita|accoglie|vive] [la fiera|il congresso|la finale] [di {ORG}|a {MONTH}|].
[il tecnico|il sindacato|la squadra|il latino|il romano|il siciliano|il piemontese|il milanese|i latini|gli azzurri] [{FULL}|di {CITY}|ha vinto|perde].
[il latte|la frode|la frana|il rito|la sede|la pace|la vittoria|l'uranio|il fantino|il vassallo|i torchi|i pellegrini] [è|fu|in caso di|con] [{SENTENCE}|di {CITY}]
`,
  nl: `
{CITY} is [een gemeente|een stad|een dorp|een plaats] in [de provincie|het district|de regio|] {CITY}[ met {NUM} inwoners|].
[De|Het] {NLAST} [stroomt|ligt] [door|bij] {CITY}.
[FC|SK|KV|RC|AA|Club] {CITY} [won|verloor|speelt] tegen {CITY}.
{LAST} [scoorde|zei|voegde toe|werd|trouwde|keerde terug|stierf|schreef|won|weigerde|speelde|nam ontslag] [in {NUM}|twee keer|na de wedstrijd].
{FULL} ({CITY}, {NUM} {MONTH} 19{NUM}) is een {NATION}e [acteur|politicus|voetballer|pianist|schrijfster|rechter].
[In {NUM}|Later|Daarna] [richtte|verliet|leidde|ontmoette] {P} [{ORG}|{P2}].
[De film|Het album|De roman|De serie|Het lied] ['|"|]{NFULL}['|"|] [van|is geschreven door|met] {FULL}[ en {FULL2}|].
{ORG} [uit {CITY}|] [meldt|koopt {ORG}|schrapt {NUM} banen|wint].
{FULL}, [analist bij|voorzitter van|woordvoerder van|topman van|speler van] {ORG}, [zei|verklaarde|weigerde].
[Minister|Premier|Senator|Rechter|Generaal|Koning|Bisschop|Paus|Keizer|Eurocommissaris|Staatssecretaris|Bondscoach|Ploegleider] {LAST} [bezocht|ontmoette|tekende] [{CITY}|{P2}].
[volgens|aldus|voor|tegen|met|behalve|van] {LAST}[ en {LAST2}|], {SENTENCE}
"{SENTENCE}", [zegt|aldus|vindt|stelt|antwoordt|meent] {P}[ van {ORG}|].
[De slag|Het verdrag|Het bisdom|De universiteit|De haven|Het graafschap|De bisschop|Het parket|De rechtbank] [van|bij|in] {CITY} [was|in {NUM}|eindigde].
[Zijn|Haar] [broer|vader|leraar|opvolger|voorganger|trainer], {FULL}, [was|werd|stierf] [burgemeester van {CITY}|priester|in {NUM}].
[Geschreven|Gebouwd|Geschilderd|Gecomponeerd|Ontdekt|Ontworpen] door {FULL} [in {NUM}|en {FULL2}].
[de stelling|de wet|het effect|het rapport|de commissie|de zaak|de affaire|het museum|de straat|het stadion] [van |]{NLAST} [is|opende|ligt in {CITY}].
{FULL} en {FULL2} [wonnen|versloegen {FULL3}|speelden] [de finale|in {CITY}].
{NUM}. {FULL} ([Bel|Ned|Fra|Ita|{COUNTRY}]) [{NUM}.{NUM}|op {NUM}:{NUM}]
[de|bij de|met de] [regering|politie|leger|oppositie|Kamer|Commissie|Senaat] [in {CITY}|] [arresteerde {FULL}|meldt|ontmoette {LAST2}].
`,
  pt: `
{CITY} é [um município|uma cidade|uma freguesia|uma vila|um bairro] [brasileiro|português|do estado de {CITY}|do distrito de {CITY}|de {COUNTRY}][ com {NUM} habitantes|].
[O rio|A serra de|O lago|O vale do|O monte|A ilha de|O cabo] {NLAST} [passa por|fica em|domina] {CITY}.
[O|A] [{CITY}|Benfica|Flamengo|Corinthians|Porto] [venceu|perdeu|recebe] [o {CITY}|em {CITY}|2-1].
[O |]{LAST} [marcou|disse|acrescentou|afirmou|explicou|casou|voltou|morreu|escreveu|venceu|recusou|jogou|demitiu-se] [em {NUM}|duas vezes|depois do jogo|].
{FULL} ({CITY}, {NUM} de {MONTH} de 19{NUM}) é [um ator|uma política|um jogador|um pianista|uma escritora|um juiz] {NATION}.
[Em {NUM}|Mais tarde|Depois], {P} [entrou na|deixou a|fundou a|dirigiu a|conheceu] [{ORG}|{P2}].
[O filme|O álbum|O romance|A série|A canção] [«|"|]{NFULL}[»|"|] [de|foi escrito por|com] {FULL}[ e {FULL2}|].
{ORG}[, com sede em {CITY},|] [anunciou|comprou a {ORG}|despede {NUM} pessoas|subiu {NUM} por cento].
{FULL}, [analista da|presidente da|porta-voz da|diretor da|jogador do] {ORG}, [declarou|precisou|recusou].
[O presidente|O ministro|O senador|O juiz|O general|O rei|O bispo|O papa|O prefeito|O técnico|O zagueiro|O brigadeiro|O deputado|O jurista|O artilheiro] {LAST} [visitou|reuniu-se com|assinou|chegou a] [{CITY}|{P2}].
[segundo|para|contra|com|de|entre] {LAST}[ e {LAST2}|], {SENTENCE}
[A batalha|O tratado|O cerco|A diocese|A universidade|O porto|O condado|O reino|O bispo|A Câmara|O Tribunal|O Governo] de {CITY} [foi|em {NUM}|acabou|aprovou].
[O seu|A sua|Seu] [irmão|pai|mulher|professor|sucessor|treinador|rival], {FULL}, [foi|morreu] [prefeito de {CITY}|padre|em {NUM}].
[Escrito|Dirigido|Produzido|Projetado|Construído|Pintado|Composto|Descoberto] por {FULL} [em {NUM}|e {FULL2}].
[O teorema|A equação|A lei|O efeito|O prémio|O plano|O caso|O instituto|A fundação|O colégio|O hospital|O estádio|A rua|A praça|O grupo|O banco] [{NLAST}|de {NLAST}|{NFULL}|São {NFIRST}] [é|abriu|fica em {CITY}|premiou {FULL}].
{FULL} e {FULL2} [venceram|bateram {FULL3}|reuniram-se|jogaram] [a final|em {CITY}|com a {ORG}].
[a|o|os] [polícia|governo|exército|torcida|Câmara|Senado|oposição|Igreja|PSDB|PT] [de {CITY}|{NATION}|] [prendeu {FULL}|informou|encontrou {LAST2}].
[na|no|em|do|da] {CITY}, {CITY} e {CITY}, {SENTENCE}
[o goleiro|o atacante|o meia|o lateral|o zagueiro|o piloto|o brasileiro|o alemão|o português] {P} [({ORG})|marcou|assinou|venceu em {CITY}].
`,
} // prettier-ignore
