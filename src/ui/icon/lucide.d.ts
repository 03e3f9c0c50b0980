declare module "lucide:*" {
  /** The shapes of an icon, each as the data of a path. */
  const paths: readonly string[];
  export default paths;
}
