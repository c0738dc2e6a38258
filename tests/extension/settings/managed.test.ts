import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { serverOrigin, setServerPort } from "../../../extension/connection/server-address.ts";
import schema from "../../../extension/public/managed-schema.json";
import { readManaged } from "../../../extension/settings/managed.ts";

beforeEach(() => fakeBrowser.reset());

const SET = { serverPort: 17_900, office: "Diskominfo Jabar", since: "2026-11-01" };

describe("what the administrator sets", () => {
  it("counts before what the writer has chosen, with who and since when", async () => {
    await setServerPort(17_999);
    expect(await serverOrigin()).toBe("http://127.0.0.1:17999");
    await fakeBrowser.storage.managed.set(SET);
    expect(await serverOrigin()).toBe("http://127.0.0.1:17900");
    expect(await readManaged()).toEqual({
      serverPort: 17_900,
      lock: { by: "Diskominfo Jabar", since: "2026-11-01" },
    });
  });

  it.each([[80], [1_023], [65_536], ["17900"], [17_900.5], [null]])(
    "is as if it were not set where it is no port: %j",
    async (serverPort) => {
      await fakeBrowser.storage.managed.set({ ...SET, serverPort });
      expect(await readManaged()).toEqual({});
      expect(await serverOrigin()).toBe("http://127.0.0.1:17845");
    },
  );

  it("is by an administrator where nobody is named", async () => {
    await fakeBrowser.storage.managed.set({ serverPort: 17_900, office: " ", since: "kemarin" });
    expect((await readManaged()).lock).toEqual({ by: "administrator", since: "" });
  });

  it("is nothing in a browser that was never told of it", async () => {
    vi.spyOn(fakeBrowser.storage.managed, "get").mockRejectedValue(
      new Error("Managed storage manifest not found"),
    );
    expect(await readManaged()).toEqual({});
  });

  it("has a schema that Chromium takes: an object of simple values, each with a title and a help", () => {
    expect(Object.keys(schema.properties)).toEqual(Object.keys(SET));
    expect(schema).not.toHaveProperty("additionalProperties");
    for (const property of Object.values(schema.properties)) {
      expect(property).toMatchObject({ type: expect.any(String), title: expect.any(String) });
      expect(property.description).toBeTruthy();
    }
  });
});
