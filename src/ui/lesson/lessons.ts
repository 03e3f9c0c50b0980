/** Everything that lessons add to the bench, in a chunk of its own. */
export { default as LessonList } from "./LessonList.svelte";
export { default as LessonPage } from "./LessonPage.svelte";
