/** Writes the files of hosting/ from the one policy of the site. */
import { writeFileSync } from 'node:fs';
import { caddyfile, htaccess, netlifyHeaders, nginxConfig } from '../src/lib/features/policy/hosting';

writeFileSync('hosting/nginx.conf', nginxConfig({ root: '/srv/zicht', listen: '80' }));
writeFileSync('hosting/Caddyfile', caddyfile());
writeFileSync('hosting/.htaccess', htaccess());
writeFileSync('hosting/_headers', netlifyHeaders());
