import dns from "node:dns/promises";
import { expect, it, vi } from "vitest";
import { isRefusedAddress, leadsToRefusedAddress } from "@/lib/refused-address";

it.each([
  ["http://169.254.169.254/latest", true],
  ["http://0xa9fea9fe/", true],
  ["http://0.0.0.0/", true],
  ["http://0/", true],
  ["http://[::]/", true],
  ["http://[fe80::1]/", true],
  ["http://[febf::1]/", true],
  ["http://[::ffff:169.254.1.1]/", true],
  ["http://[::ffff:0.0.0.0]/", true],
  ["http://100.100.100.200/", true],
  ["http://168.63.129.16/", true],
  ["http://192.0.0.192/", true],
  ["http://[64:ff9b::a9fe:a9fe]/", true],
  ["http://[fd00:ec2::254]/", true],
  ["http://127.0.0.1:8080/", false],
  ["http://10.20.0.7/", false],
  ["http://192.168.1.1/", false],
  ["http://[::1]/", false],
  ["http://[fd00::1]/", false],
  ["http://[::ffff:10.0.0.1]/", false],
  ["http://8.8.8.8/", false],
])("%s as a source's address is refused: %j", async (url, isRefused) => {
  expect(isRefusedAddress(new URL(url))).toBe(isRefused);
  expect(await leadsToRefusedAddress(new URL(url))).toBe(isRefused);
});

it("a name is refused by any of the addresses behind it, and fails without one", async () => {
  const local = new URL("http://localhost/");
  expect([isRefusedAddress(local), await leadsToRefusedAddress(local)]).toEqual([false, false]);
  await expect(leadsToRefusedAddress(new URL("http://no-such-host.invalid/"))).rejects.toThrow();
  const answer = [
    { address: "10.0.0.1", family: 4 },
    { address: "169.254.169.254", family: 4 },
  ];
  vi.spyOn(dns, "lookup").mockResolvedValue(answer as never); // no name outside this machine can be relied on
  expect(await leadsToRefusedAddress(new URL("http://rebound.example/"))).toBe(true);
});
