import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { buildConnector } from 'undici';

/** Code of the error that a blocked connection fails with. */
export const BLOCKED = 'ERR_PRIVATE_ADDRESS';

/** 2000::/3, the only part of IPv6 that is given out. */
const GLOBAL_UNICAST = ipaddr.IPv6.parse('2000::');

function blocked(address: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${address} is not a public address`), { code: BLOCKED });
}

/**
 * True for an address of the public internet. Loopback, private, link-local (cloud metadata), multicast, reserved and
 * unspecified ones are not, nor are IPv6 forms that carry such an IPv4 address (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST, 3);
}

/** DNS look-up that fails when any of the answers is not public, so that the address checked is the address connected to. */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const bad = error ? undefined : addresses.find(({ address }) => !isPublicAddress(address));
    if (error ?? bad) callback(error ?? blocked(`${hostname} (${bad!.address})`), '', 0);
    else if (options.all) callback(null, addresses);
    else callback(null, addresses[0]!.address, addresses[0]!.family);
  });
};

/**
 * A connector that reaches public addresses alone. Literal addresses are checked here, because no look-up is made for
 * them; it runs for every connection, and so for every redirect.
 */
export function makeConnector(allowPrivate: boolean, timeoutMs: number): buildConnector.connector {
  if (allowPrivate) return buildConnector({ timeout: timeoutMs });
  const connect = buildConnector({ timeout: timeoutMs, lookup: lookupPublic });
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    if (ipaddr.isValid(host) && !isPublicAddress(host)) callback(blocked(host), null);
    else connect(options, callback);
  };
}
