import type { Grammar } from '../grammar.ts'

/** What people write to an assistant in French, with their people in it, and look-alikes with nobody in it. */
export const FRENCH: Grammar = {
  language: 'fr',
  lines: `
[bonjour|bonsoir|salut|bjr|slt|], [je m'appelle|je suis|c'est|moi c'est|ici|mon nom est] {FULL}[,| et|.] [j'appelle pour|je vous écris au sujet de|je vous contacte pour] {SUJET}
[bonjour|salut|coucou|bjr] [c'est|moi c'est|c|ici] {FIRST}[ encore| à l'appareil|, {DEMANDE}|]
[bonjour|salut|coucou|slt|hello|bonsoir] {FIRST}[,|!|] [comment vas-tu|ça va|tu as reçu mon message|une question sur {SUJET}|j'espère que tu vas bien] [?|]
{FULL} à l'appareil, {DEMANDE}
{FIRST} [au téléphone|à l'appareil|ici], {DEMANDE}
je m'appelle {P}[ et {PHRASE}|, j'ai {NUM} ans| et j'habite à {VILLE}|]
[je suis|moi c'est] {P}[, {METIER}|, {DEMANDE}|, la [femme|fille|mère] de {P2}|]
[je m'appelle|elle s'appelle|il s'appelle|ils s'appellent|on m'appelle|appelez-moi|tout le monde m'appelle] {P}[ et {P2}|]
[appelle|rappelle|préviens|contacte|invite|joins] {P} [à {TIME}|demain|{JOUR}|pour {SUJET}|stp|]
[dis à|demande à|écris à|envoie un message à|envoie un mail à|téléphone à|réponds à|rappelle à|montre à|transfère à|donne à] {P} [que je suis en retard|de {ACTION}|pour {SUJET}|que {CHOSE} est prête|]
[fixe|prends|annule|déplace|organise] [un rendez-vous|une réunion|un déjeuner|un appel] avec {P}[ et {P2}|] [{JOUR}|à {TIME}|la semaine prochaine|]
[ai-je|est-ce que j'ai] [des mails|un message|des nouvelles] de {P} [aujourd'hui|]?
[quel est|donne-moi|trouve|cherche] [le numéro|l'adresse|le mail|l'anniversaire|le poste] de {P}[ s'il te plaît|]
[qui est|qui était|c'est qui|parle-moi de|raconte-moi la vie de] {FULL}[ ?|]
[quel âge a|où habite|où est né|quand est mort|combien gagne] {FULL} ?
{P} [a dit|m'a dit|pense|prétend|a écrit|confirme] que [tout est prêt|c'était ma faute|{CHOSE} est en panne|on peut attendre]
{P} [est|sera|était] [en retard|malade|en congé|absent|absente|à {VILLE}|ma responsable|le meilleur|né à {VILLE}|mécontent|infirmière|parti]
{P} [a appelé|est passé|a signé|a validé|est partie|n'est pas venu|n'a jamais répondu|a déménagé à {VILLE}|vient d'accoucher][ hier| {JOUR}| ce matin|]
{P} et {P2} [se marient|viennent dîner|se disputent pour {SUJET}|sont en ligne|sont frères|s'occupent de {SUJET}]
[ni|soit|entre|ou] {P} [ni|soit|et|ou] {P2} [ne viendra|il faut choisir|]
{FIRST}, {FIRST2} et {FIRST3} [viennent|sont partis à {VILLE}|partagent l'addition|ont travaillé dessus]
[j'ai|on a|nous avons] [vu|rencontré|croisé|appelé|invité|eu|embauché|aidé] {P}[ hier| {JOUR}| à {VILLE}| au bureau| au téléphone|]
[j'ai parlé|j'ai déjeuné|je travaille|j'habite|j'ai rdv|je pars en vacances|on s'est disputés] avec {P}[ {JOUR}| de {ORG}| à {VILLE}|]
[mon|ma|notre|son|sa|leur] {PROCHE} {P} [est|a|habite à {VILLE}|voudrait {ACTION}|vient d'avoir un bébé|ne veut pas {ACTION}|est décédé|travaille chez {ORG}]
[mon|ma|notre|son|sa] {PROCHE}, {P}, [habite à {VILLE}|a {NUM} ans|a une question sur {SUJET}|ne peut pas venir]
[mon|ma] {PROCHE} [s'appelle|se nomme|se prénomme|c'est] {P}
[écris|rédige|compose|prépare|fais-moi|aide-moi à écrire] [un|une] [mail|message|poème|lettre|carte|discours|sms|excuse|mot d'anniversaire|lettre de recommandation] [à|pour|de la part de] [mon {PROCHE} |ma {PROCHE} |]{P}[ qui a {NUM} ans| au sujet de {SUJET}|]
[corrige|traduis|résume|reformule|relis] [ce mail|ce texte|ceci|le message suivant] ?[:|:\\n] [bonjour|cher|chère|salut] {P}, {PHRASE}[ cordialement|\\ncordialement|\\nbises|\\nmerci|\\nbien à vous],\\n{P2}
[écris|raconte|invente] [une histoire|un conte|une blague] [sur|avec] [un {ANIMAL} nommé|une fille appelée|un garçon qui s'appelle|] {FIRST}[ et {FIRST2}|]
[une idée de|propose un|trouve un] [cadeau|surnom|déguisement] pour [mon {PROCHE} |ma {PROCHE} |]{FIRST}
[Bonjour|Cher|Chère|Salut|Coucou|Bonsoir|Hello] {FIRST},\\n\\n{PHRASE}\\n\\n[Cordialement|Bien à toi|Bien à vous|Bonne journée|Merci d'avance|Amicalement|Bises|Cdt|Sincères salutations],\\n{FULL2}
[Bonjour|Cher|Chère] {TITRE} {LAST},\\n\\n{PHRASE} {PHRASE}\\n\\n[Je vous prie d'agréer, {TITRE}, mes salutations distinguées|Cordialement|Veuillez agréer mes respectueuses salutations|Bien cordialement|Respectueusement].\\n\\n{FULL2}\\n{METIER}[, {ORG}|\\n{ORG}|\\n{EMAIL2}|\\n{PHONE}|]
{PHRASE}\\n[merci|cdt|bises|cordialement|a+|bonne journée|biz|merci d'avance|à bientôt],\\n{FIRST}
{PHRASE}\\n[merci|cdt|bises|a plus|bisous]\\n{NICK}
{PHRASE}\\n\\n{FULL}\\n{METIER}\\n{ORG}\\n[Tél. : |T : |Port. |]{PHONE}\\n{EMAIL}
De : {FULL}[ <{EMAIL}>|]\\n[Envoyé : {JOUR}\\n|]À : {FULL2}[ <{EMAIL2}>|]\\n[Cc : {FULL3}\\n|]Objet : {SUJET}[ - {P3}|]\\n\\n{PHRASE}
Le {JOUR} {NUM} {MOIS}, {FULL} <{EMAIL}> a écrit :\\n> {PHRASE}
[envoyé par|transmis par|écrit par|publié par|signalé par|signé|validé par|relu par|d'après|photo de|rédigé par|établi par|vu par|prescrit par] {P}[ le {NUM} {MOIS}|]
[le|ce] [colis|contrat|courrier|devis|billet] [a été|est] [envoyé|signé|commandé|payé|réservé|déposé|livré] [par|pour|à|chez] {P}
[la facture|la ligne|le compte|la carte grise|le billet|le virement|l'abonnement|la commande|le bail] [est|était] [au nom de|à l'ordre de|adressée à|pour] {P}[, pas {P2}| et je suis {P2}|]
[réservation|table|chambre|commande|compte|billet][ :| pour| au nom de] {P}[, {NUM} personnes|, {JOUR}| n° {CODE}|]
réserve [une table|une chambre|deux places] [pour {NUM}|] [à {TIME}|{JOUR}|] au nom de {P}
[vire|virement de|envoie|rembourse|je dois|prête|fais un virement de] {NUM} [euros|€|balles] à {P}[ stp|, iban {CODE}|]
[j'ai payé|j'ai remboursé|j'ai prêté de l'argent à|je dois de l'argent à] {P} [mais|et] [{P2} dit que rien n'est arrivé|il ne répond plus|maintenant elle en veut plus]
{TITRE} {LAST} [est|sera|a été|souhaite|demande|conteste] [absente|disponible|notre professeur|mon médecin|à {ACTION}|{CHOSE}|très gentille]
[j'ai|j'avais|prends] [un rendez-vous|rdv|une consultation] avec [le |la |]{TITRE} {P}[ {JOUR}| à {TIME}| pour {SUJET}|]
[patient|patiente|client|cliente|salarié|élève|étudiant|locataire|bailleur|conducteur|passager|candidat|demandeur|assuré|titulaire|bénéficiaire|contact|auteur|interlocuteur|responsable|témoin|conjoint|infirmière|médecin traitant|pharmacien|personne à prévenir][ :| : | - |: ]{FULL}[, |; |\\n][né le|née le|dossier|chambre|réf|âge|tél] {CODE}
[Nom|Nom complet|Nom et prénom|Client|Patient|Contact|Expéditeur|Destinataire|Commande de|À l'attention de] : {P}\\n[Adresse : {RUE}, {VILLE}\\n|Mail : {EMAIL}\\n|Tél : {PHONE}\\n|Né le : {NUM}/{NUM}/19{NUM}\\n|]
Prénom : {FIRST}\\nNom : {LAST}\\n[Tél : {PHONE}|Ville : {VILLE}|Société : {ORG}|Naissance : {NUM}/{NUM}/19{NUM}]
Nom : {UPLAST}\\nPrénom : {FIRST}
prenom {FIRST} nom {LAST}
nom {LAST} prenom {FIRST}
[présents|participants|équipe|membres|invités|passagers|élèves|absents|excusés|étaient présents|avec|réalisé par|auteurs] : {P}, {P2}[, {P3}|][ et {P4}|]
[présents|excusés|témoins] : {FULL} ; {FULL2} ; {FULL3}
- {FULL}[ (président)| (secrétaire)| ({ORG})| - absent|]\\n- {FULL2}\\n- {P3}
1. {P}\\n2. {P2}\\n3. {P3}
{FULL} ({EMAIL}), {FULL2} ({PHONE})
{FIRST} ({FULL2}, {PHONE}), {FIRST3} ({FULL4}, {PHONE})
{FULL}, {NUM} ans, [de {VILLE}|habite {VILLE}|{METIER}][, {PHRASE}|]
{FULL}\\n{RUE}\\n{NUM} {VILLE}[\\n{PHONE}|]
{FULL}
{FIRST}
{FULL} {PHONE}
[c'est|oui c'est|non, c'est|juste|oui,] {P}
{P}, {DEMANDE}
[merci|merci beaucoup|bravo|désolé|bienvenue|au revoir|joyeux anniversaire|bonne chance|félicitations|bon courage|bon rétablissement] {FIRST} [!|]
{PHRASE}[,|] {FIRST}[ !| ?|.|]
{FIRST} : {PHRASE}\\n{FIRST2} : {PHRASE}\\n{FIRST} : [ok|merci|mdr|d'accord] {FIRST2}
[Conseiller|Agent|Opérateur|Support|Hotline] : [service client {ORG}, |bonjour, |]{PHRASE}\\n[Client|Cliente|Appelant] : [bonjour, |oui, |][c'est|ici|je suis|] {FULL}[, {DEMANDE}| à l'appareil|]\\n[Conseiller|Agent|Opérateur|Support] : [merci|bien sûr|un instant] {TITRE} {LAST}
<{NICK}> {PHRASE}\\n<{NICK2}> [merci|mdr|ok] {NICK}
[{TIME}] {FIRST} : {PHRASE}\\n[{TIME}] {FIRST2} : {PHRASE}
{FIRST} {TIME}\\n{PHRASE}\\n{FIRST2} {TIME}\\n{PHRASE}
[dois-je|est-ce que je peux|comment] [le dire à|demander à|faire confiance à|inviter|éviter|pardonner à|parler à|quitter] {P}[ ?| après {SUJET} ?]
pourquoi {P} [arrive toujours en retard|m'ignore|ne répond pas|ne fait jamais la vaisselle|est si désagréable][ mdr| ?|]
[que|quoi|comment] [répondre|dire|écrire] à {P} [pour {SUJET}|après l'enterrement|sans le vexer|] ?
[le prénom|le nom] {FIRST} [est-il courant|vient d'où|est beau|convient à un {ANIMAL}] ?
[selon|d'après|grâce à|à cause de|de la part de|avec|sauf|après|avant|derrière|à côté de|contre|comme|sans|chez|de|pour|par] {P}, {PHRASE}
[le mari|la sœur|le dossier|l'anniversaire|le numéro|l'appartement|le mariage|la fête|la voiture|le chat|le bureau|la mère|les parents|l'avocat|l'ami] de {P} [est|était] [perdu|super|{JOUR}|annulé|à côté]
[on dort|on mange|je vais|je suis|rendez-vous] chez {P} [ce soir|demain|{JOUR}|]
{FULL}, [PDG|fondateur|directrice|président|porte-parole|responsable des ventes|ministre|maire] de [{ORG}|{VILLE}], [a déclaré|a annoncé|a démissionné|était présent] [{JOUR}|à {VILLE}|hier]
[le PDG|la directrice|le fondateur|le chef|le patron|l'entraîneur|le porte-parole|la présidente] de {ORG}[,| ] {FULL}[,|] [a déclaré|a annoncé|a démissionné|a nié] [{JOUR}|à {VILLE}]
[le président|le premier ministre|le sénateur|le maire|le ministre|le chancelier|le juge|le capitaine|le roi|la reine|le prince|le pape|l'abbé|le général|le comte|saint] {P} [a visité|a rencontré|a gagné|est élu à|arrive à|quitte] [{VILLE}|{PAYS}]
[l'acteur|l'actrice|la chanteuse|l'écrivain|le footballeur|le peintre|l'architecte|l'historien|le réalisateur|le guitariste|le compositeur|le poète|la comédienne|le cinéaste] {FULL} [est né à {VILLE}|est mort en {NUM}|a reçu un prix|joue à {VILLE}|a grandi en {PAYS}]
{FULL}[,| (]né[e|] le {NUM} {MOIS} 19{NUM} à {VILLE}[,|)] est [un|une] [acteur|femme politique|footballeur|écrivain|chanteuse|chercheur|peintre] [{NATION}|]
[réalisé|écrit|produit|composé|peint|dirigé|interprété|chanté] par {FULL}[ et {FULL2}|], {PHRASE}
[avec|par|feat.] {FULL}[, {FULL2}| et {FULL2}|]
[selon|voir|cf.|comme le montre] {LAST} [et al.|et {LAST2}|] (20{NUM})
({LAST}, 20{NUM} ; {LAST2} et {LAST3}, 19{NUM})
{INITIAL} et {INITIAL2} [ont signé|se sont vus à {VILLE}|sont absents]
[M.|Mme|Mlle|MM.|Dr|Pr|Me] {INITIAL} [est|a signé|vous recevra à {TIME}]
{LASTFIRST}[, {CODE}| - {PHONE}| n° {CODE}|]
{UPFULL}[, {VILLE}|\\n{RUE}| {CODE}| né le {NUM}/{NUM}/19{NUM}|]
[Dr|Docteur|Pr|Mme|M.|Mlle] {FULL} {PHONE}[\\n| - |  ][Dr|Docteur|Pr|Mme|M.] {INITIAL2} {PHONE}
[un certain|une certaine|une dame|un monsieur|un type|quelqu'un] [appelé |nommé |qui s'appelle |du nom de |]{P} [a appelé|vous cherche|a déposé ça]
[une certaine|un certain|la famille|les|le couple|Mesdames|Messieurs|la veuve|M. et Mme] {LAST} [a appelé|a laissé un message|attend|habitent {RUE}]
{P} [contre|vs|c/] {P2}
[ajoute|mets en copie|mets|relance|tague|invite] {P}[ et {P2}|] [sur {SUJET}|en copie|à la réunion]
[à la mémoire de|bon anniversaire|félicitations à|bienvenue à|hommage à|dédié à|une pensée pour] {P}
[mets|joue|écoute|j'adore|j'écoute] [une chanson de|le dernier album de|du|] {FULL}
[lis|trouve|achète|j'ai lu] [un livre de|le dernier roman de|tout] {FULL}
[ajoute|crée|supprime|enregistre] le contact {P}[ au {PHONE}| avec {EMAIL}|]
[quand est|rappelle-moi] [l'anniversaire|le rendez-vous|le vol|la réunion] de {P}
je [dois|veux|vais] [récupérer|voir|rencontrer|rappeler|aider|chercher] {P} [à {TIME}|{JOUR}|à la gare|à l'école]
[dîner|déjeuner|café|réunion|point|rdv] avec {P}[ et {P2}|] [{JOUR}|à {TIME}|ce soir|demain]
{P} [aime|adore|déteste|veut|a besoin de|a vendu|a acheté|a trouvé|a perdu|a cassé|répare] [{CHOSE}|{BRAND}|{VILLE}]
[as-tu|est-ce que quelqu'un a|tu as] [vu|eu des nouvelles de|parlé à|invité|prévenu] {P} ?
[il|elle|le monsieur|la dame] [dit s'appeler|a dit s'appeler|s'est présenté comme] {P}
[Signé|Lu et approuvé|Fait à {VILLE}] : {FULL}
[dr|dr.|docteur|m.|monsieur|madame|mme|mlle|pr|maître|me|père|sœur|oncle|tante|tonton] {P} [a dit|a appelé|est là|vous recevra à {TIME}|m'a prescrit du doliprane|part en retraite][, {PHRASE}|]
[salut|coucou|bonjour] [maman|papa|docteur|tout le monde|l'équipe|chef|mamie|ma belle][,| c'est| ici] {FIRST}
[tonton|tata|mamie|papi|maman|tatie] {FIRST} [arrive|a appelé|fait à manger]
je soussigné[e|] {FULL}, [né[e|] le {NUM}/{NUM}/19{NUM} à {VILLE}, |demeurant {RUE}, |][certifie|autorise {FULL2} à {ACTION}|atteste|déclare|donne pouvoir à {FULL2}]
[entre|entre les soussignés] {TITRE} {FULL}, [ci-après le bailleur|d'une part], et {TITRE} {FULL2}, [ci-après le preneur|d'autre part]
[la petite|le petit|le vieux|la pauvre|notre cher|feu|ce cher|le jeune|la jeune|le grand] {P} [disait souvent|nous a quittés|était là|a {NUM} ans]
[mdr|lol|ptdr|oh|wow|ok|ouais|non mais|franchement|sérieux] {P} [est fou|a recommencé|tu fais quoi|est trop drôle|a gagné]
[Interne|Chef de clinique|Secrétariat|Médecin|Infirmier|Cadre|Pr|Chirurgien|Anesthésiste][ :|\\n| - ] {FULL}[\\nTel : {PHONE}|\\n{EMAIL}| (PH)|]
[date d'admission|entrée le|examen du|le] {NUM}/{NUM}/20{NUM} {LASTFIRST} [né le |née le |]{NUM}/{NUM}/19{NUM}[ {CODE}|]
[Chef de service|Praticiens|Attachés|Internes] :\\n[Pr|Dr] {INITIAL}\\n[Dr|Dr.] {FULL2}\\n[Dr|Dr.] {INITIAL3}
[le dossier|le cas|l'état|la situation|l'enfant|l'absence|l'arrêt] [de {P}|{LAST}] [est complet|s'améliore|n'apparaît pas|doit être revu]
d'après {P} et {P2}, {PHRASE}
[livré|remis|déposé|adressé|distribué|confié|présenté|signifié] [à|chez|au domicile de] {P}[. {PHRASE}|, {JOUR}|]
[je m'appelais|mon nom de jeune fille est|anciennement|avant mon mariage|née|épouse|ex|veuve] {LAST}[, {PHRASE}|)|]
[le dossier|l'affaire|le devis|le projet|le groupe|le compte] [« |"]{P}[ »|"| - {OBJET} »] [est|à {NUM} €|{PHRASE}]
[de|par|à|pour|chez|avec] [« |"]{P}[ »|"][ le {NUM}/{NUM}/20{NUM}|, {PHRASE}|]
{P} [est|mange|ne mange pas|boit|dort|arrive] [végétarien|sans gluten|tôt|vegan|seul] et {P2} [aussi|non|sans lactose]
[oui|non|ok|moi] c[' |'est ]{FIRST}[ et toi|, pas {FIRST2}| !|]
Le [lun|mar|mer|jeu|ven|sam|dim]. {NUM} {MOIS} 20{NUM} à {TIME}, {FULL} [<{EMAIL}>|] a écrit :\\n> {PHRASE}
[mon avocat|mon médecin|mon proprio|mon contact|la gérante|le livreur|le professeur|la nounou] [c'est|est|s'appelle|était] {P}
{PHRASE} [dit|répondit|demanda|cria|murmura|reprit|répliqua] {P}[.|, {PHRASE}|]
[— |« |]{PHRASE} [»,|,] [dit|répondit|s'écria|fit] {P}.
{P} [le regarda|se leva|ouvrit la porte|sourit|ne répondit pas|s'assit|entra dans la chambre|prit la main de {P2}|aimait {P2}]
`
    .trim()
    .split('\n'),
  fillers: {
    TITRE: ['M.', 'Mme', 'Monsieur', 'Madame', 'Mlle', 'Mademoiselle', 'Dr', 'Docteur', 'Maître', 'Me', 'Pr', 'Professeur', 'monsieur', 'madame', 'mme'],
    SUJET: ['ma facture', 'le remboursement', 'mon contrat', 'la livraison', 'la réunion', 'les vacances', 'le budget', 'ma commande', 'la fête', 'le projet', 'une réclamation', 'mes résultats', 'le loyer', 'lundi', 'Noël', 'le dossier', 'mon changement d\'adresse', 'le voyage à Rome'],
    DEMANDE: ['où est mon colis', 'j\'ai besoin d\'aide pour {SUJET}', 'pouvez-vous vérifier {SUJET}', 'ma {OBJET} ne marche plus', 'j\'ai oublié mon mot de passe', 'je voudrais {ACTION}', 'je n\'ai jamais reçu {CHOSE}', 'aidez-moi', 'rappelez-moi au {PHONE}', 'j\'ai une question sur {SUJET}'],
    ACTION: ['résilier mon abonnement', 'changer d\'adresse', 'payer la facture', 'apporter {CHOSE}', 'réserver un vol pour {VILLE}', 'me rappeler', 'ouvrir un compte', 'chercher les enfants', 'nourrir le chat', 'envoyer le fichier', 'signer le contrat', 'finir le rapport', 'retirer mon courrier'],
    CHOSE: ['le colis', 'la facture', 'le rapport', 'la voiture', 'le contrat', 'le billet', 'la box', 'la machine à laver', 'le fichier', 'la lettre', 'la clé', 'le livre', 'le gâteau', 'le devis', 'la carte', 'le vélo'],
    OBJET: ['box', 'carte', 'voiture', 'imprimante', 'ligne', 'télévision'],
    PHRASE: ['j\'espère que vous allez bien.', 'veuillez trouver le fichier en pièce jointe.', 'la réunion est déplacée à {JOUR}.', 'on se voit à {TIME}.', 'nous reviendrons vers vous rapidement.', 'je vous écris au sujet de {SUJET}.', '{CHOSE} n\'est pas encore arrivé.', 'dis-moi ce que tu en penses', 't\'as vu le match hier ?', 'je peux vous aider', 'Merci de votre patience.', 'qui a les clés ?', 'mdr n\'importe quoi', 'c\'est bon pour {JOUR} ?', 'Les clés sont à l\'accueil.', 'peux-tu m\'envoyer {CHOSE} ?', 'J\'ai le regret de vous informer que votre candidature n\'a pas été retenue.', 'on est allés à {VILLE} avec {ORG}.', 'il faisait nuit', 'je ne sais pas'],
    PROCHE: ['frère', 'sœur', 'femme', 'mari', 'fils', 'fille', 'ami', 'amie', 'meilleure amie', 'patron', 'collègue', 'cousin', 'cousine', 'voisin', 'voisine', 'mère', 'père', 'copine', 'copain', 'conjoint', 'coloc', 'ex', 'responsable', 'propriétaire', 'prof', 'neveu', 'nièce', 'petit-fils', 'grand-mère', 'client', 'médecin', 'dentiste', 'avocate', 'assistante', 'belle-mère', 'chien', 'chat', 'bébé', 'nounou', 'coach', 'kiné', 'stagiaire', 'tuteur'],
    METIER: ['Responsable commercial', 'DRH', 'infirmière', 'ingénieur logiciel', 'service client', 'chef de projet', 'Directrice', 'enseignant', 'PDG', 'consultante', 'Assistante de direction', 'juriste', 'comptable', 'électricien', 'trésorière de l\'association', 'avocat au barreau'],
    ANIMAL: ['dragon', 'chat', 'chien', 'renard', 'lapin', 'ours', 'chiot', 'hamster', 'cheval'],
    VILLE: ['{CITY}'],
    PAYS: ['{COUNTRY}'],
    JOUR: ['{DAY}'],
    MOIS: ['{MONTH}'],
    RUE: ['{STREET}'],
  },
} // prettier-ignore

export const FRENCH_NOBODY: readonly string[] = `
[rendez-vous|j'habite|la boutique est|livrez|tournez] [au|à|près du|devant le] {STREET}[, {CITY}|]
[je travaille|ma banque est|mes études sont|j'ai volé] [chez|avec|à] {ORG}[ à {CITY}|]
{ORG} [annonce|rachète|ouvre|ferme|poursuit|lance|recrute] [{ORG}|un magasin à {CITY}|des bénéfices record|{NUM} personnes]
[l'institut|la fondation|la société|le groupe|l'hôtel|la tour|le pont|le prix|la loi|le lycée|l'hôpital|le collège|l'école|le stade|la place|la rue|l'avenue|le boulevard|la bibliothèque|le musée|le théâtre|la clinique|la maison|le cabinet|la résidence|le syndrome|la maladie de|le parc|la gare|le plan|l'arrêt|le square|le quai|le centre] {NFULL} [est|a|à {CITY}|ouvre {DAY}|]
[l'institut|la fondation|la société|le groupe|l'hôtel|la loi|le lycée|l'hôpital|le stade|la place|la rue|la maladie de|le syndrome de|le théorème de|la méthode|l'effet|l'algorithme de|l'échelle de|la constante de|le nombre de|la boulangerie|le garage|le restaurant|les établissements] {NLAST} [est|a|à {CITY}|ouvre {DAY}|]
[Saint|St|Sainte|Ste|San|Santa]-{NFIRST}[-sur-Mer|-de-Mer|-la-Forêt|] [est|en Bretagne|tombe un {DAY}|a voté]
[la fête de la|bonne|c'est la] Saint-{NFIRST} [est un {DAY}|le {NUM} {MONTH}]
[la|une] [bataille|ville|port|province|république|université|mairie|banlieue|aéroport|lac|île|région|préfecture|cour d'appel|tribunal] de {CITY} [a|est|en {NUM}]
[un vol|un train|un voyage|un billet|la météo|un hôtel|un bus|un aller-retour] [de {CITY} |]pour {CITY}[ {DAY}| en {MONTH}|]
quel temps fait-il à {CITY}[, {COUNTRY}|] ?
[à|vers|près de|autour de|dans] {CITY} [et|ou] {CITY}, {PHRASE}
{CITY}, le {NUM} {MONTH} 20{NUM}
[{CITY}|{COUNTRY}] [est|a battu|a signé avec|bat|affronte] [belle|{COUNTRY}|{CITY} 2-1|le traité]
[conduire|acheter|vendre|je loue|réparer] [une|un|ma] {BRAND}[ {NUM}| ou une {BRAND}|]
[{BRAND}|{BRAND} et {BRAND}] [est|sont] [en panne|trop cher|ma marque préférée|en rupture]
[un sac|une robe|un parfum|des chaussures|le modèle] {NLAST} [de {ORG}|] est en solde
[j'ai lu|j'ai vu|j'ai fini|on regarde] [« |"|]["Le Journal de {NFIRST}"|Le Destin de {NFIRST}|Les {NLAST}|L'Affaire {NLAST}|{NFIRST} et {NFIRST}][ »|"|] [hier|encore|sur {BRAND}]
[l'ouragan|la tempête|le cyclone] {NFIRST} [a frappé|approche de] {CITY}
[une pincée de|du|un peu de|ajoutez|hacher] [basilic|romarin|safran|persil|thym|laurier|poivre|olive|cerise|menthe|clémentine|angélique][, [romarin|thym|menthe|olive]|][ et [laurier|persil|safran|poivre]|]
[une|un|la|mon|le] [rose|violette|marguerite|iris|jasmin|olivier|laurier|rubis|jade|ambre|perle|aurore|océan|pierre|colombe|cerise|fleur|line|ange|prudence|constance|victoire|grâce] [est|rouge|boréale|dans le jardin|fanée|en or|précieuse|verte]
[Pierre|Rose|Aurore|Marine|Océane|Violette|Prudence|Constance|Victoire|Ange|Grâce|Olive|Ambre|Jade|Perle|Fleur|Côme|Noël] [précieuse|est une nuance de bleu|boréale visible cette nuit|au volant|à vous|est une couleur|au chocolat|fanée|tapenade]
[rose|violette|jade|rubis|ambre|olive|corail|pierre|jasmin|azur] [=|:] ["|]#[FF007F|8F00FF|00A86B]["|]
[en|de|depuis|fin|début|avant] [avril|mai|juin|juillet|août|mars|janvier][, {PHRASE}| et juin | prochain|]
[petit|grand|long|blanc|gros|noir|brun|roux|bon|beau|joli|jeune|fort|legrand|marchand|boulanger|boucher|berger|meunier|charpentier|mercier|moulin|pont|fontaine|rivière|bois|champ|lacroix|roi|leroy|prince|duc|comte|chevalier|page|besson|martin-pêcheur|colin|merlan] [cru|chemin|pain|jardin|d'eau|de {CITY}|est ouvert|du village|à la crème]
[le|la|un|une|mon|ma|ce|cette] [petit|grand|long|blanc|roux|boulanger|boucher|berger|marchand|pont|fontaine|bois|moulin|roi|prince|chevalier|page|martin|colin|robin|jules|marcel|guy|fleur|charme|merle|faucon|renard|loup] [est|de la ville|d'eau|a dit oui|, {PHRASE}|]
[Mercure|Vénus|Mars|Jupiter|Saturne|Neptune|Pluton|Apollon|Zeus|Orion] [est|et Mars sont|a] [une planète|un dieu|visible ce soir|{NUM} lunes]
[pip|npm|brew|apt|cargo|docker|git|yarn] [install|run|add|pull|push|commit] [jest|jasmine|ruby|python|julia|django|flask|pandas|karma|jenkins|pascal|rust|elixir|hugo|symfony|clara]
[class|def|function|const|let|var|import|public] [Client|Page|Personne|Rose|Utilisateur|Martin|Facture] [(nom):|= new Client()|extends Base|{NUM};]
[IBAN|BIC|RIB|SWIFT|PIN|EAN|ISBN|TVA|SIRET|PDF|CDI|CDD|RSA|CAF|RIO|URL|SAV|RGPD|PEA|SMIC|IRM] [{CODE}|invalide|svp|?|n° {CODE}|{NUM}]
[je voudrais|j'ai perdu|il me faut] [mon|un|le] [IBAN|PIN|RIB|BIC|PDF|SIRET|RIO|CDI] [svp|{CODE}|pour {SUJET}|]
| [Nom|Client|Article] | [Mail|Ville|Prix] | [IBAN|Total|Tél] |
[SOLDES|ÉTÉ|NOËL|BLACK|VENDREDI] [FRIDAY|{NUM}%|{NUM}|PROMO]
[code promo|avec le code] [ETE{NUM}|BIENVENUE{NUM}|NOEL{NUM}|SUMMER{NUM}]
[bonjour|bonsoir|cher|chère|salut|madame|monsieur] [à tous|l'équipe|tout le monde|monsieur|madame|madame, monsieur|client|cliente|docteur|les amis|maman|confrère|ami|collègue|siri|alexa][,|!|]\\n{PHRASE}
[alexa|siri|ok google|dis siri] [mets du jazz|quelle heure est-il|éteins la lumière|mets un réveil à {TIME}|rappelle-moi de {ACTION}]
[Cordialement|Bien à vous],\\n[L'équipe {ORG}|Le service client|Service RH|La comptabilité|Le secrétariat]
la cuisine {NATION} est [bonne|épicée]
[fais|commande|cuisine|je veux] [moi|] [une tarte tatin|une pizza margherita|un croque-monsieur|une salade césar|une pêche melba|des crêpes suzette|du poulet]
[le groupe|le film|le roman|l'album|la série|le navire|la marque|le restaurant|le bar|la chanson] [« |"|]{NFULL}[ »|"|] [est|a ouvert|est sorti] [à {CITY}|super|en {NUM}]
[appartement|maison|restaurant|chambre|dentiste|taxi] à [{CITY}|Saint-{NFIRST}|Sainte-{NFIRST}|Villeneuve-{NLAST}|Château-{NLAST}]
[Accusé de réception|Lettre recommandée|Attestation sur l'honneur|Demande de remboursement|Compte rendu|Ordre du jour|Hôpital|Clinique|Service de {SUJET}|Examen|Bilan|Consultation|Chirurgie|Secrétariat Médical|Assistance Publique|Centre Hospitalier] [de {CITY}|du {NUM} {MONTH}|n° {CODE}|]
`
  .trim()
  .split('\n')
