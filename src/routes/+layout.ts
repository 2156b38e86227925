/** Every page is a file: it works on a plain static host, and its figures are there without script. */
export const prerender = true;
export const trailingSlash = 'always';
