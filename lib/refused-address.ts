import dns from "node:dns/promises";
import { BlockList, isIPv6 } from "node:net";

/**
 * Link-local and unspecified addresses, also translated to IPv6, and those outside them at which clouds answer a machine's
 * own secrets.
 */
const refused = new BlockList();
refused.addSubnet("0.0.0.0", 8);
refused.addSubnet("169.254.0.0", 16);
refused.addAddress("100.100.100.200");
refused.addAddress("168.63.129.16");
refused.addAddress("192.0.0.192");
refused.addAddress("::", "ipv6");
refused.addSubnet("fe80::", 10, "ipv6");
refused.addAddress("fd00:ec2::254", "ipv6");
refused.addSubnet("64:ff9b::a9fe:0", 112, "ipv6");

/** Whether an address may not be asked by a source that a person describes; in-house addresses may. */
const isRefused = (address: string): boolean => refused.check(address, isIPv6(address) ? "ipv6" : "ipv4");

/** The same of a URL's host where it is an address; false for a name. */
export function isRefusedAddress({ hostname }: URL): boolean {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return /^[\d.]+$|:/.test(bare) && isRefused(bare);
}

/** Whether a URL's host is such an address, or a name of one; fails for a name that has no address. */
export async function leadsToRefusedAddress({ hostname }: URL): Promise<boolean> {
  const found = await dns.lookup(hostname.replace(/^\[|\]$/g, ""), { all: true });
  return found.some(({ address }) => isRefused(address.replace(/%.*$/, "")));
}
