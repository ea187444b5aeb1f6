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
    names:
      'mots? de passe|mdp|password|passwd|passphrase|pwd|passwort|kennwort|contraseña|contrasena|wachtwoord|senha|palavra-passe|parola d.ordine|code secret|code pin|pin code',
    // a verb or a sign must stand between: "the password policy" names none
    joint:
      /["'”»]?(?: (?:wifi|wi-fi|actuel|temporaire|provisoire|current|temporary))?(?: {0,3}(?:[:=]|=>|->) {0,3}| (?:is|est|ist|es|è|é|c'est|was|lautet) (?!(?:not|pas|nicht|no|non|niet|não|wrong|incorrect|faux|falsch|expired|expiré|invalid|too|trop|zu|required|requis|the|le|la|un|une|a|an|my|mon|bien|same|toujours|always)\b):? ?)["'“«`]? ?/iy,
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
