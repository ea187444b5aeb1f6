import type { Pattern } from '../pattern.ts'
import type { NetworkForm } from '../pattern.ts'

const WORDS: Pick<NetworkForm, 'context' | 'against'> = {
  context: {
    any: 'ip, ips, ipv4, ipv6, host, addr, remote, client, x, forwarded, dns, ping, ssh, vpn, login, connexion, session',
    en: 'address, connection, server, from, logged, login, alert',
    fr: 'adresse, depuis, serveur, connecte*',
    de: 'adresse, verbindung, von, anmeldung',
    es: 'direccion, conexion, desde',
    it: 'indirizzo, connessione, da',
    nl: 'adres, verbinding, vanaf',
    pt: 'endereco, ligacao, desde',
  },
  against: {
    any: 'version*, v, release, chrome, firefox, firmware, build, node, driver, kernel, python, java, windows, ios, android, section, chapitre, chapter, article, figure, table, isbn, oid',
    en: 'upgrade, update, patch',
    fr: 'mise, logiciel',
  },
}

export const ipv4: Pattern = {
  id: 'generic/ipv4',
  entity: 'IP',
  title: 'IPv4 address of the public internet (private and reserved ranges at strict only)',
  sources: ['RFC 791', 'RFC 6890 (special-purpose addresses)', 'CJEU C-582/14 Breyer (IP addresses are personal data)'],
  action: 'tokenise',
  examples: ['login from 81.79.115.13'],
  form: { kind: 'network', family: 'ipv4', ...WORDS },
}

export const ipv6: Pattern = {
  id: 'generic/ipv6',
  entity: 'IP',
  title: 'IPv6 address (loopback, link-local and documentation ranges at strict only)',
  sources: ['RFC 4291', 'RFC 5952'],
  action: 'tokenise',
  examples: ['2a01:e0a:1b2:3c40:85d2:7f11:6c2e:9a04', '2a02:8429:81f::1'],
  form: { kind: 'network', family: 'ipv6', ...WORDS },
}
