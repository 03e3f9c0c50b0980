import { mount } from "svelte";
import App from "./ui/App.svelte";
import "./ui/app.css";
import { mishaps } from "./ui/state/mishaps.svelte.ts";
import { settings } from "./ui/state/settings.svelte.ts";
import { remembered } from "./ui/state/storage.ts";
import { theme } from "./ui/state/theme.svelte.ts";
import { view } from "./ui/state/view.svelte.ts";
import { language, preferredLanguage } from "./ui/text/language.svelte.ts";

mishaps.listen();
// In somebody else's page the theme is the system's.
if (!view.embedded) theme.restore();
settings.restore();
await language.use(preferredLanguage());
const target = document.getElementById("page");
if (target === null) throw new Error("the page has no place for the app");
target.replaceChildren();
mount(App, { target });
if (import.meta.env.PROD) {
  // What comes first has the line for itself, unless something waits to be put back.
  const delay = remembered("draft") ? 0 : 2000;
  setTimeout(() => void import("./ui/offline/offline.ts"), delay);
}
