import type { Pattern } from '../pattern.ts'

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
      en: 'pass phrase, pin code',
      fr: 'mdp, passe, code secret, code pin',
      de: 'passwort, kennwort, pin',
      es: 'contrasena, clave',
      it: 'parola ordine',
      nl: 'wachtwoord',
      pt: 'senha',
    },
    marker: 'ass',
    // a verb must stand between: "the password policy" names none
    spoken:
      /ass(?:word|e|wort|phrase|code)["'”»]?(?: (?:wifi|wi-fi|actuel|temporaire|provisoire|current|temporary))? (?:is|est|ist|es|è|c'est|was|lautet) (?!(?:not|pas|nicht|no|non|niet|wrong|incorrect|faux|falsch|expired|expiré|invalid|too|trop|zu|required|requis|the|le|la|un|une|a|an|my|mon|bien|same|toujours|always)\b):? ?["'“«`]? ?/iy,
    value: /[^\s"'`“”«»<>]{4,64}/y,
    check: isPasswordLike,
    score: 0.7,
  },
}

/** Not a placeholder, not the next word of the sentence: it holds a digit or a sign, or capitals inside. */
export function isPasswordLike(value: string): boolean {
  if (/^[*•.xX_…-]{3,64}$/.test(value) || /^[[{<$%]/.test(value)) return false
  const core = value.replace(/[.,;:!?)]{1,3}$/, '')
  return core.length >= 4 && (/\d/.test(core) || /\p{Ll}\p{Lu}/u.test(core) || /[^\p{L}\d'’-]/u.test(core))
}
