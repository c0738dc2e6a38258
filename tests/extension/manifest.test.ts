import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import config from "../../wxt.config.ts";

type Browser = "chrome" | "firefox";
interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  browser_specific_settings?: { gecko: { data_collection_permissions: unknown } };
  content_security_policy: { extension_pages: string };
}

const manifestOf = (browser: Browser) =>
  (config.manifest as (environment: { browser: Browser }) => unknown)({ browser }) as Manifest;

let privacy: string;
beforeAll(async () => {
  privacy = await readFile("docs/privacy.md", "utf8");
});

describe("the manifest", () => {
  it.each(["chrome", "firefox"] as const)(
    "of %s asks for what docs/privacy.md gives a reason for",
    (browser) => {
      const { permissions, host_permissions, optional_host_permissions } = manifestOf(browser);
      expect(permissions).toEqual(["storage", "alarms", "scripting", "activeTab"]);
      expect(optional_host_permissions).toEqual(["https://*/*", "http://*/*"]);
      expect(
        [...permissions, ...host_permissions, ...optional_host_permissions].filter(
          (name) => !privacy.includes(`\`${name}\``),
        ),
      ).toEqual([]);
    },
  );

  it("asks for single sites, over HTTPS, and for nothing but this computer otherwise", () => {
    const others = manifestOf("chrome").host_permissions.filter(
      (host) => !/^https:\/\/[^/]*\w\.\w+\//.test(host),
    );
    expect(others).toEqual(["http://127.0.0.1/*"]);
  });

  it("tells Firefox that no data goes to anybody", () => {
    const { browser_specific_settings: settings } = manifestOf("firefox");
    expect(settings?.gecko.data_collection_permissions).toEqual({ required: ["none"] });
  });

  it("lets its pages talk to this computer alone", () => {
    expect(manifestOf("firefox").content_security_policy.extension_pages).toBe(
      "script-src 'self'; object-src 'self'; connect-src http://127.0.0.1:*",
    );
  });
});

describe("the icons", () => {
  it.each([16, 32, 48, 96, 128])("are there in %i pixels", async (size) => {
    const png = await readFile(`extension/public/icon/${size}.png`);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    // The header: width and height in big-endian.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });
});
