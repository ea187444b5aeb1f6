import { createUndiciTransport } from '../../src/node/undici-transport.ts'
import { createWebTransport, sendByFetch } from '../../src/upstream/web-transport.ts'
import { transportContract } from '../contract/transport.ts'

transportContract('undici’s dispatch', () => createUndiciTransport())
transportContract('web streams', () => createWebTransport(sendByFetch))
