import { ipv4, ipv6 } from '../../../patterns/generic/ip.ts'
import { lists } from '../lists.ts'

lists(
  ipv4,
  {
    'behind a login': 'login alert from «81.79.115.13»',
    'in a log': 'ip=«81.79.115.13» status=ok',
  },
  {
    'that is a version': 'version 12.4.15.2',
    'of the own machine': '127.0.0.1:8080',
    'of a private network': '192.168.1.20',
    'out of range': '300.12.1.5',
    'that is a longer number': '1.2.3.4.5',
  },
)

lists(
  ipv6,
  {
    'in full': '«2a01:e0a:1b2:3c40:85d2:7f11:6c2e:9a04»',
    'that is shortened': '«2a02:8429:81f::1»',
  },
  {
    'that is a time': '12:30:45',
    'that is a namespace': 'std::vector',
    'that is the loopback': '::1',
  },
)
