/** A page on any web site cannot use the server, not even one that is served from this computer. */
import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import type { World } from "../support/world.ts";

/** One request over a plain socket, with headers that no browser would let a script set. */
async function raw(
  origin: string,
  path: string,
  headers: Record<string, string>,
  body?: string,
): Promise<number> {
  const asked = request(`${origin}${path}`, { method: body === undefined ? "GET" : "POST", headers });
  asked.end(body);
  const [response] = await once(asked, "response");
  response.resume();
  return response.statusCode;
}

const DRAFT = JSON.stringify({ platform: "x", text: "Halo" });

export function foreign(world: () => World): void {
  describe("the server and the web", () => {
    it("lets no other web page read or change anything", async () => {
      const site = createServer((_, response) => {
        response.setHeader("content-type", "text/html");
        response.end("<!doctype html><title>Situs lain</title>");
      }).listen(0, "127.0.0.1");
      await once(site, "listening");
      const page = await world().browser.newPage();
      await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
      const tries = await page.evaluate(
        async (server, draft) => {
          const attempt = (path: string, init?: RequestInit) =>
            fetch(server + path, init).then(
              (response) => `${path}: ${response.type} ${response.status}`,
              () => `${path}: refused`,
            );
          return Promise.all([
            attempt("/v1/health"),
            attempt("/v1/settings"),
            attempt("/v1/evaluations", {
              method: "POST",
              headers: { "content-type": "application/json" },
              body: draft,
            }),
            attempt("/v1/evaluations", {
              method: "POST",
              headers: { authorization: "Bearer x" },
              body: draft,
            }),
            attempt("/v1/pairings", {
              method: "POST",
              body: JSON.stringify({ challenge: "0".repeat(64), client: "x" }),
            }),
          ]);
        },
        world().server.origin,
        DRAFT,
      );
      await page.close();
      site.close();
      expect(tries.filter((attempt) => !attempt.endsWith("refused"))).toEqual([]);
    });

    it("refuses a wrong Host, a missing token, a foreign Origin and a text/plain body", async () => {
      const { origin, port } = world().server;
      const json = { "content-type": "application/json" };
      expect(await raw(origin, "/v1/health", {})).toBe(200);
      expect(await raw(origin, "/v1/health", { host: `rebound.example:${port}` })).toBeGreaterThanOrEqual(
        400,
      );
      expect(await raw(origin, "/v1/evaluations", json, DRAFT)).toBe(401);
      expect(await raw(origin, "/v1/settings", {})).toBe(401);
      expect(await raw(origin, "/v1/health", { origin: "https://x.com" })).toBe(403);
      expect(
        await raw(origin, "/v1/evaluations", { "content-type": "text/plain" }, DRAFT),
      ).toBeGreaterThanOrEqual(401);
    });
  });
}
