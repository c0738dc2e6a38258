import { beforeEach, describe, expect, it, vi } from "vitest";
import { grantedOrigins, originOf } from "../../../extension/connection/granted-sites.ts";
import { until, World } from "../support/world.ts";

const BLOG = "https://blog.dinkes.example/*";

let world: World;
beforeEach(() => {
  world = new World();
});

const matches = () => [...world.registered.values()].flatMap((script) => script.matches);

describe("an address", () => {
  it("stands for all pages of its host, at any port", () => {
    expect(originOf("https://blog.dinkes.example/tulis?id=1#judul")).toBe(BLOG);
    expect(originOf("http://intranet.example:8080/")).toBe("http://intranet.example/*");
    expect(originOf("about:blank")).toBeNull();
    expect(originOf(undefined)).toBeNull();
  });
});

describe("a site that was granted", () => {
  it("is what the browser gives beyond the manifest", async () => {
    expect(await grantedOrigins()).toEqual([]);
    world.granted.add(BLOG);
    expect(await grantedOrigins()).toEqual([BLOG]);
  });

  it("gets the script on its pages to come, and on those that are open", async () => {
    world.startWorker();
    world.granted.add(BLOG);
    world.onPermissions.trigger({ origins: [BLOG] });
    await until(() => matches().length === 1);
    expect(matches()).toEqual([BLOG]);
    await vi.waitFor(() =>
      expect(world.putIn).toEqual([
        { tab: 1, files: ["content.css"] },
        { tab: 1, files: ["content.js"] },
      ]),
    );
  });

  it("that has it already is not given it twice", async () => {
    world.answerOfTab = () => ({ platform: "blog", composers: 0, ignored: [] });
    world.startWorker();
    world.granted.add(BLOG);
    world.onPermissions.trigger({ origins: [BLOG] });
    await until(() => world.tabMessages.length > 0);
    expect(world.putIn).toEqual([]);
  });

  it("gets it when the worker starts, and loses it when it is taken back", async () => {
    world.granted.add(BLOG);
    world.startWorker();
    await until(() => matches().includes(BLOG));
    world.granted.delete(BLOG);
    world.onTakenBack.trigger({ origins: [BLOG] });
    await until(() => world.registered.size === 0);
  });
});
