import { render } from "preact";
import { Welcome } from "./welcome.tsx";
import "../../settings/pages/page.css";
import "./welcome.css";

const root = document.getElementById("welcome");
if (!root) throw new Error("the welcome page's root is missing");
render(<Welcome />, root);
