import type { Pattern } from '../pattern.ts'
import { isNoPassword } from './no-password.ts'
import { isPasswordLike } from './password.ts'

const VALUE = /[^\s"'`“”«»<>]{4,64}/y

/** One way of handing over a secret without a colon, behind a literal that each such place holds. */
function spoken(
  name: string,
  title: string,
  marker: string,
  expression: RegExp,
  example: string,
  value = VALUE,
  check: (value: string) => boolean = isPasswordLike,
): Pattern {
  return {
    id: `secret/${name}`,
    entity: 'SECRET',
    title,
    sources: ['CNIL, délibération n° 2022-100 (mots de passe)'],
    action: 'mask',
    examples: [example],
    form: { kind: 'named', names: {}, marker, spoken: expression, value, check, score: 0.7 },
  }
}

const WIFI = 'Code of a wireless network in a sentence'
const WORD = 'Password in a sentence, by the word of its language'

function isArgument(value: string): boolean {
  return !/^[$%{[*]/.test(value) && !/^(?:\d{2,5}:\d{2,5}|x{3,64}|pass(?:word|wd)?|your.{0,60})$/i.test(value)
}

/** Quoted for its own sake: no label of a form, no sentence about passwords. */
function isQuotedPassword(value: string): boolean {
  if (isNoPassword(value) || isPlaceholder(value)) return false
  const words = value.split(' ')
  return (
    words.length === 1 ||
    (words.length > 2 && words.every((word) => /^\p{Ll}{3,12}$/u.test(word) && !DEMANDS.has(word)))
  )
}

const DEMANDS = new Set(
  'must should cannot not your the please enter type here password characters least doit votre trop les des dans saisir entrer muss bitte darf'.split(
    ' ',
  ),
)

function isPlaceholder(value: string): boolean {
  return /^[[{<$%*•.xX_…-]/.test(value)
}

/** Six figures may be an Indian postal code, which is called a PIN as well. */
const PIN = /\d{4,5}(?![\d.,:/-]?\d)/y

function any(): boolean {
  return true
}

function isTyped(value: string): boolean {
  return isPasswordLike(value) && isArgument(value)
}

/** A word of letters and figures that stands directly behind the word for it, and names no product or method. */
function isBarePassword(value: string): boolean {
  const core = value.replace(/[.,;:!?)]{1,3}$/, '')
  return (
    core.length >= 6 &&
    /\p{L}[^\p{L}]{0,20}/u.test(core) &&
    /\d.{0,60}\d|\d.{0,60}[!@#$%^&*+=]|[!@#$%^&*+=].{0,60}\d/.test(core) &&
    /^[\p{L}\d!@#$%^&*+=_.?~-]+$/u.test(core) &&
    !/^(?:sha|md|aes|rsa|utf|base|bcrypt|argon|pbkdf|wpa|rfc|iso|oauth|ipv|office|windows|microsoft|win|kb|v|version|step|page|art|article|field|input|box|line|token|key|id|level|reset)[-_ .]?\d/i.test(
      core,
    ) &&
    !core.endsWith('365') &&
    isArgument(core) &&
    isPasswordLike(core)
  )
}

/** Secrets in the sentences of seven languages and in the arguments of commands. */
export const SPOKEN_SECRETS: readonly Pattern[] = [
  spoken(
    'wifi',
    WIFI,
    'wifi',
    /wifi(?: (?:code|key|password))? (?:est|es|è|é|is|ist):? ?/y,
    'le code wifi est Kouign29',
  ),
  spoken(
    'wifi-capitals',
    WIFI,
    'WiFi',
    /WiFi(?: (?:code|key|password))? (?:est|es|è|é|is|ist):? ?/y,
    'the WiFi code is Kouign29',
  ),
  spoken(
    'wachtwoord',
    WORD,
    'achtwoord',
    /achtwoord(?: (?:voor|van)(?: [^\s.,:;]{1,16}){1,3})? (?:is|was):? ?["'“«`]?/y,
    'mijn wachtwoord is Fiets123',
  ),
  spoken(
    'contrasena',
    WORD,
    'ontrase',
    /ontrase(?:ñ|n|n\u0303)a(?: (?:de|del|para)(?: [^\s.,:;]{1,16}){1,3})? (?:es|era):? ?["'“«`]?/y,
    'la contraseña es gato123',
  ),
  spoken(
    'senha',
    WORD,
    'enha',
    /enha(?: (?:de|do|da|para)(?: [^\s.,:;]{1,16}){1,3})? (?:é|era):? ?["'“«`]?/y,
    'a minha senha é Flor2023!',
  ),
  spoken(
    'palavra-passe',
    WORD,
    'alavra-passe',
    /alavra-passe(?: (?:de|do|da|para)(?: [^\s.,:;]{1,16}){1,3})? (?:é|era):? ?["'“«`]?/y,
    'a palavra-passe é Flor2023!',
  ),
  spoken(
    'kennwort',
    WORD,
    'ennwort',
    /ennwort(?: (?:für|zum|von)(?: [^\s.,:;]{1,16}){1,3})? (?:ist|lautet):? ?["'“«`]?/y,
    'das Kennwort lautet Sommer2024!',
  ),
  spoken(
    'mdp',
    WORD,
    'mdp',
    /mdp(?: (?:du|de la|de mon|de ma|pour le)(?: [^\s.,:;]{1,16}){1,2})?(?: (?:est|c'est|c’est|était))?:? ["'“«`]?/y,
    'mon mdp est soleil29',
  ),
  spoken('pwd', WORD, 'pwd', /pwd (?:is|est|ist|es|was):? (?![~/\\])["'“«`]?/y, 'my pwd is Sunny-Day-7'),
  spoken(
    'password-of',
    WORD,
    'ass',
    /ass(?:word|e|wort) (?:for|of|to|für|zum|von|de|du|pour|per|del|della)(?: [^\s.,:;]{1,16}){1,3} (?:is|est|ist|lautet|è):? ?["'“«`]?/y,
    'the password for the portal is Sommer2024!',
  ),
  spoken(
    'password-word',
    'Password of letters alone in a setting',
    'ass',
    /assword=(?!["']?[a-z]{0,24}(?:pass|word|user|secret|value|param|string|input|null|none|true|false|your|chang|example|hidden|config|hash|self|data|form|field|request))(?=[a-z]{8,32}(?:$|[\s&;]))/y,
    'password=correcthorse',
    /[a-z]{8,32}/y,
    () => true,
  ),
  spoken(
    'password-bare',
    'Password directly behind its word, with two figures or a figure and a sign in it',
    'ass',
    /(?:ass(?:word|wort|code)|(?<=de p)asse)(?: (?:wifi|wi-fi|provisoire|temporaire|actuel|admin|temporary|current))?[ \n]["'“«`]?(?=[^\s"'“«`<>]{6,64})|(?<=p)asswd (?=[^\s"'“«`<>]{6,64})/y,
    'mot de passe Kouign-Amann29',
    VALUE,
    isBarePassword,
  ),
  ...(
    [
      ['mdp', 'mdp', 'mdp (?:wifi|provisoire|temporaire|actuel|admin)', 'mdp provisoire Soleil2024'],
      ['mdp-capitals', 'MDP', 'MDP(?: (?:wifi|WIFI|provisoire|temporaire|PROVISOIRE))?', 'MDP provisoire Xy7!pq2'],
      ['wachtwoord', 'achtwoord', 'achtwoord', 'wachtwoord Tulp1234'],
      ['contrasena', 'ontrase', 'ontrase(?:ñ|n|n\u0303)a', 'contraseña Perro123'],
      ['senha', 'enha', '(?<=[sS])enha', 'senha Praia123'],
      ['kennwort', 'ennwort', 'ennwort', 'Kennwort Geheim99'],
    ] as const
  ).map(([name, marker, word, example]) =>
    spoken(
      `${name}-bare`,
      'Password directly behind the word of its language, with two figures or a figure and a sign in it',
      marker,
      new RegExp(`${word}[ \\n]["'“«\`]?`, 'y'),
      example,
      VALUE,
      isBarePassword,
    ),
  ),
  spoken(
    'passcode',
    'Code behind its word',
    'ass',
    /asscode(?: (?:is|:))?:? /y,
    'passcode 482913',
    /\d{4,8}(?![\d.,:/-]?\d)/y,
    any,
  ),
  spoken(
    'basic',
    'User name and password of an HTTP request in base64',
    'Basic ',
    /(?<=[:=]["' ]{0,2})Basic (?=[A-Za-z0-9+/]{8,512}={0,2}(?:$|[\s"'`,;]))/y,
    'Authorization: Basic bWFyaWU6bW90',
    /[A-Za-z0-9+/]{8,512}={0,2}/y,
    any,
  ),
  spoken(
    'hook',
    'Address that posts into a channel of Slack or Discord',
    'hook',
    /hooks\.slack\.com\/(?=services\/)|(?<=discord(?:app)?\.com\/api\/web)hooks\/(?=\d{15,20}\/)/y,
    'https://hooks.slack.com/services/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',
    /[A-Za-z0-9_/-]{30,120}/y,
    any,
  ),
  spoken(
    'curl',
    'Credentials in the arguments of curl',
    'curl ',
    /curl (?:[^\s]{1,64} ){0,6}(?:-u|--user)[ =]?["']?[^\s:"'$]{1,64}:/y,
    'curl -u ines:S3cretPw https://example.com',
    VALUE,
    isArgument,
  ),
  spoken(
    'mysql',
    'Password in the arguments of a MySQL client',
    'mysql',
    /mysql(?:dump|admin)? (?:[^\s]{1,64} ){0,6}-p["']?/y,
    'mysql -uroot -pS3cretPw',
    VALUE,
    isArgument,
  ),
  spoken(
    'option',
    'Password in an option of a command',
    'ass',
    /(?<=--(?:[a-z]{1,12}-)?p)assword[ =]["']?/y,
    'backup --password S3cretPw',
    VALUE,
    isTyped,
  ),
  spoken(
    'sshpass',
    'Password in the arguments of sshpass',
    'sshpass',
    /sshpass -p ?["']?/y,
    'sshpass -p S3cretPw ssh host',
    VALUE,
    isTyped,
  ),
  spoken(
    'element',
    'Password in an element of XML',
    'ass',
    /ass(?:word|wd|wort|phrase)>(?=[^<\s]{4,64}<\/)/y,
    '<password>hunter2</password>',
    /[^<\s]{4,64}/y,
  ),
  spoken(
    'quoted',
    'Password in quotation marks',
    'ass',
    /ass(?:word|e|wort|phrase)(?: (?:is|est|ist|lautet|es|è|é))? ["“«] ?(?=[^"”»\n]{4,64}["”»])/y,
    'the password is "correct horse battery staple"',
    /[^"”»\n]{4,64}(?<! )/y,
    isQuotedPassword,
  ),
  spoken(
    'pin',
    'PIN in a sentence',
    'pin ',
    /(?<=[cC](?:ode|[óo]digo|odice) )pin (?:(?:est|c'est|c’est|is|es|è|é) (?:le )?)?:? ?|pin (?:code|number|nummer) (?:is|ist|:) /y,
    'mon code pin est 4821',
    PIN,
    any,
  ),
  spoken(
    'pincode',
    'PIN in a sentence',
    'incode',
    /(?<=[pP])incode(?: (?:is|est))?:? /y,
    'mijn pincode is 4821',
    PIN,
    any,
  ),
  spoken(
    'secret-code',
    'Code of a card in a sentence',
    'secret',
    /(?<=[cC](?:ode|odice|[óo]digo) )secret[oe]?(?: (?:est|c'est|c’est|è|es|é))?(?: le)? (?=\d)/y,
    'mon code secret est 7391',
    PIN,
    any,
  ),
  spoken(
    'wifi-bare',
    WIFI,
    'wifi',
    /(?<=[cC]ode |[cC]l[eé] |[kK]ey |[cC]ódigo )wifi (?=[A-Za-z]{0,30}\d)/y,
    'code wifi A1B2C3D4E5',
    VALUE,
    (value) => value.length >= 8 && isBarePassword(value),
  ),
  spoken('pw-bare', WORD, 'pw ', /(?<![A-Za-z\d])pw (?:(?:ist|is|lautet) )?/y, 'pw Blume77!', VALUE, isBarePassword),
  spoken('clave-bare', WORD, 'clave', /clave (?:es )?/y, 'clave Sol2024!', VALUE, isBarePassword),
  spoken(
    'pin-capitals',
    'PIN in a sentence, in capitals',
    'PIN ',
    /(?<=[cC](?:ode|[óo]digo|odice) )PIN (?:(?:est|c'est|c’est|is|es|è|é) (?:le )?)?:? ?|PIN (?:code|number|lautet|ist) (?:is |ist |: )?/y,
    'le code PIN est 4821',
    PIN,
    any,
  ),
]
