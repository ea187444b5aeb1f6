import type { Pattern } from '../pattern.ts'
import { isNoPassword } from '../secret/no-password.ts'

/** Letters, figures, dots and underscores, as the networks allow them; Discord's old tags have four figures behind. */
const HANDLE = /@?[A-Za-z_][\w.]{2,29}(?:#\d{4})?(?![\w@([])/y

/** Members and variables of programs: `req.body.username`, `user_name`, `config.twitter`. */
const VARIABLE =
  /^(?:req|res|this|self|user|users|data|config|props|state|process|env|params|body|row|obj|item|args|event|ctx|session|form|input|account|profile|json|response|request|settings|options|db|my|your|test|new|old|app|auth|login|current|default|example|exemple)[_.]/i

/** What a sentence does not hold: an at sign in front, a figure, an underscore or a dot inside. */
function isHandleLike(value: string): boolean {
  if (/\.(?:com|net|org|fr|io|de|me|png|jpe?g|ts|js|py)$/i.test(value)) return false
  return value.startsWith('@') || (/[\d_#]|\w\.\w/.test(value) && !VARIABLE.test(value))
}

const OF_MACHINES = new Set(
  'admin root user guest test postgres mysql ubuntu debian oracle sa system anonymous deploy git www'.split(' '),
)

function isNobody(value: string): boolean {
  return isNoPassword(value) || OF_MACHINES.has(value.toLowerCase())
}

const SOURCES = ['the user name rules of Instagram, X, TikTok, Snapchat and Discord']
const TITLE = 'Name of an account in a network'

export const handle: Pattern = {
  id: 'generic/handle',
  entity: 'HANDLE',
  title: `${TITLE}, behind the network’s name and a colon`,
  sources: SOURCES,
  action: 'tokenise',
  examples: ['insta : @camille_rvl', 'discord: camille#1234'],
  form: {
    kind: 'named',
    names: { any: 'instagram, insta, ig, tiktok, twitter, discord, telegram, twitch, mastodon, bluesky, psn, xbox' },
    value: HANDLE,
    check: isHandleLike,
    score: 0.75,
  },
}

export const userName: Pattern = {
  ...handle,
  id: 'generic/user-name',
  title: 'User name behind the word for it and a colon',
  examples: ['pseudo : camille29', 'gamertag: xXCamiXx', 'username: camille_rvl'],
  form: {
    kind: 'named',
    names: {
      any: 'pseudo, username, user name, nickname, gamertag, snap, snapchat, screen name',
      fr: 'pseudonyme, nom utilisateur, d utilisateur',
      de: 'benutzername, nutzername',
      es: 'usuario',
      it: 'nome utente',
      nl: 'gebruikersnaam',
      pt: 'nome usuario, de usuario, utilizador',
    },
    value: HANDLE,
    check: (value) => isHandleLike(value) && !isNobody(value),
    plain: {
      value: /[A-Za-z]{4,24}(?=[^\S\n]{0,2}(?:$|[\n;|/"'`”»]|,(?! ?(?:\n|$))|\.(?:\s|$)))/y,
      check: (value) => !isNobody(value),
      score: 0.6,
    },
    score: 0.75,
  },
}

const MINE = String.raw`(?<=(?:^|[^\p{L}])(?:my|mon|mein|mi|mio|mijn|meu|me on|moi sur) `
const VERB = String.raw`(?: (?:handle|username|user|name|tag|id))?(?: (?:is|est|c'est|c’est|c|ist|es|è|é))?(?: le| the)? ?:? `

/** "mon insta c'est camille_rvl", behind whose it is. `rest`: the name without its first letter. */
function mine(name: string, rest: string, first: string, example: string): Pattern {
  return {
    ...handle,
    id: `generic/handle-${name}`,
    title: `${TITLE}, said to be mine`,
    examples: [example],
    form: {
      kind: 'named',
      names: {},
      marker: rest.slice(0, 4),
      spoken: new RegExp(`${MINE}${first})${rest}${VERB}`, 'uy'),
      value: HANDLE,
      check: isHandleLike,
      score: 0.75,
    },
  }
}

export const HANDLES: readonly Pattern[] = [
  handle,
  userName,
  mine('instagram', 'nsta(?:gram)?', '[iI]', "mon insta c'est camille_rvl"),
  mine('snapchat', 'snap(?:chat)?', '', 'mon snap c cami_rvl29'),
  mine('snapchat-capital', 'Snap(?:chat)?', '', 'mon Snap est cami_rvl29'),
  mine('tiktok', 'iktok', '[tT]', 'my tiktok is @camille.rvl'),
  mine('tiktok-capitals', 'ikTok', 'T', 'my TikTok is @camille.rvl'),
  mine('discord', 'iscord', '[dD]', 'my discord is camille_rvl'),
  mine('twitter', 'witter', '[tT]', 'my twitter handle is @camille_rvl'),
  mine('telegram', 'elegram', '[tT]', 'mein Telegram ist @camille_rvl'),
  mine('pseudo', 'seudo', '[pP]', "mon pseudo c'est Kami_29"),
  mine('username', 'sername', '[uU]', 'my username is camille_rvl'),
]
