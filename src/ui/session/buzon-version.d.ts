/** The version in package.json; the build puts it in. */
declare const __BUZON_VERSION__: string;
