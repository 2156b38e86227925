import { expect, it } from 'vitest';
import { embedCode } from './embed-code';

it('is one frame, with a name, few rights, and nothing of the figure as markup', () => {
  const code = embedCode(
    'https://voorbeeld.example/figuur/?v=1&gebied=GM9901',
    'jaren',
    '"Voorbeeld" <stad>'
  );
  expect(code).toMatch(/^<iframe [^<>]*><\/iframe>$/);
  expect(code).toContain('src="https://voorbeeld.example/figuur/?v=1&amp;gebied=GM9901"');
  expect(code).toContain('title="&quot;Voorbeeld&quot; &lt;stad&gt; – Zicht op kinderarmoede"');
  expect(code).toContain('sandbox="allow-scripts allow-same-origin allow-popups"');
});
