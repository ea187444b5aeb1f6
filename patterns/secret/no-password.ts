/**
 * What stands behind "password:" and is none: states, demands, labels, the words of programs. Folded: lower case, no
 * accents. Participles and words with these stems are known by their beginning.
 */
const WORDS = new Set(
  [
    // states and demands
    'yes none null true false nope okay same idem ditto here below above attached strong weak medium short long good fine lost wrong invalid missing blank empty void valid hidden unset default required optional mandatory forgotten forgot reset change changed expired unknown secret safe secure correct incorrect failed success error warning wifi login user email mail phone name username account case sensitive access admin only must should cannot please enter type choose create confirm repeat show hide update save submit cancel help more next done check verify policy rules strength length generator manager protected encrypted hashed plain text',
    'oublie perdu obligatoire requis facultatif incorrect correct invalide valide errone faux expire inconnu vide absent manquant voir idem aucun aucune neant rien ici faible moyen fort bloque change changer modifier modifie reinitialiser reinitialise confirmer saisir saisissez entrer entrez choisir choisissez afficher masquer masque identique provisoire temporaire secret securise protege suivant ancien nouveau actuel ci-dessous merci bonjour compte identifiant connexion culture sanitaire partout navigo merci',
    'vergessen verloren falsch richtig ungultig gultig erforderlich pflichtfeld abgelaufen unbekannt leer keins keine siehe hier bitte andern geandert anzeigen bestatigen eingeben wiederholen schwach stark sicher geheim zurucksetzen benutzer anmeldung',
    'olvidada olvidado obligatoria obligatorio requerida incorrecta correcta invalida caducada ninguna vacia aqui cambiar confirmar mostrar debil segura fuerte nueva actual usuario acceso',
    'dimenticata obbligatoria richiesta errata corretta scaduta nessuna vuota cambiare conferma mostra debole forte sicura nuova attuale utente accesso',
    'vergeten verplicht vereist verkeerd onjuist ongeldig verlopen geen leeg hier wijzigen bevestigen tonen zwak sterk veilig nieuw huidig gebruiker toegang',
    'esqueci esquecida obrigatoria incorreta correta invalida expirada nenhuma vazia alterar confirmar mostrar fraca forte segura nova atual usuario acesso',
    // what schemas and programs write
    'string text varchar char number integer boolean object array undefined value input field param params form data hash hashed token pass passe passwd password passwords passwort kennwort wachtwoord contrasena clave senha parola mdp self this props state config settings option options variable const your mine test example exemple beispiel ejemplo esempio voorbeeld exemplo placeholder changeme todo redacted masked',
  ].flatMap((words) => words.split(' ')),
)

export function isNoPassword(value: string): boolean {
  const folded = value.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
  return WORDS.has(folded)
}
