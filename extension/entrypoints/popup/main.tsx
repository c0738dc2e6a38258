import { render } from "preact";
import { findActivePage } from "./active-page.ts";
import { Popup } from "./popup.tsx";
import "../../settings/pages/page.css";
import "./popup.css";

const root = document.getElementById("popup");
if (!root) throw new Error("the popup's root is missing");
render(<Popup page={await findActivePage()} />, root);
