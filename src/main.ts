import { mount } from "svelte";
import App from "./ui/App.svelte";
import "./ui/app.css";
import { mishaps } from "./ui/state/mishaps.svelte.ts";
import { settings } from "./ui/state/settings.svelte.ts";
import { theme } from "./ui/state/theme.svelte.ts";
import { language, preferredLanguage } from "./ui/text/language.svelte.ts";

mishaps.listen();
theme.restore();
settings.restore();
await language.use(preferredLanguage());
const target = document.getElementById("page");
if (target === null) throw new Error("the page has no place for the app");
target.replaceChildren();
mount(App, { target });
