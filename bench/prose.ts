/**
 * What assistants answer in support chats, English and French, with the words "email" and "phone" in it as often as
 * such answers have them, and the deltas a vendor would cut it into. Seeded: the same at every run.
 */
const ENGLISH = [
  'I understand that waiting for an answer is frustrating, and I am sorry that it took us this long.',
  'You can change your email address in the settings of your account, under Profile and then Contact details.',
  'If you would rather talk to a person, our phone lines are open from nine to five on weekdays.',
  'Please check the spam folder of your mailbox first, because the confirmation sometimes lands there.',
  'The order left our warehouse on Tuesday and should reach you within three working days.',
  'I have looked at the invoice you mention, and the amount matches what was agreed in the contract.',
  'Could you tell me which version of the app you use, and whether the problem also appears in the browser?',
  'We will send you an email as soon as the refund has been processed, usually within a week.',
  'To reset the password, open the link on the sign-in page, enter your user name and follow the steps.',
  'A colleague from the technical team will call you on the phone number that is stored in your account.',
  'In short: the update fixes the crash, keeps your files, and does not change any of your preferences.',
  'Here is a draft that you can adapt: thank you for your patience, we are working on a lasting solution.',
  'It is possible that the payment was declined by the bank, so please ask them before you try again.',
  'The person who signs the agreement must be entitled to represent the company.',
  'As a rule, each request is answered in the order in which it came in, and urgent ones are treated first.',
  'Let me summarise the three options: keep the plan, switch to the smaller one, or pause it until the spring.',
  'I would recommend that you keep a copy of the receipt, since the warranty depends on the date of purchase.',
  'Perhaps the simplest way is to export the table, correct the two columns and import it again.',
  'The meeting has been moved to Thursday; everyone who was invited has received the new time by email.',
  'Per our terms the deposit is returned when the keys have been handed over and the flat has been inspected.',
  'Phone support is included in every plan, while on-site visits are charged by the hour.',
  'Email is the fastest channel for documents, because an attachment can be checked by several people at once.',
  'Yes, that works: choose the second entry in the menu and wait until the bar at the bottom has disappeared.',
  'The figures in the report are rounded, which is why the columns do not add up to exactly one hundred.',
  'I cannot see the content of the file itself, but the name suggests that it is last year’s edition.',
  'There are two reasons for this: the supplier changed the packaging, and the old stock had to be used first.',
  'In most cases a restart is enough; if it is not, remove the battery for a minute and try once more.',
  'Our returns desk is closed on public holidays, although parcels are still accepted at the counter.',
  'You are right that the manual says otherwise, and I have asked the editors to correct the paragraph.',
  'If the lamp stays red after that, please write down the code on the display before you switch it off.',
  'The discount applies to the first year and is shown on the last page of the offer.',
  'I hope this helps, and I am happy to explain any of these steps in more detail.',
]

const FRENCH = [
  'Je comprends votre impatience et je vous prie de nous excuser pour ce retard inhabituel.',
  'Vous pouvez modifier votre adresse email dans les paramètres du compte, à la rubrique Coordonnées.',
  'Si vous préférez parler à une personne, notre équipe répond par téléphone du lundi au vendredi.',
  "C'est une question fréquente : la facture est émise le premier jour ouvré du mois suivant.",
  "J'ai vérifié le dossier, et aucune pièce ne manque pour le traitement de votre demande.",
  'Nous vous enverrons un email dès que le remboursement aura été effectué, en général sous huit jours.',
  "Pour réinitialiser le mot de passe, cliquez sur le lien de la page d'accueil et suivez les étapes.",
  "Il n'y a pas de frais supplémentaires, car la garantie couvre cette réparation pendant deux ans.",
  "Le colis a quitté notre entrepôt mardi et devrait arriver d'ici trois jours ouvrés.",
  "Personne ne peut consulter ces documents sans l'accord écrit du titulaire du contrat.",
  'En résumé, la mise à jour corrige le problème, conserve vos fichiers et ne change rien à vos réglages.',
  "Votre smartphone doit être connecté au réseau ; sur un phone plus ancien, l'installation prend plus de temps.",
  "Je vous propose trois solutions : garder la formule, en choisir une autre ou la suspendre jusqu'au printemps.",
  "Pourriez-vous m'indiquer la version de l'application et le message qui s'affiche à l'écran ?",
  'La réunion est reportée à jeudi, et tous les invités ont été prévenus.',
  "Par exemple, vous pouvez exporter le tableau, corriger deux colonnes et l'importer de nouveau.",
  "Il est conseillé de garder le reçu, puisque la garantie dépend de la date d'achat.",
  'Peut-être que la banque a refusé le paiement ; je vous invite à la contacter avant un nouvel essai.',
  "Chaque demande est traitée dans l'ordre d'arrivée, et les plus urgentes passent en premier.",
  'Une collègue du service technique vous rappellera au numéro enregistré dans votre espace.',
  "L'état des lieux a lieu à la remise des clés, puis la caution est rendue sous un mois.",
  'Les pièces jointes sont limitées à dix mégaoctets ; au-delà, utilisez le lien de dépôt.',
  "Oui, c'est possible : choisissez la deuxième entrée du menu et attendez que la barre disparaisse.",
  "Les chiffres du rapport sont arrondis, ce qui explique l'écart d'un point dans la dernière colonne.",
  "Je n'ai pas accès au contenu du fichier, mais son nom indique qu'il s'agit de l'édition précédente.",
  'Dans la plupart des cas, un redémarrage suffit ; sinon, retirez la batterie pendant une minute.',
  'Le service des retours est fermé les jours fériés, même si les colis restent acceptés au comptoir.',
  'Vous avez raison, la notice dit le contraire, et le paragraphe sera corrigé dans la prochaine version.',
  "Si le voyant reste rouge, notez le code affiché avant d'éteindre l'appareil.",
  "La remise s'applique la première année et figure à la dernière page de l'offre.",
  "Deux raisons à cela : l'emballage a changé, et l'ancien stock devait être écoulé d'abord.",
  "J'espère que ces précisions vous seront utiles, et je reste à votre disposition pour la suite.",
]

export type Language = 'en' | 'fr'

export function prose(language: Language, sentences: number): string {
  const pick = seeded(language === 'en' ? 11 : 12)
  const source = language === 'en' ? ENGLISH : FRENCH
  return Array.from({ length: sentences }, () => source[pick(source.length)]).join(' ')
}

/** As a byte-pair tokenizer cuts: a word with the blank before it, long words in pieces, signs by themselves. */
export function tokenDeltas(text: string): readonly string[] {
  const pick = seeded(13)
  const deltas: string[] = []
  for (const [word] of text.matchAll(/ ?\p{L}+| ?\P{L}/gu)) {
    const common = word.length <= 8 || pick(3) === 0
    const cut = common ? word.length : 3 + pick(4)
    deltas.push(word.slice(0, cut))
    if (cut < word.length) deltas.push(word.slice(cut))
  }
  return deltas
}

/** Pieces of one to five units, whatever stands there. */
export function unevenDeltas(text: string): readonly string[] {
  const pick = seeded(14)
  const deltas: string[] = []
  for (let at = 0; at < text.length;) {
    const size = 1 + pick(5)
    deltas.push(text.slice(at, at + size))
    at += size
  }
  return deltas
}

/** Park and Miller's generator ("Random number generators: good ones are hard to find", 1988): below `limit`. */
function seeded(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647
    return state % limit
  }
}
