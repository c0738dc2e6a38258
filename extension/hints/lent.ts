import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Fragment, jsx } from "preact/jsx-runtime";
import type { Lent } from "../media/panel/lent.ts";
import { language, t } from "../settings/strings.ts";
import { ActionButton } from "./actions.tsx";
import { HintItem } from "./hint-item.tsx";

/** For the script that follows what is attached: it shows its part within our panel. */
export const LENT: Lent = {
  jsx,
  Fragment,
  useLayoutEffect,
  useRef,
  useState,
  ActionButton,
  HintItem,
  t,
  language,
};
