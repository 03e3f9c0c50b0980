import { mount } from "svelte";
import { takeDraftUp } from "./draft.ts";
import NewerVersionBar from "./NewerVersionBar.svelte";
import { newerVersion } from "./newer-version.svelte.ts";

const main = document.querySelector("main");
if (main?.parentElement) {
  mount(NewerVersionBar, { target: main.parentElement, anchor: main });
}
void takeDraftUp();
void newerVersion.listen();
