declare module "told-lessons" {
  /** Where the contents of the lessons are. */
  const address: string;
  export default address;
}
