import { beforeEach, describe, expect, it, vi } from "vitest";
import { wantsComments, withComments } from "../../../extension/composers/comments.ts";
import { facebook } from "../../../extension/composers/facebook.ts";
import { watchComposers } from "../../../extension/composers/watch.ts";
import { x } from "../../../extension/composers/x.ts";
import { boxes, show } from "./boxes.ts";
import * as FACEBOOK from "./fixtures/facebook.ts";

const ids = (elements: Iterable<HTMLElement>) => [...elements].map(({ id }) => id);

beforeEach(() => document.body.replaceChildren());

describe("comment boxes", () => {
  it("are looked after where the site begins with them, or where the writer wants it", () => {
    expect(wantsComments(facebook, {})).toBe(false);
    expect(wantsComments(facebook, { facebook: true })).toBe(true);
    expect(wantsComments({ ...facebook, comments: "on" }, {})).toBe(true);
    expect(wantsComments({ ...facebook, comments: "on" }, { facebook: false })).toBe(false);
  });

  it("come and go with the writer's choice, and posts stay", async () => {
    show(FACEBOOK.COMMENTS + FACEBOOK.postDialog("Tulis sesuatu..."));
    expect(ids(boxes(withComments(facebook, () => false)))).toEqual(["post"]);

    let wanted = false;
    const found = new Map<HTMLElement, AbortSignal>();
    const stop = new AbortController();
    const site = withComments(facebook, () => wanted);
    const lookAgain = watchComposers(site, (box, gone) => found.set(box, gone), stop.signal);
    expect(ids(found.keys())).toEqual(["post"]);
    wanted = true;
    lookAgain();
    await vi.waitFor(() => expect(found.size).toBe(4));
    wanted = false;
    lookAgain();
    await vi.waitFor(() => expect([...found.values()].filter(({ aborted }) => aborted)).toHaveLength(3));
    stop.abort();
  });

  it("are no question on a site that has none", () => {
    expect(withComments(x, () => false)).toBe(x);
  });
});
