declare module "lesson-files" {
  /** Where the text of all scenes and messages of the lessons is. */
  const address: string;
  export default address;
}
