/**
 * Where `$lib` is, for dependency-cruiser: the paths of SvelteKit's own tsconfig are relative to a folder
 * that it does not look in, and an import that cannot be found keeps no rule.
 */
module.exports = { resolve: { alias: { $lib: `${__dirname}/src/lib` } } };
