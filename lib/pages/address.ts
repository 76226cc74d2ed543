/** The form in which a path is written in a header or in a request. */
export function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** Addresses of the framework, of images, and of files and handlers with a dot in their last name are not pages of ours. */
export function isPageAddress(pathname: string): boolean {
  return !/^\/(?:_next\/static|media)\//.test(pathname) && !publicFiles.test(pathname);
}

/** Names of files served as they are. Anything else with a dot is a made-up address, and gets the same 404 as others. */
const publicFiles = /^\/(?:fonts\/[\w.-]+|[\w-]+\.(?:js|svg|ico|png|txt|json|xml|webmanifest))$/;
