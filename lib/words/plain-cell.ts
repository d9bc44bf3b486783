const entities: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The plain text of an Anki cell, without tags, sounds and ruby readings, entities resolved. */
export function plainCell(cell: string): string {
  if (!/[<&[]/.test(cell)) return cell.trim();
  return cell
    .slice(0, 2_000)
    .replace(/\[sound:[^[\]]*\]/g, ' ')
    .replace(/<(rt|rp|style|script)\b[^<>]*>[^<]*<\/\1>/gi, '')
    .replace(/<(?:br|div|p|li|hr|\/div|\/p|\/li)\b[^<>]*>/gi, ' ')
    .replace(/<[^<>]*>/g, '')
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,6}));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    )
    .replace(/\s+/g, ' ')
    .trim();
}
