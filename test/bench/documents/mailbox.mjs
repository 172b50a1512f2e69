/** What a mailbox is full of: ids, people, subjects, dates. Each function draws from a generator of `random.mjs`. */

/** Words for subjects, names of people and folders. */
export const latin = {
  given: "Anna Ben Carla Dan Eva Frank Grace Hugo Ines Jack Karen Luis Mona Nils Olga Paul Rita Sven Tina Uwe".split(
    " ",
  ),
  family: "Ahlgren Brandt Costa Dunn Evans Fischer Garcia Hansen Ito Jensen Keller Lopez Meyer Novak Park".split(" "),
  words:
    "budget review quarterly report invoice meeting notes travel offer contract draft update server release plan team lunch order delivery reminder".split(
      " ",
    ),
};

/** The same in Greek and Japanese, with an emoji here and there. */
export const nonLatin = {
  given: "Άννα Γιώργος Ελένη Νίκος Μαρία 太郎 花子 健一 さくら 直樹".split(" "),
  family: "Παπαδόπουλος Γεωργίου Οικονόμου Νικολάου 山田 鈴木 佐藤 高橋 渡辺".split(" "),
  words: "προϋπολογισμός συνάντηση αναφορά προσφορά τιμολόγιο 会議 予算 報告 見積書 契約 🎉 📎 ✈️ 出張 σχέδιο".split(
    " ",
  ),
};

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function letterId(random, length) {
  let text = "";
  for (let i = 0; i < length; i++) text += letters[random.int(0, 63)];
  return text;
}

/** The long common part of a mailbox's ids, and what tells its items apart. */
export function itemId(random) {
  return { id: `AAMkAGQ1MjJjMTBkLTc4Y2${letterId(random, 100)}AAA=`, changeKey: `CQAAABYAAAB${letterId(random, 32)}=` };
}

export const folderId = itemId;

export function date(random) {
  return new Date(Date.UTC(2024, 0, 1) + random.int(0, 63072000) * 1000).toISOString().replace(".000Z", "Z");
}

/** Words with a capital at the start; some have characters that XML escapes. */
export function phrase(random, { words }, from, to) {
  const some = Array.from({ length: random.int(from, to) }, () => random.pick(words));
  if (random.chance(0.05)) some.push("&", random.pick(words));
  if (random.chance(0.02)) some.push("<urgent>");
  return some[0].slice(0, 1).toUpperCase() + some.join(" ").slice(1);
}

export function subject(random, names) {
  return random.pick(["", "", "RE: ", "FW: "]) + phrase(random, names, 2, 7);
}

/** Someone of an organisation of a few hundred. */
export function person(random, { given, family }) {
  const [g, f] = [random.int(0, given.length - 1), random.int(0, family.length - 1)];
  const address = `${latin.given[g % latin.given.length]}.${latin.family[f % latin.family.length]}@contoso.example`;
  return {
    name: `${given[g]} ${family[f]}`,
    emailAddress: address.toLowerCase(),
    routingType: "SMTP",
    mailboxType: random.maybe(0.7, () => random.pick(["Mailbox", "Contact", "OneOff", "PublicDL"])),
  };
}

export function recipients(random, names, most) {
  return { mailbox: Array.from({ length: random.int(1, most) }, () => person(random, names)) };
}

/** A body of about that many characters in HTML as mail programs write it. */
export function html(random, length) {
  let text =
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style>p { margin: 0; } td > p { color: #333 }</style></head><body lang="EN-US">\n';
  while (text.length < length) {
    text += `<p class="MsoNormal" style="font-family: 'Calibri', sans-serif; font-size: ${random.int(9, 14)}pt">`;
    for (let sentence = random.int(1, 5); sentence > 0; sentence--) text += `${phrase(random, latin, 6, 18)}.&nbsp; `;
    if (random.chance(0.2)) text += `<a href="https://contoso.example/?id=${random.int(1, 99999)}&amp;view=1">more</a>`;
    text += "<br></p>\n";
  }
  return `${text}</body></html>`;
}
