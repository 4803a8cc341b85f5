const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML shows it, in content and in quoted attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);

const style = `
:root { color-scheme: light dark; }
body { font: 16px/1.55 "Source Serif 4", Georgia, "Songti SC", "Noto Serif CJK SC", serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, header, footer, th, .kind, .facts { font-family: "Source Sans 3", system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 0; }
article, section { border-top: 1px solid #8886; padding: 1rem 0; break-inside: avoid-page; }
.facts, footer { color: GrayText; font-size: 0.85rem; overflow-wrap: anywhere; }
p { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0.5rem 0; }
.question { font-style: italic; }
table { border-collapse: collapse; width: 100%; } th { text-align: start; }
td, th { padding: 0.35rem 0.5rem; vertical-align: top; border-top: 1px solid #8884; }
.kind { white-space: nowrap; font-size: 0.85rem; }
del { color: light-dark(#a3241c, #ff9d94); } ins { color: light-dark(#1a4f9c, #9cc4ff); text-decoration: underline; }
.moved { border-inline-start: 3px dotted light-dark(#6b3fa0, #c9a8f5); }
@media print { body { max-width: none; margin: 0; } }`;

/** The beginning of a page of one file: no scripts, nothing loaded from anywhere. The title is plain text. */
export const pageStart = (title: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style}
</style>
</head>
<body>
<h1>${escaped(title)}</h1>
`;

/** What ends the page. */
export const pageEnd = '</body>\n</html>\n';
