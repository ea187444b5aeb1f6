import type { Pattern } from '../pattern.ts'
import { isNoPassword } from './no-password.ts'

export const password: Pattern = {
  id: 'secret/password',
  entity: 'SECRET',
  title: 'Password, PIN or pass phrase behind the word that names it',
  sources: ['CNIL, délibération n° 2022-100 (mots de passe)', 'NIST SP 800-63B'],
  action: 'mask',
  examples: ['mot de passe : Tr0ub4dor&3', 'password=hunter22'],
  form: {
    kind: 'named',
    names: {
      any: 'password, passwd, passphrase, pwd, pw, passcode, pin, db password, pgpassword',
      en: 'pass phrase, pin code, wifi key, wifi code, password temporary, password wifi',
      fr: 'mdp, passe, code secret, code pin, passe provisoire, passe temporaire, passe actuel, passe initial, passe wifi, passe admin, mdp wifi, mdp provisoire, mdp temporaire, mdp admin, code wifi, cle wifi, cle wpa, cle wep',
      de: 'passwort, kennwort, pin, wlan schlussel',
      es: 'contrasena, contrasena wifi',
      it: 'parola ordine, d ordine, password provvisoria',
      nl: 'wachtwoord',
      pt: 'senha, senha wifi, passe wifi',
    },
    marker: 'ass',
    // a verb must stand between: "the password policy" names none
    spoken:
      /ass(?:word|e|wort|phrase|code)(?:["'”»]? ?(?:→|[-=]>) ?|["'”»]?(?: (?:wifi|wi-fi|actuel|temporaire|provisoire|current|temporary))? (?:is|est|ist|es|è|c'est|was|lautet) (?!(?:not|pas|nicht|no|non|niet|wrong|incorrect|faux|falsch|expired|expiré|invalid|too|trop|zu|required|requis|the|le|la|un|une|a|an|my|mon|bien|same|toujours|always)\b):? ?["'“«`]? ?)/iy,
    value: /[^\s"'`“”«»<>]{4,64}/y,
    check: isPasswordLike,
    // a line, a cell or a quotation ends behind it; a comma in front of a line break is code
    plain: {
      value: /\p{L}{4,24}(?=[^\S\n]{0,2}(?:$|[\n;|/"'`”»]|,(?! ?(?:\n|$))|\.(?:\s|$)))/uy,
      check: (value) => !isNoPassword(value),
      // surer than that the word is somebody's name
      score: 0.95,
    },
    score: 0.7,
  },
}

/** A call, a member, an index: `getpass()`, `req.body.password`, `request.form[`. */
const CODE = /^[a-z_$][A-Za-z_$]{0,40}(?:\.[A-Za-z_$]{1,40}){0,6}(?:[([]|$)/

/** Not a placeholder, not the next word of the sentence: it holds a digit or a sign, or capitals inside. */
export function isPasswordLike(value: string): boolean {
  if (/^[*•.xX_…-]{3,64}$/.test(value) || /^[[{<$%]/.test(value)) return false
  const core = value.replace(/[.,;:!?)]{1,3}$/, '')
  if (CODE.test(core)) return false
  return core.length >= 4 && (/\d/.test(core) || /\p{Ll}\p{Lu}/u.test(core) || /[^\p{L}\d'’-]/u.test(core))
}
