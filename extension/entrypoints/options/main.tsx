import { render } from "preact";
import { Options } from "./options.tsx";
import "../../settings/pages/page.css";
import "./options.css";

const root = document.getElementById("options");
if (!root) throw new Error("the options page's root is missing");
render(<Options />, root);
