/** All suites over one browser: started once, paired once, a fresh tab for every test. */
import { afterAll, afterEach, beforeAll, describe, expect } from "vitest";
import type { BrowserName } from "../support/extension.ts";
import { World } from "../support/world.ts";
import { accessibility } from "./accessibility.ts";
import { blogs } from "./blogs.ts";
import { dialogs } from "./dialogs.ts";
import { foreign } from "./foreign.ts";
import { hostile } from "./hostile.ts";
import { emptyPage } from "./left-behind.ts";
import { linkedin } from "./linkedin.ts";
import { meeting } from "./meeting.ts";
import { options } from "./options.ts";
import { outage } from "./outage.ts";
import { permission } from "./permission.ts";
import { pictures } from "./pictures.ts";
import { places } from "./places.ts";
import { platforms } from "./platforms.ts";
import { practice } from "./practice.ts";
import { seldom } from "./seldom.ts";
import { switches } from "./switches.ts";
import { writing } from "./writing.ts";

export function everySuite(name: BrowserName): void {
  describe(name, () => {
    let world: World;
    const started = () => world;

    beforeAll(async () => {
      world = await World.start(name);
    });
    afterAll(() => world?.close());
    // Whatever a test did: no draft was sent or thrown away by it, and no page was broken.
    afterEach(async () => {
      expect(await world.leave()).toEqual({ posted: 0, discarded: 0, errors: [] });
    });

    meeting(started);

    describe("once paired", () => {
      // The meeting has paired it; a run of single tests has not.
      beforeAll(() => world.pairedOnce());
      writing(started);
      seldom(started);
      dialogs(started);
      accessibility(started);
      hostile(started);
      platforms(started);
      linkedin(started);
      blogs(started);
      places(started);
      pictures(started);
      practice(started);
      switches(started);
      options(started);
      foreign(started);
      if (name === "firefox") permission(started);
      if (name === "chromium") emptyPage(started);
      outage(started);
    });
  });
}
